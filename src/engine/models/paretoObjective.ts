import { digammaDifference } from "../math/digamma";
import { logPochhammer } from "../math/logGamma";
import type { Objective } from "../math/minimise";
import { codeColumn, type DistinctCustomers, sumByCode } from "./columns";
import { addGone, type ParetoPoint, type Times, tailIntegrals, timesOf } from "./paretoIntegrals";

/**
 * Minus the log-likelihood of Pareto/NBD over distinct customers, with its gradient, in (ln r, ln alpha, ln s, ln beta).
 *
 * The integral s∫(α+y)^−(r+x) (β+y)^−(s+1) dy over (tx, T) depends on x and two times only: per x, one cumulative
 * integral over the sorted distinct times serves all customers (see `paretoIntegrals`).
 */
export function paretoObjective(customers: DistinctCustomers): Objective {
  const { x, T, count } = customers;
  const byX = codeColumn(x);
  const byT = codeColumn(T);
  const countAt = (row: number): number => count[row] as number;
  const customersWithX = sumByCode(byX, countAt);
  const customersWithT = sumByCode(byT, countAt);
  const ordersWithT = sumByCode(byT, (row) => countAt(row) * (x[row] as number));
  const timesByX: Times[] = timesOf(customers, byX);

  return (theta, gradient) => {
    const r = Math.exp(theta[0] as number);
    const alpha = Math.exp(theta[1] as number);
    const s = Math.exp(theta[2] as number);
    const beta = Math.exp(theta[3] as number);
    const sums = { value: 0, dr: 0, dAlpha: 0, ds: 0, dBeta: 0 };

    for (let i = 0; i < byT.values.length; i++) {
      const span = byT.values[i] as number;
      const n = customersWithT[i] as number;
      const orders = ordersWithT[i] as number;
      const reach = Math.log1p(span / alpha);
      const reachOut = Math.log1p(span / beta);
      sums.value -= n * (r * reach + s * reachOut) + orders * Math.log(alpha + span);
      sums.dr -= n * reach;
      sums.dAlpha += (n * r * span) / (alpha * (alpha + span)) - orders / (alpha + span);
      sums.ds -= n * reachOut;
      sums.dBeta += (n * s * span) / (beta * (beta + span));
    }
    for (let i = 0; i < byX.values.length; i++) {
      const orders = byX.values[i] as number;
      const n = customersWithX[i] as number;
      sums.value += n * logPochhammer(r, orders);
      sums.dr += n * digammaDifference(r, orders);
      const point: ParetoPoint = { R: r + orders, alpha, s, beta };
      const times = timesByX[i] as Times;
      addGone(point, times, tailIntegrals(point, times.values), sums);
    }
    gradient[0] = -sums.dr * r;
    gradient[1] = -sums.dAlpha * alpha;
    gradient[2] = -sums.ds * s;
    gradient[3] = -sums.dBeta * beta;
    return -sums.value;
  };
}
