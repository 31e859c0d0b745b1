import { type Random, randomFrom } from "../../src/engine/math/random";
import type { Together } from "../../src/engine/products";
import {
  type Planted,
  type ProductShopPlan,
  type ProductTable,
  pairsOf,
  plausibleProductShop,
  productClaims,
  productShop,
  productTables,
} from "./productShops";

export interface ProductsStudy {
  readonly shops: number;
  /** Shops with nothing planted in which a table claims something, by table. */
  readonly alarmed: Readonly<Record<ProductTable, number>>;
  readonly planted: readonly {
    readonly what: string;
    readonly table: ProductTable;
    readonly shops: number;
    readonly found: number;
    /** Claims of this table that share no product with what was planted. */
    readonly unrelated: number;
  }[];
  /** Shops with pairs planted among three products and nothing beyond, in which a set of three is claimed. */
  readonly tied: readonly ({ readonly what: string; readonly shops: number } & Readonly<Record<Together, number>>)[];
  /** Shops whose few products are hardly on sale together, in which a pair is claimed. */
  readonly apart: readonly ({ readonly what: string; readonly shops: number } & Readonly<Record<Together, number>>)[];
}

const hardlyTogether: readonly { readonly what: string; readonly saleDays: readonly [number, number] }[] = [
  { what: "60 to 260 days", saleDays: [60, 200] },
  { what: "30 to 90 days", saleDays: [30, 60] },
  { what: "15 to 30 days", saleDays: [15, 15] },
];

function apartShops(shops: number, seed: number): ProductsStudy["apart"] {
  return hardlyTogether.map(({ what, saleDays }) => {
    const claimed = { orders: 0, customers: 0 };
    for (let i = 0; i < shops; i++) {
      const random = randomFrom(seed + 300_000 + i);
      const plan: ProductShopPlan = {
        customers: 3000,
        products: 48,
        steepness: 1.2 * random.uniform(),
        appetiteShape: 0.4 + 2 * random.uniform(),
        more: 1 + 3 * random.uniform(),
        seasonal: 1,
        saleDays,
        habit: 0,
        repeats: 5 + 15 * random.uniform(),
      };
      const source = productShop(random, plan);
      for (const over of ["orders", "customers"] as const) if (pairsOf(source, over).found > 0) claimed[over]++;
    }
    return { what, shops, ...claimed };
  });
}

const tiedByPairs: readonly { readonly what: string; readonly pairs: Planted["pairs"] }[] = [
  {
    what: "one draws two others",
    pairs: [
      { a: 6, b: 11, probability: 0.4 },
      { a: 6, b: 15, probability: 0.3 },
    ],
  },
  {
    what: "one draws a second, this a third",
    pairs: [
      { a: 6, b: 11, probability: 0.4 },
      { a: 11, b: 15, probability: 0.4 },
    ],
  },
  {
    what: "the same, and the first draws the third",
    pairs: [
      { a: 6, b: 11, probability: 0.3 },
      { a: 6, b: 15, probability: 0.3 },
      { a: 11, b: 15, probability: 0.3 },
    ],
  },
  {
    what: "two draw the same third",
    pairs: [
      { a: 6, b: 15, probability: 0.3 },
      { a: 11, b: 15, probability: 0.3 },
    ],
  },
];

function tiedShops(shops: number, seed: number): ProductsStudy["tied"] {
  return tiedByPairs.map(({ what, pairs }) => {
    const claimed = { orders: 0, customers: 0 };
    for (let i = 0; i < shops; i++) {
      const random = randomFrom(seed + 200_000 + i);
      const plan = { ...largerShop(random), dealers: i % 2 === 0 ? 0 : 0.02 };
      const source = productShop(random, plan, pairs === undefined ? {} : { pairs });
      for (const over of ["orders", "customers"] as const)
        if (pairsOf(source, over).triples.length > 0) claimed[over]++;
    }
    return { what, shops, ...claimed };
  });
}

function largerShop(random: Random): ProductShopPlan {
  return { ...plausibleProductShop(random), customers: 1500 + random.below(1500), products: 40 + random.below(100) };
}

const truths: readonly {
  readonly what: string;
  readonly table: ProductTable;
  readonly claim: string;
  readonly planted: Planted;
}[] = [
  {
    what: "bundle, in 40 % of orders with the first",
    table: "pairs in orders",
    claim: "6+11",
    planted: { bundle: { a: 6, b: 11, probability: 0.4 } },
  },
  {
    what: "the same, over customers",
    table: "pairs of customers",
    claim: "6+11",
    planted: { bundle: { a: 6, b: 11, probability: 0.4 } },
  },
  {
    what: "set of three, in 30 % of orders with the first",
    table: "triples",
    claim: "6+11+15",
    planted: { triple: { a: 6, b: 11, c: 15, probability: 0.3 } },
  },
  {
    what: "follows in half of the next orders",
    table: "next product",
    claim: "4>20",
    planted: { next: { a: 4, b: 20, probability: 0.5 } },
  },
  {
    what: "first product with 3 times the repeat orders",
    table: "first product",
    claim: "3",
    planted: { start: { a: 3, times: 3 } },
  },
  {
    what: "in 20 % more orders of one region",
    table: "mix",
    claim: "9@North",
    planted: { region: { a: 9, probability: 0.2 } },
  },
];

/** How often the products screen claims what is not there, and finds what is. */
export function productsStudy(shops: number, plantedShops: number, tiedByShops: number, seed: number): ProductsStudy {
  const alarmed = Object.fromEntries(productTables.map((table) => [table, 0])) as Record<ProductTable, number>;
  for (let i = 0; i < shops; i++) {
    const random = randomFrom(seed + i);
    const { claims } = productClaims(productShop(random, plausibleProductShop(random)));
    for (const table of productTables) if (claims[table].length > 0) alarmed[table]++;
    if (i % 50 === 49) console.log(`products: ${i + 1} of ${shops}`);
  }
  const planted = truths.map((truth) => {
    let found = 0;
    let unrelated = 0;
    const own = truth.claim.split(/[+>@]/);
    for (let i = 0; i < plantedShops; i++) {
      const random = randomFrom(seed + 100_000 + i);
      const claims = productClaims(productShop(random, largerShop(random), truth.planted)).claims[truth.table];
      if (claims.includes(truth.claim)) found++;
      unrelated += claims.filter((claim) => !claim.split(/[+>@]/).some((product) => own.includes(product))).length;
    }
    return { what: truth.what, table: truth.table, shops: plantedShops, found, unrelated };
  });
  return { shops, alarmed, planted, tied: tiedShops(tiedByShops, seed), apart: apartShops(tiedByShops, seed) };
}

/** The study's part of docs/ACCURACY.md. */
export function productsText(study: ProductsStudy): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [
    "## Products and bundles",
    `${study.shops} generated shops in which nothing goes with anything: 200 to 2,000 customers, 20 to 300 products, popularity from even to steep, baskets from alike to very unlike, half of the shops with products of short seasons, half with customers who repeat their baskets. Stated: each table claims something false in at most 5 % of shops.`,
    [
      line(["table", "shops with a false claim", "%"]),
      line(["---", "--:", "--:"]),
      ...productTables.map((table) =>
        line([table, study.alarmed[table], ((100 * study.alarmed[table]) / study.shops).toFixed(1)]),
      ),
    ].join("\n"),
    "What was planted into shops of 1,500 to 3,000 customers, and how often it was found; claims of the same table about other products.",
    [
      line(["planted", "table", "shops", "found", "unrelated claims"]),
      line(["---", "---", "--:", "--:", "--:"]),
      ...study.planted.map((row) => line([row.what, row.table, row.shops, row.found, row.unrelated])),
    ].join("\n"),
    "Three products tied by their pairs and by nothing beyond, in shops of that size, half of them with dealers whose baskets hold ten times as much: shops in which a set of three is claimed, any set.",
    [
      line(["planted pairs", "shops", "in orders", "of customers"]),
      line(["---", "--:", "--:", "--:"]),
      ...study.tied.map((row) => line([row.what, row.shops, row.orders, row.customers])),
    ].join("\n"),
    "Shops of 3,000 customers and 48 products that are hardly on sale together: each is sold for a part of the two years only, and nothing goes with anything. Shops in which a pair is claimed:",
    [
      line(["on sale for", "shops", "in orders", "of customers"]),
      line(["---", "--:", "--:", "--:"]),
      ...study.apart.map((row) => line([row.what, row.shops, row.orders, row.customers])),
    ].join("\n"),
  ].join("\n\n");
}
