import { type InsightAnswer, type InsightKind, type InsightQuestion, type InsightSource, insightTask } from "../engine";
import { toFailure } from "./dispatch";
import type { Response } from "./protocol";
import { required, type Session } from "./session";
import { createTaskRunner, type TaskRunner } from "./taskRunner";

export interface InsightTasks {
  /** Works out the answer in turns; an unanswered question of the same kind is cancelled. */
  start(id: number, question: InsightQuestion): void;
  /** Another table came: no answer about the former one may follow. */
  cancelAll(): void;
}

/** Questions of different kinds are worked on side by side. `later` and `now` as of `createTaskRunner`. */
export function createInsightTasks(
  session: Session,
  post: (response: Response) => void,
  later: (work: () => void) => void,
  now: () => number,
): InsightTasks {
  const runners = new Map<InsightKind, TaskRunner<number, InsightAnswer<InsightKind>>>();

  function runnerOf(kind: InsightKind): TaskRunner<number, InsightAnswer<InsightKind>> {
    const known = runners.get(kind);
    if (known !== undefined) return known;
    const runner = createTaskRunner<number, InsightAnswer<InsightKind>>(later, now);
    runners.set(kind, runner);
    return runner;
  }

  return {
    start(id, question) {
      runnerOf(question.kind).start(insightTask(sourceOf(session), question), {
        onProgress: (share) => post({ type: "insightProgress", id, share }),
        onResult: (answer) => post({ type: "insight", id, answer }),
        onCancelled: () => post({ type: "cancelled", id }),
        onError: (error) => post({ type: "failed", id, failure: toFailure(error) }),
      });
    },
    cancelAll() {
      for (const runner of runners.values()) runner.cancel();
    },
  };
}

function sourceOf(session: Session): InsightSource {
  const { orders, lines } = required(session.table, "table");
  const { forecast, fit } = session;
  return { orders, lines, analysis: required(session.analysis, "analysis"), forecast, fit: fit?.fit ?? null };
}
