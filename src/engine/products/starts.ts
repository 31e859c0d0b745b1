import { audienceKey, audienceMaskInSteps } from "../audience";
import { pooledMeans } from "../channels/pooling";
import { dayOf } from "../days";
import type { InsightSource, InsightTask } from "../insights/types";
import { normalAtLeast } from "../math/gammaTail";
import { atShare } from "../math/steps";
import { SumColumn, sumOf } from "../math/sum";
import { orderProfit } from "../profit";
import { holm } from "./holm";
import { FALSE_ALARMS, LEAST_COUNT, LEAST_STARTERS } from "./limits";
import { answered } from "./memo";
import { orderLines } from "./orderLines";
import { type OwnProfit, ownProfitOf } from "./ownProfit";
import { addStratum, type Drawn, ranksOf, scoreOf } from "./ranks";
import { part, STRIDE } from "./steps";
import { basketStrata, type Strata } from "./strata";
import { StratumSums } from "./stratumSums";
import type { ProductStart, StartsAnswer, StartsAsk } from "./types";

/** Products whose averages are pulled towards each other; those with fewer starters are left as they are. */
const MOST_POOLED = 500;
/** Standard normal, 10 % above. */
const Z80 = 1.2815515655446004;

/** Customers with a named product in their first order, one slot each. */
interface Starters {
  /** Products of the first order of slot i: `product[start[i]] … product[start[i + 1] − 1]`, each once. */
  readonly start: Uint32Array;
  readonly product: Uint32Array;
  /** 1 where the customer has been known for the whole age. */
  readonly aged: Uint8Array;
  readonly value: Float64Array;
  readonly later: Float64Array;
  readonly repeat: Uint8Array;
  /** Time and size of the first order. */
  readonly strata: Strata;
}

/**
 * Where customers start, and what comes of it: by product of the first order, what customers bring within one age, and
 * what of that comes after the first order. Everyone is looked at for the same time, so that old customers do not
 * outshine new ones. That a product leads on is tested on the ranks of the later profit, which a few big spenders do
 * not move, against those who came at the same time with as many products in their first order (a large first order is
 * a sign of its own), and corrected for all products.
 */
export function startsTask(source: InsightSource, ask: StartsAsk): InsightTask<StartsAnswer> {
  return answered(source.analysis, `starts ${ask.ageDays} ${audienceKey(source, ask.audience)}`, () =>
    startsFound(source, ask),
  );
}

function* startsFound(source: InsightSource, ask: StartsAsk): InsightTask<StartsAnswer> {
  const own = yield* part(ownProfitOf(source, ask.audience), 0, 0.5);
  const starters = yield* part(startersOf(source, ask), 0.5, 0.9);
  const sums = yield* part(sumsOf(starters, own.orders.length), 0.9, 0.98);
  const plain = plainProducts(own, sums);
  yield 0.98;
  const products = pooled(plain, sums).sort((x, y) => y.starters - x.starters || x.product - y.product);
  const tested = products.filter(({ p }) => p !== null);
  const standing = holm(
    Float64Array.from(tested, ({ p }) => p ?? 1),
    tested.length,
    FALSE_ALARMS,
  );
  const leading = new Set(Array.from(standing, (i) => tested[i]?.product ?? -1));
  const { all } = sums;
  return {
    ageDays: ask.ageDays,
    starters: starters.aged.length,
    aged: all.count,
    averageValue: all.count === 0 ? null : all.value / all.count,
    averageLater: all.count === 0 ? null : all.later / all.count,
    repeatRate: all.count === 0 ? null : all.repeats / all.count,
    tested: tested.length,
    profit: own.total,
    products: products.map((each) => ({
      ...each,
      leadsOn: leading.has(each.product) && (each.later ?? 0) > (each.usualLater ?? 0),
    })),
  };
}

function* startersOf(source: InsightSource, { audience, ageDays }: StartsAsk): InsightTask<Starters> {
  const { orders, lines, analysis } = source;
  const { table, settings } = analysis;
  const bought = yield* orderLines(source);
  const mask = yield* atShare(audienceMaskInSteps(source, audience), 0);
  const end = analysis.end === null ? Number.NaN : dayOf(analysis.end);
  const start: number[] = [0];
  const product: number[] = [];
  const aged: number[] = [];
  const value: number[] = [];
  const later: number[] = [];
  const repeat: number[] = [];
  const seen = new Int32Array(lines.products.ends.length).fill(-1);
  const times: number[] = [];
  let work = 0;
  for (let c = 0; c < table.customerCount; c++) {
    const from = table.offsets[c] as number;
    const to = table.offsets[c + 1] as number;
    if (to === from || (mask !== null && mask[c] !== 1)) continue;
    const first = table.orderIndex[from] as number;
    for (let l = bought.start[from] as number; l < (bought.start[from + 1] as number); l++) {
      const p = bought.product[l] as number;
      if (seen[p] !== c) product.push(p);
      seen[p] = c;
    }
    if (product.length === start.at(-1)) continue;
    start.push(product.length);
    times.push(orders.time[first] as number);
    const firstDay = dayOf(orders.time[first] as number);
    let sum = 0;
    let orderCount = 0;
    for (let i = from + 1; i < to; i++) {
      const order = table.orderIndex[i] as number;
      if (dayOf(orders.time[order] as number) - firstDay >= ageDays) break;
      sum += orderProfit(orders, order, settings.margin);
      orderCount++;
    }
    aged.push(end - firstDay >= ageDays ? 1 : 0);
    later.push(sum);
    value.push(sum + orderProfit(orders, first, settings.margin));
    repeat.push(orderCount > 0 ? 1 : 0);
    work += 10 + orderCount;
    if (work >= STRIDE) {
      work = 0;
      yield c / table.customerCount;
    }
  }
  const offsets = Uint32Array.from(start);
  const baskets = { count: times.length, time: Float64Array.from(times), productCount: seen.length };
  return {
    start: offsets,
    strata: yield* basketStrata(baskets, 1, (b) => (offsets[b + 1] as number) - (offsets[b] as number)),
    product: Uint32Array.from(product),
    aged: Uint8Array.from(aged),
    value: Float64Array.from(value),
    later: Float64Array.from(later),
    repeat: Uint8Array.from(repeat),
  };
}

interface Sums {
  readonly starters: Uint32Array;
  readonly aged: Uint32Array;
  readonly value: SumColumn;
  readonly later: SumColumn;
  readonly repeats: Uint32Array;
  /** Σ of the squared distances from the common mean. */
  readonly valueSpread: SumColumn;
  readonly laterSpread: SumColumn;
  /** Of the ranks of later profit within the strata. */
  readonly drawn: readonly Drawn[];
  /** Σ over those who started with it of the mean later profit of their stratum. */
  readonly usual: Float64Array;
  /** Over all aged customers, each once. */
  readonly all: { count: number; value: number; later: number; repeats: number };
}

function* sumsOf(starters: Starters, products: number): InsightTask<Sums> {
  const { strata } = starters;
  const slots = new Uint32Array(starters.aged.length);
  let n = 0;
  for (let i = 0; i < slots.length; i++) if (starters.aged[i] === 1) slots[n++] = i;
  const [value, later] = [new Float64Array(n), new Float64Array(n)];
  let repeats = 0;
  for (let i = 0; i < n; i++) {
    const slot = slots[i] as number;
    value[i] = starters.value[slot] as number;
    later[i] = starters.later[slot] as number;
    repeats += starters.repeat[slot] as number;
  }
  const all = { count: n, value: sumOf(value), later: sumOf(later), repeats };
  yield 0.1;
  const rank = yield* part(ranksOf(later), 0.1, 0.2);
  const sums: Sums = {
    starters: new Uint32Array(products),
    aged: new Uint32Array(products),
    value: new SumColumn(products),
    later: new SumColumn(products),
    repeats: new Uint32Array(products),
    valueSpread: new SumColumn(products),
    laterSpread: new SumColumn(products),
    drawn: Array.from({ length: products }, () => ({ surplus: 0, variance: 0 })),
    usual: new Float64Array(products),
    all,
  };
  for (const p of starters.product) sums.starters[p] = (sums.starters[p] as number) + 1;
  const within = new Float64Array(products * strata.count);
  const inStratum = new StratumSums(strata.count);
  let work = 0;
  for (let i = 0; i < n; i++) {
    const slot = slots[i] as number;
    const [v, l, r] = [value[i] as number, later[i] as number, rank[i] as number];
    const s = strata.of[slot] as number;
    inStratum.add(s, r, l);
    const [from, to] = [starters.start[slot] as number, starters.start[slot + 1] as number];
    for (let j = from; j < to; j++) {
      const p = starters.product[j] as number;
      const cell = p * strata.count + s;
      sums.aged[p] = (sums.aged[p] as number) + 1;
      sums.value.add(p, v);
      sums.later.add(p, l);
      sums.repeats[p] = (sums.repeats[p] as number) + (starters.repeat[slot] as number);
      sums.valueSpread.add(p, (v - all.value / n) ** 2);
      sums.laterSpread.add(p, (l - all.later / n) ** 2);
      within[cell] = (within[cell] as number) + 1;
      const drawn = sums.drawn[p];
      if (drawn !== undefined) drawn.surplus += r;
    }
    work += 10 * (1 + to - from);
    if (work >= STRIDE) {
      work = 0;
      yield 0.2 + (0.6 * i) / n;
    }
  }
  for (let p = 0; p < products; p++) {
    const drawn = sums.drawn[p];
    for (let s = 0; s < strata.count && drawn !== undefined; s++) {
      const count = within[p * strata.count + s] as number;
      if (count === 0) continue;
      addStratum(drawn, count, inStratum.size[s] as number, inStratum.meanRank(s), inStratum.rankVariance(s));
      sums.usual[p] = (sums.usual[p] as number) + count * inStratum.meanValue(s);
    }
    work += strata.count;
    if (work >= STRIDE) {
      work = 0;
      yield 0.8 + (0.2 * p) / products;
    }
  }
  return sums;
}

function plainProducts(own: OwnProfit, sums: Sums): ProductStart[] {
  const { all } = sums;
  return Array.from(own.orders, (orders, product): ProductStart => {
    const aged = sums.aged[product] as number;
    const known = aged > 0;
    const drawn = sums.drawn[product];
    // Against everybody else: where all started with it, there is nothing to compare.
    const tests = aged >= LEAST_STARTERS && all.count - aged >= LEAST_STARTERS;
    return {
      product,
      orders,
      buyers: own.buyers[product] as number,
      ownProfit: own.profit[product] as number,
      starters: sums.starters[product] as number,
      aged,
      value: known ? sums.value.at(product) / aged : null,
      shrunk: null,
      low: null,
      high: null,
      later: known ? sums.later.at(product) / aged : null,
      usualLater: known ? (sums.usual[product] as number) / aged : null,
      shrunkLater: null,
      repeatRate: known ? (sums.repeats[product] as number) / aged : null,
      p: tests && drawn !== undefined ? normalAtLeast(scoreOf(drawn)) : null,
      leadsOn: false,
    };
  }).filter(({ orders }) => orders > 0);
}

/** Averages of the products with most aged starters (at least `LEAST_COUNT`), pulled towards each other. */
function pooled(products: readonly ProductStart[], sums: Sums): ProductStart[] {
  const enough = products
    .filter(({ aged }) => aged >= LEAST_COUNT)
    .sort((x, y) => y.aged - x.aged || x.product - y.product)
    .slice(0, MOST_POOLED);
  const pool = (column: SumColumn, spread: SumColumn, centre: number) =>
    pooledMeans(
      enough.map(({ product, aged }) => {
        const mean = column.at(product) / aged;
        const variance = Math.max(0, spread.at(product) / aged - (mean - centre) ** 2) * (aged / (aged - 1));
        return { mean, squaredError: variance / aged };
      }),
    );
  const { count, value, later } = sums.all;
  const values = pool(sums.value, sums.valueSpread, value / count);
  const laters = pool(sums.later, sums.laterSpread, later / count);
  const at = new Map(enough.map(({ product }, i) => [product, i]));
  return products.map((each) => {
    const i = at.get(each.product);
    const [mean, after] = i === undefined ? [] : [values[i], laters[i]];
    if (mean === undefined || after === undefined) return each;
    return {
      ...each,
      shrunk: mean.value,
      low: mean.value - Z80 * mean.deviation,
      high: mean.value + Z80 * mean.deviation,
      shrunkLater: after.value,
    };
  });
}
