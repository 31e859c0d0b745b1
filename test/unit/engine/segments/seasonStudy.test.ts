import { expect, test } from "vitest";
import { seasonRun } from "../../../../scripts/study/season";

/** Small seeded runs of what `npm run study` does at length; its own figures stand in docs/ACCURACY.md. */
test("where nothing knows of the year, hardly any shop is told to make offers in season", { timeout: 60_000 }, () => {
  // Three standard deviations are asked for: 0 is expected of 35, and the long run found 0 of 210.
  expect(seasonRun(35, "none", 3).made).toBeLessThanOrEqual(1);
  expect(seasonRun(35, "busyMonths", 3).made).toBeLessThanOrEqual(1);
});

test("where customers keep to one month of the year, nearly all are", { timeout: 60_000 }, () => {
  // The long run found 203 of 210.
  expect(seasonRun(28, "regulars", 3).made).toBeGreaterThanOrEqual(24);
});
