import { describe, expect, it } from "vitest";
import { readCdnow } from "../../../../scripts/study/cdnow";
import { analyse, defaultAnalysisSettings, equityTask } from "../../../../src/engine";
import { completeQuarters, countQuarters } from "../../../../src/engine/equity/quarters";
import { customerForecasts, handForecast } from "../../../support/forecast";
import { sharedFile } from "../../../support/sharedData";
import { noLines } from "../../../support/tables";
import { answered } from "../levers/support";

const DAY = 86_400_000;
const file = sharedFile("cdnow_full.csv");

describe.skipIf(file.missing)(`equity by plain loops: ${file.title}`, () => {
  const orders = file.missing ? null : readCdnow(file.path);

  it("quarters and the latest year's revenue, to 1e-9", () => {
    if (orders === null) throw new Error("the file is there");
    const analysis = analyse(orders, defaultAnalysisSettings);
    const dayAt = (i: number): number => Math.floor((orders.time[i] ?? 0) / DAY);
    const endDay = Math.floor((analysis.end ?? 0) / DAY);
    const spans = completeQuarters(Math.floor((analysis.firstOrder ?? 0) / DAY), endDay, 20);
    expect(spans.length).toBeGreaterThanOrEqual(5);
    const work = countQuarters(orders, analysis.table, spans);
    let step = work.next();
    while (!step.done) step = work.next();
    const { revenue } = step.value;
    const sum = (from: number, to: number): number => {
      let total = 0;
      for (let i = 0; i < orders.orderCount; i++) {
        if (dayAt(i) >= from && dayAt(i) <= to) total += orders.net[i] ?? 0;
      }
      return total;
    };
    spans.forEach(({ fromDay, endDay: to }, q) => {
      expect(Math.abs((revenue[q] ?? 0) / sum(fromDay, to) - 1)).toBeLessThan(1e-9);
    });
    const n = orders.customerCount;
    const predictedClv = Float64Array.from({ length: n }, (_, c) => (c * 7919) % 1009);
    const probabilityAlive = Float64Array.from({ length: n }, (_, c) => ((c * 31) % 101) / 100);
    const forecast = handForecast(n, { customers: customerForecasts(n, { predictedClv, probabilityAlive }) });
    const { answer } = answered(equityTask({ orders, lines: noLines, analysis, forecast, fit: null }));
    expect(Math.abs((answer?.yearRevenue ?? 0) / sum(endDay - 364, endDay) - 1)).toBeLessThan(1e-9);
    const below = Array.from(predictedClv).filter((_, c) => (probabilityAlive[c] ?? 1) < 0.2);
    expect(answer?.byAlive[0]).toEqual({ customers: below.length, equity: below.reduce((all, one) => all + one, 0) });
    const best = Array.from(predictedClv)
      .sort((a, b) => b - a)
      .slice(0, Math.ceil(n / 10));
    expect(answer?.top[2]?.equity).toBe(best.reduce((all, one) => all + one, 0));
  });
});
