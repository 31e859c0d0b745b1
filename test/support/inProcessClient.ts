import { createClient, type EngineClient, type WorkerPort } from "../../src/worker/client";
import { dispatch } from "../../src/worker/dispatch";
import type { Request, Response } from "../../src/worker/protocol";
import { emptySession } from "../../src/worker/session";

/**
 * The worker's own code behind a port that answers in a later task and clones what passes, as a Worker does.
 * `intercept` may answer in its place.
 */
export function inProcessClient(intercept: (request: Request) => Response | null = () => null): EngineClient {
  const session = emptySession();
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage(message, transfer) {
      const request = structuredClone(message, { transfer });
      setTimeout(() => {
        const data = structuredClone(intercept(request) ?? dispatch(session, request));
        port.onmessage?.({ data } as MessageEvent<Response>);
      }, 0);
    },
  };
  return createClient(port);
}
