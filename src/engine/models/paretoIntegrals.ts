import { gaussLegendre, type Rule } from "../math/gaussLegendre";
import type { Coded, DistinctCustomers } from "./columns";
import { distinctRows, pick } from "./distinct";

/** Parameters as the customers of one x see them: R = r + x. */
export interface ParetoPoint {
  readonly R: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

/** The customers of one x: the sorted distinct times among their tx and T, and per customer where its own are. */
export interface Times {
  readonly values: Float64Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly count: Float64Array;
}

/** Splits customers by x; those with T = tx are left out, they had no time to leave in. */
export function timesOf(customers: DistinctCustomers, byX: Coded): Times[] {
  const rowsByX: number[][] = Array.from(byX.values, () => []);
  byX.code.forEach((code, row) => {
    if ((customers.T[row] as number) > (customers.tx[row] as number)) rowsByX[code]?.push(row);
  });
  return rowsByX.map((rows) => {
    const n = rows.length;
    const all = new Float64Array(2 * n);
    rows.forEach((row, i) => {
      all[i] = customers.tx[row] as number;
      all[n + i] = customers.T[row] as number;
    });
    const distinct = distinctRows([all]);
    const values = pick(all, distinct.rows).sort();
    const rank = new Map<number, number>();
    values.forEach((value, k) => {
      rank.set(value, k);
    });
    const place = (i: number): number => rank.get(all[i] as number) as number;
    return {
      values,
      from: Uint32Array.from(rows, (_, i) => place(i)),
      to: Uint32Array.from(rows, (_, i) => place(n + i)),
      count: Float64Array.from(rows, (row) => customers.count[row] as number),
    };
  });
}

/** What is integrated beside f itself, for the gradient: ln(α+y), 1/(α+y), ln(β+y), 1/(β+y). */
const kinds = 5;

/** Rules by how much the integrand bends over a stretch; beyond the last, the stretch is cut. */
const rules: readonly { readonly bend: number; readonly rule: Rule }[] = [
  { bend: 0.02, rule: gaussLegendre(3) },
  { bend: 0.12, rule: gaussLegendre(5) },
  { bend: 0.6, rule: gaussLegendre(8) },
  { bend: 2, rule: gaussLegendre(16) },
];
const mostBend = 2;

/**
 * For f(y) = (α+y)^−R (β+y)^−(s+1) and each time tᵢ: (1/f(tᵢ)) ∫_{tᵢ}^{last} w(y) f(y) dy for w = 1, ln(α+y), 1/(α+y),
 * ln(β+y), 1/(β+y), five to a time. Built from the last time backwards, each in units of its own f(tᵢ), so nothing over- or underflows.
 */
export function tailIntegrals(point: ParetoPoint, times: Float64Array): Float64Array {
  const { R, alpha, s, beta } = point;
  const n = times.length;
  const tails = new Float64Array(n * kinds);
  const S = s + 1;
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let sum4 = 0;
  for (let i = n - 2; i >= 0; i--) {
    const end = times[i + 1] as number;
    const start = times[i] as number;
    const whole = Math.exp(
      -R * Math.log1p((end - start) / (alpha + start)) - S * Math.log1p((end - start) / (beta + start)),
    );
    sum0 *= whole;
    sum1 *= whole;
    sum2 *= whole;
    sum3 *= whole;
    sum4 *= whole;
    let y = start;
    let scale = 1;
    while (y < end && scale > 1e-25) {
      const A = alpha + y;
      const B = beta + y;
      const bendRate = (R + 1) / A + (S + 1) / B;
      const rest = end - y;
      const length = rest * bendRate > mostBend ? Math.min(rest, mostBend / bendRate) : rest;
      const rule = ruleFor(length * bendRate);
      const logA = Math.log(A);
      const logB = Math.log(B);
      const stretch = scale * length;
      for (let k = 0; k < rule.nodes.length; k++) {
        const w = length * (rule.nodes[k] as number);
        const stepA = Math.log1p(w / A);
        const stepB = Math.log1p(w / B);
        const f = stretch * (rule.weights[k] as number) * Math.exp(-R * stepA - S * stepB);
        sum0 += f;
        sum1 += f * (logA + stepA);
        sum2 += f / (A + w);
        sum3 += f * (logB + stepB);
        sum4 += f / (B + w);
      }
      if (length === rest) break;
      scale *= Math.exp(-R * Math.log1p(length / A) - S * Math.log1p(length / B));
      y += length;
    }
    tails[i * kinds] = sum0;
    tails[i * kinds + 1] = sum1;
    tails[i * kinds + 2] = sum2;
    tails[i * kinds + 3] = sum3;
    tails[i * kinds + 4] = sum4;
  }
  return tails;
}

function ruleFor(bend: number): Rule {
  for (const { bend: most, rule } of rules) if (bend <= most) return rule;
  return (rules[rules.length - 1] as { readonly rule: Rule }).rule;
}

interface Sums {
  value: number;
  dr: number;
  dAlpha: number;
  ds: number;
  dBeta: number;
}

/** Adds ln(1 + odds gone) of the customers of one x, and its derivatives by r, alpha, s and beta. */
export function addGone(point: ParetoPoint, times: Times, tails: Float64Array, sums: Sums): void {
  const { R, alpha, s, beta } = point;
  const n = times.values.length;
  const logA = new Float64Array(n);
  const logB = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    logA[i] = Math.log(alpha + (times.values[i] as number));
    logB[i] = Math.log(beta + (times.values[i] as number));
  }
  for (let c = 0; c < times.count.length; c++) {
    const from = times.from[c] as number;
    const to = times.to[c] as number;
    const fromAt = from * kinds;
    const toAt = to * kinds;
    const lnA = logA[to] as number;
    const lnB = logB[to] as number;
    // ln f(tx)/f(T)
    const rise = R * (lnA - (logA[from] as number)) + (s + 1) * (lnB - (logB[from] as number));
    const fall = Math.exp(-rise);
    // Integrals over (tx, T) in units of f(tx).
    const whole = (tails[fromAt] as number) - fall * (tails[toAt] as number);
    const meanLnA = ((tails[fromAt + 1] as number) - fall * (tails[toAt + 1] as number)) / whole;
    const meanInvA = ((tails[fromAt + 2] as number) - fall * (tails[toAt + 2] as number)) / whole;
    const meanLnB = ((tails[fromAt + 3] as number) - fall * (tails[toAt + 3] as number)) / whole;
    const meanInvB = ((tails[fromAt + 4] as number) - fall * (tails[toAt + 4] as number)) / whole;
    const A = alpha + (times.values[to] as number);
    const B = beta + (times.values[to] as number);
    const logOdds = Math.log((s / B) * whole) + rise;
    const count = times.count[c] as number;
    let gone: number;
    if (logOdds > 30) {
      sums.value += count * (logOdds + Math.exp(-logOdds));
      gone = 1;
    } else {
      const odds = Math.exp(logOdds);
      sums.value += count * Math.log1p(odds);
      gone = odds / (1 + odds);
    }
    const weight = count * gone;
    sums.dr += weight * (lnA - meanLnA);
    sums.dAlpha += weight * R * (1 / A - meanInvA);
    sums.ds += weight * (1 / s + lnB - meanLnB);
    sums.dBeta += weight * (s / B - (s + 1) * meanInvB);
  }
}
