import { describe, expect, it } from "vitest";
import { type BetaRule, betaRule } from "../../../../src/engine/math/betaMeasure";
import { chebyshevInterpolant, chebyshevPoints } from "../../../../src/engine/math/chebyshev";
import { decayIntegral, decayIntegralToInfinity } from "../../../../src/engine/math/decayIntegral";
import { gaussJacobi } from "../../../../src/engine/math/gaussJacobi";
import { gaussLegendre, type Rule } from "../../../../src/engine/math/gaussLegendre";

function apply(rule: Rule | BetaRule, f: (p: number) => number): number {
  return rule.nodes.reduce((sum, node, i) => sum + (rule.weights[i] as number) * f(node), 0);
}

describe("gaussLegendre", () => {
  it("is exact for x^k up to degree 2n − 1", () => {
    for (const n of [1, 2, 5, 12, 20]) {
      for (let k = 0; k < 2 * n; k++) {
        expect(
          apply(gaussLegendre(n), (x) => x ** k),
          `n ${n}, x^${k}`,
        ).toBeCloseTo(1 / (k + 1), 14);
      }
    }
  });

  it("is not exact one degree further", () => {
    expect(Math.abs(apply(gaussLegendre(3), (x) => x ** 6) - 1 / 7)).toBeGreaterThan(1e-5);
  });
});

describe("betaRule", () => {
  // E[e^(−kp)] = 1F1(a; a + b; −k): mpmath 1.3, 60 digits.
  const quoted: readonly (readonly [number, number, number, number])[] = [
    [0.3, 2, 5, 0.6767915164311464],
    [1, 1, 1e6, 1e-6],
    [40, 3000, 1000, 0.00001128462033827848],
    [1e-6, 0.5, 1e4, 0.9999888262644998],
    [1e8, 1e8, 10, 0.006737947420207166],
  ];

  it("gives E[e^(−kp)] to 1e-12 from a = 1e-6 to 1e8", () => {
    for (const [a, b, k, want] of quoted) {
      const got = apply(betaRule(a, b, k), (p) => Math.exp(-k * p));
      expect(Math.abs(got - want) / want, `Beta(${a}, ${b}), k = ${k}`).toBeLessThan(1e-12);
    }
  });

  it("gives the mean a/(a + b) to 1e-13", () => {
    for (const a of [1e-4, 0.1, 1, 30, 1e5]) {
      for (const b of [1e-3, 0.5, 1, 200, 1e6]) {
        const mean = apply(betaRule(a, b, 1), (p) => p);
        expect((mean * (a + b)) / a, `Beta(${a}, ${b})`).toBeCloseTo(1, 12);
      }
    }
  });

  it("is one point at 0 for a = 0", () => {
    expect(apply(betaRule(0, 2, 1), (p) => 3 + p)).toBe(3);
  });
});

describe("gaussJacobi", () => {
  it("gives the Beta distribution's moments: E[p^k] = Π (a + j)/(a + b + j)", () => {
    for (const [a, b] of [
      [0.3, 2],
      [1, 1],
      [40, 0.7],
      [2, 500],
    ] as const) {
      let moment = 1;
      for (let k = 0; k < 20; k++) {
        const got = apply(gaussJacobi(12, a, b), (p) => p ** k);
        expect(got / moment, `Beta(${a}, ${b}), p^${k}`).toBeCloseTo(1, 11);
        moment *= (a + k) / (a + b + k);
      }
    }
  });
});

describe("decayIntegral", () => {
  it("gives (1 − (1 + L/A)^(1 − R))·A/(R − 1) for one factor, to 1e-13, over twelve decades of scale", () => {
    for (const A of [1e-6, 0.3, 50, 1e6]) {
      for (const R of [0.001, 0.5, 3, 3000]) {
        for (const L of [1e-3, 1, 500]) {
          const want = (-A / (R - 1)) * Math.expm1((1 - R) * Math.log1p(L / A));
          const got = decayIntegral({ A, R, B: 1, S: 0, delta: 0 }, L);
          expect(Math.abs(got - want) / want, `A ${A}, R ${R}, L ${L}`).toBeLessThan(1e-13);
        }
      }
    }
  });

  it("gives (1 − e^(−δL))/δ for the discount alone", () => {
    for (const delta of [1e-9, 0.002, 40]) {
      const want = -Math.expm1(-delta * 52) / delta;
      expect(decayIntegral({ A: 1, R: 0, B: 1, S: 0, delta }, 52) / want).toBeCloseTo(1, 13);
    }
  });

  it("is 0 over no length", () => {
    expect(decayIntegral({ A: 1, R: 2, B: 1, S: 1, delta: 0 }, 0)).toBe(0);
  });
});

describe("decayIntegralToInfinity", () => {
  it("is 1/δ without decay, B/(s − 1) without discount, and e^(B)·E₁(B) at δ = s = 1", () => {
    expect(decayIntegralToInfinity(7, 0, 0.01)).toBeCloseTo(100, 10);
    expect(decayIntegralToInfinity(7, 3, 0)).toBe(3.5);
    expect(decayIntegralToInfinity(7, 1, 0)).toBe(Number.POSITIVE_INFINITY);
    // e·E₁(1), mpmath 1.3.
    expect(decayIntegralToInfinity(1, 1, 1)).toBeCloseTo(0.596347362323194, 13);
  });
});

describe("chebyshevInterpolant", () => {
  it("reproduces a smooth function to 1e-12 and its own points exactly", () => {
    const points = chebyshevPoints(32, 1, 4);
    const at = chebyshevInterpolant(points, points.map(Math.log));
    for (const x of [1, 1.7, 2.9, 4]) expect(at(x)).toBeCloseTo(Math.log(x), 12);
    expect(at(points[3] as number)).toBe(Math.log(points[3] as number));
  });
});
