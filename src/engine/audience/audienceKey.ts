import type { InsightSource } from "../insights/types";
import type { Audience, AudienceFigure, Criterion } from "./types";

const forecastFigures: ReadonlySet<AudienceFigure> = new Set([
  "probabilityAlive",
  "expectedOrders",
  "predicted",
  "total",
  "daysOverdue",
]);

function needsForecast(criterion: Criterion): boolean {
  if (criterion.kind === "figure") return forecastFigures.has(criterion.figure);
  return criterion.kind === "segment" && criterion.scheme === "standing";
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** A number of its own for each object, the same whenever it is asked about. */
function numberOf(object: object | null): number {
  if (object === null) return 0;
  const known = numbers.get(object);
  if (known !== undefined) return known;
  last++;
  numbers.set(object, last);
  return last;
}

/**
 * Says whom an audience holds, among all sources of one analysis: what is remembered by it is about the very customers and
 * their lines. The same criteria hold others once there is another forecast, where they ask about it.
 */
export function audienceKey(
  { lines, forecast, fit }: Pick<InsightSource, "lines" | "forecast" | "fit">,
  audience: Audience,
): string {
  const text = `${JSON.stringify(audience)} ${numberOf(lines)}`;
  return audience.some(needsForecast) ? `${text} ${numberOf(forecast)} ${numberOf(fit)}` : text;
}
