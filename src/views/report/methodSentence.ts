import type { Analysis } from "../../engine";
import type { Format, Messages } from "../../i18n";
import type { report } from "../../i18n/en/report";
import type { ForecastStatus } from "../shared/forecastStatus";
import { horizonText } from "../shared/forecastText";
import { isEveryCostKnown } from "../shared/margin";

/** The settings that every amount of the report depends on. */
export function methodSentence(
  analysis: Analysis,
  status: ForecastStatus,
  t: Messages,
  w: typeof report,
  f: Format,
): string {
  if (status.kind !== "known") return w.methodPast;
  const horizon = horizonText(status.settings.horizonDays, t, f);
  const rate = f.percent(status.settings.annualDiscountRate, 0);
  if (analysis.moneyIs === "revenue") return w.methodRevenue(horizon, rate);
  if (isEveryCostKnown(analysis)) return w.methodCost(horizon, rate);
  const margin = f.percent(analysis.settings.margin, 0);
  return analysis.ordersWithCost === 0 ? w.methodMargin(margin, horizon, rate) : w.method(margin, horizon, rate);
}
