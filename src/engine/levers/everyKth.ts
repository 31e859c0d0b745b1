import type { BetaRule } from "../math/betaMeasure";
import { logGamma, logPochhammer } from "../math/logGamma";
import type { OrderProcess } from "./aliveOrders";

/**
 * Expected orders within t weeks where every k-th event is an order and each order is followed by the coin p: the number of events is
 * negative binomial, n of them make m = ⌊(n + phase)/k⌋ occasions, and of m occasions (1 − (1 − p)^m)/p are lived on average.
 */
export function everyKthOrders({ R, A, k, phase }: OrderProcess, rule: BetaRule): (t: number) => number {
  const lived = livedOf(rule);
  return (t) => {
    if (!(t > 0)) return 0;
    const reach = t / A;
    const shrink = reach / (1 + reach);
    const mode = Math.max(0, Math.floor((R - 1) * reach));
    const width = Math.sqrt(R * reach * (1 + reach));
    const first = Math.max(0, Math.floor(mode - 9 * width - 40));
    let probability = Math.exp(
      logPochhammer(R, first) - logGamma(first + 1) - R * Math.log1p(reach) + first * Math.log(shrink),
    );
    let total = 0;
    let mass = 0;
    for (let n = first; ; n++) {
      const part = probability * lived(Math.floor((n + phase) / k));
      total += part;
      mass += probability;
      const ratio = (shrink * (R + n)) / (n + 1);
      if (n > mode && ratio < 1 && part <= 1e-12 * (1 - ratio) * total && probability < 1e-9) break;
      probability *= ratio;
    }
    return total / mass;
  };
}

/** Of m occasions, how many are lived: Σ_{i<m} E[(1 − p)^i], kept as they are asked for. */
function livedOf({ nodes, weights }: BetaRule): (m: number) => number {
  const staying = weights.slice();
  const sums = [0];
  return (m) => {
    while (sums.length <= m) {
      let next = 0;
      for (let i = 0; i < staying.length; i++) {
        const weight = staying[i] as number;
        next += weight;
        staying[i] = weight * (1 - (nodes[i] as number));
      }
      sums.push((sums.at(-1) as number) + next);
    }
    return sums[m] as number;
  };
}
