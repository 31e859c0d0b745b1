import { indicesBelow, sortIndices } from "../math/sortIndices";
import type { ActiveCustomers, Transactions } from "./transactions";
import type { DataCheck, DataCheckCode, Refusal } from "./types";

/** Below these there is no forecast. */
const leastSpanDays = 28;
const leastRepeatCustomers = 5;

/** A share of fewer customers, or a correlation over fewer, says nothing of the data. */
const fewestSharing = 10;
const fewestTied = 5;

/** Figures at which a check warns. */
const limits: Readonly<Record<DataCheckCode, number>> = {
  span: 180,
  horizon: 1,
  repeatCustomers: 50,
  spendFrequency: 0.2,
  noDropout: 2,
  oneDay: 1 / 3,
  seasonality: 3,
  positiveSpend: 0.9,
  convergence: 1,
};

function check(code: DataCheckCode, figure: number, warn: boolean, stop = false): DataCheck {
  return { code, figure, limit: limits[code], severity: stop ? "stop" : warn ? "warn" : "ok" };
}

/** A horizon longer than what was seen is a guess about a time nobody has lived through. */
export function horizonCheck(horizonDays: number, spanDays: number): DataCheck {
  const share = spanDays > 0 ? horizonDays / spanDays : Number.MAX_VALUE;
  return check("horizon", share, share > limits.horizon);
}

/** What can be told before anything is fitted. A check whose figure so little data cannot carry is left out. */
export function checksBeforeFit(transactions: Transactions, active: ActiveCustomers, spanDays: number): DataCheck[] {
  const repeats = active.x.reduce((count, x) => (x > 0 ? count + 1 : count), 0);
  // All first orders of a few days are close together: that is no trace of anything.
  const told = spanDays >= leastSpanDays && active.customer.length >= fewestSharing;
  const oneDay = told ? busiestFirstDay(transactions, active) : null;
  const positive = transactions.value.reduce((count, value) => (value > 0 ? count + 1 : count), 0);
  const share = transactions.value.length > 0 ? positive / transactions.value.length : 0;
  const tied = spendFrequency(active);
  return [
    check("span", spanDays, spanDays < limits.span, spanDays < leastSpanDays),
    check("repeatCustomers", repeats, repeats < limits.repeatCustomers, repeats < leastRepeatCustomers),
    ...(oneDay === null ? [] : [check("oneDay", oneDay, oneDay >= limits.oneDay)]),
    check("positiveSpend", share, share < limits.positiveSpend, positive === 0),
    ...(tied === null ? [] : [check("spendFrequency", tied, Math.abs(tied) >= limits.spendFrequency)]),
  ];
}

/** What the fit tells. `gain`: log-likelihood over the model without dropout. `dispersion`: of the weekly counts. */
export function checksAfterFit(gain: number, dispersion: number, converged: boolean): DataCheck[] {
  return [
    check("noDropout", gain, gain < limits.noDropout),
    check("seasonality", dispersion, dispersion > limits.seasonality),
    check("convergence", converged ? 1 : 0, !converged),
  ];
}

/** The reason not to forecast, if a check says stop. */
export function refusalOf(checks: readonly DataCheck[], customers: number): Refusal | null {
  if (customers === 0) return { code: "noCustomers", figure: 0, needs: 1 };
  for (const { code, figure, severity } of checks) {
    if (severity !== "stop") continue;
    if (code === "span") return { code: "spanTooShort", figure, needs: leastSpanDays };
    if (code === "repeatCustomers") return { code: "tooFewRepeatCustomers", figure, needs: leastRepeatCustomers };
    if (code === "positiveSpend") return { code: "noRevenue", figure, needs: null };
  }
  return null;
}

function busiestFirstDay({ offsets, day }: Transactions, active: ActiveCustomers): number {
  const counts = new Map<number, number>();
  let most = 0;
  for (const customer of active.customer) {
    const first = day[offsets[customer] as number] as number;
    const count = (counts.get(first) ?? 0) + 1;
    counts.set(first, count);
    most = Math.max(most, count);
  }
  return most / active.customer.length;
}

/** Spearman's rank correlation of repeat transactions and mean value, over repeat customers with a value; 0 where all are alike, null where they are too few. */
function spendFrequency({ x, spendCount, spendMean }: ActiveCustomers): number | null {
  const rows = Array.from(x, (_, i) => i).filter((i) => (x[i] as number) > 0 && (spendCount[i] as number) > 0);
  if (rows.length < fewestTied) return null;
  const one = ranks(Float64Array.from(rows, (i) => x[i] as number));
  const other = ranks(Float64Array.from(rows, (i) => spendMean[i] as number));
  const middle = (rows.length - 1) / 2;
  let both = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < rows.length; i++) {
    const a = (one[i] as number) - middle;
    const b = (other[i] as number) - middle;
    both += a * b;
    first += a * a;
    second += b * b;
  }
  return first > 0 && second > 0 ? both / Math.sqrt(first * second) : 0;
}

/** Ranks 0 … n − 1, ties sharing the middle one. */
function ranks(values: Float64Array): Float64Array {
  const order = sortIndices(values, indicesBelow(values.length));
  const rank = new Float64Array(values.length);
  let from = 0;
  while (from < order.length) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++;
    for (let i = from; i < to; i++) rank[order[i] as number] = (from + to - 1) / 2;
    from = to;
  }
  return rank;
}
