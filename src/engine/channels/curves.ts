import { SumColumn } from "../math/sum";
import { type Histories, mostMonths } from "./histories";
import type { ProfitCurve } from "./types";

/** Curves of several groups, customer by customer. */
export interface CurveSums {
  add(row: number, histories: Histories, customer: number): void;
  curve(row: number): ProfitCurve;
  everybody(): ProfitCurve;
}

/**
 * Sums of cumulative profit and of its square by row and month, kept as what they change by from month to month: up by what a
 * customer brings in a month, down by all it has brought once it is not observed any more. Far fewer steps than customers
 * × months.
 */
export function curveSums(rows: number): CurveSums {
  const width = mostMonths + 1;
  const sums = new SumColumn(rows * width);
  const squares = new SumColumn(rows * width);
  const left = new Uint32Array(rows * width);
  const customers = new Uint32Array(rows);

  function over(list: readonly number[]): ProfitCurve {
    const observed: number[] = [];
    const mean: number[] = [];
    const error: number[] = [];
    const total = new SumColumn(2);
    let n = list.reduce((all, row) => all + (customers[row] ?? 0), 0);
    for (let month = 0; month < mostMonths; month++) {
      for (const row of list) {
        n -= left[row * width + month] ?? 0;
        total.add(0, sums.at(row * width + month));
        total.add(1, squares.at(row * width + month));
      }
      if (n === 0) break;
      const average = total.at(0) / n;
      const variance = Math.max(0, total.at(1) / n - average * average);
      observed.push(n);
      mean.push(average);
      error.push(n > 1 ? Math.sqrt(variance / (n - 1)) : Number.NaN);
    }
    return { observed: Uint32Array.from(observed), mean: Float64Array.from(mean), error: Float64Array.from(error) };
  }

  return {
    add(row, { offsets, month, profit, months }, customer) {
      const base = row * width;
      const end = offsets[customer + 1] ?? 0;
      let cumulative = 0;
      for (let at = offsets[customer] ?? 0; at < end; at++) {
        const brought = profit[at] ?? 0;
        const slot = base + (month[at] ?? 0);
        sums.add(slot, brought);
        // after² − before², without taking the squares' difference.
        squares.add(slot, (2 * cumulative + brought) * brought);
        cumulative += brought;
      }
      const last = base + (months[customer] ?? 0);
      sums.add(last, -cumulative);
      squares.add(last, -cumulative * cumulative);
      left[last] = (left[last] ?? 0) + 1;
      customers[row] = (customers[row] ?? 0) + 1;
    },
    curve: (row) => over([row]),
    everybody: () => over(Array.from({ length: rows }, (_, row) => row)),
  };
}
