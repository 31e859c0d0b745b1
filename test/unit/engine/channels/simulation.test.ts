import { expect, test } from "vitest";
import { channelRun } from "../../../../scripts/study/channels";

/** Small seeded runs of what `npm run study` does at length; its own figures stand in docs/ACCURACY.md. */

test("where no channel differs, a difference is told of at most as many shops as stated", { timeout: 120_000 }, () => {
  const run = channelRun(60, 1, 5);
  // 5 % of some 180 looks at most: 9; 3 binomial standard errors more would be 18. The long run measures 1 to 2 %.
  expect(run.looked).toBeGreaterThan(150);
  expect(run.falseAlarms).toBeLessThanOrEqual(9);
  // Intervals that allow for differences hold more than they must where there is none.
  expect(run.held80 / run.intervals).toBeGreaterThan(0.8);
  expect(run.held95 / run.intervals).toBeGreaterThan(0.95);
});

test("a channel whose customers are worth twice as much is found, and no other", { timeout: 120_000 }, () => {
  const run = channelRun(30, 2, 6);
  expect(run.planted).toBeGreaterThan(40);
  expect(run.found / run.planted).toBeGreaterThan(0.75);
  expect(run.wrong / run.planted).toBeLessThanOrEqual(0.05);
});
