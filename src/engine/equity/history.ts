import { DAY_MS } from "../days";
import { intervalOf } from "../forecast/intervals";
import { type Transactions, transactionsInSteps } from "../forecast/transactions";
import type { InsightSource, InsightTask } from "../insights/types";
import { weeklyRate } from "../levers/leversTask";
import { atShare } from "../math/steps";
import { type EquityEstimate, type EquityTerms, equityAt, type Foreseen } from "./equityAt";
import { hindsightOf, withHindsight } from "./hindsight";
import { historiesOf } from "./histories";
import { completeQuarters, countQuarters } from "./quarters";
import type { EquityChange, EquityHistory, Quarter, QuarterEquity, YearOnYear } from "./types";

/** Nothing is asked beyond the data set and its forecast. */
export type EquityHistoryAsk = Readonly<Record<string, never>>;

const mostQuarters = 20;
const quartersAYear = 4;
/** Pairings of the two ends' draws: each draw of one with this many of the other. */
const pairings = 10;

/**
 * Quarterly revenue, and at each quarter's end the equity of the customers known then by the model in use, fitted to what was known then.
 * Slow: a fit a quarter. null without a forecast.
 */
export function* equityHistoryTask(source: InsightSource): InsightTask<EquityHistory | null> {
  yield 0;
  const { orders, analysis, forecast, fit } = source;
  const state = fit?.state ?? null;
  const result = forecast?.result ?? null;
  if (forecast === null || state === null || result === null || fit === null) return null;
  const terms: EquityTerms = {
    model: state.model,
    withFirst: state.spend.withFirst,
    profitRatio: result.profitRatio,
    horizonDays: forecast.settings.horizonDays,
    delta: weeklyRate(forecast),
  };
  const transactions = yield* atShare(transactionsInSteps(orders, analysis.table), 0);
  yield 0.01;
  const spans = completeQuarters(transactions.firstDay, Math.round(fit.end / DAY_MS), mostQuarters);
  const counting = countQuarters(orders, analysis.table, spans);
  let counts = counting.next();
  while (!counts.done) {
    yield 0.02;
    counts = counting.next();
  }
  const { revenue, customers, newCustomers } = counts.value;
  const histories = historiesOf(transactions, terms.withFirst);
  const quarters: Quarter[] = [];
  const estimates: (EquityEstimate | null)[] = [];
  for (const [q, { fromDay, endDay }] of spans.entries()) {
    const since = q === spans.length - 1 - quartersAYear ? (spans.at(-1)?.endDay ?? endDay) - endDay : 0;
    const working = equityAt(histories, endDay, terms, q + 1, since);
    let step = working.next();
    while (!step.done) {
      yield 0.02 + (0.98 * (q + step.value)) / spans.length;
      step = working.next();
    }
    const found = step.value;
    const estimate = typeof found === "string" ? null : found;
    estimates.push(estimate);
    quarters.push({
      from: fromDay * DAY_MS,
      end: endDay * DAY_MS,
      revenue: revenue[q] as number,
      customers: customers[q] as number,
      newCustomers: newCustomers[q] as number,
      equity: estimate === null ? null : equityOf(estimate),
      missing: typeof found === "string" ? found : null,
    });
  }
  return {
    quarters,
    yearOnYear: yearOnYear(quarters, estimates, transactions),
    horizonDays: terms.horizonDays,
    model: terms.model,
  };
}

/**
 * The figure with its 80 % interval. Where a parameter stands at its bound, all its draws lie to one side, and the figure can stand
 * beyond their interval: that is then widened to hold it.
 */
export function equityOf({ value, draws }: EquityEstimate): QuarterEquity {
  const { low80, high80 } = intervalOf(value, draws);
  return { value, low80: Math.min(low80, value), high80: Math.max(high80, value) };
}

/**
 * How equity changed between two moments. Their parameters are taken to be known independently of each other, which makes the
 * interval wider rather than narrower: the two histories share their customers, and err alike. It holds the change itself.
 */
export function changeOf(later: EquityEstimate, earlier: EquityEstimate): EquityChange {
  const n = Math.min(later.draws.length, earlier.draws.length);
  const changes = new Float64Array(n * pairings);
  for (let pairing = 0; pairing < pairings; pairing++) {
    for (let i = 0; i < n; i++) {
      const other = earlier.draws[(i + 1 + pairing * 7) % n] as number;
      changes[pairing * n + i] = (later.draws[i] as number) / other - 1;
    }
  }
  changes.sort();
  const at = (p: number): number => changes[Math.round(p * (changes.length - 1))] as number;
  const change = later.value / earlier.value - 1;
  return { change, low90: Math.min(at(0.05), change), high90: Math.max(at(0.95), change) };
}

/** Whether a change is larger than the doubt about it, 95 % to one side. */
export function verdictOf({ low90, high90 }: EquityChange): YearOnYear["verdict"] {
  if (high90 < 0) return "fell";
  return low90 > 0 ? "rose" : "unclear";
}

function yearOnYear(
  quarters: readonly Quarter[],
  estimates: readonly (EquityEstimate | null)[],
  transactions: Transactions,
): YearOnYear | null {
  const quarter = quarters.length - 1;
  const before = quarter - quartersAYear;
  const [now, then] = [quarters[quarter], quarters[before]];
  const [later, earlier] = [estimates[quarter] ?? null, estimates[before] ?? null];
  if (now === undefined || then === undefined || later === null || earlier === null) return null;
  if (!(then.revenue > 0 && earlier.value > 0)) return null;
  const seen = changeOf(later, earlier);
  const { foreseen } = earlier;
  const since = (of: Foreseen) =>
    hindsightOf(transactions, of, Math.round(then.end / DAY_MS), Math.round(now.end / DAY_MS));
  const equity = foreseen === undefined ? seen : withHindsight(seen, later, earlier, since(foreseen));
  const verdict = verdictOf(equity);
  const revenueChange = now.revenue / then.revenue - 1;
  return { quarter, before, revenueChange, equity, verdict, salesHideFall: revenueChange > 0 && verdict === "fell" };
}
