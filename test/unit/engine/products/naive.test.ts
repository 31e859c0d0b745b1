import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plausibleProductShop, productShop } from "../../../../scripts/study/productShops";
import { defaultAnalysisSettings, type InsightSource, randomFrom, textAt, unpackText } from "../../../../src/engine";
import { analyse } from "../../../../src/engine/analyse";
import { generateSampleCsv } from "../../../../src/sample";
import { sharedFile } from "../../../support/sharedData";
import { importText } from "../../ingest/support";
import {
  naiveBaskets,
  naiveGamma,
  naiveHolm,
  naiveMix,
  naiveNext,
  naiveOrders,
  naiveOwnProfit,
  naivePairs,
  naivePoisson,
  naiveStarts,
  naiveThreeChance,
  naiveThrees,
  noGoods,
} from "./naive";
import { answerOf } from "./support";

const everybody = { audience: [] } as const;

function imported(text: string, margin: number): InsightSource {
  const { orders, lines } = importText(text).result;
  return {
    orders,
    lines,
    analysis: analyse(orders, { ...defaultAnalysisSettings, margin }),
    forecast: null,
    fit: null,
  };
}

const shopify = sharedFile("shopify_orders_synthetic.csv");

const sources: readonly (readonly [string, boolean, () => InsightSource])[] = [
  ...[11, 12, 13, 14].map((seed) => {
    const make = () => {
      const random = randomFrom(seed);
      const plan = { ...plausibleProductShop(random), customers: 300, products: 12 + random.below(40) };
      return productShop(random, plan, {
        bundle: { a: 1, b: 5, probability: 0.5 },
        triple: { a: 3, b: 6, c: 8, probability: 0.4 },
        next: { a: 2, b: 7, probability: 0.4 },
      });
    };
    return [`generated shop ${seed}`, false, make] as const;
  }),
  ["the sample shop", false, () => imported(generateSampleCsv(), 0.35)],
  [shopify.title, shopify.missing, () => imported(readFileSync(shopify.path, "utf8"), 0.5)],
];

const close = (value: number | null | undefined, naive: number) =>
  expect(Math.abs((value ?? Number.NaN) - naive)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(naive)));

/** Where each customer has it once a count is whole, and its chance a sum of Poisson terms. */
const naiveTail = (count: number, mean: number): number =>
  Number.isInteger(count) ? naivePoisson(count, mean) : naiveGamma(count, mean);

const knownChances = new WeakMap<InsightSource, Map<string, ReturnType<typeof chancesOf>>>();

function naiveChances(source: InsightSource, over: "orders" | "customers") {
  const known = knownChances.get(source) ?? new Map<string, ReturnType<typeof chancesOf>>();
  knownChances.set(source, known);
  const found = known.get(over) ?? chancesOf(source, over);
  known.set(over, found);
  return found;
}

/** The pairs, and how likely chance would tie each of them so well. */
function chancesOf(source: InsightSource, over: "orders" | "customers") {
  const baskets = naiveBaskets(source, over);
  const pairs = naivePairs(baskets, over);
  const floor = Math.max(5, Math.ceil(baskets.length / 20_000));
  const chances = new Map<string, number>();
  for (const [key, count] of pairs.both) {
    const [a = 0, b = 0] = key.split("+").map(Number);
    const counts = [...(pairs.customers.get(key)?.values() ?? [])];
    if (count < floor || counts.length < 5) continue;
    const habit = counts.reduce((sum, m) => sum + m * m, 0) / count;
    const mean = pairs.expected(a, b);
    if (count <= 1.1 * mean) continue;
    chances.set(key, naiveTail(count / habit, (1.1 * mean) / habit));
  }
  return { ...pairs, chances };
}

describe.each(sources)("%s", { timeout: 120_000 }, (_, missing, make) => {
  const test = it.skipIf(missing);
  const known: InsightSource[] = [];
  const source = (): InsightSource => {
    const made = known[0] ?? make();
    known[0] = made;
    return made;
  };

  test.each(["orders", "customers"] as const)(
    "has the pairs of plain loops over %s, all of them and no other",
    (over) => {
      const answer = answerOf(source(), "productPairs", { ...everybody, over });
      const baskets = naiveBaskets(source(), over);
      const { both, customers, expected, chances } = naiveChances(source(), over);
      const holding = (p: number) => baskets.filter(({ items }) => items.has(p)).length;
      const mixed = (p: number) => baskets.filter(({ items }) => items.has(p) && items.size > 1).length;
      const floor = Math.max(5, Math.ceil(baskets.length / 20_000));
      const products = new Set(baskets.flatMap(({ items }) => [...items.keys()]));
      const frequent = [...products].filter((p) => mixed(p) >= floor);
      const { lines } = source();
      expect(answer.notGoods.map(({ product }) => textAt(lines.products, product))).toEqual(
        unpackText(lines.products).filter((name) => name === noGoods),
      );
      expect(answer.baskets).toBe(baskets.length);
      expect(answer.mixed).toBe(baskets.filter(({ items }) => items.size > 1).length);
      expect([answer.products, answer.floor]).toEqual([products.size, floor]);
      expect(answer.tested).toBe((frequent.length * (frequent.length - 1)) / 2);

      const bought = naiveOrders(source()).map((own) => new Set(own.flatMap(({ products: each }) => [...each])));
      const without = (have: number, lack: number) =>
        bought.flatMap((each, c) => (each.has(have) && !each.has(lack) ? [c] : []));
      const standing = naiveHolm(chances, answer.tested, 0.05);
      expect(new Set(answer.pairs.map(({ a, b }) => `${Math.min(a, b)}+${Math.max(a, b)}`))).toEqual(new Set(standing));
      expect(answer.found).toBe(standing.length);
      for (const pair of answer.pairs) {
        const key = `${Math.min(pair.a, pair.b)}+${Math.max(pair.a, pair.b)}`;
        const [countA, countB] = [holding(pair.a), holding(pair.b)];
        expect([pair.countA, pair.countB, pair.both]).toEqual([countA, countB, both.get(key)]);
        expect(pair.customers).toBe(customers.get(key)?.size);
        close(pair.expected, expected(pair.a, pair.b));
        close(pair.times, pair.both / expected(pair.a, pair.b));
        close(pair.support, pair.both / baskets.length);
        close(pair.confidenceAB, pair.both / countA);
        close(pair.confidenceBA, pair.both / countB);
        close(pair.lift, pair.both / baskets.length / ((countA / baskets.length) * (countB / baskets.length)));
        const naive = chances.get(key);
        expect(Math.abs(Math.log(pair.p / (naive ?? 1)))).toBeLessThan(1e-6);
        const onlyA = without(pair.a, pair.b);
        expect([pair.onlyA, pair.onlyB]).toEqual([onlyA.length, without(pair.b, pair.a).length]);
        const lacking = answerOf(source(), "lackingProduct", { ...everybody, have: pair.a, lack: pair.b });
        expect([...lacking].sort((x, y) => x - y)).toEqual(onlyA);
      }
    },
  );

  test.each(["orders", "customers"] as const)("has the sets of three of plain loops over %s", (over) => {
    const answer = answerOf(source(), "productPairs", { ...everybody, over });
    const baskets = naiveBaskets(source(), over);
    const tied = [...naiveChances(source(), over).chances].filter(([, p]) => p <= 0.2);
    // Few shops have as many as are looked at, so that the order of the others need not be told.
    expect(tied.length).toBeLessThanOrEqual(200);
    const near = new Set(tied.map(([key]) => key));
    const products = [...new Set(tied.flatMap(([key]) => key.split("+").map(Number)))].sort((x, y) => x - y);
    const threes = products.flatMap((x, i) =>
      products.slice(i + 1).flatMap((y, j) =>
        near.has(`${x}+${y}`)
          ? products
              .slice(i + j + 2)
              .filter((z) => near.has(`${x}+${z}`) && near.has(`${y}+${z}`))
              .map((z) => [x, y, z])
          : [],
      ),
    );
    expect(answer.triplesTested).toBe(threes.length);
    const threeOf = naiveThrees(baskets, over);
    const naive = new Map(threes.map((three) => [three.join("+"), threeOf(three)]));
    const chances = new Map<string, { p: number; expected: number }>();
    for (const [key, { raw, customers, fitted, drawn, habit }] of naive) {
      const [all = 0, own = 1] = [raw[7], habit[3]];
      if (all < answer.floor || customers < 5) continue;
      const each = all > 1.1 * drawn ? naiveTail(all / own, (1.1 * drawn) / own) : 1;
      // Nothing stands with more, so that what takes long need not be worked out.
      if (each > 0.05) continue;
      const fit = fitted();
      chances.set(key, {
        p: Math.max(each, naiveThreeChance(raw, fit, habit)),
        expected: Math.max(fit[7] ?? 0, drawn),
      });
    }
    const standing = naiveHolm(new Map([...chances].map(([key, { p }]) => [key, p])), threes.length, 0.05);
    const nameOfThree = ({ products: own }: (typeof answer.triples)[number]) =>
      [...own].sort((x, y) => x - y).join("+");
    expect(new Set(answer.triples.map(nameOfThree))).toEqual(new Set(standing));
    for (const triple of answer.triples) {
      const [a, b, c] = triple.products;
      const { raw, customers } = naive.get(nameOfThree(triple)) ?? { raw: [] };
      const { p, expected } = chances.get(nameOfThree(triple)) ?? { p: 1, expected: Number.NaN };
      expect([triple.all, triple.customers]).toEqual([raw[7], customers]);
      close(triple.expected, expected);
      close(triple.times, triple.all / expected);
      expect(Math.abs(Math.log(triple.p / p))).toBeLessThan(1e-6);
      const holding = (...own: number[]) => baskets.filter(({ items }) => own.every((p) => items.has(p))).length;
      close(triple.confidence, triple.all / holding(a, b));
      close(triple.support, triple.all / baskets.length);
      const share = (p: number) => holding(p) / baskets.length;
      close(triple.lift, triple.all / baskets.length / (share(a) * share(b) * share(c)));
    }
  });

  test("has the next products of plain loops", () => {
    const answer = answerOf(source(), "nextProducts", everybody);
    const naive = naiveNext(source());
    expect(answer.followed).toBe(naive.steps);
    for (const { product, followed, share } of answer.again) {
      expect(followed).toBe(naive.followed.get(product));
      close(share, (naive.count.get(`${product}>${product}`) ?? 0) / followed);
    }
    for (const next of answer.next) {
      expect(next.followed).toBe(naive.followed.get(next.from));
      expect(next.count).toBe(naive.count.get(`${next.from}>${next.to}`));
      close(next.share, next.count / next.followed);
      close(next.base, naive.expected(next.from, next.to) / next.followed);
      close(next.times, next.count / naive.expected(next.from, next.to));
    }
  });

  test.each([90, 365])("has the first products of plain loops at %d days", (ageDays) => {
    const answer = answerOf(source(), "productStarts", { ...everybody, ageDays });
    const own = naiveOwnProfit(source());
    const starts = naiveStarts(source(), ageDays);
    expect(answer.products.length).toBe(own.size);
    for (const start of answer.products) {
      const { profit, orders, buyers } = own.get(start.product) ?? { profit: Number.NaN, orders: 0, buyers: new Set() };
      close(start.ownProfit, profit);
      expect([start.orders, start.buyers]).toEqual([orders, buyers.size]);
      const naive = starts.get(start.product) ?? { starters: 0, aged: 0, value: 0, later: 0, repeats: 0 };
      expect([start.starters, start.aged]).toEqual([naive.starters, naive.aged]);
      if (naive.aged === 0) {
        expect([start.value, start.later, start.repeatRate]).toEqual([null, null, null]);
      } else {
        close(start.value, naive.value / naive.aged);
        close(start.later, naive.later / naive.aged);
        close(start.repeatRate, naive.repeats / naive.aged);
      }
    }
    // The products share out all the profit of the orders that name one.
    const all = answer.products.reduce((sum, { ownProfit }) => sum + ownProfit, 0);
    close(all / Math.max(1, answer.profit), answer.profit === 0 ? 0 : 1);
  });

  test("has the product mix of plain loops", () => {
    for (const { name } of source().orders.dimensions.slice(0, 2)) {
      const answer = answerOf(source(), "productMix", { ...everybody, dimension: name });
      const naive = naiveMix(source(), name);
      for (const row of answer.rows.slice(0, 4)) {
        row.cells.forEach((cell, v) => {
          const value = answer.values[v]?.value ?? "";
          expect(cell.count).toBe(naive.count(row.product, value));
          close(cell.expected, naive.expected(row.product, value));
        });
      }
    }
  });

  test("has the thresholds of plain loops", () => {
    const answer = answerOf(source(), "orderValues", everybody);
    const { orders, analysis } = source();
    const values = Array.from(analysis.table.orderIndex, (o) => (orders.net[o] ?? 0) + (orders.refund[o] ?? 0));
    const positive = values.filter((value) => value > 0);
    expect([answer.orders, answer.notPositive]).toEqual([positive.length, values.length - positive.length]);
    for (const bin of answer.bins) {
      expect(bin.count).toBe(positive.filter((value) => value >= bin.from && value < bin.to).length);
    }
    expect(answer.bins.reduce((sum, bin) => sum + bin.count, answer.above)).toBe(positive.length);
    for (const { from, reached, below, lacking } of answer.thresholds) {
      const band = positive.filter((value) => value < from && value >= 0.8 * from);
      expect([reached, below]).toEqual([positive.filter((value) => value >= from).length, band.length]);
      close(lacking / Math.max(1, from), band.reduce((sum, value) => sum + from - value, 0) / Math.max(1, from));
    }
  });
});
