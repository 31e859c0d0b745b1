import type { ForecastProgress } from "../engine";
import { dispatch, toFailure } from "./dispatch";
import { type Forecasted, forecastTask } from "./forecastTask";
import { createInsightTasks } from "./insightTasks";
import type { Request, Response } from "./protocol";
import { emptySession } from "./session";
import { createTaskRunner } from "./taskRunner";

/** The worker without the Worker: takes requests, posts responses. `later` and `now` as of `createTaskRunner`. */
export function createHost(
  post: (response: Response) => void,
  later: (work: () => void) => void,
  now: () => number,
): (request: Request) => void {
  const session = emptySession();
  const runner = createTaskRunner<ForecastProgress | null, Forecasted>(later, now);
  const insights = createInsightTasks(session, post, later, now);

  return (request) => {
    const { id } = request;
    switch (request.type) {
      case "forecast":
        insights.cancelPreparation();
        runner.start(forecastTask(session, request.settings), {
          onProgress: (progress) => {
            if (progress !== null) post({ type: "forecastProgress", id, progress });
          },
          onResult: ({ forecast, fit }) => {
            post({ type: "forecast", id, forecast, fit });
            insights.prepare();
          },
          onCancelled: () => post({ type: "cancelled", id }),
          onError: (error) => post({ type: "failed", id, failure: toFailure(error) }),
        });
        return;
      case "forecastCancel":
        runner.cancel();
        post({ type: "done", id });
        return;
      case "insight":
        insights.start(id, request.question, request.asker);
        return;
      case "importAdopt":
      case "tableLoad":
      case "tableRest":
        // What is worked out of the table that goes would end up beside the one that comes.
        runner.cancel();
        insights.cancelAll();
        post(dispatch(session, request));
        return;
      default:
        post(dispatch(session, request));
    }
  };
}
