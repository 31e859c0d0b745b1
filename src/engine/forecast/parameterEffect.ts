import { cholesky } from "../math/cholesky";
import type { Params } from "./candidates";
import type { ParameterDraws } from "./types";

/** How far out the surface is looked at, in standard deviations. */
const reach = 1.5;

/** Where a smooth figure is taken to be continued over all draws of the parameters. */
export interface Surface {
  /** The draws' mean, then ±1.5 standard deviations along each column of the Cholesky factor of their covariance. */
  readonly points: readonly Params[];
  /**
   * ln f at every draw: continued as a quadratic along each axis.
   *
   * @param figures f at each of the points: several positive figures at once, each continued by itself
   * @returns `[figure][draw]`
   */
  over(figures: readonly (readonly number[])[]): Float64Array[];
}

/** The surface of a set of draws: 2·4 + 1 evaluations in place of one a draw. */
export function surfaceOf(draws: ParameterDraws): Surface {
  const n = draws.names.length;
  const centre = Array.from({ length: n }, (_, i) => meanOf(draws, i));
  const covariance = (i: number, j: number): number => {
    let sum = 0;
    for (let row = 0; row < draws.count; row++) {
      sum +=
        ((draws.logs[row * n + i] as number) - (centre[i] as number)) *
        ((draws.logs[row * n + j] as number) - (centre[j] as number));
    }
    return sum / draws.count;
  };
  const free = centre.flatMap((value, i) => (Number.isFinite(value) && covariance(i, i) > 1e-18 ? [i] : []));
  const m = free.length;
  const matrix = Float64Array.from(free.flatMap((i) => free.map((j) => covariance(i, j) * (i === j ? 1 + 1e-9 : 1))));
  const factor = cholesky(matrix, m) ?? Float64Array.from(matrix, (v, i) => (i % (m + 1) === 0 ? Math.sqrt(v) : 0));
  const at = (axis: number, z: number): Params => {
    const logs = [...centre];
    free.forEach((variable, i) => {
      if (axis >= 0) logs[variable] = (logs[variable] as number) + z * (factor[i * m + axis] as number);
    });
    return Object.fromEntries(draws.names.map((name, i) => [name, Math.exp(logs[i] as number)]));
  };
  const places = placesOf(draws, centre, free, factor);
  return {
    points: [at(-1, 0), ...free.map((_, axis) => at(axis, reach)), ...free.map((_, axis) => at(axis, -reach))],
    over(figures) {
      const [middle, ...sides] = figures.map((values) => values.map(Math.log));
      return (middle ?? []).map((base, figure) =>
        Float64Array.from({ length: draws.count }, (_, row) => {
          let value = base;
          for (let axis = 0; axis < m; axis++) {
            const up = (sides[axis]?.[figure] ?? base) - base;
            const down = (sides[m + axis]?.[figure] ?? base) - base;
            const place = places[row * m + axis] as number;
            value += ((up - down) / 2) * place + ((up + down) / 2) * place * place;
          }
          return value;
        }),
      );
    },
  };
}

/** Where each draw lies along the axes, in units of the reach: `[draw][axis]`. */
function placesOf(
  draws: ParameterDraws,
  centre: readonly number[],
  free: readonly number[],
  factor: Float64Array,
): Float64Array {
  const n = draws.names.length;
  const m = free.length;
  const places = new Float64Array(draws.count * m);
  for (let row = 0; row < draws.count; row++) {
    free.forEach((variable, i) => {
      let sum = (draws.logs[row * n + variable] as number) - (centre[variable] as number);
      for (let k = 0; k < i; k++) sum -= (factor[i * m + k] as number) * (places[row * m + k] as number) * reach;
      places[row * m + i] = sum / (factor[i * m + i] as number) / reach;
    });
  }
  return places;
}

/** ln f at every draw of the parameters, for a smooth positive f that is dear to compute: see {@link Surface}. */
export function surfaceOverDraws(draws: ParameterDraws, f: (params: Params) => readonly number[]): Float64Array[] {
  const { points, over } = surfaceOf(draws);
  return over(points.map(f));
}

function meanOf(draws: ParameterDraws, variable: number): number {
  let sum = 0;
  for (let row = 0; row < draws.count; row++) sum += draws.logs[row * draws.names.length + variable] as number;
  return sum / draws.count;
}
