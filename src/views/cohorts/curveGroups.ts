import {
  type CohortProjection,
  type CohortTable,
  type CohortUnit,
  projectedAt,
  SURE_COHORT,
  unitDays,
} from "../../engine";
import type { Period } from "./cohortName";

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** One line: a cohort, or some that follow each other. */
export interface CurveGroup {
  /** First moment (ms) of its period. */
  readonly start: number;
  readonly customers: number;
  /** Cumulative profit per customer at the end of each age, x = ages since the first order. */
  readonly points: readonly Spot[];
  readonly expected: readonly Spot[];
}

export interface CurveGroups {
  readonly period: Period;
  /** Oldest first. */
  readonly groups: readonly CurveGroup[];
  /** Older lines that are not drawn. */
  readonly leftOut: number;
}

const mostLines = 12;
/** Lines that go on in dashes: more of them cover what happened. */
const mostExpected = 4;
const wider: Readonly<Record<CohortUnit, readonly Period[]>> = {
  week: ["week", "month", "quarter", "year"],
  month: ["month", "quarter", "year"],
  quarter: ["quarter", "year"],
};

/** The cohorts as at most a dozen lines, joined to quarters or years where there are more. Those of few customers are left out. */
export function curveGroups(table: CohortTable, projection: CohortProjection | null): CurveGroups {
  const periods = wider[table.unit];
  for (const period of periods) {
    const groups = linesOf(table, projection, period);
    if (groups.length > mostLines && period !== "year") continue;
    const drawn = groups.slice(-mostLines);
    const shown = drawn.filter(({ expected }) => expected.length > 0).slice(-mostExpected);
    return {
      period,
      groups: drawn.map((group) => (shown.includes(group) ? group : { ...group, expected: [] })),
      leftOut: groups.length - drawn.length,
    };
  }
  return { period: table.unit, groups: [], leftOut: 0 };
}

function linesOf(table: CohortTable, projection: CohortProjection | null, period: Period): CurveGroup[] {
  const rowsOf = new Map<number, number[]>();
  table.start.forEach((start, row) => {
    const key = startOf(start, period);
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
  });
  return [...rowsOf]
    .map(([start, rows]) => ({
      start,
      customers: rows.reduce((sum, row) => sum + (table.customers[row] ?? 0), 0),
      points: happened(table, rows),
      expected: projection === null ? [] : ahead(table, projection, rows),
    }))
    .filter(({ customers, points, expected }) => customers >= SURE_COHORT && points.length + expected.length > 1);
}

/** First moment of the period a cohort begins in; a week is of the month of its Monday. */
function startOf(start: number, period: Period): number {
  const date = new Date(start);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (period === "week") return start;
  if (period === "month") return Date.UTC(year, month, 1);
  return period === "quarter" ? Date.UTC(year, month - (month % 3), 1) : Date.UTC(year, 0, 1);
}

function happened({ ages, customers, completeAges, profit }: CohortTable, rows: readonly number[]): Spot[] {
  const n = rows.reduce((sum, row) => sum + (customers[row] ?? 0), 0);
  const full = Math.min(...rows.map((row) => completeAges[row] ?? 0));
  return Array.from({ length: full }, (_, age) => ({
    x: age + 1,
    y: rows.reduce((sum, row) => sum + (customers[row] ?? 0) * (profit[row * ages + age] ?? 0), 0) / n,
  }));
}

/** From the oldest cohort's age today, at whole ages, to the youngest one's horizon; nothing unless all cohorts are projected. */
function ahead({ unit, start }: CohortTable, projection: CohortProjection, rows: readonly number[]): Spot[] {
  const rowOf = new Map(Array.from(projection.start, (at, i) => [at, i]));
  const own = rows.flatMap((row) => rowOf.get(start[row] ?? Number.NaN) ?? []);
  if (own.length < rows.length) return [];
  const today = Math.max(...own.map((i) => projection.ageDays[i] ?? 0));
  const last = Math.min(...own.map((i) => (projection.ageDays[i] ?? 0) + (projection.ahead.at(-1) ?? 0)));
  const length = unitDays[unit];
  const n = own.reduce((sum, i) => sum + (projection.customers[i] ?? 0), 0);
  const days = [today];
  for (let age = Math.floor(today / length) + 1; age * length <= last; age++) days.push(age * length);
  return days.map((at) => ({
    x: at / length,
    y: own.reduce((sum, i) => sum + (projection.customers[i] ?? 0) * (projectedAt(projection, i, at) ?? 0), 0) / n,
  }));
}
