import { studentT, z95 } from "../math/studentT";
import { SumColumn } from "../math/sum";
import { type CohortRows, NO_ROW } from "./cohortRows";
import type { FixedAge, ValueAtAge } from "./types";

/**
 * Mean value at a fixed age by cohort, with the mean's 95 % interval: Student's t about the mean of independent
 * customers, whose spread is the cohort's own.
 *
 * @param values by customer index; NaN where not observed for so long
 */
export function valueAtAge(days: FixedAge, values: Float64Array, { count, rowOf }: CohortRows): ValueAtAge {
  const observed = new Uint32Array(count);
  const sums = new SumColumn(count);
  const squares = new SumColumn(count);
  const known = (c: number): number => {
    const row = rowOf[c] ?? NO_ROW;
    return row === NO_ROW || Number.isNaN(values[c] ?? Number.NaN) ? NO_ROW : row;
  };
  for (let c = 0; c < values.length; c++) {
    const row = known(c);
    if (row === NO_ROW) continue;
    observed[row] = (observed[row] ?? 0) + 1;
    sums.add(row, values[c] ?? 0);
  }
  const mean = Float64Array.from(observed, (n, row) => (n === 0 ? Number.NaN : sums.at(row) / n));
  for (let c = 0; c < values.length; c++) {
    const row = known(c);
    if (row !== NO_ROW) squares.add(row, ((values[c] ?? 0) - (mean[row] ?? 0)) ** 2);
  }
  const margin = Float64Array.from(observed, (n, row) =>
    n < 2 ? Number.NaN : studentT(z95, n - 1) * Math.sqrt(squares.at(row) / (n - 1) / n),
  );
  return { days, observed, mean, margin };
}
