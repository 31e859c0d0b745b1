import type { AudienceFigure, Criterion } from "../../../engine";

const expected: ReadonlySet<AudienceFigure> = new Set([
  "probabilityAlive",
  "expectedOrders",
  "predicted",
  "total",
  "daysOverdue",
]);

/** A figure that only a forecast knows. */
export function needsForecast(figure: AudienceFigure): boolean {
  return expected.has(figure);
}

/** A criterion that nobody meets while there is no forecast. */
export function criterionNeedsForecast(criterion: Criterion): boolean {
  if (criterion.kind === "figure") return needsForecast(criterion.figure);
  return criterion.kind === "segment" && criterion.scheme === "standing";
}
