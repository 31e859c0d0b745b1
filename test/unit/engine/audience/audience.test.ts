import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Audience,
  insightTask,
  type LineTable,
  packText,
  rfmSegments,
  standingSegments,
} from "../../../../src/engine";
import { drain, handSource } from "../segments/support";
import { day, shops, tableOf } from "../shop";

const at = (n: number) => day("2025-01-01") + n * 86_400_000;
const orders = tableOf([
  { customer: "an", time: at(0), net: 100, channel: "Zalo" },
  { customer: "an", time: at(50), net: 200, channel: "Shopee" },
  { customer: "binh", time: at(10), net: 400, channel: "Shopee" },
  { customer: "chi", time: at(90), net: 50 },
  { customer: "dung", time: at(100), net: 70, channel: "Zalo" },
  // After the end.
  { customer: "binh", time: at(120), net: 9, channel: "Zalo" },
]);
const lines: LineTable = {
  lineCount: 4,
  order: Uint32Array.of(0, 2, 3, 5),
  product: Uint32Array.of(0, 1, 2, 0),
  quantity: new Float64Array(4).fill(1),
  amount: new Float64Array(4),
  products: packText(["Trà", "Nến", "Trà"]),
  skus: packText(["T1", "N1", "T2"]),
};
const source = {
  ...handSource(orders, { alive: (c) => [0.9, 0.4, 0.6, 1][c] ?? 0, predicted: (c) => 100 * c }, { end: at(100) }),
  lines,
};
const names = ["an", "binh", "chi", "dung"];

function who(audience: Audience, from = source): string[] {
  const found = drain(insightTask(from, { kind: "audience", ask: audience }));
  return Array.from(found, (c) => names[c] ?? "").sort();
}

describe("an audience", () => {
  it.each<[string, Audience, string[]]>([
    ["everybody", [], names],
    ["a range of a figure, ends included", [{ kind: "figure", figure: "value", min: 70, max: 300 }], ["an", "dung"]],
    ["an open range", [{ kind: "figure", figure: "probabilityAlive", min: null, max: 0.6 }], ["binh", "chi"]],
    ["days since the last order", [{ kind: "figure", figure: "daysSinceLast", min: 50, max: null }], ["an", "binh"]],
    ["total CLV", [{ kind: "figure", figure: "total", min: 370, max: null }], ["binh", "dung"]],
    [
      "the first order's value",
      [{ kind: "dimension", name: "channel", values: ["Zalo"], when: "first" }],
      ["an", "dung"],
    ],
    ["any order's value", [{ kind: "dimension", name: "channel", values: ["Shopee"], when: "any" }], ["an", "binh"]],
    ["a blank value", [{ kind: "dimension", name: "channel", values: [""], when: "first" }], ["chi"]],
    ["a column that is not there", [{ kind: "dimension", name: "x", values: [""], when: "any" }], []],
    ["buyers of a product, all its SKUs", [{ kind: "product", products: ["Trà"], bought: true }], ["an", "chi"]],
    ["those who never bought it", [{ kind: "product", products: ["Trà"], bought: false }], ["binh", "dung"]],
    ["keys", [{ kind: "key", keys: ["chi", "an", "nobody"] }], ["an", "chi"]],
    [
      "all criteria together",
      [
        { kind: "figure", figure: "orders", min: null, max: 1 },
        { kind: "dimension", name: "channel", values: ["Zalo", ""], when: "first" },
      ],
      ["chi", "dung"],
    ],
  ])("by %s", (_, audience, expected) => {
    expect(who(audience)).toEqual(expected);
  });

  it("is nobody by products where the orders have none, and by a forecast's figure without one", () => {
    const plain = { ...source, lines: { ...lines, lineCount: 0 }, forecast: null, fit: null };
    expect(who([{ kind: "product", products: ["Trà"], bought: false }], plain)).toEqual([]);
    expect(who([{ kind: "figure", figure: "predicted", min: null, max: null }], plain)).toEqual([]);
    expect(who([{ kind: "segment", scheme: "standing", segments: [...standingSegments] }], plain)).toEqual([]);
  });

  it("by days past the expected order counts from the day it was due", () => {
    // an: 2 orders 50 days apart, (4 + 50/7)(√2 − 1) weeks: due after 33 days, 17 before the end.
    expect(who([{ kind: "figure", figure: "daysOverdue", min: 17, max: 17 }])).toEqual(["an"]);
    // binh: one order, 28 days, 62 before the end.
    expect(who([{ kind: "figure", figure: "daysOverdue", min: 1, max: null }])).toEqual(["an", "binh"]);
    expect(who([{ kind: "figure", figure: "daysOverdue", min: null, max: 0 }])).toEqual(["chi", "dung"]);
  });

  it("of built-in segments parts the customers: each in one, all together everybody", () => {
    fc.assert(
      fc.property(
        shops.filter((rows) => rows.length > 0),
        (rows) => {
          const shop = handSource(tableOf(rows), { alive: (c) => (c % 7) / 6, predicted: (c) => 10 * c });
          const all = drain(insightTask(shop, { kind: "audience", ask: [] })).length;
          const sizeOf = (audience: Audience) => drain(insightTask(shop, { kind: "audience", ask: audience })).length;
          const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);
          expect(
            sum(rfmSegments.map((segment) => sizeOf([{ kind: "segment", scheme: "rfm", segments: [segment] }]))),
          ).toBe(all);
          expect(
            sum(
              standingSegments.map((segment) => sizeOf([{ kind: "segment", scheme: "standing", segments: [segment] }])),
            ),
          ).toBe(all);
          expect(sizeOf([{ kind: "segment", scheme: "rfm", segments: [...rfmSegments] }])).toBe(all);
        },
      ),
      { numRuns: 25 },
    );
  });
});
