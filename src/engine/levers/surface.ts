import { chebyshevInterpolant, chebyshevPoints } from "../math/chebyshev";
import { type LeverSurface, leverReach } from "./types";

/** Odd, so that "as today" is one of the points. */
const size = 9;
const logs = chebyshevPoints(size, Math.log(leverReach.least), Math.log(leverReach.most));

/** The factors at which a surface is worked out; the middle one is 1. */
export const leverPoints: Float64Array = logs.map((log, i) => (i === (size - 1) / 2 ? 1 : Math.exp(log)));

/** The table as multiples of its middle; all ones where the middle is 0. */
export function surfaceOf(table: Float64Array): LeverSurface {
  const middle = table[(table.length - 1) / 2] as number;
  return middle > 0 ? table.map((value) => value / middle) : table.map(() => 1);
}

/**
 * A surface between its points, within 1e-7 of the truth for smooth ones. Factors beyond the reach are taken at its edge.
 *
 * @param retention factor, as `frequency`
 */
export function surfaceAt(surface: LeverSurface, retention: number, frequency: number): number {
  const across = Float64Array.from({ length: size }, (_, row) =>
    chebyshevInterpolant(logs, surface.subarray(row * size, (row + 1) * size))(placeOf(frequency)),
  );
  return chebyshevInterpolant(logs, across)(placeOf(retention));
}

function placeOf(factor: number): number {
  return Math.log(Math.min(leverReach.most, Math.max(leverReach.least, factor)));
}
