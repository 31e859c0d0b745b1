import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CohortUnit, cohortResults, cohortUnits, fixedAges } from "../../../../src/engine";
import { studentT, z95 } from "../../../../src/engine/math/studentT";
import { sharedFile } from "../../../support/sharedData";
import { makeShop } from "../../../support/shop";
import { day, isClose, type Row, randomSettings, settings, shops, tableOf } from "../shop";
import { cohortOf, naiveCohorts } from "./naive";
import { cohortsOf, sourceOf } from "./support";

/** Two who came in January, one in March; the data ends on 30 April 2025. */
const few: Row[] = [
  { customer: "an", time: day("2025-01-01", "23:59"), net: 100 },
  { customer: "an", time: day("2025-01-31"), net: 50 }, // 30 days later: still the first month
  { customer: "an", time: day("2025-02-01"), net: 20 }, // 31 days later: the second
  { customer: "binh", time: day("2025-01-31"), net: 300 },
  { customer: "binh", time: day("2025-04-30"), net: 7 }, // 89 days later: the third month, of which 2 days are not seen
  { customer: "chi", time: day("2025-03-15"), net: 10 },
  { customer: "chi", time: day("2025-03-15", "09:00"), net: -4 },
];

describe("by hand", () => {
  const { table, atAge } = cohortsOf(sourceOf(tableOf(few)), "month");
  const cell = (row: number, age: number) => {
    const at = row * table.ages + age;
    return [table.observed[at], table.active[at], table.profit[at], table.orders[at]];
  };

  it("has a row for January and for March, none for the month in which nobody came", () => {
    expect(Array.from(table.start, (start) => new Date(start).toISOString().slice(0, 10))).toEqual([
      "2025-01-01",
      "2025-03-01",
    ]);
    expect(Array.from(table.until, (until) => new Date(until).toISOString().slice(0, 10))).toEqual([
      "2025-02-01",
      "2025-04-01",
    ]);
    expect([...table.customers]).toEqual([2, 1]);
  });

  it("counts ages from each customer's own first day, over those observed for the whole age", () => {
    expect(table.ages).toBe(3);
    expect(cell(0, 0)).toEqual([2, 2, (150 + 300) / 2, 3 / 2]);
    expect(cell(0, 1)).toEqual([2, 1, (170 + 300) / 2, 4 / 2]);
    // An has 119 days, enough for 91.3; Bình has 89.
    expect(cell(0, 2)).toEqual([1, 0, 170, 3]);
    expect([...table.completeAges]).toEqual([2, 1]);
    expect(cell(1, 0)).toEqual([1, 1, 6, 2]);
    expect(cell(1, 1)).toEqual([0, 0, Number.NaN, Number.NaN]);
  });

  it("takes the first 90 days as days 0 to 89", () => {
    const at90 = atAge[0];
    expect([...(at90?.observed ?? [])]).toEqual([1, 0]);
    expect(at90?.mean[0]).toBe(170);
    expect(at90?.margin[0]).toBeNaN();
  });

  it("can be written down as plain data", () => {
    const results = cohortResults(table);
    expect(JSON.parse(JSON.stringify(results))).toEqual(results);
    expect(results).toEqual([
      {
        cohort: "2025-01-01",
        customers: 2,
        cells: [
          { age: 1, customers: 2, retention: 1, cumulativeProfit: 225, orders: 1.5, complete: true },
          { age: 2, customers: 2, retention: 0.5, cumulativeProfit: 235, orders: 2, complete: true },
          { age: 3, customers: 1, retention: 0, cumulativeProfit: 170, orders: 3, complete: false },
        ],
      },
      {
        cohort: "2025-03-01",
        customers: 1,
        cells: [{ age: 1, customers: 1, retention: 1, cumulativeProfit: 6, orders: 2, complete: true }],
      },
    ]);
  });

  it("is about the audience alone", () => {
    const rows = few.map((row) => ({ ...row, channel: row.customer === "binh" ? "Zalo" : "Web" }));
    const zalo = { kind: "dimension", name: "channel", values: ["Zalo"], when: "first" } as const;
    const only = cohortsOf(sourceOf(tableOf(rows)), "month", [zalo]).table;
    expect([...only.customers]).toEqual([1]);
    expect(only.profit[0]).toBe(300);
    const nobody = cohortsOf(sourceOf(tableOf(rows)), "month", [{ ...zalo, values: ["Email"] }]).table;
    expect([nobody.count, nobody.ages]).toEqual([0, 0]);
  });
});

it("of no orders, and of a shop of one day, is empty", () => {
  expect(cohortsOf(sourceOf(tableOf([])), "week").table.count).toBe(0);
  const one = cohortsOf(sourceOf(tableOf([{ customer: "a", time: day("2025-05-05"), net: 1 }])), "week");
  expect([one.table.count, one.table.ages]).toEqual([1, 0]);
  expect(cohortResults(one.table)).toEqual([{ cohort: "2025-05-05", customers: 1, cells: [] }]);
});

/** Every cell and every fixed age against the plain loops. */
function agree(
  rows: readonly Row[],
  orders: ReturnType<typeof tableOf>,
  patch: ReturnType<typeof settings>,
  units: readonly CohortUnit[],
): void {
  const source = sourceOf(orders, patch);
  for (const unit of units) {
    const { table, atAge } = cohortsOf(source, unit);
    const naive = naiveCohorts(rows, patch, unit);
    expect(Array.from(table.start, (start) => cohortOf(start, unit))).toEqual(naive.map(({ key }) => key));
    expect([...table.customers]).toEqual(naive.map(({ customers }) => customers));
    naive.forEach((cohort, row) => {
      for (let age = 0; age < table.ages; age++) {
        const cell = cohort.cell(age);
        const at = row * table.ages + age;
        expect(table.observed[at]).toBe(cell.observed);
        expect(age < (table.completeAges[row] ?? 0)).toBe(cell.complete);
        expect(table.active[at]).toBe(cell.active);
        if (cell.observed === 0) continue;
        expect(isClose(table.profit[at] ?? null, cell.profit)).toBe(true);
        expect(isClose(table.orders[at] ?? null, cell.orders)).toBe(true);
      }
      fixedAges.forEach((days, i) => {
        const own = cohort.atAge(days);
        expect(atAge[i]?.observed[row]).toBe(own.observed);
        if (own.observed > 0) expect(isClose(atAge[i]?.mean[row] ?? null, own.mean)).toBe(true);
        if (own.observed > 1) {
          const reach = studentT(z95, own.observed - 1) * own.error;
          expect(isClose(atAge[i]?.margin[row] ?? null, reach)).toBe(true);
        }
      });
    });
  }
}

describe("equals plain loops over the definitions", () => {
  it("on random shops with refunds, costs, margins and ends", () => {
    fc.assert(
      fc.property(shops, randomSettings, (rows, patch) => agree(rows, tableOf(rows), patch, cohortUnits)),
      { numRuns: 60 },
    );
  });

  it("on a shop of 400 customers over two years", () => {
    const rows = makeShop(4).orders.map(({ customer, day: at, net }) => ({ customer, time: at * 86_400_000, net }));
    agree(rows, tableOf(rows), settings({ margin: 0.4 }), cohortUnits);
  });

  const cdnow = sharedFile("cdnow_full.csv");
  it.skipIf(cdnow.missing)(`on ${cdnow.title}`, () => {
    const rows = readFileSync(cdnow.path, "utf8")
      .split("\n")
      .slice(1)
      .flatMap((line): Row[] => {
        const [customer, date, , value] = line.trim().split(",");
        return customer === undefined || date === undefined || value === undefined
          ? []
          : [{ customer, time: Date.parse(`${date}T00:00:00Z`), net: Number(value) }];
      });
    const numbers = new Map<string, number>();
    for (const { customer } of rows) if (!numbers.has(customer)) numbers.set(customer, numbers.size);
    const orders = {
      ...tableOf([]),
      orderCount: rows.length,
      customerCount: numbers.size,
      customer: Uint32Array.from(rows, ({ customer }) => numbers.get(customer) ?? 0),
      time: Float64Array.from(rows, (row) => row.time),
      net: Float64Array.from(rows, (row) => row.net),
      cost: new Float64Array(rows.length).fill(Number.NaN),
    };
    expect(numbers.size).toBe(23_570);
    agree(rows, orders, settings({ end: day("1998-06-30") }), ["month"]);
  });
});
