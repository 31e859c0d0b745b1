import { describe, expect, it, vi } from "vitest";
import { lazyPort, type RunningWorker } from "../../../src/worker/lazyPort";
import type { Request } from "../../../src/worker/protocol";

const drop = (id: number): Request => ({ type: "importDrop", id });

function workerOf(): { worker: RunningWorker; sent: number[] } {
  const sent: number[] = [];
  return { worker: { onmessage: null, onerror: null, postMessage: ({ id }) => void sent.push(id) }, sent };
}

describe("lazy port", () => {
  it("starts one worker, at the first message, and keeps the order of messages", async () => {
    const { worker, sent } = workerOf();
    const start = vi.fn(async () => worker);
    const port = lazyPort(start);
    expect(start).not.toHaveBeenCalled();
    for (const id of [1, 2, 3]) port.postMessage(drop(id), []);
    await vi.waitFor(() => expect(sent).toEqual([1, 2, 3]));
    expect(start).toHaveBeenCalledTimes(1);
  });

  it("hands on what the worker says, to whoever listens by then", async () => {
    const { worker, sent } = workerOf();
    const port = lazyPort(async () => worker);
    port.postMessage(drop(1), []);
    await vi.waitFor(() => expect(sent).toEqual([1]));
    const heard: number[] = [];
    port.onmessage = ({ data }) => heard.push(data.id);
    worker.onmessage?.({ data: { type: "done", id: 1 } } as MessageEvent);
    expect(heard).toEqual([1]);
  });

  it("a worker that cannot be fetched is told as one that stopped, and is tried again with the next message", async () => {
    const { worker, sent } = workerOf();
    const start = vi.fn(async () => worker).mockRejectedValueOnce(new Error("offline"));
    const port = lazyPort(start);
    const failures: string[] = [];
    port.onerror = ({ message }) => failures.push(message);
    port.postMessage(drop(1), []);
    await vi.waitFor(() => expect(failures).toEqual(["offline"]));
    port.postMessage(drop(2), []);
    await vi.waitFor(() => expect(sent).toEqual([2]));
  });

  it("woken, it starts without a message; a start that failed is tried again by the first one", async () => {
    const { worker, sent } = workerOf();
    const start = vi.fn(async () => worker).mockRejectedValueOnce(new Error("offline"));
    const port = lazyPort(start);
    const failures: string[] = [];
    port.onerror = ({ message }) => failures.push(message);
    port.wake?.();
    await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(1));
    await new Promise((resolve) => setTimeout(resolve, 0));
    port.postMessage(drop(1), []);
    await vi.waitFor(() => expect(sent).toEqual([1]));
    expect(start).toHaveBeenCalledTimes(2);
    expect(failures).toEqual([]);
  });
});
