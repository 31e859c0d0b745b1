import { chebyshevInterpolant, chebyshevPoints } from "../math/chebyshev";

const points = 18;
/** Where, between the ends, the interpolant is held against the function itself. */
const tests = [0.02, 0.47, 0.97] as const;

/** What is asked of a function of T: the range, how often, and alpha (weeks), in whose ln(alpha + T) the function is smooth. */
export interface AskedT {
  readonly alpha: number;
  readonly least: number;
  readonly most: number;
  readonly asked: number;
}

/**
 * A positive function of T, interpolated in ln(alpha + T) where it is asked often enough and that is good to `tolerance` of it;
 * else itself.
 */
export function smoothInT(
  direct: (T: number) => number,
  { alpha, least, most, asked }: AskedT,
  tolerance = 1e-10,
): (T: number) => number {
  if (asked < points + tests.length + 1) return direct;
  const from = Math.log(alpha + least);
  const to = Math.log(alpha + most);
  const at = chebyshevPoints(points, from, to);
  const interpolant = chebyshevInterpolant(
    at,
    at.map((place) => direct(Math.exp(place) - alpha)),
  );
  const good = tests.every((share) => {
    const place = from + share * (to - from);
    const exact = direct(Math.exp(place) - alpha);
    return Math.abs(interpolant(place) - exact) <= tolerance * exact;
  });
  return good ? (T) => interpolant(Math.log(alpha + T)) : direct;
}

/** The rows of each distinct x with the range of their T. */
export interface RowsOfX {
  readonly orders: number;
  readonly rows: readonly number[];
  readonly range: AskedT;
}

/** Splits rows of (x, T) by x. */
export function byOrders(x: Float64Array, T: Float64Array, alpha: number): RowsOfX[] {
  const members = new Map<number, number[]>();
  x.forEach((orders, row) => {
    const rows = members.get(orders);
    if (rows === undefined) members.set(orders, [row]);
    else rows.push(row);
  });
  return Array.from(members, ([orders, rows]) => {
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (const row of rows) {
      least = Math.min(least, T[row] as number);
      most = Math.max(most, T[row] as number);
    }
    return { orders, rows, range: { alpha, least, most, asked: rows.length } };
  });
}
