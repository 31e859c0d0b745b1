import { describe, expect, it } from "vitest";
import { digamma, digammaDifference, trigamma } from "../../../../src/engine/math/digamma";

// z, ψ(z), ψ′(z): mpmath 1.3, 40 digits.
const quoted: readonly (readonly [number, number, number])[] = [
  [1e-10, -10000000000.577215, 1e20],
  [0.1, -10.423754940411076, 101.43329915079275],
  [0.5, -1.9635100260214235, 4.934802200544679],
  [1.5, 0.03648997397857652, 0.9348022005446793],
  [3.7, 1.1671535393615113, 0.3100378576700383],
  [9.99, 2.250700372831201, 0.10527695014824177],
  [123.456, 4.811829323828985, 0.008132945834278198],
  [1e6, 13.81551005796419, 1.0000005000001667e-6],
  [1e15, 34.53877639491068, 1e-15],
];

describe("digamma and trigamma", () => {
  it("are good to 3e-15 against 40-digit values from 1e-10 to 1e15", () => {
    for (const [z, psi, slope] of quoted) {
      expect(Math.abs(digamma(z) - psi) / Math.max(1, Math.abs(psi)), `ψ(${z})`).toBeLessThan(3e-15);
      expect(Math.abs(trigamma(z) - slope) / slope, `ψ′(${z})`).toBeLessThan(3e-15);
    }
  });

  it("are NaN where the argument is not positive", () => {
    expect(digamma(0)).toBeNaN();
    expect(trigamma(-1)).toBeNaN();
  });
});

describe("digammaDifference", () => {
  it("does not cancel where z ≫ n", () => {
    const differences: readonly (readonly [number, number, number])[] = [
      [1e-12, 2.5, 1000000000001.2804],
      [0.3, 100, 8.10569658882752],
      [0.3, 0.5, 2.537515655493994],
      [5, 1e6, 12.30939738952239],
      [1e8, 3, 2.9999999700000005e-8],
      [1e8, 2.5, 2.49999998125e-8],
      [1e12, 3000, 2.9999999955015e-9],
    ];
    for (const [z, n, want] of differences) {
      expect(Math.abs(digammaDifference(z, n) - want) / want, `ψ(${z} + ${n})`).toBeLessThan(1e-14);
    }
  });
});
