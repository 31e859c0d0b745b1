import { analyse } from "../../src/engine/analyse";
import { poisson } from "../../src/engine/forecast/poisson";
import { type InsightSource, type InsightTask, insightTask } from "../../src/engine/insights";
import type { Random } from "../../src/engine/math/random";
import { packText } from "../../src/engine/packedText";
import type { PairsAnswer, Together } from "../../src/engine/products";
import { defaultAnalysisSettings, type LineTable, type OrderTable } from "../../src/engine/types";

const DAY = 86_400_000;

/** A shop whose customers put into their baskets what is popular on the day, and nothing for the sake of anything else. */
export interface ProductShopPlan {
  readonly customers: number;
  readonly products: number;
  /** Popularity of product i: (i + 1) to the power of −this. */
  readonly steepness: number;
  /** Shape of the gamma law of customers' appetites: the smaller, the more unlike the baskets' sizes. */
  readonly appetiteShape: number;
  /** Products per order beyond the first, on average. */
  readonly more: number;
  /** Share of the products that are sold during a part of the time only. */
  readonly seasonal: number;
  /** Fewest days these are on sale, and most days more; 60 and 200 if not said. */
  readonly saleDays?: readonly [number, number];
  /** Chance that an order is the customer's last basket again. */
  readonly habit: number;
  /** Repeat orders of a customer, on average. */
  readonly repeats: number;
  /** Share of the customers who buy by the dozen: ten times the products per order beyond the first. None if not said. */
  readonly dealers?: number;
}

interface PlantedPair {
  readonly a: number;
  readonly b: number;
  readonly probability: number;
}

/** What is planted into a shop. */
export interface Planted {
  /** An order with `a` gets `b` too with this probability. */
  readonly bundle?: PlantedPair;
  /** The same of several pairs, one after the other, each by itself. */
  readonly pairs?: readonly PlantedPair[];
  /** An order with `a` gets `b` and `c` with this probability. */
  readonly triple?: { readonly a: number; readonly b: number; readonly c: number; readonly probability: number };
  /** The order after one with `a` holds `b` with this probability. */
  readonly next?: { readonly a: number; readonly b: number; readonly probability: number };
  /** Customers who start with `a` make this many times as many repeat orders. */
  readonly start?: { readonly a: number; readonly times: number };
  /** In the region "North" orders get `a` with this probability. */
  readonly region?: { readonly a: number; readonly probability: number };
}

/** Any shop of a wide range: even or steep popularity, equal or very unlike baskets, with and without seasons and habits. */
export function plausibleProductShop(random: Random): ProductShopPlan {
  return {
    customers: 200 + random.below(1800),
    products: 20 + random.below(280),
    steepness: 1.3 * random.uniform(),
    appetiteShape: 0.4 + 3 * random.uniform(),
    more: 0.3 + 2.7 * random.uniform(),
    seasonal: random.uniform() < 0.5 ? 0 : random.uniform(),
    habit: random.uniform() < 0.5 ? 0 : 0.5 * random.uniform(),
    repeats: 0.5 + 3 * random.uniform(),
  };
}

const days = 730;
const regions = ["", "North", "Centre", "South"];

export function productShop(random: Random, plan: ProductShopPlan, planted: Planted = {}): InsightSource {
  const weights = Array.from({ length: plan.products }, (_, i) => (i + 1) ** -plan.steepness);
  const windows = weights.map(() => {
    if (random.uniform() >= plan.seasonal) return { from: 0, to: days };
    const from = Math.floor(days * random.uniform());
    const [fewest, more] = plan.saleDays ?? [60, 200];
    return { from, to: from + fewest + random.below(more) };
  });
  const customer: number[] = [];
  const time: number[] = [];
  const region: number[] = [];
  const order: number[] = [];
  const product: number[] = [];
  for (let c = 0; c < plan.customers; c++) {
    const dealer = plan.dealers !== undefined && random.uniform() < plan.dealers;
    const appetite = random.gamma(plan.appetiteShape, plan.appetiteShape) * (dealer ? 10 : 1);
    const home = 1 + random.below(3);
    let day = Math.floor(days * random.uniform());
    let repeats = Math.floor(random.exponential(1 / plan.repeats));
    let last: Set<number> = new Set();
    for (let k = 0; k <= repeats && day < days; k++) {
      const again = last.size > 0 && random.uniform() < plan.habit;
      const basket = again ? new Set(last) : draw(appetite, day);
      if (!again) plant(basket, last, home);
      const { start } = planted;
      if (k === 0 && start !== undefined && basket.has(start.a)) repeats = Math.round(repeats * start.times + 1);
      customer.push(c);
      time.push(Date.UTC(2024, 0, 1) + day * DAY);
      region.push(home);
      for (const p of basket) {
        order.push(customer.length - 1);
        product.push(p);
      }
      last = basket;
      day += 1 + Math.floor(random.exponential(1 / 45));
    }
  }
  return sourceOf({ plan, customer, time, region, order, product });

  /** Products drawn one after the other by their popularity, none twice. */
  function draw(appetite: number, day: number): Set<number> {
    const size = Math.min(plan.products / 2, 1 + poisson(random, plan.more * appetite));
    const open = weights.map((weight, i) => {
      const { from, to } = windows[i] ?? { from: 0, to: 0 };
      return day >= from && day < to ? weight : 0;
    });
    const basket = new Set<number>();
    let total = open.reduce((sum, weight) => sum + weight, 0);
    while (basket.size < size && total > 1e-9) {
      let at = random.uniform() * total;
      const picked = open.findIndex((weight) => {
        at -= weight;
        return at < 0;
      });
      if (picked < 0) break;
      basket.add(picked);
      total -= open[picked] ?? 0;
      open[picked] = 0;
    }
    return basket;
  }

  function plant(basket: Set<number>, last: ReadonlySet<number>, home: number): void {
    const { bundle, pairs = [], triple, next, region: local } = planted;
    for (const { a, b, probability } of bundle === undefined ? pairs : [bundle, ...pairs]) {
      if (basket.has(a) && random.uniform() < probability) basket.add(b);
    }
    if (triple !== undefined && basket.has(triple.a) && random.uniform() < triple.probability) {
      basket.add(triple.b).add(triple.c);
    }
    if (next !== undefined && last.has(next.a) && random.uniform() < next.probability) basket.add(next.b);
    if (local !== undefined && home === 1 && random.uniform() < local.probability) basket.add(local.a);
  }
}

interface Columns {
  readonly plan: ProductShopPlan;
  readonly customer: readonly number[];
  readonly time: readonly number[];
  readonly region: readonly number[];
  readonly order: readonly number[];
  readonly product: readonly number[];
}

function sourceOf({ plan, customer, time, region, order, product }: Columns): InsightSource {
  const names = Array.from({ length: plan.products }, (_, i) => `Product ${i}`);
  const net = new Float64Array(customer.length);
  // Every product costs 100: what an order brings is how much it holds.
  for (const o of order) net[o] = (net[o] ?? 0) + 100;
  const orders: OrderTable = {
    orderCount: customer.length,
    customerCount: plan.customers,
    customer: Uint32Array.from(customer),
    time: Float64Array.from(time),
    net,
    refund: new Float64Array(customer.length),
    cost: new Float64Array(customer.length).fill(Number.NaN),
    orderKey: packText(customer.map((_, i) => `#${i}`)),
    dimensions: [{ name: "region", codes: Uint32Array.from(region), values: regions }],
    customerKey: packText(Array.from({ length: plan.customers }, (_, i) => `C${i}`)),
    customerName: packText(Array.from({ length: plan.customers }, () => "")),
  };
  const lines: LineTable = {
    lineCount: order.length,
    order: Uint32Array.from(order),
    product: Uint32Array.from(product),
    quantity: new Float64Array(order.length).fill(1),
    amount: new Float64Array(order.length).fill(100),
    products: packText(names),
    skus: packText(names.map(() => "")),
  };
  return { orders, lines, analysis: analyse(orders, defaultAnalysisSettings), forecast: null, fit: null };
}

export function finish<T>(task: InsightTask<T>): T {
  let step = task.next();
  while (!step.done) step = task.next();
  return step.value;
}

/** What each of the tables claims of a shop. */
export interface ProductClaims {
  readonly pairs: Readonly<Record<Together, PairsAnswer>>;
  /** Names of the claims, by table: "0+1", "0>1", "0", "0@North". */
  readonly claims: Readonly<Record<ProductTable, readonly string[]>>;
}

export const productTables = [
  "pairs in orders",
  "pairs of customers",
  "triples",
  "next product",
  "first product",
  "mix",
] as const;
export type ProductTable = (typeof productTables)[number];

export function pairsOf(source: InsightSource, over: Together): PairsAnswer {
  return finish(insightTask(source, { kind: "productPairs", ask: { audience: [], over } }));
}

export function productClaims(source: InsightSource): ProductClaims {
  const audience = [] as const;
  const [orders, customers] = [pairsOf(source, "orders"), pairsOf(source, "customers")];
  const next = finish(insightTask(source, { kind: "nextProducts", ask: { audience } }));
  const starts = finish(insightTask(source, { kind: "productStarts", ask: { audience, ageDays: 180 } }));
  const mix = finish(insightTask(source, { kind: "productMix", ask: { audience, dimension: "region" } }));
  const names = (answer: PairsAnswer): string[] =>
    answer.pairs.map(({ a, b }) => `${Math.min(a, b)}+${Math.max(a, b)}`);
  return {
    pairs: { orders, customers },
    claims: {
      "pairs in orders": names(orders),
      "pairs of customers": names(customers),
      triples: orders.triples.map(({ products }) => [...products].sort((x, y) => x - y).join("+")),
      "next product": next.next.map(({ from, to }) => `${from}>${to}`),
      "first product": starts.products.filter(({ leadsOn }) => leadsOn).map(({ product }) => `${product}`),
      mix: mix.rows.flatMap(({ product, cells }) =>
        cells.flatMap(({ stands }, v) => (stands === null ? [] : [`${product}@${mix.values[v]?.value ?? ""}`])),
      ),
    },
  };
}
