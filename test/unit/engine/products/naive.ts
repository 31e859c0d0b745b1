import type { InsightSource } from "../../../../src/engine";
import { textAt } from "../../../../src/engine";

/**
 * The tables of the products screen once more, by loops over plain objects and the definitions in docs/METHODS.md. Shares
 * no code with the engine.
 */
const DAY = 86_400_000;
const MONTH = 30.4375;
const sizeLimits = [1, 2, 3, 4, 6, 9, 14, 24, 49, 99];

/** The one name in all the data sets looked at that is no goods. */
export const noGoods = "POSTAGE";

export interface NaiveOrder {
  readonly customer: number;
  readonly time: number;
  readonly profit: number;
  readonly products: ReadonlySet<number>;
  /** Lines as they stand. */
  readonly lines: readonly { readonly product: number; readonly quantity: number; readonly amount: number }[];
}

/** The observed orders of each customer, by time. */
export function naiveOrders({ orders, lines, analysis }: InsightSource): NaiveOrder[][] {
  const end = Math.floor((analysis.end ?? 0) / DAY);
  const linesOf = new Map<number, { product: number; quantity: number; amount: number }[]>();
  for (let l = 0; l < lines.lineCount; l++) {
    const product = lines.product[l] ?? 0;
    const quantity = lines.quantity[l] ?? 0;
    const named = textAt(lines.products, product).trim() !== "" || textAt(lines.skus, product).trim() !== "";
    if (!named || !(quantity > 0) || textAt(lines.products, product) === noGoods) continue;
    const order = lines.order[l] ?? 0;
    linesOf.set(order, [...(linesOf.get(order) ?? []), { product, quantity, amount: lines.amount[l] ?? Number.NaN }]);
  }
  const customers: NaiveOrder[][] = Array.from({ length: orders.customerCount }, () => []);
  for (let o = 0; o < orders.orderCount; o++) {
    const time = orders.time[o] ?? 0;
    if (Math.floor(time / DAY) > end) continue;
    const [net, cost] = [orders.net[o] ?? 0, orders.cost[o] ?? Number.NaN];
    const own = linesOf.get(o) ?? [];
    customers[orders.customer[o] ?? 0]?.push({
      customer: orders.customer[o] ?? 0,
      time,
      profit: Number.isNaN(cost) ? net * analysis.settings.margin : net - cost,
      products: new Set(own.map(({ product }) => product)),
      lines: own,
    });
  }
  return customers.map((own) => [...own].sort((a, b) => a.time - b.time));
}

export interface NaiveBasket {
  readonly customer: number;
  readonly time: number;
  /** Product, and when it was (first) bought. */
  readonly items: ReadonlyMap<number, number>;
}

export function naiveBaskets(source: InsightSource, over: "orders" | "customers"): NaiveBasket[] {
  const baskets = naiveOrders(source).flatMap((own, customer): NaiveBasket[] => {
    if (over === "orders") {
      return own.map(({ time, products }) => ({ customer, time, items: new Map([...products].map((p) => [p, time])) }));
    }
    const items = new Map<number, number>();
    for (const order of own) for (const p of order.products) if (!items.has(p)) items.set(p, order.time);
    return [{ customer, time: Math.min(...items.values()), items }];
  });
  return baskets.filter(({ items }) => items.size > 0 && items.size <= 200);
}

function periods(times: readonly number[], baskets: number, most = 24) {
  const place = placeAmong(times, baskets, most);
  return (time: number): number => Math.max(0, Math.min(place(Infinity) - 1, Math.floor(place(time))));
}

/** Where a time lies among the periods, 1.5 being the middle of the second; how many there are for a time beyond all. */
function placeAmong(times: readonly number[], baskets: number, most = 24) {
  const [from, to] = [
    times.reduce((a, b) => Math.min(a, b), Infinity),
    times.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  const count = Math.max(1, Math.min(Math.ceil((to - from) / (MONTH * DAY)), most, Math.floor(baskets / 60)));
  return (time: number): number =>
    time === Infinity ? count : to === from ? 0 : ((time - from) / (to - from)) * count;
}

const sizeOf = (n: number): number => sizeLimits.filter((limit) => n > limit).length;
const pairKey = (a: number, b: number): string => `${Math.min(a, b)}+${Math.max(a, b)}`;

type Columns = ReadonlyMap<string, ReadonlyMap<number, number>>;
type Weight = (s: string, t: string) => number;

/** Baskets with both, and by chance, of every pair that ever meets. */
export function naivePairs(baskets: readonly NaiveBasket[], over: "orders" | "customers") {
  const times = baskets.map(({ time }) => time);
  const period = periods(times, baskets.length);
  const position = placeAmong(times, baskets.length);
  const both = new Map<string, number>();
  const customers = new Map<string, Map<number, number>>();
  const degree = new Map<string, Map<number, number>>();
  const links = new Map<string, number>();
  const atOnce = new Map<string, number>();
  /** By product, the eighths of periods of its first and last sale; by stratum and eighth, the pairs of what was bought. */
  const onSale = new Map<number, readonly [number, number]>();
  const sold = new Map<string, Map<number, number>>();
  const eighth = (time: number): number =>
    8 * period(time) + Math.min(7, Math.max(0, Math.floor(8 * (position(time) - period(time)))));
  for (const { items, customer } of baskets) {
    const products = [...items.keys()];
    for (const [p, time] of items) {
      const [first, last] = onSale.get(p) ?? [Infinity, -Infinity];
      onSale.set(p, [Math.min(first, eighth(time)), Math.max(last, eighth(time))]);
    }
    if (products.length < 2) continue;
    const size = sizeOf(products.length);
    const bought = [...items.values()].map((time) => position(time) / position(Infinity));
    const span = over === "orders" ? 0 : Math.max(...bought) - Math.min(...bought);
    const spread = Number(span > 1 / 2);
    const stratum = (p: number): string => `${size}/${spread}/${period(items.get(p) ?? 0)}`;
    for (const a of products) {
      const own = degree.get(stratum(a)) ?? new Map<number, number>();
      degree.set(stratum(a), own.set(a, (own.get(a) ?? 0) + products.length - 1));
      const parts = sold.get(stratum(a)) ?? new Map<number, number>();
      const at = eighth(items.get(a) ?? 0);
      sold.set(stratum(a), parts.set(at, (parts.get(at) ?? 0) + products.length - 1));
      for (const b of products) {
        if (a === b) continue;
        const link = `${stratum(a)} ${stratum(b)}`;
        links.set(link, (links.get(link) ?? 0) + 1);
        if (stratum(a) === stratum(b) && items.get(a) === items.get(b)) {
          atOnce.set(stratum(a), (atOnce.get(stratum(a)) ?? 0) + 1);
        }
        if (a > b) continue;
        const key = pairKey(a, b);
        both.set(key, (both.get(key) ?? 0) + 1);
        const who = customers.get(key) ?? new Map<number, number>();
        customers.set(key, who.set(customer, (who.get(customer) ?? 0) + 1));
      }
    }
  }
  const strata = [...degree.keys()];
  const near = new Map(strata.map((s) => [s, strata.filter((t) => (links.get(`${s} ${t}`) ?? 0) > 0)]));
  const ways =
    over === "orders"
      ? [naiveWay(degree, new Map(strata.map((s) => [s, [s]])), (s, t) => Number(s === t))]
      : naiveWays(degree, near, links);
  /** How many times as often two meet in a stratum for being on sale at the same time. */
  const timesOnSale = (s: string, a: number, b: number): number => {
    const share = (first: number, last: number): number => {
      let [within, all] = [0, 0];
      for (const [at, pairs] of sold.get(s) ?? []) {
        all += pairs;
        if (at >= first && at <= last) within += pairs;
      }
      return within / all;
    };
    const never = [0, 0] as const;
    const [ofA, ofB] = [onSale.get(a) ?? never, onSale.get(b) ?? never];
    return share(Math.max(ofA[0], ofB[0]), Math.min(ofA[1], ofB[1])) / (share(...ofA) * share(...ofB));
  };
  const expected = (a: number, b: number): number => {
    const mixed = ways.map(({ strength, known }) => {
      let sum = 0;
      for (const s of strata) {
        const own = strength.get(s)?.get(a) ?? 0;
        if (own === 0) continue;
        for (const t of over === "orders" ? [s] : (near.get(s) ?? [])) {
          sum += own * known(s, t) * (strength.get(t)?.get(b) ?? 0);
        }
      }
      return sum;
    });
    const more = ways.map(({ strength, known }) => {
      let sum = 0;
      for (const s of strata) {
        const met = (strength.get(s)?.get(a) ?? 0) * known(s, s) * (strength.get(s)?.get(b) ?? 0);
        if (met === 0) continue;
        const together = over === "orders" ? 1 : (atOnce.get(s) ?? 0) / (links.get(`${s} ${s}`) ?? 1);
        sum += met * together * Math.max(0, timesOnSale(s, a, b) - 1);
      }
      return sum;
    });
    return Math.max(...mixed) + Math.max(...more);
  };
  return { both, customers, expected };
}

function naiveWay(degree: Columns, near: ReadonlyMap<string, readonly string[]>, known: Weight) {
  return { strength: naiveStrengths(degree, near, known), known };
}

/** Links per pair of each stratum; and links by which as many pairs come out as there are, part by part of what is linked. */
function naiveWays(degree: Columns, near: ReadonlyMap<string, readonly string[]>, links: ReadonlyMap<string, number>) {
  const total = (column: ReadonlyMap<number, number> | undefined) =>
    [...(column?.values() ?? [])].reduce((a, b) => a + b, 0);
  const ways = [0, 1].map(() => ({
    strength: new Map<string, Map<number, number>>(),
    known: new Map<string, number>(),
  }));
  for (const start of degree.keys()) {
    if (ways[0]?.strength.has(start)) continue;
    const members = [start];
    for (const s of members) for (const t of near.get(s) ?? []) if (!members.includes(t)) members.push(t);
    const own = new Map(members.map((s) => [s, degree.get(s) ?? new Map<number, number>()]));
    const linked = (values: Columns, same: (s: string, t: string) => number) => {
      const sums = new Map(members.map((s) => [s, total(values.get(s))]));
      const pairs = members.flatMap((s) => (near.get(s) ?? []).map((t) => [s, t] as const));
      return new Map(
        pairs.map(([s, t]) => {
          const met = (sums.get(s) ?? 0) * (sums.get(t) ?? 0) - same(s, t);
          return [`${s} ${t}`, (links.get(`${s} ${t}`) ?? 0) / met];
        }),
      );
    };
    const fitted = (known: ReadonlyMap<string, number>) =>
      naiveStrengths(own, near, (s, t) => known.get(`${s} ${t}`) ?? 0);
    let known = linked(degree, () => 0);
    let strength = fitted(known);
    const keep = (way: number) => {
      for (const [s, column] of strength) ways[way]?.strength.set(s, column);
      for (const [key, link] of known) ways[way]?.known.set(key, link);
    };
    keep(0);
    for (let round = 1; round < 12; round++) {
      const now = strength;
      const next = linked(now, (s, t) => {
        const [one, other] = [now.get(s), now.get(t)];
        return [...(one ?? [])].reduce((sum, [p, u]) => sum + u * (other?.get(p) ?? 0), 0);
      });
      const change = Math.max(...[...next].map(([key, link]) => Math.abs((known.get(key) ?? 0) / link - 1)));
      if (change < 0.01) break;
      known = next;
      strength = fitted(known);
    }
    keep(1);
  }
  return ways.map(({ strength, known }) => ({
    strength,
    known: (s: string, t: string) => known.get(`${s} ${t}`) ?? 0,
  }));
}

/** Symmetric proportional fitting as docs/METHODS.md has it, part by part of the strata that share baskets. */
function naiveStrengths(degree: Columns, near: ReadonlyMap<string, readonly string[]>, weight: Weight) {
  const total = (column: ReadonlyMap<number, number> | undefined) =>
    [...(column?.values() ?? [])].reduce((a, b) => a + b, 0);
  const done = new Map<string, Map<number, number>>();
  for (const start of degree.keys()) {
    if (done.has(start)) continue;
    const members = [start];
    for (const s of members) for (const t of near.get(s) ?? []) if (!members.includes(t)) members.push(t);
    const around = (values: ReadonlyMap<string, ReadonlyMap<number, number>>, s: string) =>
      members.reduce((sum, t) => sum + weight(s, t) * total(values.get(t)), 0);
    let u = new Map(
      members.map((s) => {
        const root = Math.sqrt(around(degree, s));
        return [s, new Map([...(degree.get(s) ?? [])].map(([p, d]) => [p, d / root]))];
      }),
    );
    for (let round = 0; round < 200; round++) {
      let change = 0;
      const next = new Map(
        members.map((s) => {
          const all = around(u, s);
          const column = [...(u.get(s) ?? [])].map(([p, own]): [number, number] => {
            const self = members.reduce((sum, t) => sum + weight(s, t) * (u.get(t)?.get(p) ?? 0), 0);
            const fitted = all > self ? Math.sqrt((own * (degree.get(s)?.get(p) ?? 0)) / (all - self)) : own;
            change = Math.max(change, Math.abs(fitted / own - 1));
            return [p, fitted];
          });
          return [s, new Map(column)];
        }),
      );
      u = next;
      if (change < 1e-11) break;
    }
    for (const [s, column] of u) done.set(s, column);
  }
  return done;
}

const total = (lists: readonly (readonly number[])[], keep: (cell: number) => boolean): number =>
  lists.reduce((sum, list) => sum + list.reduce((part, m, cell) => part + (keep(cell) ? m : 0), 0), 0);

/** Baskets by cell that the pairs alone would make, by proportional fitting as docs/METHODS.md has it. */
function naiveFit(strata: readonly { readonly bare: boolean; readonly counts: readonly number[] }[]): number[] {
  const bits = [1, 2, 4];
  const known = strata.filter(({ bare, counts }) => {
    const held = bits.map((bit) => total([counts], (cell) => (cell & bit) !== 0));
    const all = total([counts], () => true);
    return held.filter((n) => n > 0).length > 1 && !(bare && held.reduce((a, b) => a + b, 0) === all);
  });
  const seen = known.map(({ counts }) => counts);
  const fitted = known.map(({ bare }) => [bare ? 0 : 1, 1, 1, 1, 1, 1, 1, 1]);
  const wanted = pairsOfThree.map((two) => total(seen, (cell) => (cell & two) === two));
  for (let round = 0; round < 200; round++) {
    for (const [s, own] of fitted.entries()) {
      for (const bit of bits) {
        const [had, want] = [
          [0, 0],
          [0, 0],
        ];
        for (let cell = 0; cell < 8; cell++) {
          const side = (cell & bit) === 0 ? 0 : 1;
          had[side] = (had[side] ?? 0) + (own[cell] ?? 0);
          want[side] = (want[side] ?? 0) + (seen[s]?.[cell] ?? 0);
        }
        for (let cell = 0; cell < 8; cell++) {
          const side = (cell & bit) === 0 ? 0 : 1;
          own[cell] = (had[side] ?? 0) > 0 ? ((own[cell] ?? 0) * (want[side] ?? 0)) / (had[side] ?? 1) : 0;
        }
      }
    }
    let change = 0;
    for (const [q, two] of pairsOfThree.entries()) {
      let had = 0;
      for (const own of fitted) had += (own[two] ?? 0) + (own[7] ?? 0);
      const factor = (wanted[q] ?? 0) / had;
      change = Math.max(change, Math.abs(factor - 1));
      for (const own of fitted) for (const cell of [two, 7]) own[cell] = (own[cell] ?? 0) * factor;
    }
    if (change < 1e-11) break;
  }
  return Array.from({ length: 8 }, (_, at) => total(fitted, (cell) => cell === at));
}

const pairsOfThree = [3, 5, 6];

/** How often three products meet, and what the ties of each two of them make of that. */
export function naiveThrees(baskets: readonly NaiveBasket[], over: "orders" | "customers") {
  const period = periods(
    baskets.map(({ time }) => time),
    baskets.length,
    over === "orders" ? 24 : 6,
  );
  const spans = baskets.map(({ time, items }) =>
    (over === "orders" ? [time] : [time, Math.max(...items.values())]).map(period).join("/"),
  );
  return (three: readonly number[]) => naiveThree(baskets, spans, three);
}

function naiveThree(baskets: readonly NaiveBasket[], spans: readonly string[], three: readonly number[]) {
  const bits = three.map((_, i) => 1 << i);
  const strata = new Map<string, { bare: boolean; counts: number[] }>();
  const who = new Map<number, Map<number, number>>();
  const [a = 0, b = 0, c = 0] = three;
  for (const [i, { items, customer }] of baskets.entries()) {
    const [x, y, z] = [Number(items.has(a)), Number(items.has(b)), Number(items.has(c))];
    const cell = x + 2 * y + 4 * z;
    const rest = items.size - x - y - z;
    const key = `${rest === 0 ? "bare" : sizeOf(rest)}/${spans[i]}`;
    const stratum = strata.get(key) ?? { bare: rest === 0, counts: new Array<number>(8).fill(0) };
    strata.set(key, stratum);
    stratum.counts[cell] = (stratum.counts[cell] ?? 0) + 1;
    // Only of these is it asked whose they are.
    if (x + y + z < 2) continue;
    const own = who.get(cell) ?? new Map<number, number>();
    who.set(cell, own.set(customer, (own.get(customer) ?? 0) + 1));
  }
  const raw = Array.from({ length: 8 }, (_, at) =>
    total(
      [...strata.values()].map(({ counts }) => counts),
      (cell) => cell === at,
    ),
  );
  const share = (beside: number, z: number): number =>
    (raw[beside + z] ?? 0) / Math.max(1, (raw[beside] ?? 0) + (raw[beside + z] ?? 0));
  const drawn = bits.map((z) => {
    const [x = 0, y = 0] = bits.filter((bit) => bit !== z);
    const q = 1 - ((1 - share(x, z)) * (1 - share(y, z))) / (1 - share(0, z));
    return q * ((raw[x + y] ?? 0) + (raw[7] ?? 0));
  });
  const habit = (cell: number): number => {
    const counts = [...(who.get(cell)?.values() ?? [])];
    const n = counts.reduce((a, b) => a + b, 0);
    return n === 0 ? 1 : counts.reduce((sum, m) => sum + m * m, 0) / n;
  };
  const cells = [...pairsOfThree, 7];
  return {
    raw,
    customers: who.get(7)?.size ?? 0,
    /** What is slow to work out. */
    fitted: () => naiveFit([...strata.values()]),
    drawn: Math.max(...drawn),
    habit: cells.map(habit),
  };
}

/** Chance of so many with all three, term by term: every count that the pairs allow, weighed by Π Mˣ ÷ x! */
export function naiveThreeChance(raw: readonly number[], fitted: readonly number[], habits: readonly number[]): number {
  const all = raw[7] ?? 0;
  const twos = [3, 5, 6].map((cell) => raw[cell] ?? 0);
  const logs = Array.from({ length: all + Math.min(...twos) + 1 }, (_, k) => {
    const x = [...twos.map((two) => two + all - k), k];
    return x.reduce((sum, count, i) => {
      const habit = habits[i] ?? 1;
      const mean = ((fitted[[3, 5, 6, 7][i] ?? 0] ?? 0) * (i === 3 ? 1.1 : 1)) / habit;
      return (
        sum + (count / habit) * Math.log(mean) - (habit === 1 ? logFactorial(count) : naiveLogGamma(count / habit + 1))
      );
    }, 0);
  });
  const top = Math.max(...logs);
  const sum = (from: number) => logs.slice(from).reduce((part, log) => part + Math.exp(log - top), 0);
  return sum(all) / sum(0);
}

/** ln Γ(x): Stirling's series far out, brought back by x Γ(x) = Γ(x + 1). */
function naiveLogGamma(x: number): number {
  if (x < 30) return naiveLogGamma(x + 1) - Math.log(x);
  return (
    (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5)
  );
}

/** ln k! */
function logFactorial(k: number): number {
  let sum = 0;
  for (let i = 2; i <= k; i++) sum += Math.log(i);
  return sum;
}

/** Chance that a Poisson count is k or more, term by term. */
export function naivePoisson(k: number, mean: number): number {
  if (mean === 0) return k === 0 ? 1 : 0;
  let sum = 0;
  for (let i = k; i < k + 2000; i++) sum += Math.exp(i * Math.log(mean) - mean - logFactorial(i));
  return Math.min(1, sum);
}

/** Share of ∫ tᵃ⁻¹ e⁻ᵗ dt that lies below x, by Simpson's rule on both parts; a ≥ 1. */
export function naiveGamma(a: number, x: number): number {
  const top = Math.max((a - 1) * Math.log(Math.max(a - 1, 1e-300)) - (a - 1), 0);
  const f = (t: number): number =>
    t === 0 ? (a === 1 ? Math.exp(-top) : 0) : Math.exp((a - 1) * Math.log(t) - t - top);
  const area = (from: number, to: number): number => {
    const n = 40_000;
    const h = (to - from) / n;
    let sum = f(from) + f(to);
    for (let i = 1; i < n; i++) sum += f(from + i * h) * (i % 2 === 1 ? 4 : 2);
    return (sum * h) / 3;
  };
  const below = area(0, x);
  return below / (below + area(x, x + 60 + 5 * a + 20 * Math.sqrt(a)));
}

/** Holm's step-down over m comparisons: the keys that stand. */
export function naiveHolm(chances: ReadonlyMap<string, number>, m: number, rate: number): string[] {
  const sorted = [...chances].sort((a, b) => a[1] - b[1]);
  const first = sorted.findIndex(([, p], i) => p > rate / (m - i));
  return sorted.slice(0, first < 0 ? sorted.length : first).map(([key]) => key);
}

/** What next orders hold after each product. */
export function naiveNext(source: InsightSource) {
  const all = naiveOrders(source).map((own) => own.filter(({ products }) => products.size > 0 && products.size <= 200));
  const times = all.flat().map(({ time }) => time);
  const period = periods(times, times.length);
  const steps = all.flatMap((own) => own.slice(1).map((next, i) => ({ last: own[i], next })));
  const strata = new Map<string, { n: number; last: Map<number, number>; next: Map<number, number> }>();
  const count = new Map<string, number>();
  const followed = new Map<number, number>();
  const up = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const { last, next } of steps) {
    if (last === undefined) continue;
    const key = `${period(last.time)}/${sizeOf(next.products.size)}`;
    const stratum = strata.get(key) ?? { n: 0, last: new Map(), next: new Map() };
    strata.set(key, stratum);
    stratum.n++;
    for (const b of next.products) up(stratum.next, b);
    for (const a of last.products) {
      up(stratum.last, a);
      up(followed, a);
      for (const b of next.products) up(count, `${a}>${b}`);
    }
  }
  const expected = (a: number, b: number): number =>
    [...strata.values()].reduce((sum, { n, last, next }) => sum + ((last.get(a) ?? 0) * (next.get(b) ?? 0)) / n, 0);
  return { steps: steps.length, followed, count, expected };
}

/** By product: own profit, orders, buyers. */
export function naiveOwnProfit(source: InsightSource) {
  const own = new Map<number, { profit: number; orders: number; buyers: Set<number> }>();
  for (const order of naiveOrders(source).flat()) {
    const amounts = order.lines.map(({ amount }) => Math.max(0, amount));
    const known = amounts.every((amount) => !Number.isNaN(amount)) && amounts.some((amount) => amount > 0);
    const weights = known ? amounts : order.lines.map(({ quantity }) => quantity);
    const sum = weights.reduce((a, b) => a + b, 0);
    for (const p of order.products) {
      const entry = own.get(p) ?? { profit: 0, orders: 0, buyers: new Set() };
      own.set(p, entry);
      entry.orders++;
      entry.buyers.add(order.customer);
      order.lines.forEach(({ product }, i) => {
        if (product === p) entry.profit += (order.profit * (weights[i] ?? 0)) / sum;
      });
    }
  }
  return own;
}

/** By first product: customers of the age, their value, what came later, who came again. */
export function naiveStarts(source: InsightSource, ageDays: number) {
  const end = Math.floor((source.analysis.end ?? 0) / DAY);
  const starts = new Map<number, { starters: number; aged: number; value: number; later: number; repeats: number }>();
  for (const own of naiveOrders(source)) {
    const [first] = own;
    if (first === undefined) continue;
    const firstDay = Math.floor(first.time / DAY);
    const within = own.slice(1).filter(({ time }) => Math.floor(time / DAY) - firstDay < ageDays);
    const later = within.reduce((sum, { profit }) => sum + profit, 0);
    for (const p of first.products) {
      const entry = starts.get(p) ?? { starters: 0, aged: 0, value: 0, later: 0, repeats: 0 };
      starts.set(p, entry);
      entry.starters++;
      if (end - firstDay < ageDays) continue;
      entry.aged++;
      entry.value += later + first.profit;
      entry.later += later;
      entry.repeats += Number(within.length > 0);
    }
  }
  return starts;
}

/** Buyers of a product by value of a dimension at the first order, and how many would be usual. */
export function naiveMix(source: InsightSource, dimension: string) {
  const column = source.orders.dimensions.find(({ name }) => name === dimension);
  const { table } = source.analysis;
  const touch = (c: number) => column?.values[column.codes[table.orderIndex[table.offsets[c] ?? 0] ?? 0] ?? 0] ?? "";
  const baskets = naiveBaskets(source, "customers");
  const period = periods(
    baskets.map(({ time }) => time),
    baskets.length,
  );
  const rows = baskets.flatMap(({ customer, items, time }) =>
    [...items.keys()].map((product) => ({ product, value: touch(customer), period: period(time) })),
  );
  const count = (keep: (row: (typeof rows)[number]) => boolean): number => rows.filter(keep).length;
  return {
    count: (product: number, value: string) => count((row) => row.product === product && row.value === value),
    expected: (product: number, value: string) => {
      let sum = 0;
      for (const t of new Set(rows.map((row) => row.period))) {
        const all = count((row) => row.period === t);
        const of = count((row) => row.period === t && row.product === product);
        sum += (of * count((row) => row.period === t && row.value === value)) / all;
      }
      return sum;
    },
  };
}
