import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, rfmCodes, rfmScores, rfmSegmentOf, rfmSegments } from "../../../../src/engine";
import { sharedFile } from "../../../support/sharedData";
import { makeShop } from "../../../support/shop";
import { customersOf, dayNumber } from "../naive";
import { day, type Row, randomSettings, settings, shops, tableOf } from "../shop";

const scores = [1, 2, 3, 4, 5];

describe("the grid of segments", () => {
  it("gives every set of scores one of the eleven names, and uses all of them", () => {
    const found = scores.flatMap((r) => scores.flatMap((f) => scores.map((m) => rfmSegmentOf(r, f, m))));
    expect(found).not.toContain(null);
    expect(new Set(found)).toEqual(new Set(rfmSegments));
  });

  it("names the corners as people do", () => {
    expect(rfmSegmentOf(5, 5, 5)).toBe("champions");
    expect(rfmSegmentOf(1, 5, 5)).toBe("cantLose");
    expect(rfmSegmentOf(1, 1, 1)).toBe("lost");
    expect(rfmSegmentOf(5, 1, 1)).toBe("recent");
    // Strength (4 + 3)/2, halves up, is 4.
    expect(rfmSegmentOf(4, 4, 3)).toBe("loyal");
    expect(rfmSegmentOf(0, 0, 0)).toBeNull();
  });
});

describe("scores", () => {
  const at = (n: number) => day("2025-01-01") + n * 86_400_000;

  it("are fifths of ten customers who all differ", () => {
    // Customer i: i + 1 orders, the last on day 10·i, worth 100 each.
    const rows: Row[] = Array.from({ length: 10 }, (_, i) =>
      Array.from({ length: i + 1 }, (_, k) => ({ customer: `c${i}`, time: at(10 * i - k / 100), net: 100 })),
    ).flat();
    const { recency, frequency, monetary } = rfmScores(analyse(tableOf(rows), settings()));
    for (const found of [recency, frequency, monetary]) expect([...found]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it("are equal for equals: where nine in ten bought once, they share the lowest frequency and the tenth has the highest", () => {
    const rows: Row[] = Array.from({ length: 10 }, (_, i) => ({ customer: `c${i}`, time: at(i), net: 100 }));
    rows.push({ customer: "c9", time: at(20), net: 50 });
    const { recency, frequency, monetary } = rfmScores(analyse(tableOf(rows), settings()));
    expect([...frequency]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 5]);
    expect([...monetary]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 5]);
    expect([...recency]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it("do not depend on the order of the customers in the file", () => {
    const rows = makeShop(9, 60).orders.map(({ customer, day: d, net }) => ({ customer, time: d * 86_400_000, net }));
    const byName = (list: readonly Row[]) => {
      const table = tableOf(list);
      const found = rfmScores(analyse(table, settings()));
      const names = [...new Set(list.map((row) => row.customer))];
      return Object.fromEntries(
        names.map((name, c) => [name, [found.recency[c], found.frequency[c], found.monetary[c]]]),
      );
    };
    expect(byName(rows.toReversed())).toEqual(byName(rows));
  });

  it("are 0, and the segment none, for a customer whose every order lies after the end", () => {
    const table = tableOf([
      { customer: "a", time: at(0), net: 1 },
      { customer: "b", time: at(9), net: 1 },
    ]);
    const analysis = analyse(table, settings({ end: at(5) }));
    expect([...rfmScores(analysis).recency]).toEqual([1, 0]);
    expect(rfmCodes(analysis)[1]).toBe(255);
  });
});

/** By counting, for each customer, everybody who is worse. */
function agree(rows: readonly Row[], table: ReturnType<typeof tableOf>, patch: Parameters<typeof settings>[0]) {
  const chosen = settings(patch);
  const analysis = analyse(table, chosen);
  const found = rfmScores(analysis);
  const codes = rfmCodes(analysis, found);
  const people = customersOf(rows, chosen);
  const place = new Map([...new Set(rows.map((row) => row.customer))].map((name, c) => [name, c]));
  const value = (id: string) => analysis.table.profit[place.get(id) ?? 0] ?? 0;
  const figures = {
    recency: people.map(({ orders }) => Math.max(...orders.map((row) => dayNumber(row.time)))),
    frequency: people.map(({ orders }) => orders.length),
    // The engine's own sums, so that ties are ties: they are held against plain sums elsewhere.
    monetary: people.map(({ id }) => value(id)),
  };
  for (const name of ["recency", "frequency", "monetary"] as const) {
    const sorted = figures[name].toSorted((a, b) => a - b);
    people.forEach(({ id }, i) => {
      const own = figures[name][i] ?? 0;
      const worse = sorted.findIndex((other) => other >= own);
      expect(found[name][place.get(id) ?? 0]).toBe(1 + Math.floor((5 * worse) / people.length));
    });
  }
  const counted = rfmSegments.map((_, code) => codes.reduce((n, c) => n + (c === code ? 1 : 0), 0));
  expect(counted.reduce((a, b) => a + b, 0)).toBe(people.length);
}

describe("equal counting everybody who is worse", () => {
  it("on random shops with refunds, ties and ends", () => {
    fc.assert(
      fc.property(shops, randomSettings, (rows, patch) => agree(rows, tableOf(rows), patch)),
      { numRuns: 100 },
    );
  });

  const cdnow = sharedFile("cdnow_full.csv");
  it.skipIf(cdnow.missing)(`on ${cdnow.title}`, () => {
    const rows = readFileSync(cdnow.path, "utf8")
      .split("\n")
      .slice(1)
      .flatMap((line): Row[] => {
        const [customer, date, , net] = line.trim().split(",");
        return customer === undefined || date === undefined || net === undefined
          ? []
          : [{ customer, time: Date.parse(`${date}T00:00:00Z`), net: Number(net) }];
      })
      // A tenth of the customers: counting everybody who is worse is slow.
      .filter(({ customer }) => Number(customer) % 10 === 0);
    expect(new Set(rows.map((row) => row.customer)).size).toBe(2357);
    agree(rows, tableOf(rows), {});
  });
});
