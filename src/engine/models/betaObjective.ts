import { digammaDifference } from "../math/digamma";
import { logBetaRatio, logPochhammer } from "../math/logGamma";
import type { Objective } from "../math/minimise";
import type { FirstCoin } from "./betaFamily";
import { codeColumn, type DistinctCustomers, sumByCode } from "./columns";

/**
 * Minus the log-likelihood of BG/NBD (firstCoin 0, k 1), MBG/NBD (1, 1) or MBG/CNBD-k (1, k) over distinct customers,
 * with its gradient, in (ln r, ln alpha, ln a, ln b). The term of the gaps between orders, free of parameters, is left out.
 *
 * With R = r + kx, z = (T − tx)/(α + T): L ∝ Γ(R)/Γ(r) · α^r (α+T)^−R · B(a, b + coins)/B(a, b) · (S + O),
 * S = Σ_{j<k} (R)_j z^j / j!  (alive), O = a/(b + coins − 1) · ((α+T)/(α+tx))^R  (left after the last order).
 */
export function betaObjective(customers: DistinctCustomers, firstCoin: FirstCoin, k: number): Objective {
  const { x, tx, T, count } = customers;
  const rows = x.length;
  const byX = codeColumn(x);
  const byTx = codeColumn(tx);
  const byT = codeColumn(T);
  const countAt = (row: number): number => count[row] as number;
  const customersWithX = sumByCode(byX, countAt);
  const customersWithT = sumByCode(byT, countAt);
  const ordersWithT = sumByCode(byT, (row) => countAt(row) * (x[row] as number) * k);
  const logTx = new Float64Array(byTx.values.length);
  const inverseTx = new Float64Array(byTx.values.length);
  const logT = new Float64Array(byT.values.length);
  const inverseT = new Float64Array(byT.values.length);
  const logLeave = new Float64Array(byX.values.length);
  const inverseB = new Float64Array(byX.values.length);

  return (theta, gradient) => {
    const r = Math.exp(theta[0] as number);
    const alpha = Math.exp(theta[1] as number);
    const a = Math.exp(theta[2] as number);
    const b = Math.exp(theta[3] as number);
    let value = 0;
    let dr = 0;
    let dAlpha = 0;
    let da = 0;
    let db = 0;

    for (let i = 0; i < byX.values.length; i++) {
      const orders = byX.values[i] as number;
      const n = customersWithX[i] as number;
      const coins = orders + firstCoin;
      value += n * (logPochhammer(r, k * orders) + logBetaRatio(a, b, coins));
      dr += n * digammaDifference(r, k * orders);
      const stay = digammaDifference(a + b, coins);
      da -= n * stay;
      db += n * (digammaDifference(b, coins) - stay);
      inverseB[i] = coins === 0 ? 0 : 1 / (b + coins - 1);
      logLeave[i] = coins === 0 ? Number.NEGATIVE_INFINITY : Math.log(a * (inverseB[i] as number));
    }
    for (let i = 0; i < logTx.length; i++) {
      const sum = alpha + (byTx.values[i] as number);
      logTx[i] = Math.log(sum);
      inverseTx[i] = 1 / sum;
    }
    for (let i = 0; i < logT.length; i++) {
      const span = byT.values[i] as number;
      const sum = alpha + span;
      const n = customersWithT[i] as number;
      const orders = ordersWithT[i] as number;
      const reach = Math.log1p(span / alpha);
      logT[i] = Math.log(sum);
      inverseT[i] = 1 / sum;
      value -= r * n * reach + orders * (logT[i] as number);
      dr -= n * reach;
      dAlpha += (n * r * span) / (alpha * sum) - orders / sum;
    }

    for (let row = 0; row < rows; row++) {
      const iX = byX.code[row] as number;
      const iTx = byTx.code[row] as number;
      const iT = byT.code[row] as number;
      const leave = logLeave[iX] as number;
      if (leave === Number.NEGATIVE_INFINITY && k === 1) continue;
      const n = count[row] as number;
      const R = r + k * (x[row] as number);
      const D = (logT[iT] as number) - (logTx[iTx] as number);
      const logOdds = leave + R * D;
      let S = 1;
      let dSbyR = 0;
      let zdSbyZ = 0;
      if (k > 1) {
        const z = ((T[row] as number) - (tx[row] as number)) * (inverseT[iT] as number);
        let term = 1;
        let harmonic = 0;
        for (let j = 1; j < k; j++) {
          harmonic += 1 / (R + j - 1);
          term *= ((R + j - 1) * z) / j;
          S += term;
          dSbyR += term * harmonic;
          zdSbyZ += term * j;
        }
      }
      let gone: number;
      if (logOdds > 30) {
        const rest = S * Math.exp(-logOdds);
        value += n * (logOdds + Math.log1p(rest));
        gone = 1 / (1 + rest);
      } else {
        const odds = Math.exp(logOdds);
        value += n * Math.log(S + odds);
        gone = odds / (S + odds);
      }
      const stays = (1 - gone) / S;
      dr += n * (gone * D + stays * dSbyR);
      dAlpha +=
        n *
        (gone * R * ((inverseT[iT] as number) - (inverseTx[iTx] as number)) -
          stays * zdSbyZ * (inverseT[iT] as number));
      da += (n * gone) / a;
      db -= n * gone * (inverseB[iX] as number);
    }
    gradient[0] = -dr * r;
    gradient[1] = -dAlpha * alpha;
    gradient[2] = -da * a;
    gradient[3] = -db * b;
    return -value;
  };
}
