import type { DataCheckCode } from "../../engine";
import type { KnownForecast } from "./forecastStatus";

/** Where these warn, the figures may be looked at but not be made the first sentence of a screen. */
const foundations: readonly DataCheckCode[] = ["span", "repeatCustomers", "convergence"];

/** How many of the data checks ask for care. */
export function cautionCount({ checks }: KnownForecast): number {
  return checks.filter((check) => check.severity !== "ok").length;
}

/** Whether there is too little behind the forecast to open with it: a short history, few who came back, no sure fit. */
export function isShaky({ checks }: KnownForecast): boolean {
  return checks.some((check) => check.severity !== "ok" && foundations.includes(check.code));
}
