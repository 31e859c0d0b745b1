import { finish } from "../math/steps";
import { betaFamily } from "./betaFamily";
import { betaFitPlan } from "./betaFit";
import { prepareBeta } from "./betaPrediction";
import type { BetaParams, TransactionModel } from "./contract";
import { fitFourParameters } from "./fourParameterFit";

const plan = betaFitPlan(1, 1, (params) => params);

/**
 * MBG/NBD (Batislam, Denizel & Filiztekin 2007): BG/NBD in which the customer may also leave right after the first order,
 * so that one-time buyers, too, may be gone.
 */
export const mbgnbd: TransactionModel<BetaParams> = {
  ...betaFamily(1),
  prepare: (params, summary) => prepareBeta(params, 1, summary),
  predict: (params, summary, horizon) => prepareBeta(params, 1, summary).at(horizon),
  fitInSteps: (summary, options) => fitFourParameters(plan, summary, options),
  fit: (summary, options) => finish(fitFourParameters(plan, summary, options)),
};
