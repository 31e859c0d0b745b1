import { describe, expect, test } from "vitest";
import { beyondTrend, spendPath } from "../../../../src/engine/channels/spendPath";

const series = (logs: readonly number[]) => logs.map((log, month) => ({ month, log }));

describe("ln spend beyond its straight trend", () => {
  test("is what is left of the least squares line", () => {
    // 0, 0, 3 on 0, 1, 2: level 1, slope 3/2, so that the line is −½, 1, 2½.
    expect(beyondTrend(series([0, 0, 3]))).toEqual([0.5, -1, 0.5]);
  });

  test("is nothing on a line, of one month, and of none", () => {
    for (const left of beyondTrend(series([1, 3, 5, 7]))) expect(left).toBeCloseTo(0, 12);
    expect(beyondTrend(series([4]))).toEqual([0]);
    expect(beyondTrend([])).toEqual([]);
  });
});

describe("the path of spend", () => {
  test("is a mean of the months about with normal weights of two months, on its own side of the largest step", () => {
    // Symmetric, so that its trend is level; the steps after two and before the last two are alike, and the first is taken.
    const logs = [3, 3, 0, 0, 0, 0, 3, 3].map((log) => log - 1.5);
    const path = spendPath(series(logs));
    const weight = (months: number) => Math.exp(-(months ** 2) / 8);
    // Months 0 and 1 stand apart: both 1.5.
    expect(path[0]).toBeCloseTo(1.5, 12);
    expect(path[1]).toBeCloseTo(1.5, 12);
    const month2 = [0, 1, 2, 3].map(weight).reduce((a, b) => a + b) * -1.5 + (weight(4) + weight(5)) * 1.5;
    expect(path[2]).toBeCloseTo(month2 / [0, 1, 2, 3, 4, 5].map(weight).reduce((a, b) => a + b), 12);
  });

  test("leaves nothing of a step to the months beside it, which a mean over the step would", () => {
    const logs = Array.from({ length: 20 }, (_, m) => (m < 10 ? 0 : 2));
    const path = spendPath(series(logs));
    expect((path[10] ?? 0) - (path[9] ?? 0)).toBeGreaterThan(1.2);
  });

  test("sees months by when they were, not by their place in the list", () => {
    // Three months are too few for a step.
    const points = [0, 1, 9].map((month, i) => ({ month, log: [1, 5, 2][i] ?? 0 }));
    const [first = 0, second = 0, third = 0] = beyondTrend(points);
    const [near, far] = [Math.exp(-1 / 8), Math.exp(-81 / 8)];
    expect(spendPath(points)[0]).toBeCloseTo((first + near * second + far * third) / (1 + near + far), 12);
  });
});
