import { describe, expect, it } from "vitest";
import { cholesky, choleskyInverse, choleskySolve } from "../../../../src/engine/math/cholesky";
import { minimise, type Objective } from "../../../../src/engine/math/minimise";
import { symmetricEigen } from "../../../../src/engine/math/symmetricEigen";

const wide = { lower: [-50, -50], upper: [50, 50] };

/** Rosenbrock's valley, minimum 0 at (1, 1). */
const valley: Objective = (theta, gradient) => {
  const [x, y] = theta as unknown as [number, number];
  gradient[0] = -400 * x * (y - x * x) - 2 * (1 - x);
  gradient[1] = 200 * (y - x * x);
  return 100 * (y - x * x) ** 2 + (1 - x) ** 2;
};

describe("minimise", () => {
  it("follows Rosenbrock's valley to (1, 1)", () => {
    const found = minimise(valley, [-1.2, 1], wide);
    expect(found.converged).toBe(true);
    expect(found.theta[0]).toBeCloseTo(1, 6);
    expect(found.theta[1]).toBeCloseTo(1, 6);
    expect(found.hessian[0]).toBeCloseTo(802, 2);
  });

  it("holds a variable whose bound stops the fall, and says so", () => {
    const found = minimise(valley, [-1.2, 1], { lower: [-50, -50], upper: [0.5, 50] });
    expect(found.converged).toBe(true);
    expect(Array.from(found.atBound)).toEqual([1, 0]);
    expect(found.theta[1]).toBeCloseTo(0.25, 8);
  });

  it("leaves a saddle", () => {
    const saddle: Objective = (theta, gradient) => {
      const [x, y] = theta as unknown as [number, number];
      gradient[0] = 4 * x ** 3 - 2 * x;
      gradient[1] = 2 * y;
      return x ** 4 - x * x + y * y;
    };
    const found = minimise(saddle, [1e-3, 1], wide);
    expect(found.converged).toBe(true);
    expect(Math.abs(found.theta[0] as number)).toBeCloseTo(Math.SQRT1_2, 5);
  });

  it("does not call a slope without end converged before the bound", () => {
    const slope: Objective = (theta, gradient) => {
      gradient[0] = -Math.exp(-(theta[0] as number));
      return Math.exp(-(theta[0] as number));
    };
    const found = minimise(slope, [0], { lower: [-5], upper: [5] });
    expect(Array.from(found.atBound)).toEqual([1]);
  });

  it("gives up quietly where the function is not finite", () => {
    const found = minimise(() => Number.NaN, [0, 0], wide);
    expect(found.converged).toBe(false);
  });
});

describe("cholesky", () => {
  const matrix = Float64Array.of(4, 2, 0.6, 2, 5, 1, 0.6, 1, 3);

  it("solves and inverts a 3 × 3 system", () => {
    const factor = cholesky(matrix, 3);
    expect(factor).not.toBeNull();
    if (factor === null) return;
    const solved = choleskySolve(factor, 3, [4 + 4 + 1.8, 2 + 10 + 3, 0.6 + 2 + 9]);
    [1, 2, 3].forEach((want, i) => {
      expect(solved[i]).toBeCloseTo(want, 13);
    });
    const inverse = choleskyInverse(factor, 3);
    let corner = 0;
    for (let k = 0; k < 3; k++) corner += (matrix[k] as number) * (inverse[k * 3] as number);
    expect(corner).toBeCloseTo(1, 14);
  });

  it("refuses a matrix that is not positive definite", () => {
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
  });
});

describe("symmetricEigen", () => {
  it("finds the eigenvalues 1 and 3 of [[2, 1], [1, 2]] and rebuilds a 4 × 4 matrix", () => {
    const { values } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expect(Array.from(values).sort()).toEqual([expect.closeTo(1, 14), expect.closeTo(3, 14)]);
    const matrix = Float64Array.of(4, 1, -2, 0.5, 1, 3, 0, 1, -2, 0, -5, 2, 0.5, 1, 2, 1);
    const eigen = symmetricEigen(matrix, 4);
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < 4; j++) {
        let sum = 0;
        for (let k = 0; k < 4; k++) {
          sum +=
            (eigen.vectors[i * 4 + k] as number) * (eigen.values[k] as number) * (eigen.vectors[j * 4 + k] as number);
        }
        expect(sum).toBeCloseTo(matrix[i * 4 + j] as number, 12);
      }
    }
  });
});
