import type { ForecastProgress } from "../engine";
import type { Failure, Request, Response } from "./protocol";

type RequestOf<T extends Request["type"]> = Extract<Request, { type: T }>;
type Body<T extends Request["type"]> = Omit<RequestOf<T>, "type" | "id">;

/** What each request is answered with when it does not fail. */
interface Answers {
  importOpen: "done";
  importSlice: "sliceDone";
  importDraft: "draft";
  importBuild: "built" | "rereadNeeded";
  importSurvey: "surveyed" | "rereadNeeded";
  importCompare: "compared" | "rereadNeeded";
  importMerge: "merged";
  refusedOpen: "done";
  refusedSlice: "sliceDone";
  refusedFinish: "refusedFiles";
  importAdopt: "done";
  importDrop: "done";
  tableLoad: "done";
  tableNumbers: "analysed";
  tableRest: "done";
  analyse: "analysed";
  forecast: "forecast" | "cancelled";
  forecastCancel: "done";
  insight: "insight" | "cancelled";
  aliveHistory: "aliveHistory";
  results: "results";
  customers: "customerRows";
}
type AnswerOf<T extends Request["type"]> = Extract<Response, { type: Answers[T] }>;

/** The worker's own word on what went wrong. */
export class WorkerFailure extends Error {
  override readonly name = "WorkerFailure";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind === "import" ? failure.import.code : failure.message);
    this.failure = failure;
  }
}

/** The part of Worker that the client uses, so that tests can stand in for it. */
export interface WorkerPort {
  postMessage(message: Request, transfer: Transferable[]): void;
  /** Starts the worker, where it waits for its first message. */
  wake?(): void;
  onmessage: ((event: MessageEvent<Response>) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
}

export interface AskOptions {
  readonly transfer?: Transferable[];
  /** Told how far a forecast has come. */
  readonly onProgress?: (progress: ForecastProgress) => void;
  /** Told what share of an insight is done, 0 … 1. */
  readonly onShare?: (share: number) => void;
}

export interface EngineClient {
  /** Starts the worker ahead of the first request. One that cannot start is told of by the request that needs it. */
  wake(): void;
  /** Sends a request; resolves with its answer, rejects with a WorkerFailure. */
  ask<T extends Request["type"]>(type: T, body: Body<T>, options?: AskOptions): Promise<AnswerOf<T>>;
}

interface Asker {
  readonly resolve: (response: Response) => void;
  readonly reject: (error: WorkerFailure) => void;
  readonly onProgress: ((progress: ForecastProgress) => void) | undefined;
  readonly onShare: ((share: number) => void) | undefined;
}

export function createClient(worker: WorkerPort): EngineClient {
  const waiting = new Map<number, Asker>();
  let lastId = 0;

  worker.onmessage = ({ data }) => {
    const asker = waiting.get(data.id);
    if (data.type === "forecastProgress") {
      asker?.onProgress?.(data.progress);
      return;
    }
    if (data.type === "insightProgress") {
      asker?.onShare?.(data.share);
      return;
    }
    waiting.delete(data.id);
    if (data.type === "failed") asker?.reject(new WorkerFailure(data.failure));
    else asker?.resolve(data);
  };
  // A worker that dies (out of memory, a script that was blocked) answers nobody: everybody who waits must hear of it.
  worker.onerror = (event) => {
    const failure = new WorkerFailure({ kind: "unexpected", message: event.message || "the worker stopped" });
    for (const asker of waiting.values()) asker.reject(failure);
    waiting.clear();
  };

  return {
    wake: () => worker.wake?.(),
    ask<T extends Request["type"]>(type: T, body: Body<T>, { transfer = [], onProgress, onShare }: AskOptions = {}) {
      const id = ++lastId;
      return new Promise<AnswerOf<T>>((resolve, reject) => {
        waiting.set(id, { resolve: (response) => resolve(response as AnswerOf<T>), reject, onProgress, onShare });
        // The body's type is tied to `type` by the signature, which a union of requests cannot express.
        worker.postMessage({ ...body, type, id } as unknown as Request, transfer);
      });
    },
  };
}
