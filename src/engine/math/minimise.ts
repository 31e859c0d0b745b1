import type { Matrix } from "./cholesky";
import { finish, type Steps } from "./steps";
import { symmetricEigen } from "./symmetricEigen";

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

/** A step that would lower the value by less than this is no step. */
const smallestFall = 1e-9;
/** Nor is one within the rounding of the value. */
const rounding = 4e-15;
const longestStep = 3;
const shortestStep = 1e-9;
const shortStep = 0.3;

/**
 * A local minimum within bounds by Newton's method on the eigenvectors of the Hessian, which is taken by differences of the
 * analytic gradient: each component of the step is divided by the eigenvalue's absolute value (so that saddles repel,
 * Nocedal & Wright 2006, ch. 3.4) and cut at a trust radius that follows how well the last step was foretold. Variables are expected on a
 * scale of one (logs). A variable whose bound stops the fall is held there. Deterministic.
 * A start where the value is not finite gives `converged: false`.
 */
export function minimise(objective: Objective, start: ArrayLike<number>, options: MinimiseOptions): Minimum {
  return finish(minimiseInSteps(objective, start, options));
}

/** As {@link minimise}, a step for each evaluation of the objective. */
export function* minimiseInSteps(
  objective: Objective,
  start: ArrayLike<number>,
  options: MinimiseOptions,
): Steps<Minimum> {
  const n = start.length;
  const { lower, upper } = options;
  const maxIterations = options.maxIterations ?? 150;
  let theta = Float64Array.from(start as ArrayLike<number>, (value, i) => clamp(value, i, lower, upper));
  let gradient = new Float64Array(n);
  let value = objective(theta, gradient);
  let hessian = options.hessian ?? (yield* hessianByDifferences(objective, theta, gradient, false));
  // A Hessian by central differences at this very point; only such a one is believed in the end.
  let exact = false;
  let radius = 1;
  let iterations = 0;
  let converged = false;

  while (iterations < maxIterations && Number.isFinite(value)) {
    options.onIteration?.(iterations);
    iterations++;
    const step = boundedStep(theta, hessian, gradient, radius, lower, upper);
    const enough = Math.max(smallestFall, rounding * Math.abs(value));
    const flat = step.fall < enough;
    if (flat && exact) {
      converged = step.positive;
      break;
    }
    const next = move(theta, step.step, lower, upper);
    const nextGradient = new Float64Array(n);
    const nextValue = objective(next, nextGradient);
    yield;
    const real = value - nextValue;
    // The last hair is taken on the gradient's word: the value is too coarse to tell.
    if (flat ? real > -enough : real > 0.1 * step.fall) {
      theta = next;
      value = nextValue;
      gradient = nextGradient;
      if (real > 0.5 * step.fall) radius = Math.min(longestStep, radius * 2);
      exact = flat;
      // A short step that did what was foretold has not left the region where the old Hessian serves.
      if (flat || step.length > shortStep || real < 0.8 * step.fall || real > 1.2 * step.fall) {
        hessian = yield* hessianByDifferences(objective, theta, gradient, exact);
      }
    } else if (!exact) {
      hessian = yield* hessianByDifferences(objective, theta, gradient, true);
      exact = true;
    } else {
      radius = Math.min(radius, step.length) / 4;
      if (radius < shortestStep) break;
    }
  }
  if (!exact && Number.isFinite(value)) hessian = yield* hessianByDifferences(objective, theta, gradient, true);
  return { theta, value, gradient, hessian, atBound: boundsHeld(theta, gradient, lower, upper), converged, iterations };
}

function clamp(value: number, i: number, lower: readonly number[], upper: readonly number[]): number {
  return Math.min(upper[i] as number, Math.max(lower[i] as number, value));
}

function move(
  theta: Float64Array,
  step: Float64Array,
  lower: readonly number[],
  upper: readonly number[],
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(theta.length);
  for (let i = 0; i < next.length; i++) {
    next[i] = clamp((theta[i] as number) + (step[i] as number), i, lower, upper);
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

/**
 * A step that stays within bounds. A variable that stands at its bound and would be pushed out is held, and the step of
 * the others is taken anew; a step that meets a bound on its way ends there, so that it does not leave a ridge sideways.
 */
function boundedStep(
  theta: Float64Array,
  hessian: Matrix,
  gradient: Float64Array,
  radius: number,
  lower: readonly number[],
  upper: readonly number[],
): Step {
  let free = freeVariables(theta, gradient, lower, upper);
  for (;;) {
    const found = newtonStep(hessian, gradient, free, radius);
    const stays = free.filter((i) => {
      const part = found.step[i] as number;
      return !(
        (part > 0 && (theta[i] as number) >= (upper[i] as number)) ||
        (part < 0 && (theta[i] as number) <= (lower[i] as number))
      );
    });
    if (stays.length < free.length) {
      free = stays;
      continue;
    }
    let share = 1;
    for (const i of free) {
      const part = found.step[i] as number;
      const room = part > 0 ? (upper[i] as number) - (theta[i] as number) : (lower[i] as number) - (theta[i] as number);
      if (part !== 0 && Math.abs(part) > Math.abs(room)) share = Math.min(share, room / part);
    }
    if (share === 1) return found;
    // On a straight way the fall of a quadratic model is at least this part of the whole.
    return { ...found, step: found.step.map((part) => part * share), fall: found.fall * share * (2 - share) };
  }
}

interface Step {
  readonly step: Float64Array;
  /** By how much the quadratic model says the value will fall. */
  readonly fall: number;
  /** The longest component along an eigenvector. */
  readonly length: number;
  /** The Hessian of the free variables is positive definite, to rounding. */
  readonly positive: boolean;
}

function newtonStep(hessian: Matrix, gradient: Float64Array, free: readonly number[], radius: number): Step {
  const n = gradient.length;
  const size = free.length;
  const step = new Float64Array(n);
  const { values, vectors } = symmetricEigen(submatrix(hessian, n, free), size);
  let fall = 0;
  let length = 0;
  let largest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < size; k++) {
    const curvature = values[k] as number;
    largest = Math.max(largest, Math.abs(curvature));
    least = Math.min(least, curvature);
    let slope = 0;
    for (let i = 0; i < size; i++) slope += (vectors[i * size + k] as number) * (gradient[free[i] as number] as number);
    const part = -Math.sign(slope) * Math.min(radius, Math.abs(slope / curvature));
    if (!(Math.abs(part) > 0)) continue;
    fall -= slope * part + 0.5 * curvature * part * part;
    length = Math.max(length, Math.abs(part));
    for (let i = 0; i < size; i++) {
      const variable = free[i] as number;
      step[variable] = (step[variable] as number) + part * (vectors[i * size + k] as number);
    }
  }
  return { step, fall, length, positive: least > 1e-14 * largest };
}

/** Differences of the gradient over a step of 1e-4, symmetrised; from both sides when `central`. */
function* hessianByDifferences(
  objective: Objective,
  theta: Float64Array,
  gradient: Float64Array,
  central: boolean,
): Steps<Matrix> {
  const n = theta.length;
  const step = central ? 1e-4 : 1e-5;
  const raw = new Float64Array(n * n);
  const moved = Float64Array.from(theta);
  const above = new Float64Array(n);
  const below = Float64Array.from(gradient);
  for (let i = 0; i < n; i++) {
    moved[i] = (theta[i] as number) + step;
    objective(moved, above);
    yield;
    if (central) {
      moved[i] = (theta[i] as number) - step;
      objective(moved, below);
      yield;
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
