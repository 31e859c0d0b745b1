import { dayOf } from "../days";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import { nextDueInSteps } from "../segments/nextDue";
import type { AudienceFigure } from "./types";

/** A figure by customer; NaN where it is not known. Yields `share` where it has to be worked out first. */
export function* figureOf(
  source: InsightSource,
  figure: AudienceFigure,
  share: number,
): InsightTask<(customer: number) => number> {
  const { analysis, forecast } = source;
  const { table } = analysis;
  const endDay = analysis.end === null ? Number.NaN : dayOf(analysis.end);
  const expected = forecast?.result?.customers ?? null;
  const column = (values: ArrayLike<number> | undefined) => (customer: number) => values?.[customer] ?? Number.NaN;
  switch (figure) {
    case "orders":
      return column(table.orders);
    case "revenue":
      return column(table.revenue);
    case "value":
      return column(table.profit);
    case "averageOrderValue":
      return (customer) => (table.revenue[customer] ?? 0) / (table.orders[customer] ?? 0);
    case "daysSinceFirst":
      return (customer) => endDay - dayOf(table.firstTime[customer] ?? Number.NaN);
    case "daysSinceLast":
      return (customer) => endDay - dayOf(table.lastTime[customer] ?? Number.NaN);
    case "probabilityAlive":
      return column(expected?.probabilityAlive);
    case "expectedOrders":
      return column(expected?.expectedOrders);
    case "predicted":
      return column(expected?.predictedClv);
    case "total":
      return (customer) => (table.profit[customer] ?? 0) + (expected?.predictedClv[customer] ?? Number.NaN);
    case "daysOverdue": {
      const due = yield* atShare(nextDueInSteps(source), share);
      // Infinitely far off is no figure that a bound could hold.
      return (customer) => (Number.isFinite(due[customer]) ? endDay - (due[customer] ?? 0) : Number.NaN);
    }
  }
}
