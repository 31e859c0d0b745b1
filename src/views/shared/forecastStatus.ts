import type { DataCheck, Forecast, ForecastResult, ForecastSettings, Refusal } from "../../engine";
import type { Forecasting } from "../../state";

/** A forecast with figures, and what it was asked for. */
export interface KnownForecast {
  readonly result: ForecastResult;
  readonly settings: ForecastSettings;
  readonly checks: readonly DataCheck[];
}

/** How things stand with the forecast, as screens tell it. */
export type ForecastStatus =
  | ({ readonly kind: "known" } & KnownForecast)
  /** `share` of the work done, 0 … 1; null before the first step is through. */
  | { readonly kind: "working"; readonly share: number | null }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "stopped" }
  | { readonly kind: "none" };

export function knownForecast(forecast: Forecast | null): KnownForecast | null {
  if (forecast === null || forecast.result === null) return null;
  return { result: forecast.result, settings: forecast.settings, checks: forecast.checks };
}

/** A forecast that is there stays on screen while its successor is worked out; a refusal does not. */
export function forecastStatus(forecast: Forecast | null, forecasting: Forecasting): ForecastStatus {
  const known = knownForecast(forecast);
  if (known !== null) return { kind: "known", ...known };
  if (forecasting.step === "working") return { kind: "working", share: forecasting.progress?.share ?? null };
  if (forecasting.step === "stopped") return { kind: "stopped" };
  const refusal = forecast?.refusal ?? null;
  return refusal === null ? { kind: "none" } : { kind: "refused", refusal };
}
