import { useState } from "react";
import type { Backtest, Forecast, ForecastResult, ForecastSettings } from "../../engine";

type FittedPart = "model" | "autoModel" | "meaning" | "spend" | "tracking" | "histogram" | "aliveGrid";

/** What of a forecast comes from its fit alone: the same for every horizon, discount rate and margin. */
export interface Fitted extends Pick<ForecastResult, FittedPart> {
  readonly end: number;
  readonly backtest: Backtest | null;
  /** What was asked for. */
  readonly wanted: ForecastSettings["model"];
}

function fittedOf({ end, backtest, settings }: Forecast, result: ForecastResult): Fitted {
  const { model, autoModel, meaning, spend, tracking, histogram, aliveGrid } = result;
  return { model, autoModel, meaning, spend, tracking, histogram, aliveGrid, end, backtest, wanted: settings.model };
}

/** Fits are worked out the same way each time: one model on one period with one likelihood is one fit. */
function sameFit(a: Fitted, b: Fitted): boolean {
  return (
    a.model === b.model &&
    a.autoModel === b.autoModel &&
    a.wanted === b.wanted &&
    a.end === b.end &&
    a.meaning.logLikelihood === b.meaning.logLikelihood &&
    a.spend.mean === b.spend.mean &&
    a.tracking.actual.length === b.tracking.actual.length &&
    a.backtest?.actualOrders === b.backtest?.actualOrders
  );
}

/** The fit's part of a forecast, the same object as long as the fit is the same: its pictures need no new drawing. */
export function useFitted(forecast: Forecast, result: ForecastResult): Fitted {
  const [fitted, setFitted] = useState(() => fittedOf(forecast, result));
  const now = fittedOf(forecast, result);
  if (sameFit(fitted, now)) return fitted;
  setFitted(now);
  return now;
}
