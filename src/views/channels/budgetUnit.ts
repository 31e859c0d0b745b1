/** A round amount to think of as the next piece of budget: the power of ten at or below a hundredth of what was spent. */
export function budgetUnit(spend: number): number {
  return spend > 0 ? 10 ** Math.floor(Math.log10(spend / 100)) : 1;
}
