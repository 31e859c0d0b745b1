import { type CohortTable, SURE_COHORT } from "../../engine";
import type { Format } from "../../i18n";
import { pooledAges } from "./pooled";
import type { CohortWords } from "./words";

/** What the heat map may show. */
export const measures = ["retention", "profit", "orders"] as const;
export type Measure = (typeof measures)[number];

/** A cell's figure; null where nobody is observed. */
export function cellValue(table: CohortTable, row: number, age: number, measure: Measure): number | null {
  const cell = row * table.ages + age;
  const observed = table.observed[cell] ?? 0;
  if (observed === 0) return null;
  if (measure === "retention") return (table.active[cell] ?? 0) / observed;
  return (measure === "profit" ? table.profit[cell] : table.orders[cell]) ?? null;
}

/**
 * Ages that are drawn: while 30 customers of all cohorts are observed, and any of a drawn row is; who came at all says
 * nothing of coming back.
 */
export function mapColumns(table: CohortTable, rows: readonly number[], measure: Measure): number[] {
  const ages = pooledAges(table)
    .map((_, age) => age)
    .filter((age) => rows.some((row) => (table.observed[row * table.ages + age] ?? 0) > 0));
  return measure === "retention" ? ages.slice(1) : ages;
}

/** The least and the most of the cells that many customers stand behind; null where there is none. */
export function rangeOf(
  table: CohortTable,
  rows: readonly number[],
  columns: readonly number[],
  measure: Measure,
): { readonly low: number; readonly high: number } | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    for (const age of columns) {
      if ((table.observed[row * table.ages + age] ?? 0) < SURE_COHORT) continue;
      const value = cellValue(table, row, age, measure) ?? 0;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low > high ? null : { low, high };
}

/** Where a figure stands in a range, 0 … 1. Where all are alike, nothing is the least there is, and anything else the middle. */
export function placeIn(range: { readonly low: number; readonly high: number } | null, value: number): number {
  if (range === null || range.low === range.high) return value === 0 ? 0 : 0.5;
  return Math.min(1, Math.max(0, (value - range.low) / (range.high - range.low)));
}

/** One unit for all money of the map, so that cells are short and can be compared at a glance. */
export interface MoneyUnit {
  readonly size: number;
  readonly decimals: number;
}

export function moneyUnit(largest: number): MoneyUnit {
  const size = [1e12, 1e9, 1e6, 1e3].find((unit) => largest >= unit) ?? 1;
  const lead = largest / size;
  return { size, decimals: lead < 10 && (size > 1 || largest < 10) ? 2 : lead < 100 && size > 1 ? 1 : 0 };
}

export function measureText(value: number | null, measure: Measure, f: Format): string {
  if (measure === "retention") return f.percent(value, 1);
  return measure === "orders" ? f.decimal(value, 2) : f.moneyShort(value);
}

/** The same for a cell, which has less room. */
export function cellText(value: number, measure: Measure, unit: MoneyUnit, f: Format): string {
  if (measure === "retention") return f.percent(value, 0);
  return measure === "orders" ? f.decimal(value, 2) : f.decimal(value / unit.size, unit.decimals);
}

/** 1-based ages worth a sentence, best first. */
const laterAges = { month: [12, 6, 3], quarter: [4, 3, 2], week: [26, 13, 8, 4] } as const;

/** The heat map's sentence: an early and a later age over all customers observed for so long. */
export function mapTitle(table: CohortTable, measure: Measure, w: CohortWords, f: Format): string {
  const pooled = pooledAges(table);
  const early = measure === "retention" ? 2 : 1;
  const first = pooled[early - 1];
  if (first === undefined) return w.map.plain;
  if (measure === "retention" && pooled.slice(1).every(({ retention }) => retention === 0)) return w.map.nobodyBack;
  const later = laterAges[table.unit].find((age) => age > early && pooled[age - 1] !== undefined) ?? null;
  const text = (age: number): string => {
    const figure = pooled[age - 1]?.[measure] ?? null;
    if (measure === "profit") return f.moneyWords(figure);
    return measure === "retention" ? f.percent(figure, 0) : f.decimal(figure, 2);
  };
  return w.map.title[measure](table.unit, text(early), early, later === null ? null : text(later), later ?? 0);
}
