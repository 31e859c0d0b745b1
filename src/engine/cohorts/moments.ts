import { Sum } from "../math/sum";
import { isMeant, type Meant } from "./arrivals";

export interface Moments {
  /** Customers whose value is known. */
  readonly n: number;
  /** NaN of none. */
  readonly mean: number;
  /** Squared standard error of the mean; NaN below 2. */
  readonly squaredError: number;
}

/**
 * Mean and its error of the values of those who are meant, from one place up to another.
 *
 * @param values by place; NaN where not known
 */
export function momentsOf(values: Float64Array, meant: Meant, from: number, to: number): Moments {
  const sum = new Sum();
  let n = 0;
  for (let place = from; place < to; place++) {
    const value = values[place] as number;
    if (Number.isNaN(value) || !isMeant(meant, place)) continue;
    sum.add(value);
    n++;
  }
  const mean = n === 0 ? Number.NaN : sum.value / n;
  const squares = new Sum();
  for (let place = from; place < to; place++) {
    const value = values[place] as number;
    if (!Number.isNaN(value) && isMeant(meant, place)) squares.add((value - mean) ** 2);
  }
  return { n, mean, squaredError: n < 2 ? Number.NaN : squares.value / (n - 1) / n };
}
