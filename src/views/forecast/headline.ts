import type { Analysis, Forecast, ForecastResult } from "../../engine";
import type { Format, Messages } from "../../i18n";
import type { ForecastPhrase } from "../../i18n/en/forecast";
import { horizonText } from "../shared/forecastText";
import { ordersText } from "./figureText";
import { daysText } from "./horizons";
import { outcomeText } from "./outcome";

/** The screen's opening sentence: what present customers are expected to bring within the horizon. */
export function headline(
  analysis: Analysis,
  forecast: Forecast,
  result: ForecastResult,
  t: Messages,
  f: Format,
): ForecastPhrase {
  const words = t.forecast.headline;
  const horizon = horizonText(forecast.settings.horizonDays, t, f);
  const { profit, orders } = result.totals;
  const customers = t.common.customersCount(analysis.customers, f.integer(analysis.customers));
  const money = analysis.moneyIs;
  if (orders.value === 0) return words.nothing(horizon);
  if (profit.value < 0) return words.cost({ horizon, customers, value: f.moneyWords(-profit.value) });
  const value = f.moneyWords(profit.value);
  const high = f.moneyWords(profit.high80);
  if (analysis.customers === 1) return words.single({ horizon, money, value, high });
  return words.expected({ horizon, customers, money, value, low: f.moneyWords(profit.low80), high });
}

/** What the forecast made of the days it had not seen, and what a guess without a model made of them. */
export function verdict(forecast: Forecast, result: ForecastResult, t: Messages, f: Format): string {
  const words = t.forecast.verdict;
  const { backtest } = forecast;
  const row = backtest?.rows.find(({ name }) => name === result.model);
  if (backtest === null || row === undefined) return words.none;
  const days = daysText(backtest.holdoutDays, t, f);
  if (row.ordersBias === null) {
    const expected = t.common.ordersCount(row.predictedOrders, ordersText(row.predictedOrders, f));
    return words.nothing(days, expected);
  }
  const naive = backtest.rows.find(({ name }) => name === "sameRate")?.ordersBias ?? null;
  const rest = naive === null ? words.stop : words.same(outcomeText(naive, t, f));
  return words.model(days, outcomeText(row.ordersBias, t, f)) + rest;
}
