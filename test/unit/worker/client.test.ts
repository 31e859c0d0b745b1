import { describe, expect, it } from "vitest";
import { createClient, type WorkerPort } from "../../../src/worker/client";
import type { Request, Response } from "../../../src/worker/protocol";

function portOf(): { port: WorkerPort; sent: Request[]; answer(response: Response): void } {
  const sent: Request[] = [];
  const port: WorkerPort = { onmessage: null, onerror: null, postMessage: (message) => void sent.push(message) };
  return { port, sent, answer: (data) => port.onmessage?.({ data } as MessageEvent<Response>) };
}

describe("client", () => {
  it("pairs answers with requests by id, in whatever order they come", async () => {
    const { port, sent, answer } = portOf();
    const client = createClient(port);
    const first = client.ask("importDrop", {});
    const second = client.ask("importAdopt", {});
    const [a, b] = sent;
    answer({ type: "done", id: b?.id ?? -1 });
    answer({ type: "done", id: a?.id ?? -1 });
    expect((await second).id).toBe(b?.id);
    expect((await first).id).toBe(a?.id);
  });

  it("a failed answer rejects with the worker's own word", async () => {
    const { port, sent, answer } = portOf();
    const asked = createClient(port).ask("importDraft", {});
    const failure = { kind: "unexpected", message: "no reader" } as const;
    answer({ type: "failed", id: sent[0]?.id ?? -1, failure });
    await expect(asked).rejects.toMatchObject({ name: "WorkerFailure", failure });
  });

  it("a worker that dies rejects everybody who waits", async () => {
    const { port } = portOf();
    const client = createClient(port);
    const asked = [client.ask("importDraft", {}), client.ask("importAdopt", {})];
    port.onerror?.({ message: "out of memory" });
    for (const one of asked) await expect(one).rejects.toThrow("out of memory");
  });
});
