import type { FirstCoin } from "./betaFamily";
import { betaObjective } from "./betaObjective";
import type { BetaParams, NbdParams } from "./contract";
import type { FourParameters } from "./fourParameterFit";

/** Starting guesses of the dropout Beta(a, b). */
const dropoutGuesses: readonly (readonly [number, number])[] = [
  [0.6, 2],
  [0.2, 1],
  [2, 15],
  [0.05, 1],
  [1.5, 2],
  [10, 200],
];

/** How the four parameters of the models with a Beta dropout are searched; `wrap` makes the model's own parameters. */
export function betaFitPlan<P extends BetaParams>(
  firstCoin: FirstCoin,
  k: number,
  wrap: (params: BetaParams) => P,
): FourParameters<P> {
  return {
    names: ["r", "alpha", "a", "b"],
    k,
    objective: (customers) => betaObjective(customers, firstCoin, k),
    starts: (limit: NbdParams) =>
      dropoutGuesses.flatMap(([a, b]) =>
        [1, 2.5].map((faster) => [
          Math.log(limit.r * faster),
          Math.log((limit.alpha * faster) / (1 + a / b)),
          Math.log(a),
          Math.log(b),
        ]),
      ),
    bounds: (meanT) => ({
      lower: [-9, Math.log(meanT) - 16, -14, -14],
      upper: [9, Math.log(meanT) + 20, 9, 14],
    }),
    toParams: ([r, alpha, a, b]) => wrap({ r, alpha, a, b } as BetaParams),
    noDropout: ({ r, alpha }) => wrap({ r, alpha, a: 0, b: 1 }),
  };
}
