import { describe, expect, it } from "vitest";
import {
  type ProductShopPlan,
  pairsOf,
  plausibleProductShop,
  productClaims,
  productShop,
  productTables,
} from "../../../../scripts/study/productShops";
import { randomFrom } from "../../../../src/engine";

/** The long run, of 200 shops and more, is scripts/study/products.ts; docs/ACCURACY.md has its figures. */
describe("shops in which nothing goes with anything", () => {
  it("are told nothing, however unlike their baskets, popular some products and short their seasons", {
    timeout: 120_000,
  }, () => {
    const wrong = Array.from({ length: 12 }, (_, i) => {
      const random = randomFrom(9_000 + i);
      return productClaims(productShop(random, plausibleProductShop(random))).claims;
    }).flatMap((claims) => productTables.flatMap((table) => claims[table].map((claim) => `${table}: ${claim}`)));
    expect(wrong).toEqual([]);
  });
});

describe("shops of few products that are hardly on sale together", () => {
  it("are not told that customers who were there at the time buy two of them", { timeout: 60_000 }, () => {
    const plan: ProductShopPlan = {
      customers: 3000,
      products: 48,
      steepness: 1,
      appetiteShape: 0.5,
      more: 2,
      seasonal: 1,
      saleDays: [30, 60],
      habit: 0,
      repeats: 10,
    };
    const found = [500, 501, 502, 505].map((seed) => pairsOf(productShop(randomFrom(seed), plan), "customers").found);
    expect(found).toEqual([0, 0, 0, 0]);
  });
});

describe("what was planted", () => {
  const plan: ProductShopPlan = {
    customers: 3000,
    products: 80,
    steepness: 0.7,
    appetiteShape: 1,
    more: 1.2,
    seasonal: 0.3,
    habit: 0.1,
    repeats: 2,
  };
  const claimsOf = (planted: Parameters<typeof productShop>[2]) =>
    productClaims(productShop(randomFrom(77), plan, planted)).claims;

  it("is found: a bundle, in orders and over customers, and it alone", () => {
    const claims = claimsOf({ bundle: { a: 6, b: 11, probability: 0.4 } });
    expect(claims["pairs in orders"]).toEqual(["6+11"]);
    expect(claims["pairs of customers"]).toEqual(["6+11"]);
  });

  it("is found: a set of three", () => {
    expect(claimsOf({ triple: { a: 6, b: 11, c: 15, probability: 0.3 } }).triples).toEqual(["6+11+15"]);
  });

  it("is no set of three: a product that draws two others, each by itself", () => {
    const claims = claimsOf({
      pairs: [
        { a: 6, b: 11, probability: 0.4 },
        { a: 6, b: 15, probability: 0.4 },
      ],
    });
    expect(new Set(claims["pairs in orders"])).toEqual(new Set(["6+11", "6+15"]));
    expect(claims.triples).toEqual([]);
  });

  it("is found: a product that follows another", () => {
    expect(claimsOf({ next: { a: 4, b: 20, probability: 0.5 } })["next product"]).toEqual(["4>20"]);
  });

  it("is found: a first product that leads on", () => {
    expect(claimsOf({ start: { a: 3, times: 3 } })["first product"]).toEqual(["3"]);
  });

  it("is found: a product of one region", () => {
    expect(claimsOf({ region: { a: 9, probability: 0.2 } }).mix).toContain("9@North");
  });
});
