import { describe, expect, it } from "vitest";
import { studentT, z95 } from "../../../../src/engine/cohorts/studentT";

// Quantiles by SciPy 1's stats.t.ppf at 0.975 and at 1 − 0.05/6.
const reference = [
  [3, 3.1824463052837078, 4.856657272768983, 1e-2],
  [6, 2.4469118511449786, 3.287455157088189, 1e-3],
  [12, 2.1788128296672284, 2.779473101781101, 5e-5],
  [29, 2.045229642132703, 2.540908149498905, 1e-6],
  [99, 1.9842169515864174, 2.4353393004016732, 1e-8],
  [1000, 1.9623390808264083, 2.3980148175813722, 1e-12],
] as const;

describe("quantiles of Student's t", () => {
  it.each(reference)("with %d degrees of freedom lie within their stated error", (df, at95, at9833, relative) => {
    expect(Math.abs(studentT(z95, df) / at95 - 1)).toBeLessThan(relative);
    expect(Math.abs(studentT(2.3939797998185104, df) / at9833 - 1)).toBeLessThan(relative);
  });

  it("go over into the normal's", () => {
    expect(studentT(z95, Number.POSITIVE_INFINITY)).toBe(z95);
  });
});
