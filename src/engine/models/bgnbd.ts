import { finish } from "../math/steps";
import { betaFamily } from "./betaFamily";
import { betaFitPlan } from "./betaFit";
import { prepareBeta } from "./betaPrediction";
import type { BetaParams, TransactionModel } from "./contract";
import { fitFourParameters } from "./fourParameterFit";

const plan = betaFitPlan(0, 1, (params) => params);

/**
 * BG/NBD (Fader, Hardie & Lee 2005, "Counting your customers the easy way"): Poisson orders at a rate λ ~ Gamma(r, alpha) per
 * week; after each repeat order the customer leaves with chance p ~ Beta(a, b). Likelihood: eq. (6); P(alive): the posterior of
 * its two terms; expected orders: eq. (10) in integral form. Every one-time buyer has P(alive) = 1 here.
 */
export const bgnbd: TransactionModel<BetaParams> = {
  ...betaFamily(0),
  prepare: (params, summary) => prepareBeta(params, 0, summary),
  predict: (params, summary, horizon) => prepareBeta(params, 0, summary).at(horizon),
  fitInSteps: (summary, options) => fitFourParameters(plan, summary, options),
  fit: (summary, options) => finish(fitFourParameters(plan, summary, options)),
};
