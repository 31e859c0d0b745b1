import { studentT, z95 } from "../math/studentT";
import type { Meant } from "./arrivals";
import type { CohortRows } from "./cohortRows";
import { momentsOf } from "./moments";
import { type FixedAge, fixedAges, type ValueAtAge } from "./types";

/**
 * Mean value at a fixed age by cohort, with the mean's 95 % interval: Student's t about the mean of independent
 * customers, whose spread is the cohort's own.
 */
export function valueAtAge(days: FixedAge, meant: Meant, { count, from, to }: CohortRows): ValueAtAge {
  const values = meant.arrivals.values[fixedAges.indexOf(days)] as Float64Array;
  const rows = Array.from({ length: count }, (_, row) =>
    momentsOf(values, meant, from[row] as number, to[row] as number),
  );
  return {
    days,
    observed: Uint32Array.from(rows, ({ n }) => n),
    mean: Float64Array.from(rows, ({ mean }) => mean),
    margin: Float64Array.from(rows, ({ n, squaredError }) =>
      n < 2 ? Number.NaN : studentT(z95, n - 1) * Math.sqrt(squaredError),
    ),
  };
}
