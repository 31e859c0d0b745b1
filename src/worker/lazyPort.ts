import type { WorkerPort } from "./client";

/** A Worker, or what stands in for one. */
export interface RunningWorker extends Omit<WorkerPort, "onerror"> {
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * A port whose worker is fetched and started by the first message: the first screen needs none, and the engine is the
 * largest part of the app. Messages keep their order. A worker that cannot be started is told as one that stopped.
 */
export function lazyPort(start: () => Promise<RunningWorker>): WorkerPort {
  let started: Promise<RunningWorker> | null = null;

  async function connected(): Promise<RunningWorker> {
    const worker = await start();
    worker.onmessage = (event) => port.onmessage?.(event);
    worker.onerror = (event) => port.onerror?.(event);
    return worker;
  }

  function running(): Promise<RunningWorker> {
    started ??= connected().catch((error: unknown) => {
      // Not for ever: the network may be back at the next try.
      started = null;
      throw error;
    });
    return started;
  }

  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    wake() {
      // Nobody waits for it yet: who sends the first message starts it anew, and is told.
      running().catch(() => null);
    },
    postMessage(message, transfer) {
      running().then(
        (worker) => worker.postMessage(message, transfer),
        (error: unknown) => {
          port.onerror?.({ message: error instanceof Error ? error.message : String(error) });
        },
      );
    },
  };
  return port;
}
