import { beforeAll, describe, expect, it } from "vitest";
import type { App } from "../support/app";
import { useStage } from "../support/stage";

describe("the forecast of the sample shop", () => {
  const stage = useStage();
  let app: App;
  beforeAll(async () => {
    app = await stage.open({ locale: "vi-VN" });
    await app.loadSample();
  });

  it("is on the overview, with its parts adding up in the results file", async () => {
    const kpis = await app.kpis();
    const { customers, ...results } = await app.results();
    const equity = kpis.get("customerEquity") ?? Number.NaN;
    const sum = customers.reduce((all, customer) => all + (customer.predictedClv ?? Number.NaN), 0);
    expect(sum / equity).toBeCloseTo(1, 9);
    expect((kpis.get("predictedClv") ?? Number.NaN) * customers.length).toBeCloseTo(equity, 0);
    expect(kpis.get("totalClv")).toBeCloseTo(
      (kpis.get("averageHistoricClv") ?? Number.NaN) + (kpis.get("predictedClv") ?? Number.NaN),
      3,
    );
    const interval = results.forecast?.interval?.customerEquity;
    expect(interval).toBeDefined();
    expect(interval?.low95).toBeLessThan(interval?.low80 ?? Number.NaN);
    expect(interval?.low80).toBeLessThan(interval?.high80 ?? Number.NaN);
    expect(interval?.high80).toBeLessThan(interval?.high95 ?? Number.NaN);
    for (const customer of customers) {
      expect(customer.probabilityAlive).toBeGreaterThanOrEqual(0);
      expect(customer.probabilityAlive).toBeLessThanOrEqual(1);
    }
  });

  it("moves with the horizon, which a reload remembers", async () => {
    await app.goTo("forecast");
    await app.page.locator('[data-chart="tracking"] svg').first().waitFor();
    const year = (await app.kpis()).get("predictedClv") ?? Number.NaN;
    await app.page.getByLabel("6", { exact: true }).check({ force: true });
    await app.page.waitForFunction(
      (before) => Number(document.querySelector('[data-kpi="predictedClv"]')?.getAttribute("data-value")) < before,
      year,
    );
    const half = (await app.kpis()).get("predictedClv");
    await app.reload();
    expect((await app.kpis()).get("predictedClv")).toBe(half);
    expect(app.problems).toEqual([]);
  });

  it("is the same from the single file", async () => {
    const single = await stage.openFile({ locale: "vi-VN" });
    await single.loadSample();
    const hosted = await stage.open({ locale: "vi-VN" });
    await hosted.loadSample();
    expect(await single.kpis()).toEqual(await hosted.kpis());
    expect(single.problems).toEqual([]);
    await single.close();
    await hosted.close();
  });
});
