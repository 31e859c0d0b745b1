import {
  followingInsights,
  type InsightAnswer,
  type InsightKind,
  type InsightQuestion,
  type InsightTask,
  insightTask,
  preparationTask,
} from "../engine";
import { toFailure } from "./dispatch";
import { createFairQueue } from "./fairQueue";
import type { Response } from "./protocol";
import { insightSource, type Session } from "./session";
import { createTaskRunner, type TaskRunner } from "./taskRunner";

export interface InsightTasks {
  /** Works out the answer in turns; an unanswered question of the same kind from the same asker is cancelled. */
  start(id: number, question: InsightQuestion, asker: string): void;
  /** Works out beforehand what screens open with, whenever nothing else waits. Nothing is told of it. */
  prepare(): void;
  /** Gives up what `prepare` has under way: what it is about is about to change. */
  cancelPreparation(): void;
  /** Another table came: no answer about the former one may follow. */
  cancelAll(): void;
}

/** How much dearer the time of what a screen shows after its main answer counts. */
const following = 8;
/** The same of what nobody has asked for yet: it hardly ever comes before anything else, and gives way soon. */
const unasked = 1000;
const unaskedTurn = 8;
const tellNobody = () => undefined;

/** Questions of different kinds, or of different askers, are worked on side by side. `later` and `now` as of `createTaskRunner`. */
export function createInsightTasks(
  session: Session,
  post: (response: Response) => void,
  later: (work: () => void) => void,
  now: () => number,
): InsightTasks {
  const runners = new Map<string, TaskRunner<number, InsightAnswer<InsightKind>>>();
  const queue = createFairQueue(later, now);
  const preparation = createTaskRunner<number, void>(queue.join(unasked), now, unaskedTurn);

  return {
    start(id, question, asker) {
      const key = `${question.kind} ${asker}`;
      runners.get(key)?.cancel();
      // Each question has a place of its own in the queue: a new one must not pay for the one it replaces.
      const place = queue.join(followingInsights.has(question.kind) ? following : 1);
      const runner = createTaskRunner<number, InsightAnswer<InsightKind>>(place, now);
      runners.set(key, runner);
      /** Nobody waits any more: askers come and go with their screens. */
      const ended = (response: Response) => {
        runners.delete(key);
        post(response);
      };
      runner.start(answered(session, question), {
        onProgress: (share) => post({ type: "insightProgress", id, share }),
        onResult: (answer) => ended({ type: "insight", id, answer }),
        onCancelled: () => post({ type: "cancelled", id }),
        onError: (error) => ended({ type: "failed", id, failure: toFailure(error) }),
      });
    },
    prepare() {
      preparation.start(preparationTask(insightSource(session)), {
        onProgress: tellNobody,
        onResult: tellNobody,
        onCancelled: tellNobody,
        // It fails again for whoever asks, and is told then.
        onError: tellNobody,
      });
    },
    cancelPreparation() {
      preparation.cancel();
    },
    cancelAll() {
      preparation.cancel();
      for (const runner of runners.values()) runner.cancel();
      runners.clear();
    },
  };
}

/** What is missing is found out within the task, where a failure is an answer. */
function* answered(session: Session, question: InsightQuestion): InsightTask<InsightAnswer<InsightKind>> {
  return yield* insightTask(insightSource(session), question);
}
