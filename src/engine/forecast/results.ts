import type { Kpis } from "../types";
import type {
  Backtest,
  DataCheck,
  Forecast,
  ForecastSettings,
  ForecastTotals,
  NewCustomerValue,
  Refusal,
} from "./types";

/** What "Download results" says of the forecast. Money in the data set's currency; rates per `unit`. */
export interface ResultsForecast {
  readonly settings: ForecastSettings;
  readonly refusal: Refusal | null;
  readonly checks: readonly DataCheck[];
  /** null with a refusal, as everything below but the back-test. */
  readonly model: string | null;
  readonly params: Readonly<Record<string, number>> | null;
  readonly standardErrors: Readonly<Record<string, number>> | null;
  /** Of the parameters' times. */
  readonly unit: "week";
  readonly logLikelihood: number | null;
  readonly converged: boolean | null;
  readonly degenerate: boolean | null;
  readonly spend: {
    readonly kind: string;
    readonly params: { readonly p: number; readonly q: number; readonly v: number };
    readonly withFirst: boolean;
  } | null;
  readonly backtest: Backtest | null;
  /** Totals with their 80 % and 95 % intervals. */
  readonly interval: ForecastTotals | null;
  readonly newCustomer: readonly NewCustomerValue[] | null;
}

export function forecastOf({ settings, refusal, checks, backtest, result }: Forecast): ResultsForecast {
  return {
    settings,
    refusal,
    checks,
    model: result?.model ?? null,
    params: result?.meaning.params ?? null,
    standardErrors: result?.meaning.standardErrors ?? null,
    unit: "week",
    logLikelihood: result?.meaning.logLikelihood ?? null,
    converged: result?.meaning.flag.converged ?? null,
    degenerate: result?.meaning.flag.degenerate ?? null,
    spend:
      result === null
        ? null
        : { kind: result.spend.kind, params: result.spend.params, withFirst: result.spend.withFirst },
    backtest,
    interval: result?.totals ?? null,
    newCustomer: result?.newCustomer ?? null,
  };
}

/** The headline figures with those that a forecast adds; null where there is none. */
export function withForecast(kpis: Kpis, forecast: Forecast | null): Kpis {
  const totals = forecast?.result?.totals;
  if (totals === undefined) return kpis;
  const predictedClv = totals.averageClv.value;
  return {
    ...kpis,
    predictedClv,
    totalClv: kpis.averageHistoricClv === null ? null : kpis.averageHistoricClv + predictedClv,
    customerEquity: totals.customerEquity.value,
    probabilityAliveMean: totals.probabilityAliveMean.value,
  };
}
