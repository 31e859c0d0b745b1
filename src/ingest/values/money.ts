/**
 * A sum of money without binary dust (0.1 + 0.2): rounded to 6 decimals while the double holds that many, to fewer above.
 */
export function quantise(value: number): number {
  if (Number.isInteger(value) || Number.isNaN(value)) return value;
  const size = Math.abs(value);
  const scale = size < 9e9 ? 1e6 : size < 9e12 ? 1e3 : 1;
  return Math.round(value * scale) / scale;
}

/** Sum with Neumaier's compensation: the result is right to the last digit of the terms for any number of them. */
export class Sum {
  #sum = 0;
  #lost = 0;

  add(value: number): void {
    const next = this.#sum + value;
    this.#lost += Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - next + value : value - next + this.#sum;
    this.#sum = next;
  }

  /** The sum at `decimals` decimals, 0 … 6. */
  at(decimals: number): number {
    const scale = 10 ** decimals;
    const value = this.#sum + this.#lost;
    const rounded = Math.abs(value) * scale < Number.MAX_SAFE_INTEGER ? Math.round(value * scale) / scale : value;
    return rounded === 0 ? 0 : rounded;
  }
}
