import { indicesBelow, sortIndices } from "../math/sortIndices";

/**
 * Holm's step-down correction for many comparisons (Holm 1979): the chance that even one claim is there by accident is
 * at most `rate`, whatever ties the comparisons have to each other.
 *
 * @param p chances of the comparisons worth a look
 * @param comparisons how many there were in all, those not in `p` (with a chance of 1) included
 * @returns the indices into `p` of the claims that stand, surest first
 */
export function holm(p: Float64Array, comparisons: number, rate: number): Uint32Array {
  const order = sortIndices(p, indicesBelow(p.length));
  let stands = 0;
  while (stands < order.length) {
    const chance = p[order[stands] as number] as number;
    if (!(chance <= rate / Math.max(1, comparisons - stands))) break;
    stands++;
  }
  return order.slice(0, stands);
}
