import { dayOf } from "../../days";
import { candidateNamed } from "../../forecast/candidates";
import type { InsightSource, InsightTask } from "../../insights/types";
import { sortIndicesDescending } from "../../math/sortIndices";
import { Sum } from "../../math/sum";
import { atRiskOf } from "../figures";
import { nextDueInSteps } from "../nextDue";

/** Lists shorter than this make no play. */
export const FEWEST = 5;
/** From here on a customer is more likely there than not. */
export const LIKELY_ALIVE = 0.5;

/** What plays ask about customers; figures of the forecast are NaN without one. */
export interface PlayContext {
  readonly source: InsightSource;
  readonly endDay: number;
  readonly alive: (customer: number) => number;
  readonly predicted: (customer: number) => number;
  /** Days since the next order was due; negative before, NaN where unknown. */
  readonly overdue: (customer: number) => number;
  /** Days since the last order. */
  readonly silent: (customer: number) => number;
  /** Profit of one more order: as the spend model expects it, or else the customer's own average. */
  readonly orderProfit: (customer: number) => number;
  /** See `atRiskOf`. */
  readonly atRisk: (customer: number) => number;
  /** Predicted CLV that leaving within the horizon is expected to cost: P(alive) × value if it stays − predicted. */
  readonly lostToLeaving: (customer: number) => number;
  /** P(alive) as it was on the day of the last order. */
  readonly aliveAtLastOrder: (customer: number) => number;
  /** The k-th best historic CLV, k = ⌈n · percent / 100⌉; Infinity where there is nobody. */
  readonly valueOfTop: (percent: number) => number;
}

export function* playContext(source: InsightSource): InsightTask<PlayContext> {
  const { analysis, forecast } = source;
  const { table } = analysis;
  const endDay = analysis.end === null ? Number.NaN : dayOf(analysis.end);
  const result = forecast?.result ?? null;
  const expected = result?.customers;
  const due = yield* nextDueInSteps(source);
  const alive = (c: number) => expected?.probabilityAlive[c] ?? Number.NaN;
  const predicted = (c: number) => expected?.predictedClv[c] ?? Number.NaN;
  const ifStays = valueIfStays(source);
  return {
    source,
    endDay,
    alive,
    predicted,
    overdue: (c) => (Number.isFinite(due[c]) ? endDay - (due[c] ?? 0) : Number.NaN),
    silent: (c) => endDay - dayOf(table.lastTime[c] ?? Number.NaN),
    orderProfit: (c) =>
      result === null
        ? (table.profit[c] ?? 0) / (table.orders[c] ?? 0)
        : (expected?.expectedSpend[c] ?? Number.NaN) * result.profitRatio,
    atRisk: (c) => atRiskOf(predicted(c), alive(c)),
    lostToLeaving: (c) => Math.max(0, alive(c) * ifStays(c) - predicted(c)),
    aliveAtLastOrder: aliveAtLastOrder(source),
    valueOfTop: (percent) => {
      const place = Math.ceil((table.byValue.length * percent) / 100) - 1;
      const customer = table.byValue[place];
      return customer === undefined ? Number.POSITIVE_INFINITY : (table.profit[customer] ?? 0);
    },
  };
}

/**
 * Discounted profit in the horizon of a customer who is there and does not leave: its expected rate, Gamma(r + kx,
 * alpha + T)/k a week, through all of it.
 */
function valueIfStays({ forecast, fit }: InsightSource): (customer: number) => number {
  const state = fit?.state ?? null;
  const result = forecast?.result ?? null;
  if (forecast === null || result === null || state === null) return () => Number.NaN;
  const { r = Number.NaN, alpha = Number.NaN } = state.meaning.params;
  const { k } = candidateNamed(state.model);
  const weeks = forecast.settings.horizonDays / 7;
  const delta = (7 * Math.log1p(forecast.settings.annualDiscountRate)) / 365;
  const discounted = delta === 0 ? weeks : -Math.expm1(-delta * weeks) / delta;
  const { x, T } = state.summary;
  return (c) => {
    const rate = (r + k * (x[c] ?? Number.NaN)) / (k * (alpha + (T[c] ?? Number.NaN)));
    return rate * discounted * (result.customers.expectedSpend[c] ?? Number.NaN) * result.profitRatio;
  };
}

function aliveAtLastOrder({ fit }: InsightSource): (customer: number) => number {
  const state = fit?.state ?? null;
  if (state === null) return () => Number.NaN;
  const candidate = candidateNamed(state.model);
  const { x, tx } = state.summary;
  // By a rate in time nobody has had time to leave; by a coin, it depends on the number of orders alone.
  if (candidate.dropout === "none" || candidate.dropout === "rate") return () => 1;
  const known = new Map<number, number>();
  return (c) => {
    const orders = x[c] ?? 0;
    let alive = known.get(orders);
    if (alive === undefined) {
      const weeks = tx[c] ?? 0;
      alive = candidate.probabilityAlive(state.meaning.params, orders, weeks, weeks);
      known.set(orders, alive);
    }
    return alive;
  };
}

/** What all plays tell alike: the list, most at stake first, and its sums; null where it is too short or stakes nothing. */
export function listed(
  { source }: PlayContext,
  customers: readonly number[],
  stakeOf: (customer: number) => number,
  limits: { readonly fewest?: number; readonly most?: number } = {},
): { readonly list: Uint32Array; readonly customers: number; readonly value: number; readonly stake: number } | null {
  const { table } = source.analysis;
  const stakes = new Float64Array(table.customerCount);
  // Ties by index, whatever the order in which they were found.
  const found = Uint32Array.from(customers).sort();
  for (const c of found) stakes[c] = stakeOf(c);
  const list = sortIndicesDescending(stakes, found).slice(0, limits.most ?? found.length);
  if (list.length < (limits.fewest ?? FEWEST)) return null;
  const value = new Sum();
  const stake = new Sum();
  for (const c of list) {
    value.add(table.profit[c] ?? 0);
    stake.add(stakes[c] ?? 0);
  }
  return stake.value > 0 ? { list, customers: list.length, value: value.value, stake: stake.value } : null;
}

/** The smallest figure that at least the share p of the values does not exceed. */
export function reachedBy(values: Float64Array, p: number): number {
  const sorted = values.slice().sort();
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

export function medianOf(list: Uint32Array, figure: (customer: number) => number): number {
  return reachedBy(Float64Array.from(list, figure), 0.5);
}
