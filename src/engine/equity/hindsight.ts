import type { Transactions } from "../forecast/transactions";
import type { EquityEstimate, Foreseen } from "./equityAt";
import type { EquityChange } from "./types";

/** What was foreseen at a moment against what then came, of the same customers. */
export interface Hindsight {
  readonly expected: number;
  readonly actual: number;
  /** Standard error of `actual`, the customers being independent of each other. */
  readonly error: number;
}

/** Of a normal: to one side of it 20 of 100. */
const z80oneSided = 0.8416212335729143;

/** Days with an order after `fromDay`, up to `toDay`, of those of whom some were foreseen. */
export function hindsightOf(
  { offsets, day }: Pick<Transactions, "offsets" | "day">,
  { customer, orders }: Foreseen,
  fromDay: number,
  toDay: number,
): Hindsight {
  let [expected, actual, squares] = [0, 0, 0];
  for (let i = 0; i < customer.length; i++) {
    const c = customer[i] as number;
    let came = 0;
    // From the latest back: what lies before the moment need not be walked through.
    for (let t = (offsets[c + 1] as number) - 1; t >= (offsets[c] as number); t--) {
      const on = day[t] as number;
      if (on <= fromDay) break;
      if (on <= toDay) came++;
    }
    const foreseen = orders[i] as number;
    expected += foreseen;
    actual += came;
    squares += (came - foreseen) ** 2;
  }
  return { expected, actual, error: Math.sqrt(squares) };
}

/**
 * A change of equity, seen again with what came since. At the earlier moment the newest customers had had no chance to show of what
 * kind they are; by now they have. Read a second time, that moment's equity is what was seen of it times actual ÷ expected orders
 * of those very customers since. The interval is widened to hold the 60 % interval of this second reading, too.
 */
export function withHindsight(
  change: EquityChange,
  later: EquityEstimate,
  earlier: EquityEstimate,
  { expected, actual, error }: Hindsight,
): EquityChange {
  if (!(expected > 0 && actual > 0 && later.value > 0 && earlier.value > 0)) return change;
  const times = (later.value / earlier.value) * (expected / actual);
  const stretch = Math.exp(z80oneSided * Math.hypot(error / actual, spreadOf(later)));
  return {
    ...change,
    low90: Math.min(change.low90, times / stretch - 1),
    high90: Math.max(change.high90, times * stretch - 1),
  };
}

/** Standard deviation of the draws, as a part of the figure. */
function spreadOf({ value, draws }: EquityEstimate): number {
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const squares = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0);
  return Math.sqrt(squares / draws.length) / value;
}
