import type { OrderThreshold } from "./types";

/** What is assumed of a gift or free shipping from a threshold on. Typed by the user. */
export interface OfferTerms {
  /** Share of the orders just below that are topped up to the threshold, 0 … 1. */
  readonly topUp: number;
  /** What one gift or delivery costs the shop. */
  readonly cost: number;
  /** Profit per unit of revenue, 0 … 1. */
  readonly margin: number;
}

/** What the user has typed of an offer; null leaves what the screen proposes. */
export interface OfferPlan {
  readonly topUp: number | null;
  readonly cost: number | null;
  readonly margin: number | null;
  readonly threshold: number | null;
}

/** Over the orders that the threshold was counted on. */
export interface OfferOutcome {
  readonly toppedUp: number;
  readonly extraRevenue: number;
  readonly extraProfit: number;
  /** Gifts go to those who reach the threshold anyway, too. */
  readonly gifts: number;
  readonly cost: number;
  readonly gain: number;
  /** Share of the orders just below that must top up for the gain to be 0; null where no share does. */
  readonly breakEven: number | null;
  /** What a gift may cost at most; null where there are none. */
  readonly mostCost: number | null;
}

/** What an offer would have brought, had it stood over the observed orders and changed nothing but the orders topped up. */
export function offerOutcome(
  { reached, below, lacking }: OrderThreshold,
  { topUp, cost, margin }: OfferTerms,
): OfferOutcome {
  const toppedUp = topUp * below;
  const extraRevenue = topUp * lacking;
  const gifts = reached + toppedUp;
  const perShare = lacking * margin - below * cost;
  const breakEven = perShare > 0 ? (reached * cost) / perShare : null;
  return {
    toppedUp,
    extraRevenue,
    extraProfit: extraRevenue * margin,
    gifts,
    cost: gifts * cost,
    gain: extraRevenue * margin - gifts * cost,
    breakEven: breakEven !== null && breakEven <= 1 ? breakEven : null,
    mostCost: gifts > 0 ? (extraRevenue * margin) / gifts : null,
  };
}

/** Orders just below a threshold that it takes before one is proposed. */
const LEAST_BELOW = 30;

/** The threshold that gains most under the terms; null where none gains, or none has enough orders just below. */
export function bestThreshold(thresholds: readonly OrderThreshold[], terms: OfferTerms): OrderThreshold | null {
  let best: OrderThreshold | null = null;
  let most = 0;
  for (const threshold of thresholds) {
    const { gain } = offerOutcome(threshold, terms);
    if (threshold.below < LEAST_BELOW || gain <= most) continue;
    most = gain;
    best = threshold;
  }
  return best;
}

/** The threshold with the most orders just below it; the lowest of equals, null where none has enough. */
export function fullestThreshold(thresholds: readonly OrderThreshold[]): OrderThreshold | null {
  const [fullest = null] = [...thresholds].sort((x, y) => y.below - x.below || x.from - y.from);
  return fullest !== null && fullest.below >= LEAST_BELOW ? fullest : null;
}
