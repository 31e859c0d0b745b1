/**
 * Running sum with Neumaier's correction (Neumaier 1974, "Rundungsfehleranalyse einiger Verfahren zur Summation
 * endlicher Summen"): what a plain addition loses is kept apart and added at the end. Sums of money then do not
 * depend on the order of the rows in any digit that is shown. Summands are finite; the empty sum is 0.
 */
export class Sum {
  private total = 0;
  private lost = 0;

  add(x: number): void {
    const next = this.total + x;
    this.lost += Math.abs(this.total) >= Math.abs(x) ? this.total - next + x : x - next + this.total;
    this.total = next;
  }

  get value(): number {
    return this.total + this.lost;
  }
}

/** Sum of all values; 0 of none. */
export function sumOf(values: Iterable<number>): number {
  const sum = new Sum();
  for (const value of values) sum.add(value);
  return sum.value;
}

/** Sum of the values at `from` up to `to`, without making anything of each run: of many short ones that would take longest. */
export function sumOfRun(values: Float64Array, from: number, to: number): number {
  let total = 0;
  let lost = 0;
  for (let i = from; i < to; i++) {
    const x = values[i] ?? 0;
    const next = total + x;
    lost += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
    total = next;
  }
  return total + lost;
}

/** Many running sums side by side, one per slot, each as exact as {@link Sum}. */
export class SumColumn {
  private readonly totals: Float64Array;
  private readonly losses: Float64Array;

  constructor(slots: number) {
    this.totals = new Float64Array(slots);
    this.losses = new Float64Array(slots);
  }

  add(slot: number, x: number): void {
    const total = this.totals[slot] ?? 0;
    const next = total + x;
    this.losses[slot] =
      (this.losses[slot] ?? 0) + (Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total);
    this.totals[slot] = next;
  }

  at(slot: number): number {
    return (this.totals[slot] ?? 0) + (this.losses[slot] ?? 0);
  }
}
