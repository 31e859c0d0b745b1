import type { Objective } from "../math/minimise";

/** One linear statement of a weak prior: the combination of log parameters is normal. */
export interface Belief {
  readonly of: readonly number[];
  readonly mean: number;
  readonly deviation: number;
}

/** Minus a log-likelihood with minus the log of the prior added, up to a constant; the gradient too. */
export function withBeliefs(likelihood: Objective, prior: readonly Belief[]): Objective {
  return (theta, gradient) => {
    let value = likelihood(theta, gradient);
    for (const { of, mean, deviation } of prior) {
      let sum = -mean;
      for (let i = 0; i < of.length; i++) sum += (of[i] as number) * (theta[i] as number);
      value += 0.5 * (sum / deviation) ** 2;
      for (let i = 0; i < of.length; i++) {
        gradient[i] = (gradient[i] as number) + ((of[i] as number) * sum) / deviation ** 2;
      }
    }
    return value;
  };
}
