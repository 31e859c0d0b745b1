import { type Candidate, candidateNamed, type Params } from "./candidates";
import type { FitState } from "./types";

/** A rival that expects less than this share of the chosen model's figure, or as many times more, is not followed further. */
const farthest = 10;

/**
 * How unsure a figure is because the model may be another: the root of Σ weight · ln² (rival's figure ÷ own figure), each at the
 * parameters fitted before the back-test's boundary. 0 without rivals. It widens intervals about the figure of the model in use, as many
 * per cent either way; where the evidence is all for a rival, it is that rival's whole distance.
 *
 * @param figure what a model makes of the figure; positive
 */
export function modelDoubt(state: FitState, figure: (candidate: Candidate, params: Params) => number): number {
  if (state.rivals.length === 0 || state.paramsBefore === null) return 0;
  const own = figure(candidateNamed(state.model), state.paramsBefore);
  let sum = 0;
  for (const { model, weight, params } of state.rivals) {
    const ratio = figure(candidateNamed(model), params) / own;
    if (ratio > 0) sum += weight * Math.log(Math.min(farthest, Math.max(1 / farthest, ratio))) ** 2;
  }
  return Number.isFinite(sum) ? Math.sqrt(sum) : 0;
}
