import { createClient, type EngineClient, type WorkerPort } from "../../src/worker/client";
import { createHost } from "../../src/worker/engineHost";
import type { Request, Response } from "../../src/worker/protocol";

/**
 * The worker's own code behind a port that answers in a later task and clones what passes, as a Worker does.
 * `intercept` may answer in its place.
 */
export function inProcessClient(intercept: (request: Request) => Response | null = () => null): EngineClient {
  const post = (response: Response) => port.onmessage?.({ data: structuredClone(response) } as MessageEvent<Response>);
  const later = (work: () => void) => void setTimeout(work, 0);
  const host = createHost(post, later, () => performance.now());
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage(message, transfer) {
      const request = structuredClone(message, { transfer });
      later(() => {
        const answer = intercept(request);
        if (answer === null) host(request);
        else post(answer);
      });
    },
  };
  return createClient(port);
}
