import { type Analysis, customerRange, type OrderTable, textAt } from "../../engine";
import type { Format, Messages } from "../../i18n";
import { type CsvCell, toCsv } from "../shared/csv";
import { fourDigits, isoDate, knownCell, knownNumber, moneyRounding } from "../shared/exportCells";
import type { KnownForecast } from "../shared/forecastStatus";
import { horizonText } from "../shared/forecastText";
import { customerName } from "./customerName";
import { daysSinceLast } from "./daysSinceLast";
import { valueRanks } from "./ranks";

export interface CustomerExport {
  readonly orders: OrderTable;
  readonly analysis: Analysis;
  readonly forecast: KnownForecast | null;
  /** Customers in the order of the list. */
  readonly rows: Uint32Array;
  readonly hideNames: boolean;
  readonly t: Messages;
  readonly f: Format;
}

/** Rows written before the page gets a breath: some 30 ms of work. */
export const rowsPerChunk = 10_000;

/** The list as CSV, in pieces that follow each other, each made when it is asked for: a million rows must not hold the page. */
export function* customersCsv(source: CustomerExport): Generator<string, void> {
  const language = source.f.language;
  const row = rowWriter(source);
  yield toCsv([header(source)], language);
  for (let from = 0; from < source.rows.length; from += rowsPerChunk) {
    const part = Array.from(source.rows.subarray(from, from + rowsPerChunk), row);
    // toCsv opens with the byte order mark, which only the first piece may carry.
    yield toCsv(part, language).slice(1);
  }
}

function header(source: CustomerExport): string[] {
  const { csv } = source.t.customers;
  const { moneyIs } = source.analysis;
  return [
    csv.rank,
    ...(source.hideNames ? [] : [csv.key]),
    csv.name,
    csv.orders,
    csv.value[moneyIs],
    ...(moneyIs === "profit" ? [csv.revenue] : []),
    csv.averageOrderValue,
    csv.first,
    csv.last,
    csv.daysSinceLast,
    ...forecastHeader(source),
  ];
}

function forecastHeader({ forecast, analysis, t, f }: CustomerExport): string[] {
  if (forecast === null) return [];
  const { csv } = t.customers;
  const horizon = horizonText(forecast.settings.horizonDays, t, f);
  return [
    csv.probabilityAlive,
    csv.expectedOrders(horizon),
    csv.predicted[analysis.moneyIs](horizon),
    csv.low80,
    csv.high80,
    csv.nextOrder,
  ];
}

function rowWriter(source: CustomerExport): (customer: number) => CsvCell[] {
  const { orders, analysis, hideNames } = source;
  const { table, moneyIs, end } = analysis;
  const ranks = valueRanks(table);
  const round = moneyRounding(source.f.currency);
  const expected = forecastWriter(source.forecast, round);
  return (customer) => {
    const count = table.orders[customer] ?? 0;
    const revenue = table.revenue[customer] ?? 0;
    const name = hideNames
      ? [customerName({ ...source, table }, customer).title]
      : [textAt(orders.customerKey, customer), textAt(orders.customerName, customer)];
    return [
      ranks[customer] ?? null,
      ...name,
      count,
      round(table.profit[customer] ?? 0),
      ...(moneyIs === "profit" ? [round(revenue)] : []),
      count === 0 ? null : round(revenue / count),
      isoDate(table.firstTime[customer]),
      isoDate(table.lastTime[customer]),
      daysSinceLast(table.lastTime[customer] ?? Number.NaN, end),
      ...expected(customer),
    ];
  };
}

function forecastWriter(
  forecast: KnownForecast | null,
  round: (value: number) => number,
): (customer: number) => CsvCell[] {
  if (forecast === null) return () => [];
  const { customers } = forecast.result;
  return (customer) => {
    const { low, high } = customerRange(customers, customer);
    return [
      knownCell(customers.probabilityAlive, customer, fourDigits),
      knownCell(customers.expectedOrders, customer, fourDigits),
      knownCell(customers.predictedClv, customer, round),
      knownNumber(low, round),
      knownNumber(high, round),
      isoDate(customers.nextOrderTime[customer]),
    ];
  };
}
