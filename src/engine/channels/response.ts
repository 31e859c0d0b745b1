import { studentT, z95 } from "../math/studentT";
import type { ResponseGap, SpendResponse } from "./acquisitionTypes";

const fewestMonths = 8;
/** Standard deviation of ln spend below which months are alike. */
const leastChange = 0.15;
/** A 95 % interval of the elasticity wider than this tells nothing. */
const widest = 1.5;

/**
 * How the number of new customers goes with the spend, over months: ln E[customers] = a + b ln spend, a Poisson regression
 * whose variance is φ times the mean (quasi-likelihood, McCullagh & Nelder 1989, ch. 9; φ ≥ 1), with Student's t on n − 2
 * degrees of freedom. One more unit at the mean month's spend s̄ brings b · E[customers | s̄]/s̄ of them. It is what went
 * together, not proof of what caused what.
 *
 * @param months complete months with a spend above zero
 */
export function spendResponse(
  months: readonly { readonly spend: number; readonly customers: number }[],
): SpendResponse | ResponseGap {
  const n = months.length;
  if (n < fewestMonths) return "fewMonths";
  const logs = months.map(({ spend }) => Math.log(spend));
  const centre = logs.reduce((sum, log) => sum + log, 0) / n;
  const x = logs.map((log) => log - centre);
  if (Math.sqrt(x.reduce((sum, value) => sum + value * value, 0) / (n - 1)) < leastChange) return "steadySpend";
  const fit = regression(
    x,
    months.map(({ customers }) => customers),
  );
  if (fit === null) return "unclear";
  const reach = studentT(z95, n - 2) * fit.error;
  if (!(2 * reach <= widest)) return "unclear";
  const mean = months.reduce((sum, { spend }) => sum + spend, 0) / n;
  const expected = Math.exp(fit.level + fit.slope * (Math.log(mean) - centre));
  return {
    months: n,
    elasticity: fit.slope,
    low95: fit.slope - reach,
    high95: fit.slope + reach,
    error: fit.error,
    customersPerUnit: expected / mean,
    levelError: fit.levelError,
  };
}

/** Poisson regression of counts on one centred variable, by Newton's method. null where there is no finite fit. */
function regression(x: readonly number[], counts: readonly number[]) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let level = Math.log(total / counts.length);
  let slope = 0;
  const at = (value: number): number => Math.exp(level + slope * value);
  const information = () => {
    let [one, mixed, square] = [0, 0, 0];
    for (const value of x) {
      const mean = at(value);
      one += mean;
      mixed += mean * value;
      square += mean * value * value;
    }
    return { one, mixed, square, determinant: one * square - mixed * mixed };
  };
  for (let step = 0; step < 60; step++) {
    let [down, across] = [0, 0];
    for (const [i, value] of x.entries()) {
      const residual = (counts[i] ?? 0) - at(value);
      down += residual;
      across += residual * value;
    }
    const { one, mixed, square, determinant } = information();
    if (!(determinant > 0)) return null;
    const levelStep = (square * down - mixed * across) / determinant;
    const slopeStep = (one * across - mixed * down) / determinant;
    // Far from the optimum the curvature misleads; nobody needs more than e² in one step.
    const brake = Math.min(1, 2 / Math.max(Math.abs(levelStep), Math.abs(slopeStep), 1e-300));
    level += brake * levelStep;
    slope += brake * slopeStep;
    if (Math.abs(levelStep) + Math.abs(slopeStep) < 1e-12) break;
  }
  const { one, square, determinant } = information();
  const pearson = x.reduce((sum, value, i) => sum + ((counts[i] ?? 0) - at(value)) ** 2 / at(value), 0);
  const dispersion = Math.max(1, pearson / (x.length - 2));
  if (!(determinant > 0) || !Number.isFinite(slope)) return null;
  return {
    level,
    slope,
    error: Math.sqrt((dispersion * one) / determinant),
    levelError: Math.sqrt((dispersion * square) / determinant),
  };
}
