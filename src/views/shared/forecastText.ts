import type { Refusal } from "../../engine";
import type { Format, Messages } from "../../i18n";
import type { ForecastStatus } from "./forecastStatus";

const daysPerMonth = 30.4375;
/** 180 and 365 days are taken for 6 and 12 months. */
const tolerance = 0.02;

/** A horizon as people say it: "12 months"; in days where it is no number of months. */
export function horizonText(days: number, t: Messages, f: Format): string {
  const months = Math.round(days / daysPerMonth);
  const whole = months > 0 && Math.abs(days - months * daysPerMonth) <= tolerance * days;
  return whole ? t.common.monthsCount(months, f.integer(months)) : t.common.daysCount(days, f.integer(days));
}

/** Why there is no forecast: what the data has and what it would take. */
export function refusalText(refusal: Refusal, t: Messages, f: Format): string {
  return t.common.forecast.refused[refusal.code](f.integer(refusal.figure), f.integer(refusal.needs));
}

/** Said in the place of a figure that is not there. */
export function absenceText(status: Exclude<ForecastStatus, { kind: "known" }>, t: Messages, f: Format): string {
  return status.kind === "refused" ? refusalText(status.refusal, t, f) : t.common.forecast[status.kind];
}
