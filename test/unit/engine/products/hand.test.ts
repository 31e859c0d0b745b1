import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bestThreshold,
  fullestThreshold,
  type InsightSource,
  type LineTable,
  offerOutcome,
  packText,
  randomFrom,
  textAt,
} from "../../../../src/engine";
import { gammaP, gammaQ, normalAtLeast, poissonAtLeast, poissonAtMost } from "../../../../src/engine/math/gammaTail";
import { GOODS, kindsOfProducts, NAMELESS, NO_GOODS } from "../../../../src/engine/products/goods";
import { holm } from "../../../../src/engine/products/holm";
import { addStratum, ranksOf, scoreOf } from "../../../../src/engine/products/ranks";
import { sortedInSteps } from "../../../../src/engine/products/sortedInSteps";
import { Tally } from "../../../../src/engine/products/tally";
import { naivePoisson } from "./naive";
import { answerOf, finish, numberOf, sourceOf, type WrittenOrder } from "./support";

const everybody = { audience: [] } as const;

/** Customers 0 … 9 buy A and B together, 10 … 19 A alone, 20 … 29 B alone, 30 … 69 C and D together, a day apart each. */
const shop: WrittenOrder[] = Array.from({ length: 70 }, (_, customer) => ({
  customer,
  day: customer,
  products: customer < 10 ? ["A", "B"] : customer < 20 ? ["A"] : customer < 30 ? ["B"] : ["C", "D"],
}));

const nameOf = ({ lines }: InsightSource, product: number) => textAt(lines.products, product);

const kindOf = (name: string, amounts: readonly number[] = [100], sku = "") => {
  const lines: LineTable = {
    lineCount: amounts.length,
    order: new Uint32Array(amounts.length),
    product: new Uint32Array(amounts.length),
    quantity: new Float64Array(amounts.length).fill(1),
    amount: Float64Array.from(amounts),
    products: packText([name]),
    skus: packText([sku]),
  };
  return finish(kindsOfProducts(lines))[0];
};

describe("what is no goods", () => {
  it.each([
    "Phí vận chuyển",
    "PHÍ VẬN CHUYỂN GHN (nội thành) 30.000đ",
    "phi ship 25k",
    "Giảm giá 10%",
    "Chiết khấu",
    "Miễn phí vận chuyển",
    "Thuế VAT",
    "Shipping",
    "Shipping fee – express",
    "POSTAGE",
    "Discount",
    "Sales tax",
  ])("%s is a fee, a tax or a deduction, whatever its money", (name) => {
    expect(kindOf(name)).toBe(NO_GOODS);
  });

  it.each([
    "Áo thun trắng",
    "Gói quà Tết",
    "Gói quà",
    "Thuê áo dài",
    "Tip nail",
    "Giảm cân trà xanh",
    "Ship model kit",
    "Shipping boxes, 10 pieces",
    "Discount bundle",
    "Voucher 500k",
    "Tax law for beginners",
    "Vận động viên",
    "123",
  ])("%s is goods", (name) => {
    expect(kindOf(name)).toBe(GOODS);
  });

  it("is told by its money too: what merely sounds like a deduction, or is never above zero", () => {
    expect(kindOf("Voucher 500k", [0, -500])).toBe(NO_GOODS);
    expect(kindOf("Voucher 500k", [0, 500])).toBe(GOODS);
    expect(kindOf("Voucher 500k", [Number.NaN])).toBe(GOODS);
    expect(kindOf("TET2025", [-1, -20])).toBe(NO_GOODS);
    expect(kindOf("TET2025", [-1, 0])).toBe(GOODS);
    // A gift costs nothing.
    expect(kindOf("Quà tặng", [0])).toBe(GOODS);
  });

  it("goes by the SKU where there is no name, and by nothing where there is neither", () => {
    expect([kindOf("", [1], "SHIP"), kindOf(" ", [1], "A-1"), kindOf("", [-1])]).toEqual([NO_GOODS, GOODS, NAMELESS]);
  });

  it("is in no pair, next order, first product or mix, is told, and leaves its money in the orders", () => {
    const withFees = shop.map((order) => ({
      ...order,
      products: [...order.products, "Phí vận chuyển"],
      amounts: [...order.products.map(() => 100), 30],
      net: 100 * order.products.length + 30,
    }));
    const [without, source] = [sourceOf(shop), sourceOf(withFees)];
    const ship = numberOf(source, "Phí vận chuyển");
    const pairs = answerOf(source, "productPairs", { ...everybody, over: "orders" });
    const plain = answerOf(without, "productPairs", { ...everybody, over: "orders" });
    expect(pairs.notGoods).toEqual([{ product: ship, lines: shop.length }]);
    const named = (of: InsightSource, { pairs: listed }: typeof pairs) =>
      listed.map(({ a, b, ...rest }) => ({ ...rest, a: nameOf(of, a), b: nameOf(of, b) }));
    expect(named(source, pairs)).toEqual(named(without, plain));
    expect([pairs.products, pairs.tested]).toEqual([plain.products, plain.tested]);
    const starts = answerOf(source, "productStarts", { ...everybody, ageDays: 90 });
    expect(starts.products.map(({ product }) => product)).not.toContain(ship);
    // The orders' money is whole: their goods share it out among them.
    const profit = starts.products.reduce((sum, { ownProfit }) => sum + ownProfit, 0);
    expect(profit).toBeCloseTo(
      withFees.reduce((sum, { net }) => sum + net, 0),
      6,
    );
    expect(answerOf(source, "orderValues", everybody).mean).toBeCloseTo(profit / withFees.length, 9);
  });
});

describe("pairs, by hand", () => {
  const source = sourceOf(shop);
  const [a, b, c] = ["A", "B", "C"].map((name) => numberOf(source, name));

  it("compares what meets with what the same pairs mixed at random would give", () => {
    // 70 baskets are one period, and all 50 with a pair are of two: C+D in 40 pairs, A+B in 10. A and B are in 10 pairs
    // each and C and D in 40: u(A)(U − u(A)) = 10, u(C)(U − u(C)) = 40.
    const answer = answerOf(source, "productPairs", { ...everybody, over: "orders" });
    expect(answer).toMatchObject({ baskets: 70, mixed: 50, leftOut: 0, products: 4, floor: 5, tested: 6 });
    const pair = answer.pairs.find((each) => each.a === a || each.b === a);
    expect(pair).toMatchObject({ countA: 20, countB: 20, both: 10, onlyA: 10, onlyB: 10, customers: 10 });
    expect(pair?.support).toBeCloseTo(10 / 70, 12);
    expect(pair?.confidenceAB).toBe(0.5);
    expect(pair?.lift).toBeCloseTo(10 / 70 / ((20 / 70) * (20 / 70)), 12);
    // With x = u(A) = u(B) and y = u(C) = u(D): x² + 2xy = 10 and y² + 2xy = 40, so y² = x² + 30.
    const x = solve((value) => value * value + 2 * value * Math.sqrt(value * value + 30) - 10);
    // In eighths of the 69 days A is sold from the first to the third, B to the fourth: of the 50 baskets with a pair 10 are of A's
    // time, all of them of B's, and 15 of B's, so that they meet (10/50) / (10/50 × 15/50) times as often.
    expect(pair?.expected).toBeCloseTo((x * x) / 0.3, 9);
  });

  it("lists who has the one and not the other, best first", () => {
    expect([...answerOf(source, "lackingProduct", { ...everybody, have: a ?? 0, lack: b ?? 0 })]).toEqual(
      Array.from({ length: 10 }, (_, i) => 10 + i),
    );
    expect(answerOf(source, "lackingProduct", { ...everybody, have: c ?? 0, lack: a ?? 0 }).length).toBe(40);
  });

  it("counts a product that stands on two lines of an order once, and one that came back not at all", () => {
    const twice = sourceOf([
      ...shop,
      { customer: 70, day: 70, products: ["A", "A", "B"] },
      { customer: 71, day: 71, products: ["A", "B"], quantities: [1, -1] },
    ]);
    const answer = answerOf(twice, "productPairs", { ...everybody, over: "orders" });
    const pair = answer.pairs.find((each) => each.a === a || each.b === a);
    // The last customer's B came back: one more with A alone, beside the ten.
    expect(pair).toMatchObject({ both: 11, onlyA: 10 + Number(pair?.a === a), onlyB: 10 + Number(pair?.b === a) });
  });

  it("leaves out orders with more than 200 products, and says so", () => {
    const many = Array.from({ length: 201 }, (_, i) => `P${i}`);
    const answer = answerOf(
      sourceOf([...shop, { customer: 70, day: 3, products: many }, { customer: 71, day: 4, products: many.slice(1) }]),
      "productPairs",
      { ...everybody, over: "orders" },
    );
    expect([answer.leftOut, answer.baskets]).toEqual([1, 71]);
  });

  it("leaves out products without a name", () => {
    const answer = answerOf(sourceOf([...shop, { customer: 70, day: 5, products: [" ", "A"] }]), "productPairs", {
      ...everybody,
      over: "orders",
    });
    expect([answer.products, answer.mixed]).toEqual([4, 50]);
  });

  it("takes one customer's habit for the little it tells", () => {
    // One customer orders A with B 60 times; nine others once: Σ m² / Σ m is far above 1.
    const habit = sourceOf([
      ...shop.map((order) => ({ ...order, customer: order.customer + 1 })),
      ...Array.from({ length: 60 }, (_, day) => ({ customer: 0, day, products: ["A", "B"] })),
    ]);
    const answer = answerOf(habit, "productPairs", { ...everybody, over: "orders" });
    const plain = answerOf(sourceOf(shop), "productPairs", { ...everybody, over: "orders" });
    const pOf = (pairs: typeof answer.pairs) => pairs.find((pair) => pair.both !== 40)?.p ?? 1;
    expect(pOf(answer.pairs)).toBeGreaterThan(pOf(plain.pairs));
  });

  it("answers for an audience alone, and for a shop without lines", () => {
    const channels = shop.map((order, i) => ({ ...order, channel: i % 2 === 0 ? "Zalo" : "Web" }));
    const audience = [{ kind: "dimension", name: "channel", values: ["Zalo"], when: "first" }] as const;
    expect(answerOf(sourceOf(channels), "productPairs", { audience, over: "orders" }).baskets).toBe(35);
    const empty = sourceOf([{ customer: 0, day: 1, products: [], net: 10 }]);
    for (const over of ["orders", "customers"] as const) {
      expect(answerOf(empty, "productPairs", { ...everybody, over })).toMatchObject({
        baskets: 0,
        tested: 0,
        pairs: [],
      });
    }
    expect(answerOf(empty, "nextProducts", everybody)).toMatchObject({ followed: 0, next: [] });
    expect(answerOf(empty, "productStarts", { ...everybody, ageDays: 90 })).toMatchObject({
      starters: 0,
      products: [],
    });
    expect(answerOf(empty, "productMix", { ...everybody, dimension: "channel" }).rows).toEqual([]);
  });
});

describe("own profit and first products, by hand", () => {
  it("divides an order's profit by the lines' amounts, or by pieces where an amount is missing", () => {
    const source = sourceOf([
      { customer: 0, day: 0, products: ["A", "B"], amounts: [300, 100], net: 200 },
      { customer: 1, day: 1, products: ["A", "B"], amounts: [Number.NaN, 100], quantities: [3, 1], net: 80 },
    ]);
    const { products } = answerOf(source, "productStarts", { ...everybody, ageDays: 90 });
    const own = (name: string) => products.find(({ product }) => product === numberOf(source, name))?.ownProfit;
    expect(own("A")).toBeCloseTo(150 + 60, 12);
    expect(own("B")).toBeCloseTo(50 + 20, 12);
  });

  it("counts the days of the age from the first order, and what came after it", () => {
    const source = sourceOf([
      { customer: 0, day: 0, products: ["A"], net: 100 },
      { customer: 0, day: 89, products: ["B"], net: 40 },
      { customer: 0, day: 90, products: ["B"], net: 7 },
      { customer: 1, day: 10, products: ["A"], net: 60 },
      { customer: 2, day: 50, products: ["A"], net: 1 },
      { customer: 2, day: 100, products: ["A"], net: 1 },
    ]);
    const { products, aged } = answerOf(source, "productStarts", { ...everybody, ageDays: 90 });
    const [start] = products;
    // The data ends on day 100: customer 2 has been known for 50 days only.
    expect(aged).toBe(2);
    expect(start).toMatchObject({ starters: 3, aged: 2, value: (140 + 60) / 2, later: 20, repeatRate: 0.5, p: null });
  });
});

describe("an offer, by hand", () => {
  const threshold = { from: 500, reached: 10, below: 20, lacking: 1000 };

  it("counts the gifts of those who reach the threshold anyway", () => {
    const outcome = offerOutcome(threshold, { topUp: 0.2, cost: 3, margin: 0.5 });
    expect(outcome).toMatchObject({ toppedUp: 4, extraRevenue: 200, extraProfit: 100, gifts: 14, cost: 42, gain: 58 });
    // s × 1000 × 0.5 = (10 + 20 s) × 3
    expect(outcome.breakEven).toBeCloseTo(30 / 440, 12);
    expect(outcome.mostCost).toBeCloseTo(100 / 14, 12);
  });

  it("pays at no share where a gift costs more than is left", () => {
    expect(offerOutcome(threshold, { topUp: 0.2, cost: 30, margin: 0.5 }).breakEven).toBeNull();
    expect(offerOutcome(threshold, { topUp: 0.2, cost: 16, margin: 0.5 }).breakEven).toBe(160 / 180);
    expect(offerOutcome(threshold, { topUp: 0.2, cost: 20, margin: 0.5 }).breakEven).toBeNull();
  });

  it("proposes the threshold that gains most, none where none gains or too few are just below", () => {
    const some = [
      { ...threshold, below: 40 },
      { from: 600, reached: 5, below: 40, lacking: 3000 },
    ];
    expect(bestThreshold(some, { topUp: 0.2, cost: 3, margin: 0.5 })?.from).toBe(600);
    expect(bestThreshold(some, { topUp: 0.2, cost: 300, margin: 0.5 })).toBeNull();
    expect(bestThreshold([threshold], { topUp: 0.2, cost: 3, margin: 0.5 })).toBeNull();
    expect(fullestThreshold([threshold])).toBeNull();
    expect(fullestThreshold(some)?.from).toBe(500);
  });

  it("counts orders just below as those from four fifths of the threshold on", () => {
    const nets = [...Array.from({ length: 60 }, () => 420), 400, 399, 500, 499];
    const source = sourceOf(nets.map((net, i) => ({ customer: i, day: i, products: ["A"], net })));
    const { thresholds } = answerOf(source, "orderValues", everybody);
    expect(thresholds.find(({ from }) => from === 500)).toBeUndefined();
    expect(thresholds.find(({ from }) => from === 400)).toEqual({ from: 400, reached: 63, below: 1, lacking: 1 });
  });
});

describe("chances", () => {
  it("has the Poisson tails of term-by-term sums, far ones too", () => {
    for (const [count, mean] of [
      [1, 0.3],
      [5, 0.01],
      [10, 3],
      [40, 12],
      [200, 150],
      [7, 20],
    ] as const) {
      const naive = naivePoisson(count, mean);
      expect(Math.abs(poissonAtLeast(count, mean) / naive - 1)).toBeLessThan(1e-10);
      expect(poissonAtMost(count - 1, mean)).toBeCloseTo(1 - naive, 12);
    }
    expect(poissonAtLeast(0, 5)).toBe(1);
    expect(poissonAtMost(-1, 5)).toBe(0);
    expect(poissonAtMost(0, 3)).toBeCloseTo(Math.exp(-3), 15);
  });

  it("has the normal tails of the tables", () => {
    // Abramowitz & Stegun, table 26.1 and 26.2.
    expect(normalAtLeast(1.959963984540054)).toBeCloseTo(0.025, 14);
    expect(normalAtLeast(-1)).toBeCloseTo(0.8413447460685429, 14);
    expect(normalAtLeast(5) / 2.866515718791939e-7).toBeCloseTo(1, 9);
    expect(normalAtLeast(0)).toBeCloseTo(0.5, 15);
  });

  it("has two tails that add up to one", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 500, noNaN: true }),
        fc.double({ min: 0, max: 900, noNaN: true }),
        (a, x) => {
          expect(gammaP(a, x) + gammaQ(a, x)).toBeCloseTo(1, 12);
        },
      ),
    );
    expect(gammaP(2, -1)).toBeNaN();
    expect(gammaQ(0, 1)).toBeNaN();
  });

  it("corrects step by step (Holm)", () => {
    // 0.01 ≤ 0.05/4, 0.013 ≤ 0.05/3, 0.03 > 0.05/2: the last two fall, though 0.04 ≤ 0.05/1.
    const p = Float64Array.of(0.04, 0.01, 0.03, 0.013);
    expect([...holm(p, 4, 0.05)]).toEqual([1, 3]);
    // With six comparisons that were not worth a look, 0.01 > 0.05/10.
    expect([...holm(p, 10, 0.05)]).toEqual([]);
    expect([...holm(new Float64Array(0), 0, 0.05)]).toEqual([]);
  });

  it("ranks ties in the middle, and scores a group against draws from its strata", () => {
    const ranks = finish(ranksOf(Float64Array.of(7, 0, 0, 3)));
    expect([...ranks]).toEqual([4, 1.5, 1.5, 3]);
    // Two of the four drawn: expected 5, variance of one rank 4.5/4, so that of the sum is 2 × 9/8 × 2/3 = 1.5.
    const drawn = { surplus: 7, variance: 0 };
    addStratum(drawn, 2, 4, 2.5, 9 / 8);
    expect(drawn).toEqual({ surplus: 2, variance: 1.5 });
    expect(scoreOf(drawn)).toBeCloseTo(2 / Math.sqrt(1.5), 14);
    expect(scoreOf({ surplus: 3, variance: 0 })).toBe(0);
  });

  it("tallies meetings, customers and habits", () => {
    const tally = new Tally(3);
    for (const customer of [1, 1, 1, 2, 5]) tally.add(2, customer);
    expect([tally.count[2], tally.customers[2], tally.habit(2)]).toEqual([5, 3, 11 / 5]);
    tally.clear();
    tally.add(2, 5);
    expect([tally.met, tally.count[2], tally.customers[2], tally.habit(2)]).toEqual([[2], 1, 1, 1]);
  });

  it("sorts in steps as the built-in sort does", () => {
    const random = randomFrom(3);
    const drawn = {
      round: () => Math.floor(1000 * random.normal()),
      any: () => Math.exp(5 * random.normal()) * random.normal(),
      "not below 0": () => Math.max(0, random.normal()),
      "below 0": () => -1 - random.below(7),
      zeros: () => (random.below(2) === 0 ? 0 : -0),
    };
    for (const draw of Object.values(drawn)) {
      for (const n of [0, 1, 32_768, 50_001]) {
        const values = Float64Array.from({ length: n }, draw);
        const sorted = finish(sortedInSteps(values.slice()));
        // Told apart by their bits: −0 is not 0.
        expect(Buffer.compare(new Uint8Array(sorted.buffer), new Uint8Array(values.sort().buffer))).toBe(0);
      }
    }
  });
});

/** Root of a rising function between 0 and 100. */
function solve(f: (x: number) => number): number {
  let [low, high] = [0, 100];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0) low = middle;
    else high = middle;
  }
  return low;
}
