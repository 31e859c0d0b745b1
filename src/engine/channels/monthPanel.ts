import { cholesky, choleskyInverse, choleskySolve, type Matrix } from "../math/cholesky";
import type { Steps } from "../math/steps";
import { spendPath } from "./spendPath";

/** New customers of one group in one month. */
export interface PanelCell {
  readonly group: number;
  /** Any count of months. */
  readonly month: number;
  readonly count: number;
  /** ln spend; null in a group whose spend is not looked at. */
  readonly logSpend: number | null;
}

export interface PanelSlope {
  readonly value: number;
  readonly error: number;
}

export interface PanelFit {
  /** By group; null where spend is not looked at. */
  readonly slopes: readonly (PanelSlope | null)[];
  readonly freedom: number;
}

/** Standard deviations a month of the groups' own wandering (ln), and the prior's scale. */
const wanderings = [0, 0.04, 0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.36, 0.44];
const usualWandering = 0.2;
/** Prior precision of a slope: says nothing, but keeps what cannot be told apart from being infinite. */
const slopePrecision = 1e-3;
/** Of a path's coefficient: 1 where the budget grows as its channel does, 0 where it does not mind it. */
const pathPrecision = 1;
const otherPrecision = 1e-7;
const fewestFreedom = 4;

/**
 * ln E[count] = a_group + c_group · month + m_month + b_group · ln spend + d_group · path + w, by generalised least squares on
 * the Poisson fit's working response (penalised quasi-likelihood; Breslow & Clayton 1993). m_month moves all groups alike (a
 * season, a sale), c_group is the group's own trend, and w its own random walk, so that two series that merely drift do not
 * pass for cause and effect (Granger & Newbold 1974). The path is that of ln spend over the months about (`spendPath`): a
 * budget that follows its channel up a step goes with it along the path, and with a coefficient of its own for that, b is
 * told by how months depart from the path (Mundlak 1978). The walk's step is integrated out over a grid with its REML
 * likelihood and a half-normal prior; variances are s² ≥ 1 times the Poisson ones.
 *
 * In steps: one for each pass of the Poisson fit, and one for each size of the walk.
 *
 * @param cells of two groups or more
 * @returns null where there are too few cells to tell
 */
export function* fitPanel(cells: readonly PanelCell[]): Steps<PanelFit | null> {
  const design = designOf(cells);
  const { rows, width, slopeAt } = design;
  const freedom = cells.length - width;
  if (freedom < fewestFreedom) return null;
  const working = yield* poissonFit(cells, design);
  if (working === null) return null;
  const fits: WanderingFit[] = [];
  for (const sigma of wanderings) {
    yield;
    const fit = leastSquares(cells, rows, design, working, sigma);
    if (fit !== null) fits.push(fit);
  }
  const most = fits.reduce((max, { log }) => Math.max(max, log), Number.NEGATIVE_INFINITY);
  const weights = fits.map(({ log }) => Math.exp(log - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) return null;
  const slopes = slopeAt.map((at): PanelSlope | null => {
    if (at === null) return null;
    let [mean, square] = [0, 0];
    fits.forEach(({ solution, variance }, i) => {
      const weight = (weights[i] ?? 0) / total;
      const slope = solution[at] ?? 0;
      mean += weight * slope;
      square += weight * (slope * slope + (variance[at] ?? 0));
    });
    return { value: mean, error: Math.sqrt(Math.max(0, square - mean * mean)) };
  });
  return { slopes, freedom };
}

interface Design {
  readonly rows: readonly Float64Array[];
  readonly width: number;
  /** Prior precision by column. */
  readonly precision: Float64Array;
  /** Column of a group's slope. */
  readonly slopeAt: readonly (number | null)[];
}

function designOf(cells: readonly PanelCell[]): Design {
  const groups = cells.reduce((max, { group }) => Math.max(max, group), -1) + 1;
  const months = [...new Set(cells.map(({ month }) => month))].sort((a, b) => a - b);
  const centre = ((months[0] ?? 0) + (months.at(-1) ?? 0)) / 2;
  const firstTrend = groups + months.length - 1;
  // The first group's trend is in the months' own, as the first month is in the groups' levels.
  let width = firstTrend + groups - 1;
  const slopeAt = Array.from({ length: groups }, (_, group) =>
    cells.some((cell) => cell.group === group && cell.logSpend !== null) ? width++ : null,
  );
  // Behind all slopes the paths' coefficients, in the same order.
  const paths = slopeAt.filter((at) => at !== null).length;
  const firstPath = width;
  width += paths;
  const precision = new Float64Array(width).fill(otherPrecision).fill(pathPrecision, firstPath);
  for (const at of slopeAt) if (at !== null) precision[at] = slopePrecision;
  const spends = slopeAt.map((_, group) => {
    const own = cells.flatMap(({ group: of, month, logSpend }) =>
      of === group && logSpend !== null ? [{ month, log: logSpend }] : [],
    );
    const path = spendPath(own);
    return {
      mean: own.reduce((sum, { log }) => sum + log, 0) / Math.max(1, own.length),
      path: new Map(own.map(({ month }, i) => [month, path[i] ?? 0])),
    };
  });
  const rows = cells.map(({ group, month, logSpend }) => {
    const row = new Float64Array(width);
    row[group] = 1;
    const slot = months.indexOf(month);
    if (slot > 0) row[groups + slot - 1] = 1;
    if (group > 0) row[firstTrend + group - 1] = (month - centre) / 12;
    const [at, spend] = [slopeAt[group] ?? null, spends[group]];
    if (at !== null && logSpend !== null && spend !== undefined) {
      row[at] = logSpend - spend.mean;
      row[at + paths] = spend.path.get(month) ?? 0;
    }
    return row;
  });
  return { rows, width, precision, slopeAt };
}

interface Working {
  readonly mean: Float64Array;
  readonly response: Float64Array;
}

/** The Poisson regression by iterated weighted least squares; null without a finite fit. */
function* poissonFit(cells: readonly PanelCell[], { rows, width, precision }: Design): Steps<Working | null> {
  let mean = Float64Array.from(cells, ({ count }) => count + 0.5);
  let response = mean.map(Math.log);
  for (let step = 0; step < 40; step++) {
    yield;
    const matrix = new Float64Array(width * width);
    const right = new Float64Array(width);
    rows.forEach((row, i) => {
      addRow(matrix, right, width, row, response[i] ?? 0, mean[i] ?? 0);
    });
    const factor = cholesky(withPrior(matrix, precision), width);
    if (factor === null) return null;
    const solution = choleskySolve(factor, width, right);
    let moved = 0;
    const last = mean;
    // A month in which nobody came at all would run away.
    const logs = Float64Array.from(rows, (row) => Math.max(-6, dot(row, solution)));
    mean = logs.map(Math.exp);
    mean.forEach((value, i) => {
      moved = Math.max(moved, Math.abs(value / (last[i] ?? 1) - 1));
    });
    response = logs.map((log, i) => log + ((cells[i]?.count ?? 0) - (mean[i] ?? 1)) / (mean[i] ?? 1));
    if (moved < 1e-11) break;
  }
  return mean.every(Number.isFinite) ? { mean, response } : null;
}

interface WanderingFit {
  readonly solution: Float64Array;
  /** By column. */
  readonly variance: Float64Array;
  /** ln of likelihood × prior of this step of the walk. */
  readonly log: number;
}

function leastSquares(
  cells: readonly PanelCell[],
  rows: readonly Float64Array[],
  { width, precision, slopeAt }: Design,
  { mean, response }: Working,
  sigma: number,
): WanderingFit | null {
  const matrix = new Float64Array(width * width);
  const right = new Float64Array(width);
  let [squares, logs] = [0, 0];
  for (let group = 0; group < slopeAt.length; group++) {
    const own = cells.flatMap((cell, i) => (cell.group === group ? [i] : []));
    const n = own.length;
    const start = own.reduce((least, i) => Math.min(least, cells[i]?.month ?? 0), Number.POSITIVE_INFINITY);
    const variance = new Float64Array(n * n);
    own.forEach((i, a) => {
      own.forEach((j, b) => {
        const common = Math.min(cells[i]?.month ?? 0, cells[j]?.month ?? 0) - start;
        variance[a * n + b] = sigma * sigma * common + (a === b ? 1 / (mean[i] ?? 1) : 0);
      });
    });
    const factor = cholesky(variance, n);
    if (factor === null) return null;
    // Whitened: every row less what the earlier ones of its group foretell, over what is left of its deviation.
    const white: { row: Float64Array; response: number }[] = [];
    own.forEach((i, a) => {
      const row = Float64Array.from(rows[i] ?? []);
      let value = response[i] ?? 0;
      white.forEach((before, b) => {
        const weight = factor[a * n + b] ?? 0;
        if (weight === 0) return;
        before.row.forEach((x, column) => {
          row[column] = (row[column] ?? 0) - weight * x;
        });
        value -= weight * before.response;
      });
      const deviation = factor[a * n + a] ?? 1;
      white.push({ row: row.map((x) => x / deviation), response: value / deviation });
      logs += Math.log(deviation);
    });
    for (const one of white) {
      addRow(matrix, right, width, one.row, one.response, 1);
      squares += one.response * one.response;
    }
  }
  const factor = cholesky(withPrior(matrix, precision), width);
  if (factor === null) return null;
  const solution = choleskySolve(factor, width, right);
  const left = Math.max(0, squares - dot(right, solution));
  const freedom = rows.length - width;
  const scale = Math.max(1, left / freedom);
  for (let i = 0; i < width; i++) logs += Math.log(factor[i * width + i] ?? 1);
  const inverse = choleskyInverse(factor, width);
  return {
    solution,
    variance: Float64Array.from(solution, (_, i) => scale * (inverse[i * width + i] ?? 0)),
    log: -logs - 0.5 * (freedom * Math.log(scale) + left / scale) - 0.5 * (sigma / usualWandering) ** 2,
  };
}

function addRow(matrix: Matrix, right: Float64Array, width: number, row: Float64Array, y: number, weight: number) {
  for (let i = 0; i < width; i++) {
    const x = row[i] ?? 0;
    if (x === 0) continue;
    right[i] = (right[i] ?? 0) + weight * x * y;
    for (let j = 0; j <= i; j++) {
      matrix[i * width + j] = (matrix[i * width + j] ?? 0) + weight * x * (row[j] ?? 0);
    }
  }
}

/** Only the lower half of the sums is filled, and read. */
function withPrior(matrix: Matrix, precision: Float64Array): Matrix {
  precision.forEach((value, i) => {
    const at = i * precision.length + i;
    matrix[at] = (matrix[at] ?? 0) + value;
  });
  return matrix;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
