import { describe, expect, it } from "vitest";
import { studentT, z95 } from "../../../../src/engine/math/studentT";

// Quantiles by SciPy 1's stats.t.ppf at 0.975 and at 0.995.
const reference = [
  [3, 3.1824463052837078, 5.840909309733355, 1e-2],
  [6, 2.4469118511449786, 3.7074280213248065, 1e-3],
  [12, 2.1788128296672284, 3.0545395893929013, 5e-5],
  [29, 2.045229642132703, 2.756385903670605, 1e-6],
  [99, 1.9842169515864174, 2.626405457280827, 1e-8],
  [1000, 1.9623390808264083, 2.580754698065951, 1e-12],
] as const;

describe("quantiles of Student's t", () => {
  it.each(reference)("with %d degrees of freedom lie within their stated error", (df, at95, at99, relative) => {
    expect(Math.abs(studentT(z95, df) / at95 - 1)).toBeLessThan(relative);
    expect(Math.abs(studentT(2.5758293035489004, df) / at99 - 1)).toBeLessThan(relative);
  });

  it("go over into the normal's", () => {
    expect(studentT(z95, Number.POSITIVE_INFINITY)).toBe(z95);
  });
});
