import type { Params } from "./candidates";
import type { HeldOut } from "./heldOut";
import type { ModelName, Rival } from "./types";

/** What the choice of the model looks at. */
export interface ModelTrial {
  readonly candidate: { readonly name: ModelName };
  /** As fitted before the boundary. */
  readonly fit: { readonly params: Params };
  /** Log density of each scored customer's held-out period; null where not finite. */
  readonly scores: Float64Array | null;
  /** Log density of all customers' whole history at the parameters fitted before the boundary, less the number of parameters. */
  readonly evidence: number;
  readonly predicted: Pick<HeldOut, "orders">;
}

/** Standard errors within which two held-out scores are not told apart. */
const apart = 2;
/** Evidence, nats, below which a difference is no reason to leave the default. */
const weak = 2;
/** Standard errors by which a total must be missed before a model is doubted for it. */
const doubted = 3;
/** Difference in score, nats a customer, within which models tell the same story of the single customer. */
const alike = 0.005;

/**
 * The model of the best held-out score. Of those that the score does not tell apart from it, the one of the best evidence over
 * the whole history, MBG/NBD where that is within two nats. If the choice misses the total of the held-out transactions by more
 * than three standard errors, no model is right here, and of those within 0.005 a customer of its score the one whose total came
 * nearest is taken, if by more than one standard error: equity is a total.
 * BG/NBD is compared but never chosen: it holds every one-time buyer for alive.
 */
export function chooseModel(trials: readonly ModelTrial[], actualOrders: Float64Array): ModelName {
  const able = trials.flatMap(({ candidate, scores, evidence, predicted }) =>
    scores === null || candidate.name === "bgnbd"
      ? []
      : [{ name: candidate.name, scores, score: mean(scores), evidence, miss: missOf(predicted.orders, actualOrders) }],
  );
  const [first] = able;
  if (first === undefined) return "mbgnbd";
  const best = able.reduce((top, next) => (next.score > top.score ? next : top));
  const equals = able.filter(({ scores, score }) => best.score - score <= apart * gapError(best.scores, scores));
  const strongest = equals.reduce((top, next) => (next.evidence > top.evidence ? next : top));
  const byDefault = equals.find(({ name }) => name === "mbgnbd");
  const chosen = byDefault !== undefined && strongest.evidence - byDefault.evidence <= weak ? byDefault : strongest;
  if (chosen.miss.total <= doubted * chosen.miss.error) return chosen.name;
  const nearest = able
    .filter(({ score }) => chosen.score - score <= alike)
    .reduce((top, next) => (next.miss.total < top.miss.total ? next : top));
  return chosen.miss.total - nearest.miss.total > chosen.miss.error ? nearest.name : chosen.name;
}

/** Plausibility below which a rival is not worth the work. */
const leastWeight = 1e-3;

/** The models other than the one in use that the history leaves plausible: weights ∝ exp(evidence), summing to 1 with that of the one in use. */
export function rivalsOf(trials: readonly ModelTrial[], inUse: ModelName): Rival[] {
  const able = trials.filter(({ scores }) => scores !== null);
  const most = able.reduce((max, { evidence }) => Math.max(max, evidence), Number.NEGATIVE_INFINITY);
  const total = able.reduce((sum, { evidence }) => sum + Math.exp(evidence - most), 0);
  return able
    .map(({ candidate, fit, evidence }) => ({
      model: candidate.name,
      weight: Math.exp(evidence - most) / total,
      params: fit.params,
    }))
    .filter(({ model, weight }) => model !== inUse && weight >= leastWeight);
}

/** How far the predicted total is from the actual one, and the standard error of the actual one about its expectation. */
function missOf(predicted: Float64Array, actual: Float64Array): { readonly total: number; readonly error: number } {
  let total = 0;
  let square = 0;
  for (let i = 0; i < predicted.length; i++) {
    const gap = (predicted[i] as number) - (actual[i] as number);
    total += gap;
    square += gap * gap;
  }
  return { total: Math.abs(total), error: Math.sqrt(square) };
}

export function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard error of the mean difference of two paired scores. */
export function gapError(one: Float64Array, other: Float64Array): number {
  const gap = mean(one) - mean(other);
  let square = 0;
  for (let i = 0; i < one.length; i++) square += ((one[i] as number) - (other[i] as number) - gap) ** 2;
  return Math.sqrt(square / Math.max(1, one.length - 1) / one.length);
}
