import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OrderTable } from "../../../../src/engine";
import { analyse } from "../../../../src/engine/analyse";
import { couponsTask } from "../../../../src/engine/campaigns";
import { finish } from "../../../../src/engine/math/steps";
import { noLines } from "../../../support/tables";
import { day, type Row, settings, tableOf } from "../shop";

const dayMs = 86_400_000;

/** The rows' channel is the coupon here. */
function couponsOf(rows: readonly Row[], end: number | null = null, column = "coupon") {
  const table = tableOf(rows);
  const orders: OrderTable = {
    ...table,
    dimensions: table.dimensions.map((dimension) => ({ ...dimension, name: column })),
  };
  const analysis = analyse(orders, settings({ end }));
  return finish(couponsTask({ orders, lines: noLines, analysis, forecast: null, fit: null }));
}

/** So many customers, each with one order with the coupon, the first on `from`, one a day. */
const used = (channel: string, from: string, customers: number): Row[] =>
  Array.from({ length: customers }, (_, c) => ({ customer: `${c}`, time: day(from) + c * dayMs, net: 1, channel }));

describe("coupons that look like campaigns", () => {
  it("are told with their time and their customers, the latest first", () => {
    const rows = [...used("SALE", "2026-01-01", 10), ...used("TET", "2026-02-01", 12), ...used("", "2026-03-01", 30)];
    // The same customer again is no other customer.
    rows.push({ customer: "3", time: day("2026-02-20"), net: 1, channel: "TET" });
    expect(couponsOf(rows)).toEqual([
      { dimension: "coupon", value: "TET", first: day("2026-02-01"), last: day("2026-02-20"), customers: 12 },
      { dimension: "coupon", value: "SALE", first: day("2026-01-01"), last: day("2026-01-10"), customers: 10 },
    ]);
  });

  it("need ten customers, and end within 62 days", () => {
    const often = used("NINE", "2026-01-01", 9).flatMap((row) => [row, { ...row, time: row.time + dayMs }]);
    const at = (iso: string, channel: string): Row => ({ customer: "0", time: day(iso), net: 1, channel });
    // From 1 January, 62 days later is 4 March.
    const long = [...used("LONG", "2026-01-01", 10), at("2026-03-05", "LONG")];
    const just = [...used("JUST", "2026-01-01", 10), at("2026-03-04", "JUST")];
    expect(couponsOf([...often, ...long, ...just]).map(({ value }) => value)).toEqual(["JUST"]);
  });

  it("are the last four, and none where no column is the coupon's", () => {
    const rows = ["A", "B", "C", "D", "E"].flatMap((name, i) => used(name, `2026-0${i + 1}-01`, 10));
    expect(couponsOf(rows).map(({ value }) => value)).toEqual(["E", "D", "C", "B"]);
    expect(couponsOf(rows, null, "channel")).toEqual([]);
    expect(couponsOf([])).toEqual([]);
  });

  it("do not count what is after the end looked at", () => {
    const rows = [...used("SALE", "2026-01-01", 12), ...used("", "2026-01-01", 40)];
    expect(couponsOf(rows, day("2026-01-10"))).toMatchObject([{ customers: 10, last: day("2026-01-10") }]);
    expect(couponsOf(rows, day("2026-01-09"))).toEqual([]);
  });

  it("equal plain loops on random shops", () => {
    const row = fc.record({
      customer: fc.integer({ min: 0, max: 30 }).map(String),
      time: fc.integer({ min: 0, max: 75 }).map((d) => day("2026-01-01") + d * dayMs),
      net: fc.constant(1),
      channel: fc.constantFrom("", "A", "B", "C", "D", "E", "F"),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 300 }), fc.integer({ min: 20, max: 80 }), (rows, days) => {
        const end = day("2026-01-01") + days * dayMs;
        const plain = ["A", "B", "C", "D", "E", "F"]
          .map((value) => {
            const mine = rows.filter((each) => each.channel === value && each.time < end + dayMs);
            const times = mine.map(({ time }) => time);
            const customers = new Set(mine.map(({ customer }) => customer)).size;
            return { value, first: Math.min(...times), last: Math.max(...times), customers };
          })
          .filter(({ customers, first, last }) => customers >= 10 && last - first <= 62 * dayMs);
        const found = couponsOf(rows, end);
        expect(found.length).toBe(Math.min(4, plain.length));
        for (const { dimension, ...one } of found) expect(plain).toContainEqual(one);
        const lasts = plain.map(({ last }) => last).sort((a, b) => b - a);
        expect(found.map(({ last }) => last)).toEqual(lasts.slice(0, 4));
      }),
    );
  });
});
