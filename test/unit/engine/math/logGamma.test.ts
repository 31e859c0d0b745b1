import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logBeta, logBetaRatio, logGamma, logPochhammer } from "../../../../src/engine/math/logGamma";

/** Relative distance, absolute below one. */
function distance(got: number, want: number): number {
  return Math.abs(got - want) / Math.max(1, Math.abs(want));
}

describe("logGamma", () => {
  // mpmath 1.3, 40 digits, of the double nearest to the argument.
  const quoted: readonly (readonly [number, number])[] = [
    [1e-10, 23.025850929882736],
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [3.7, 1.428072326665388],
    [9.99, 12.77931521435019],
    [10, 12.80182748008147],
    [123.456, 469.6055471299295],
    [1e6, 12815504.56914761],
    [1e15, 33538776394910668],
  ];

  it("is good to 2e-15 against 40-digit values from 1e-10 to 1e15", () => {
    for (const [z, want] of quoted) expect(distance(logGamma(z), want), `at ${z}`).toBeLessThan(2e-15);
  });

  it("is ln (n − 1)! at whole numbers", () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(distance(logGamma(n), Math.log(factorial)), `at ${n}`).toBeLessThan(2e-15);
      factorial *= n;
    }
  });

  it("is Infinity at 0 and NaN below", () => {
    expect(logGamma(0)).toBe(Number.POSITIVE_INFINITY);
    expect(logGamma(-0.5)).toBeNaN();
    expect(logGamma(Number.NaN)).toBeNaN();
  });
});

describe("logPochhammer", () => {
  it("keeps its digits where z ≫ n and the log-gammas agree in all theirs", () => {
    const quoted: readonly (readonly [number, number, number])[] = [
      [1e-300, 3, -690.0823807176538],
      [1e-12, 2.5, -27.346338245454348],
      [0.3, 100, 359.41890773424],
      [0.3, 0.5, -0.9437383164182379],
      [5, 1e6, 12815570.468656572],
      [1e8, 3, 55.2620422618571],
      [1e8, 2.5, 46.051701878630915],
      [1e12, 3000, 82893.06335228414],
    ];
    for (const [z, n, want] of quoted) expect(distance(logPochhammer(z, n), want), `(${z})_${n}`).toBeLessThan(3e-15);
  });

  it("adds up: (z)_(m + n) = (z)_m (z + m)_n", () => {
    const size = fc.double({ min: 1e-3, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(size, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 40 }), (z, m, n) => {
        const whole = logPochhammer(z, m + n);
        return distance(logPochhammer(z, m) + logPochhammer(z + m, n), whole) < 1e-13;
      }),
      { seed: 7 },
    );
  });
});

describe("logBeta", () => {
  it("does not cancel for large arguments, and is symmetric", () => {
    const quoted: readonly (readonly [number, number, number])[] = [
      [0.5, 0.5, 1.1447298858494002],
      [1e-5, 3, 11.512910465032729],
      [1e6, 1e6, -1386300.003362921],
      [3, 1e9, -61.47665033327929],
      [25, 1000, -118.2067321427566],
      [1e-8, 1e8, 18.4206805539735],
    ];
    for (const [a, b, want] of quoted) {
      expect(distance(logBeta(a, b), want), `B(${a}, ${b})`).toBeLessThan(1e-14);
      expect(logBeta(b, a)).toBe(logBeta(a, b));
    }
  });
});

describe("logBetaRatio", () => {
  it("keeps relative digits even where it is 1e-8", () => {
    const quoted: readonly (readonly [number, number, number, number])[] = [
      [0.5, 3, 2, -0.27193371548364176],
      [1e-8, 5, 1000, -5.406127556015727e-8],
      [0.9, 1e9, 3000, -2.6999959501430998e-6],
      [40, 4000, 30, -0.29743843183409674],
      [1e6, 1e6, 1e6, -523248.28760561184],
      [2.5, 0.001, 500.5, -22.164557870611674],
      [1e4, 2, 17, -120.1973305852979],
    ];
    for (const [a, b, n, want] of quoted) {
      const got = logBetaRatio(a, b, n);
      expect(Math.abs(got - want), `B(${a}, ${b} + ${n})`).toBeLessThan(
        1e-15 * (1 + Math.min(a, n)) + 1e-13 * Math.abs(want),
      );
    }
  });

  it("is the sum of the logs it stands for", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 300 }),
        (a, b, n) => {
          let sum = 0;
          for (let j = 0; j < n; j++) sum -= Math.log1p(a / (b + j));
          return Math.abs(logBetaRatio(a, b, n) - sum) <= 1e-12 * Math.max(1, Math.abs(sum));
        },
      ),
      { seed: 11 },
    );
  });

  it("is 0 where nobody leaves or no coin is tossed", () => {
    expect(logBetaRatio(0, 2, 50)).toBe(0);
    expect(logBetaRatio(3, 2, 0)).toBe(0);
  });
});
