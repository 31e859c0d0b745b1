import { gammagamma } from "../models/gammagamma";
import { type ChosenSpend, fitSpend, type SpendColumns, type SpendParams } from "./spend";
import { type ActiveCustomers, happened, pickCustomers, summarise, type Transactions } from "./transactions";

/** The spend model on the calibration period, and which of its two ways foretold the held-out values better. */
export interface HeldOutSpend {
  readonly withFirst: boolean;
  readonly scoreWithFirst: number | null;
  readonly scoreWithoutFirst: number | null;
  readonly params: SpendParams;
  readonly columns: SpendColumns;
  readonly positiveFactor: number;
}

/**
 * Fits spend with and without the customers' first transactions and scores both: mean ln density, over the customers with a positive
 * transaction after the boundary, of their mean value there given their own values before it.
 *
 * Yields between its steps.
 *
 * @param active customers known at the end of `endDay`
 * @param after the same customers at the end of the held-out period, first transactions included
 */
export function* chooseSpend(
  transactions: Transactions,
  endDay: number,
  active: ActiveCustomers,
  after: SpendColumns,
): Generator<void, HeldOutSpend> {
  const without = pickCustomers(summarise(transactions, endDay, false), active.customer);
  const values = positiveValues(transactions, endDay);
  yield;
  const one = yield* fitSpend(active, values);
  yield;
  const other = yield* fitSpend(without, values);
  yield;
  const scoreWithFirst = scoreOf(one, active, active, after);
  yield;
  const scoreWithoutFirst = scoreOf(other, without, active, after);
  yield;
  const withFirst =
    other.kind === "commonMean" || (one.kind === "gammaGamma" && (scoreWithFirst ?? 0) >= (scoreWithoutFirst ?? 0));
  const chosen = withFirst ? one : other;
  return {
    withFirst,
    scoreWithFirst,
    scoreWithoutFirst,
    params: chosen.params,
    columns: withFirst ? active : without,
    positiveFactor: positiveFactor(transactions, endDay),
  };
}

function scoreOf(chosen: ChosenSpend, known: SpendColumns, before: SpendColumns, after: SpendColumns): number | null {
  if (chosen.kind === "commonMean") return null;
  const { p, q, v } = chosen.params;
  let sum = 0;
  let people = 0;
  for (let i = 0; i < after.spendCount.length; i++) {
    const was = before.spendCount[i] as number;
    const count = (after.spendCount[i] as number) - was;
    if (count <= 0) continue;
    const spent =
      (after.spendCount[i] as number) * (after.spendMean[i] as number) - was * (before.spendMean[i] as number);
    if (!(spent > 0)) continue;
    const seen = known.spendCount[i] as number;
    const posterior = { p, q: q + p * seen, v: v + seen * (known.spendMean[i] as number) };
    sum += gammagamma.logLikelihood(posterior, count, spent / count);
    people++;
  }
  return people > 0 ? sum / people : null;
}

/** The positive transaction values up to the end of `endDay`. */
export function positiveValues(transactions: Transactions, endDay: number): Float64Array {
  return transactions.value.filter((value, i) => value > 0 && (transactions.day[i] as number) <= endDay);
}

/** Value of all transactions ÷ value of the positive ones, up to the end of `endDay`; 0 … 1. */
export function positiveFactor(transactions: Transactions, endDay: number): number {
  const all = happened(transactions, Number.NEGATIVE_INFINITY, endDay).value.reduce((sum, value) => sum + value, 0);
  const positive = positiveValues(transactions, endDay);
  const gained = positive.reduce((sum, value) => sum + value, 0);
  const number = happened(transactions, Number.NEGATIVE_INFINITY, endDay).count.reduce((sum, n) => sum + n, 0);
  if (!(gained > 0 && number > 0)) return 0;
  // Mean of all transactions over mean of the positive ones.
  return Math.min(1, Math.max(0, all / number / (gained / positive.length)));
}
