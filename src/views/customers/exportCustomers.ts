import { type Analysis, type OrderTable, textAt } from "../../engine";
import type { Format, Language, Messages } from "../../i18n";
import { type CsvCell, toCsv } from "../shared/csv";
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
  const known = (column: Float64Array, customer: number, write: (value: number) => number) => {
    const value = column[customer] ?? Number.NaN;
    return Number.isFinite(value) ? write(value) : null;
  };
  // Digits beyond these would pretend.
  const fourDigits = (value: number) => Math.round(value * 1e4) / 1e4;
  return (customer) => [
    known(customers.probabilityAlive, customer, fourDigits),
    known(customers.expectedOrders, customer, fourDigits),
    known(customers.predictedClv, customer, round),
    known(customers.low80, customer, round),
    known(customers.high80, customer, round),
    isoDate(customers.nextOrderTime[customer]),
  ];
}

/** 2026-10-31: the one way of writing a date that Excel takes for a date, and the same one, in every language. */
function isoDate(time: number | undefined): string {
  return time === undefined || !Number.isFinite(time) ? "" : new Date(time).toISOString().slice(0, 10);
}

/** To the currency's own decimals: a sum of binary fractions must not show as 0.30000000000000004. */
function moneyRounding(currency: string): (value: number) => number {
  const { maximumFractionDigits } = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  const unit = 10 ** (maximumFractionDigits ?? 2);
  return (value) => Math.round(value * unit) / unit + 0;
}

/** "shop-mau-khach-hang-2026-11-22.csv": plain letters, which every mail program and disk keeps as they are. */
export function exportFileName(dataset: string, word: string, today: Date, language: Language): string {
  const plain = dataset
    .replace(/\.(csv|tsv|txt|xlsx?)$/i, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLocaleLowerCase(language)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((n) => String(n).padStart(2, "0"));
  return `${[plain, word, ...day].filter((part) => part !== "").join("-")}.csv`;
}
