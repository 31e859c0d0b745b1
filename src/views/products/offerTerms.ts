import {
  type Analysis,
  bestThreshold,
  fullestThreshold,
  type OfferPlan,
  type OfferTerms,
  type OrderThreshold,
  type OrderValuesAnswer,
} from "../../engine";

/** Orders before anything is said of their values. */
export const leastOrders = 100;
const usualTopUp = 0.2;
/** A gift that costs this part of the median order. */
const usualCost = 0.05;

/** What is typed, and where nothing is, what is proposed: a fifth tops up, a gift costs a twentieth of the median order. */
export function offerTerms(plan: OfferPlan, values: OrderValuesAnswer): OfferTerms {
  return {
    topUp: plan.topUp ?? usualTopUp,
    cost: plan.cost ?? roundCost(usualCost * (values.median ?? 0)),
    margin: plan.margin ?? Math.min(1, Math.max(0, values.margin ?? 1)),
  };
}

/** One digit: 19,437 → 20,000. */
function roundCost(cost: number): number {
  return cost > 0 ? Number(cost.toPrecision(1)) : 0;
}

/** The threshold under look: the chosen one while it is among those counted, else the one that gains most. */
export function thresholdOf(plan: OfferPlan, values: OrderValuesAnswer, terms: OfferTerms): OrderThreshold | null {
  const chosen = values.thresholds.find(({ from }) => from === plan.threshold);
  return chosen ?? bestThreshold(values.thresholds, terms) ?? fullestThreshold(values.thresholds);
}

/** The threshold that most orders are just below; null where too few orders are known. */
export function thresholdShown(values: OrderValuesAnswer): OrderThreshold | null {
  return values.orders >= leastOrders ? fullestThreshold(values.thresholds) : null;
}

/** Nothing is known of what is left of revenue. */
export function marginUnknown(plan: OfferPlan, analysis: Analysis): boolean {
  return plan.margin === null && analysis.moneyIs === "revenue";
}
