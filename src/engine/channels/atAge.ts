import { fixedAges } from "../cohorts/types";
import type { Interval } from "../forecast";
import { studentT, z95 } from "../math/studentT";
import { SumColumn, sumOf } from "../math/sum";
import { differenceChance, standing } from "./differences";
import { NO_CODE } from "./grouping";
import { pooledMeans } from "./pooling";
import type { GroupRows } from "./rows";
import { type AgeClaims, type GroupAtAge, type GroupClaim, LEAST_CLAIMED, LEAST_SHOWN } from "./types";

/** All claims about differences at one age together are false alarms in at most this share of shops without any. */
const falseAlarms = 0.05;
/** Customers that the shop's own spread counts for beside a group's, when the group's is estimated. */
const borrowed = 10;
/** Customers looked at between two yields. */
const batch = 40_000;
const z80 = 1.2815515655446004;

/** Figures at one age: by row, of everybody, and the differences that are sure. */
export interface AgeFigures {
  readonly rows: readonly GroupAtAge[];
  readonly whole: GroupAtAge;
  readonly claims: AgeClaims;
}

interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Σ squared deviations from the mean. */
  readonly squares: number;
}

/**
 * What groups have brought by an age. The spread of a group of n customers is (squares + 10 · s²)/(n − 1 + 10) with s² the
 * variance within groups over all of them, so that a few customers who happen to be alike do not pass for certain.
 *
 * @param values by customer index; NaN where not observed for so long
 */
export function* ageFigures(
  age: number,
  values: Float64Array,
  { rows, rowOf }: GroupRows,
): Generator<number, AgeFigures> {
  const days = fixedAges[age] ?? fixedAges[0];
  const moments = yield* momentsOf(values, rowOf, rows.length);
  yield 0.9;
  const own = moments.slice(0, -1);
  const within =
    own.reduce((sum, { squares }) => sum + squares, 0) /
    Math.max(
      1,
      own.reduce((sum, { n }) => sum + Math.max(0, n - 1), 0),
    );
  const variance = ({ n, squares }: Moments): number => (squares + borrowed * within) / (n - 1 + borrowed);
  const spreads = moments.map(variance);
  const plain = (row: number): GroupAtAge => plainAt(days, moments[row], spreads[row] ?? 0);
  const drawn = rows.flatMap(({ kind }, row) =>
    kind === "value" && (moments[row]?.n ?? 0) >= LEAST_SHOWN ? [row] : [],
  );
  const pooled = pooledMeans(
    drawn.map((row) => ({
      mean: moments[row]?.mean ?? 0,
      squaredError: (spreads[row] ?? 0) / (moments[row]?.n ?? 1),
    })),
  );
  const figures = rows.map((_, row) => plain(row));
  drawn.forEach((row, i) => {
    const one = pooled[i];
    const figure = figures[row];
    if (one === undefined || figure === undefined) return;
    figures[row] = { ...figure, pooled: about(one.value, one.deviation), pull: one.pull };
  });
  const compared = rows.flatMap(({ kind }, row) =>
    kind === "value" && (moments[row]?.n ?? 0) >= LEAST_CLAIMED ? [row] : [],
  );
  const found = pairsApart(compared, moments, spreads);
  const claims = found.flatMap(([better, worse]) => claimOf(better, worse, figures));
  return {
    rows: figures,
    whole: plain(rows.length),
    claims: { days, compared: compared.length, claims: claims.sort((a, b) => b.ratio - a.ratio) },
  };
}

/** Two passes: the mean, then deviations from it. The last slot is everybody. */
function* momentsOf(values: Float64Array, rowOf: Uint32Array, count: number): Generator<number, Moments[]> {
  const n = new Uint32Array(count);
  const sums = new SumColumn(count);
  const squares = new SumColumn(count);
  for (let c = 0; c < values.length; c++) {
    if (c % batch === batch - 1) yield 0.4 * (c / values.length);
    const row = rowOf[c] ?? NO_CODE;
    const value = values[c] ?? Number.NaN;
    if (row === NO_CODE || Number.isNaN(value)) continue;
    n[row] = (n[row] ?? 0) + 1;
    sums.add(row, value);
  }
  const mean = Float64Array.from(n, (customers, row) => (customers === 0 ? 0 : sums.at(row) / customers));
  for (let c = 0; c < values.length; c++) {
    if (c % batch === batch - 1) yield 0.4 + 0.4 * (c / values.length);
    const row = rowOf[c] ?? NO_CODE;
    const value = values[c] ?? Number.NaN;
    if (row !== NO_CODE && !Number.isNaN(value)) squares.add(row, (value - (mean[row] ?? 0)) ** 2);
  }
  const groups = Array.from(n, (own, row) => ({ n: own, mean: mean[row] ?? 0, squares: squares.at(row) }));
  const all = groups.reduce((sum, group) => sum + group.n, 0);
  const middle = all === 0 ? 0 : sumOf(groups.map((_, row) => sums.at(row))) / all;
  // Within groups and between them: together the deviations from the mean of everybody.
  const apart = sumOf(groups.map((group) => group.squares + group.n * (group.mean - middle) ** 2));
  return [...groups, { n: all, mean: middle, squares: apart }];
}

function plainAt(days: GroupAtAge["days"], moments: Moments | undefined, spread: number): GroupAtAge {
  const { n, mean } = moments ?? { n: 0, mean: 0 };
  const error = Math.sqrt(spread / Math.max(1, n));
  const interval: Interval = {
    value: mean,
    low80: mean - studentT(z80, n - 1) * error,
    high80: mean + studentT(z80, n - 1) * error,
    low95: mean - studentT(z95, n - 1) * error,
    high95: mean + studentT(z95, n - 1) * error,
  };
  return { days, observed: n, mean: n === 0 ? null : mean, pooled: n >= LEAST_SHOWN ? interval : null, pull: 0 };
}

/** The normal interval about a value. */
export function about(value: number, deviation: number): Interval {
  return {
    value,
    low80: value - z80 * deviation,
    high80: value + z80 * deviation,
    low95: value - z95 * deviation,
    high95: value + z95 * deviation,
  };
}

/** Standard deviation of a normal interval. */
export function deviationOf({ low95, high95 }: Interval): number {
  return (high95 - low95) / (2 * z95);
}

/** All pairs that differ, better one first: all of them together are false alarms with a chance of 5 % at most. */
function pairsApart(
  compared: readonly number[],
  moments: readonly Moments[],
  spreads: readonly number[],
): [number, number][] {
  const pairs = compared.flatMap((one, i) => compared.slice(i + 1).map((other) => [one, other] as const));
  const group = (row: number) => ({
    customers: moments[row]?.n ?? 0,
    mean: moments[row]?.mean ?? 0,
    variance: spreads[row] ?? 0,
  });
  const chances = pairs.map(([one, other]) => differenceChance(group(one), group(other)));
  return standing(chances, falseAlarms).map((i) => {
    const [one, other] = pairs[i] ?? [0, 0];
    return group(one).mean >= group(other).mean ? [one, other] : [other, one];
  });
}

/** Nothing is claimed of averages that are not above zero, or that turn round once they are drawn together. */
function claimOf(better: number, worse: number, figures: readonly GroupAtAge[]): GroupClaim[] {
  const [a, b] = [figures[better]?.pooled ?? null, figures[worse]?.pooled ?? null];
  if (a === null || b === null || !(b.value > 0) || !(a.value > b.value)) return [];
  const ratio = a.value / b.value;
  const stretch = Math.exp(z95 * Math.hypot(deviationOf(a) / a.value, deviationOf(b) / b.value));
  const [low95, high95] = [ratio / stretch, ratio * stretch];
  // The averages are drawn together, as it is more usual for groups to be alike; the test takes nothing for usual.
  return [{ better, worse, ratio, low95, high95, sized: low95 > 1 }];
}
