import { digammaDifference } from "../math/digamma";
import { logPochhammer } from "../math/logGamma";
import type { Objective } from "../math/minimise";
import { codeColumn, type DistinctCustomers, sumByCode } from "./columns";

/**
 * Minus the log-likelihood of the NBD (k 1), or of the Erlang-k renewal process with gamma rates, without dropout,
 * in (ln r, ln mean rate), mean rate = r/alpha per week: nearly orthogonal, so Newton's method is quick.
 */
export function nbdObjective(customers: DistinctCustomers, k: number): Objective {
  const { x, tx, T, count } = customers;
  const byX = codeColumn(x);
  const byT = codeColumn(T);
  const countAt = (row: number): number => count[row] as number;
  const customersWithX = sumByCode(byX, countAt);
  const customersWithT = sumByCode(byT, countAt);
  const eventsWithT = sumByCode(byT, (row) => countAt(row) * (x[row] as number) * k);

  return (theta, gradient) => {
    const r = Math.exp(theta[0] as number);
    const alpha = r / Math.exp(theta[1] as number);
    let value = 0;
    let dr = 0;
    let dAlpha = 0;
    for (let i = 0; i < byX.values.length; i++) {
      const events = k * (byX.values[i] as number);
      const n = customersWithX[i] as number;
      value += n * logPochhammer(r, events);
      dr += n * digammaDifference(r, events);
    }
    for (let i = 0; i < byT.values.length; i++) {
      const span = byT.values[i] as number;
      const n = customersWithT[i] as number;
      const events = eventsWithT[i] as number;
      const reach = Math.log1p(span / alpha);
      value -= n * r * reach + events * Math.log(alpha + span);
      dr -= n * reach;
      dAlpha += (n * r * span) / (alpha * (alpha + span)) - events / (alpha + span);
    }
    for (let row = 0; k > 1 && row < x.length; row++) {
      const R = r + k * (x[row] as number);
      const sum = alpha + (T[row] as number);
      const z = ((T[row] as number) - (tx[row] as number)) / sum;
      let S = 1;
      let dS = 0;
      let zdS = 0;
      let term = 1;
      let harmonic = 0;
      for (let j = 1; j < k; j++) {
        harmonic += 1 / (R + j - 1);
        term *= ((R + j - 1) * z) / j;
        S += term;
        dS += term * harmonic;
        zdS += term * j;
      }
      const n = count[row] as number;
      value += n * Math.log(S);
      dr += (n * dS) / S;
      dAlpha -= (n * zdS) / S / sum;
    }
    // alpha = r / mean: both variables move it.
    gradient[0] = -(dr * r + dAlpha * alpha);
    gradient[1] = dAlpha * alpha;
    return -value;
  };
}
