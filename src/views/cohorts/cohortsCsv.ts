import type { CohortTable } from "../../engine";
import type { Language } from "../../i18n";
import { type CsvCell, toCsv } from "../shared/csv";
import type { CohortWords } from "./words";

/** Every cell of the table that somebody is observed for, one row a cell. Dates are of the first and last day of the cohort's period. */
export function cohortsCsv(
  table: CohortTable,
  moneyIs: "revenue" | "profit",
  currency: string,
  w: CohortWords,
  language: Language,
): string {
  const words = w.csvColumns;
  const decimals =
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
  const rows: CsvCell[][] = [
    [
      words.cohort,
      words.until,
      words.customers,
      words.age(table.unit),
      words.observed,
      words.active,
      words.retention,
      words.profit[moneyIs],
      words.orders,
      words.complete,
    ],
  ];
  for (let row = 0; row < table.count; row++) {
    for (let age = 0; age < table.ages; age++) {
      const cell = row * table.ages + age;
      const observed = table.observed[cell] ?? 0;
      if (observed === 0) break;
      const active = table.active[cell] ?? 0;
      rows.push([
        isoDay(table.start[row] ?? 0),
        isoDay((table.until[row] ?? 0) - 1),
        table.customers[row] ?? 0,
        age + 1,
        observed,
        active,
        rounded(active / observed, 4),
        rounded(table.profit[cell] ?? 0, decimals),
        rounded(table.orders[cell] ?? 0, 4),
        age < (table.completeAges[row] ?? 0) ? words.yes : words.no,
      ]);
    }
  }
  return toCsv(rows, language);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
