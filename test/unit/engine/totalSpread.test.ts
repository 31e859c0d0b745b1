import { expect, test } from "vitest";
import { analyse, defaultAnalysisSettings, type InsightSource, insightTask } from "../../../src/engine";
import { finish } from "../../../src/engine/math/steps";
import { handForecast } from "../../support/forecast";
import { noLines, orderTable } from "../../support/tables";

const orders = orderTable([
  { customer: 0, time: 0, net: 30 },
  { customer: 1, time: 0, net: 10 },
  { customer: 2, time: 0, net: 20 },
]);
const analysis = analyse(orders, defaultAnalysisSettings);
const forecast = handForecast(3, { customers: { predictedClv: Float64Array.of(10, 90, 0) } });
const source: InsightSource = { orders, lines: noLines, analysis, forecast, fit: null };
const asked = (change: Partial<InsightSource>, wanted = true) =>
  finish(insightTask({ ...source, ...change }, { kind: "totalSpread", ask: { wanted } }));

test("total CLV is what was brought and what is expected: 40, 100 and 20", () => {
  const spread = asked({});
  expect(spread?.distribution.median).toBe(40);
  expect(spread?.distribution.mean).toBeCloseTo(160 / 3, 12);
  expect(spread?.distribution.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(3);
  // The best one of three holds 100 of 160.
  expect(spread?.concentration.top.find((top) => top.percent === 20)).toEqual({
    percent: 20,
    customers: 1,
    share: 0.625,
  });
  // G = 2 (1·20 + 2·40 + 3·100)/(3·160) − 4/3
  expect(spread?.concentration.gini).toBeCloseTo(800 / 480 - 4 / 3, 12);
});

test("there is none without a forecast, and none where none is wanted", () => {
  expect(asked({ forecast: null })).toBeNull();
  expect(asked({ forecast: { ...forecast, result: null } })).toBeNull();
  expect(asked({}, false)).toBeNull();
});
