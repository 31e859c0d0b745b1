import {
  type AdPlatform,
  type Analysis,
  type CustomerForecasts,
  contactOf,
  type OrderTable,
  type PhoneCountry,
  platformColumns,
  readablePhone,
  textAt,
} from "../../../engine";
import type { Format, Messages } from "../../../i18n";
import { type CsvCell, toCsv } from "../csv";
import { fourDigits, isoDate, knownCell, moneyRounding } from "../exportCells";
import type { KnownForecast } from "../forecastStatus";
import { horizonText } from "../forecastText";
import type { ListWords } from "./words";

/** What a list is written from. */
export interface ListSource {
  readonly customers: Uint32Array;
  readonly orders: OrderTable;
  readonly analysis: Analysis;
  readonly forecast: KnownForecast | null;
  /** Where numbers without a country code are from. */
  readonly country: PhoneCountry;
  readonly hideNames: boolean;
  readonly t: Messages;
  readonly w: ListWords;
  readonly f: Format;
}

/** Rows written before the page gets a breath: some 15 ms of work. */
export const rowsPerPiece = 2_000;

/**
 * A list for mail and chat programs, in pieces that follow each other: who they are and how to reach them, then what is
 * known of them. Opens right in a spreadsheet, and no cell of it is computed there.
 */
export function* plainListCsv(source: ListSource): Generator<string, void> {
  const { language } = source.f;
  const row = plainRow(source);
  yield toCsv([plainHeader(source)], language);
  for (let from = 0; from < source.customers.length; from += rowsPerPiece) {
    // Only the first piece may carry the byte order mark.
    yield toCsv(Array.from(source.customers.subarray(from, from + rowsPerPiece), row), language).slice(1);
  }
}

/**
 * A list for an ad platform: its own headers, hashes, commas, no byte order mark. Customers with neither e-mail nor phone
 * are left out.
 *
 * @param hash SHA-256 in lower-case hexadecimal
 */
export function* platformCsv(
  { customers, orders, country }: Pick<ListSource, "customers" | "orders" | "country">,
  platform: AdPlatform,
  hash: (text: string) => string,
): Generator<string, void> {
  const columns = platformColumns[platform];
  const write = (rows: readonly (readonly CsvCell[])[]) => toCsv(rows, "en").slice(1);
  yield write([columns.map(({ header }) => header)]);
  for (let from = 0; from < customers.length; from += rowsPerPiece) {
    const rows: string[][] = [];
    for (const customer of customers.subarray(from, from + rowsPerPiece)) {
      const contact = contactOf(orders, customer, country);
      if (contact.email === "" && contact.phone === "") continue;
      rows.push(
        columns.map(({ textOf }) => {
          const text = textOf(contact, country);
          return text === "" ? "" : hash(text);
        }),
      );
    }
    yield write(rows);
  }
}

function plainHeader({ analysis, forecast, hideNames, t, w, f }: ListSource): string[] {
  const { csv } = t.customers;
  return [
    ...(hideNames ? [] : [csv.name]),
    w.columns.email,
    w.columns.phone,
    csv.key,
    csv.orders,
    csv.last,
    csv.value[analysis.moneyIs],
    ...(forecast === null
      ? []
      : [
          csv.predicted[analysis.moneyIs](horizonText(forecast.settings.horizonDays, t, f)),
          csv.probabilityAlive,
          csv.nextOrder,
        ]),
  ];
}

function plainRow({ orders, analysis, forecast, country, hideNames, f }: ListSource): (customer: number) => CsvCell[] {
  const { table } = analysis;
  const round = moneyRounding(f.currency);
  const expected = forecast?.result.customers ?? null;
  return (customer) => {
    const { email, phone } = contactOf(orders, customer, country);
    return [
      ...(hideNames ? [] : [textAt(orders.customerName, customer)]),
      email,
      readablePhone(phone, country),
      textAt(orders.customerKey, customer),
      table.orders[customer] ?? 0,
      isoDate(table.lastTime[customer]),
      round(table.profit[customer] ?? 0),
      ...(expected === null ? [] : expectedCells(expected, customer, round)),
    ];
  };
}

function expectedCells(
  expected: CustomerForecasts,
  customer: number,
  round: (value: number) => number,
): readonly CsvCell[] {
  return [
    knownCell(expected.predictedClv, customer, round),
    knownCell(expected.probabilityAlive, customer, fourDigits),
    isoDate(expected.nextOrderTime[customer]),
  ];
}
