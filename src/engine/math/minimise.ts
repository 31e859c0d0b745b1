import { cholesky, choleskySolve, type Matrix } from "./cholesky";

/** A smooth function of n variables: returns the value at `theta` and writes the gradient. */
export type Objective = (theta: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly maxIterations?: number;
  /** A guess of the Hessian at the start, in place of the first one by differences. */
  readonly hessian?: Matrix;
  /** Called before each iteration; may throw to stop. */
  readonly onIteration?: (iteration: number) => void;
}

export interface Minimum {
  readonly theta: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  /** By central differences of the gradient, all variables. */
  readonly hessian: Matrix;
  /** −1: held at the lower bound, 1: at the upper, 0: free. */
  readonly atBound: readonly (-1 | 0 | 1)[];
  /** The gradient of the free variables predicts no further fall, and their Hessian is positive definite. */
  readonly converged: boolean;
  readonly iterations: number;
}

/** A Newton step that would lower the value by less than this is no step. */
const smallestFall = 1e-9;
/** Nor is one within the rounding of the value. */
const rounding = 4e-15;
const longestStep = 2;

/**
 * A local minimum within bounds by damped Newton steps (Levenberg's ridge on the Hessian, Nocedal & Wright 2006, ch. 3.4 and 4),
 * the Hessian by differences of the analytic gradient. Variables are expected on a scale of one (logs). A variable
 * whose bound stops the fall is held there. Deterministic. A start where the value is not finite gives `converged: false`.
 */
export function minimise(objective: Objective, start: ArrayLike<number>, options: MinimiseOptions): Minimum {
  const n = start.length;
  const { lower, upper } = options;
  const maxIterations = options.maxIterations ?? 200;
  let theta = Float64Array.from(start as ArrayLike<number>, (value, i) => clamp(value, i, lower, upper));
  let gradient = new Float64Array(n);
  let value = objective(theta, gradient);
  let hessian = options.hessian ?? hessianByDifferences(objective, theta, gradient, false);
  let exact = false;
  let ridge = 0;
  let iterations = 0;
  let converged = false;

  while (iterations < maxIterations && Number.isFinite(value)) {
    options.onIteration?.(iterations);
    iterations++;
    const free = freeVariables(theta, gradient, lower, upper);
    const step = newtonStep(hessian, gradient, free, ridge);
    if (step === null) {
      if (ridge > 1e12 * (1 + Math.abs(value))) break;
      ridge = raise(ridge, hessian, n);
      continue;
    }
    const fall = -0.5 * dot(gradient, step);
    const enough = Math.max(smallestFall, rounding * Math.abs(value));
    if (ridge === 0 && fall < enough) {
      // Only a Hessian taken here, from both sides, is believed.
      if (exact) {
        converged = true;
        break;
      }
      // The last hair is taken on the gradient's word: the value is too coarse to tell.
      const next = move(theta, step, 1, lower, upper);
      const nextGradient = new Float64Array(n);
      const nextValue = objective(next, nextGradient);
      if (nextValue <= value + enough) {
        theta = next;
        value = nextValue;
        gradient = nextGradient;
      }
      hessian = hessianByDifferences(objective, theta, gradient, true);
      exact = true;
      continue;
    }
    const scale = Math.min(1, longestStep / largest(step));
    const next = move(theta, step, scale, lower, upper);
    const nextGradient = new Float64Array(n);
    const nextValue = objective(next, nextGradient);
    const real = value - nextValue;
    if (real > 0.05 * scale * fall || (Math.abs(real) <= enough && norm(nextGradient, free) < norm(gradient, free))) {
      theta = next;
      value = nextValue;
      gradient = nextGradient;
      ridge = ridge < 1e-6 || real < 0.5 * fall ? ridge : ridge / 10;
      if (ridge > 0 && real > 0.7 * scale * fall) ridge = ridge > 1e-3 ? ridge / 10 : 0;
      hessian = hessianByDifferences(objective, theta, gradient, false);
      exact = false;
    } else if (!exact) {
      hessian = hessianByDifferences(objective, theta, gradient, true);
      exact = true;
    } else {
      if (ridge > 1e12 * (1 + Math.abs(value))) break;
      ridge = raise(ridge, hessian, n);
    }
  }
  if (!exact && Number.isFinite(value)) hessian = hessianByDifferences(objective, theta, gradient, true);
  return { theta, value, gradient, hessian, atBound: boundsHeld(theta, gradient, lower, upper), converged, iterations };
}

function clamp(value: number, i: number, lower: readonly number[], upper: readonly number[]): number {
  return Math.min(upper[i] as number, Math.max(lower[i] as number, value));
}

function move(
  theta: Float64Array,
  step: Float64Array,
  scale: number,
  lower: readonly number[],
  upper: readonly number[],
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(theta.length);
  for (let i = 0; i < next.length; i++) {
    next[i] = clamp((theta[i] as number) + scale * (step[i] as number), i, lower, upper);
  }
  return next;
}

function boundsHeld(
  theta: Float64Array,
  gradient: Float64Array,
  lower: readonly number[],
  upper: readonly number[],
): (-1 | 0 | 1)[] {
  return Array.from(theta, (value, i) => {
    if (value <= (lower[i] as number) && (gradient[i] as number) >= 0) return -1;
    if (value >= (upper[i] as number) && (gradient[i] as number) <= 0) return 1;
    return 0;
  });
}

function freeVariables(
  theta: Float64Array,
  gradient: Float64Array,
  lower: readonly number[],
  upper: readonly number[],
): number[] {
  const free: number[] = [];
  boundsHeld(theta, gradient, lower, upper).forEach((held, i) => {
    if (held === 0) free.push(i);
  });
  return free;
}

/** The rows and columns of a symmetric n × n matrix that `keep` names. */
export function submatrix(matrix: Matrix, n: number, keep: readonly number[]): Matrix {
  const size = keep.length;
  const part = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) part[i * size + j] = matrix[(keep[i] as number) * n + (keep[j] as number)] as number;
  }
  return part;
}

function newtonStep(
  hessian: Matrix,
  gradient: Float64Array,
  free: readonly number[],
  ridge: number,
): Float64Array | null {
  const n = gradient.length;
  const size = free.length;
  const step = new Float64Array(n);
  if (size === 0) return step;
  const part = submatrix(hessian, n, free);
  for (let i = 0; i < size; i++) part[i * size + i] = (part[i * size + i] as number) + ridge;
  const factor = cholesky(part, size);
  if (factor === null) return null;
  const solved = choleskySolve(
    factor,
    size,
    free.map((i) => -(gradient[i] as number)),
  );
  free.forEach((i, k) => {
    step[i] = solved[k] as number;
  });
  return step;
}

function raise(ridge: number, hessian: Matrix, n: number): number {
  let diagonal = 1e-8;
  for (let i = 0; i < n; i++) diagonal = Math.max(diagonal, Math.abs(hessian[i * n + i] as number));
  return ridge === 0 ? diagonal * 1e-4 : ridge * 10;
}

/** Differences of the gradient over a step of 1e-4, symmetrised; from both sides when `central`. */
function hessianByDifferences(
  objective: Objective,
  theta: Float64Array,
  gradient: Float64Array,
  central: boolean,
): Matrix {
  const n = theta.length;
  const step = central ? 1e-4 : 1e-5;
  const raw = new Float64Array(n * n);
  const moved = Float64Array.from(theta);
  const above = new Float64Array(n);
  const below = Float64Array.from(gradient);
  for (let i = 0; i < n; i++) {
    moved[i] = (theta[i] as number) + step;
    objective(moved, above);
    if (central) {
      moved[i] = (theta[i] as number) - step;
      objective(moved, below);
    }
    moved[i] = theta[i] as number;
    for (let j = 0; j < n; j++) {
      raw[i * n + j] = ((above[j] as number) - (below[j] as number)) / (central ? 2 * step : step);
    }
  }
  const hessian = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) hessian[i * n + j] = ((raw[i * n + j] as number) + (raw[j * n + i] as number)) / 2;
  }
  return hessian;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function largest(step: Float64Array): number {
  let top = Number.MIN_VALUE;
  for (const part of step) top = Math.max(top, Math.abs(part));
  return top;
}

function norm(gradient: Float64Array, free: readonly number[]): number {
  let sum = 0;
  for (const i of free) sum += (gradient[i] as number) ** 2;
  return sum;
}
