import { cholesky } from "../math/cholesky";
import type { Params } from "./candidates";
import type { ParameterDraws } from "./types";

/** How far out the surface is looked at, in standard deviations. */
const reach = 1.5;

/**
 * ln f at every draw of the parameters, for a smooth positive f that is dear to compute: f is taken at the draws' mean and at
 * ±1.5 standard deviations along the columns of the Cholesky factor of their covariance, and ln f is continued as a quadratic.
 * 2·4 + 1 evaluations in place of one a draw.
 *
 * @param f several positive figures at once, each continued by itself
 * @returns `[figure][draw]`
 */
export function surfaceOverDraws(draws: ParameterDraws, f: (params: Params) => readonly number[]): Float64Array[] {
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
  const at = (axis: number, z: number): number[] => {
    const logs = [...centre];
    free.forEach((variable, i) => {
      if (axis >= 0) logs[variable] = (logs[variable] as number) + z * (factor[i * m + axis] as number);
    });
    return f(Object.fromEntries(draws.names.map((name, i) => [name, Math.exp(logs[i] as number)]))).map(Math.log);
  };
  const middle = at(-1, 0);
  const ups = free.map((_, axis) => at(axis, reach));
  const downs = free.map((_, axis) => at(axis, -reach));
  const result = middle.map(() => new Float64Array(draws.count));
  const z = new Float64Array(m);
  for (let row = 0; row < draws.count; row++) {
    free.forEach((variable, i) => {
      let sum = (draws.logs[row * n + variable] as number) - (centre[variable] as number);
      for (let k = 0; k < i; k++) sum -= (factor[i * m + k] as number) * (z[k] as number);
      z[i] = sum / (factor[i * m + i] as number);
    });
    middle.forEach((base, figure) => {
      let value = base;
      for (let axis = 0; axis < m; axis++) {
        const up = (ups[axis]?.[figure] ?? base) - base;
        const down = (downs[axis]?.[figure] ?? base) - base;
        const place = (z[axis] as number) / reach;
        value += ((up - down) / 2) * place + ((up + down) / 2) * place * place;
      }
      (result[figure] as Float64Array)[row] = value;
    });
  }
  return result;
}

function meanOf(draws: ParameterDraws, variable: number): number {
  let sum = 0;
  for (let row = 0; row < draws.count; row++) sum += draws.logs[row * draws.names.length + variable] as number;
  return sum / draws.count;
}
