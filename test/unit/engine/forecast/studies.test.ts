import { describe, expect, test } from "vitest";
import { cdnowAccuracy, readCdnow } from "../../../../scripts/study/cdnow";
import { coverage } from "../../../../scripts/study/coverage";
import { recovery } from "../../../../scripts/study/recovery";
import { endure, tortureCase } from "../../../../scripts/study/torture";
import { sharedFile } from "../../../support/sharedData";

/** Small seeded runs of what `npm run study` does at length; its own figures stand in docs/ACCURACY.md. */

describe("CDNOW, 39 + 39 weeks", () => {
  const file = sharedFile("cdnow_full.csv");
  test.skipIf(file.missing)(`held-out accuracy is no worse than the best reference: ${file.title}`, () => {
    const orders = readCdnow(file.path);
    if (orders === null) throw new Error("unreadable");
    const accuracy = cdnowAccuracy(orders);
    console.table(
      accuracy.rows.map((row) => ({
        forecast: row.name === accuracy.chosen ? `${row.name} (chosen)` : row.name,
        transactions: Math.round(row.predictedOrders),
        bias: row.ordersBias?.toFixed(4),
        MAE: row.maeOrders.toFixed(4),
        RMSE: row.rmseOrders.toFixed(4),
      })),
    );
    expect([accuracy.customers, accuracy.actualOrders]).toEqual([23_570, 19_684]);
    const of = (name: string) => accuracy.rows.find((row) => row.name === name);
    // The references: Pareto/NBD bias −12.86 %, MAE 0.7938; MBG/NBD MAE 0.7945 (four digits of their files).
    expect(of("paretonbd")?.ordersBias).toBeCloseTo(-0.1286, 3);
    expect(of("paretonbd")?.maeOrders).toBeLessThan(0.79385);
    expect(of("mbgnbd")?.maeOrders).toBeLessThan(0.79455);
    const chosen = of(accuracy.chosen);
    expect(Math.abs(chosen?.ordersBias ?? 1)).toBeLessThan(0.1291);
    expect(chosen?.maeOrders).toBeLessThan(0.79405);
  });
});

describe("coverage", () => {
  test("intervals hold about as often as they say (28 shops; three binomial standard errors)", {
    timeout: 600_000,
  }, () => {
    const run = coverage({ shops: 28, seed: 5, sizes: [50, 400], model: "auto" });
    const all = run.totals["revenue, all"];
    const cases = all?.cases ?? 0;
    expect(cases + run.refused).toBe(28);
    expect(Math.abs((all?.in80 ?? 0) / cases - 0.8)).toBeLessThan(3 * Math.sqrt(0.16 / cases));
    expect((all?.in95 ?? 0) / cases).toBeGreaterThan(0.95 - 3 * Math.sqrt(0.0475 / cases));
    for (const kind of ["one-time", "2–4 repeats", "5–9 repeats", "10+ repeats"]) {
      const held = run.customers[kind];
      const n = held?.cases ?? 0;
      expect(n).toBeGreaterThan(100);
      expect((held?.fair80 ?? 0) / n).toBeGreaterThan(0.74);
      expect((held?.fair80 ?? 0) / n).toBeLessThan(0.86);
      expect((held?.in95 ?? 0) / n).toBeGreaterThan(0.91);
    }
  });
});

describe("recovery", () => {
  test("shops simulated from each model give its parameters back within their 90 % intervals", {
    timeout: 600_000,
  }, () => {
    const rows = recovery(6, 1500, 3);
    const held = rows.reduce((sum, row) => sum + row.held, 0);
    const fits = rows.reduce((sum, row) => sum + row.fits, 0);
    // Parameters of one fit hang together: about a third as many independent cases.
    expect(held / fits).toBeGreaterThan(0.9 - 3 * Math.sqrt(0.09 / (fits / 3)));
    for (const row of rows) expect(Math.abs(Math.log(row.middle / row.truth))).toBeLessThan(0.8);
  });
});

describe("torture", () => {
  test("140 shops of every bad kind: no exception, no figure that is not one, every fit converged or flagged", {
    timeout: 600_000,
  }, () => {
    const faults: string[] = [];
    let predicted = 0;
    for (let i = 0; i < 147; i++) {
      const shop = tortureCase(i, 99, false);
      // The larger ones are left to the study.
      if (shop.kind === "middling") continue;
      const outcome = endure(shop);
      if (outcome.forecast.result !== null) predicted++;
      faults.push(...outcome.faults.map((fault) => `${i} ${shop.kind}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(predicted).toBeGreaterThan(80);
  });
});
