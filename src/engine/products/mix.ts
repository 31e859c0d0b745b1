import { audienceKey } from "../audience";
import { firstTouch } from "../firstTouch";
import type { InsightSource, InsightTask } from "../insights/types";
import { poissonAtMost } from "../math/gammaTail";
import { type Baskets, basketsOf } from "./baskets";
import { holm } from "./holm";
import { FALSE_ALARMS, LEAST_COUNT, TIMES_LEAST } from "./limits";
import { answered } from "./memo";
import { part, STRIDE } from "./steps";
import { periodsOf } from "./strata";
import { surplusChance } from "./surplus";
import type { MixAnswer, MixAsk, MixCell } from "./types";

/** Values of the dimension that are told apart, and products that are listed. */
const MOST_VALUES = 8;
const MOST_ROWS = 25;
/** Products beyond these, by customers, are not compared. */
const MOST_COMPARED = 300;

/**
 * What customers of each value of a dimension (at their first order) buy more or less of than others do.
 *
 * A customer's different products are its purchases, each counted once. Expected, among customers who came at the same
 * time: the product's purchases × the value's share of all purchases. A cell stands out if its count is more than
 * `TIMES_LEAST` times the expected or less than a `TIMES_LEAST`-th of it, surely over all cells together.
 */
export function mixTask(source: InsightSource, ask: MixAsk): InsightTask<MixAnswer> {
  return answered(source.analysis, `mix ${JSON.stringify(ask.dimension)} ${audienceKey(source, ask.audience)}`, () =>
    mixFound(source, ask),
  );
}

function* mixFound(source: InsightSource, ask: MixAsk): InsightTask<MixAnswer> {
  const baskets = yield* part(basketsOf(source, ask.audience, "customers"), 0, 0.6);
  const dimension = source.orders.dimensions.find(({ name }) => name === ask.dimension);
  if (dimension === undefined) {
    return { dimension: ask.dimension, values: [], otherCustomers: baskets.count, tested: 0, rows: [] };
  }
  const codes = firstTouch(dimension, source.analysis.table);
  yield 0.6;
  const values = valuesOf(baskets, codes, dimension.values.length);
  yield 0.6;
  const products = productsOf(baskets);
  yield 0.6;
  const periods = customerPeriods(baskets);
  const cells = yield* part(countCells(baskets, codes, values, products, periods), 0.6, 1);
  const { rows, tested } = rowsOf(cells, products);
  const shown = values.reduce((n, { customers }) => n + customers, 0);
  return {
    dimension: ask.dimension,
    values: values.map(({ code, customers, purchases }) => ({
      value: dimension.values[code] ?? "",
      customers,
      purchases,
    })),
    otherCustomers: baskets.count - shown,
    tested,
    rows,
  };
}

interface Value {
  readonly code: number;
  customers: number;
  purchases: number;
}

function valuesOf(baskets: Baskets, codes: Uint32Array, count: number): readonly Value[] {
  const all = Array.from({ length: count }, (_, code): Value => ({ code, customers: 0, purchases: 0 }));
  for (let b = 0; b < baskets.count; b++) {
    const value = all[codes[baskets.customer[b] as number] as number];
    if (value === undefined) continue;
    value.customers++;
    value.purchases += (baskets.start[b + 1] as number) - (baskets.start[b] as number);
  }
  return all
    .filter(({ code, customers }) => code !== 0 && customers > 0)
    .sort((x, y) => y.customers - x.customers || x.code - y.code)
    .slice(0, MOST_VALUES);
}

/** The products bought by most customers, and by how many. */
function productsOf(baskets: Baskets): readonly { product: number; customers: number }[] {
  const customers = new Uint32Array(baskets.productCount);
  for (const product of baskets.product) customers[product] = (customers[product] as number) + 1;
  return Array.from(customers, (count, product) => ({ product, customers: count }))
    .filter((each) => each.customers > 0)
    .sort((x, y) => y.customers - x.customers || x.product - y.product)
    .slice(0, MOST_COMPARED);
}

/** By basket: the stretch of time in which the customer came. */
function customerPeriods(baskets: Baskets): { readonly of: Uint8Array; readonly count: number } {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let b = 0; b < baskets.count; b++) {
    const t = baskets.time[b] as number;
    if (t < from) from = t;
    if (t > to) to = t;
  }
  const periods = periodsOf(from, to, baskets.count, baskets.productCount);
  const of = new Uint8Array(baskets.count);
  for (let b = 0; b < baskets.count; b++) of[b] = periods.of(baskets.time[b] as number);
  return { of, count: periods.count };
}

interface Cells {
  readonly values: number;
  /** `[row × values + value]` */
  readonly count: Float64Array;
  readonly expected: Float64Array;
}

function* countCells(
  baskets: Baskets,
  codes: Uint32Array,
  values: readonly Value[],
  products: readonly { product: number }[],
  periods: { readonly of: Uint8Array; readonly count: number },
): InsightTask<Cells> {
  const width = values.length;
  const columnOf = new Map(values.map(({ code }, i) => [code, i]));
  const rowOf = new Int32Array(baskets.productCount).fill(-1);
  products.forEach(({ product }, row) => {
    rowOf[product] = row;
  });
  const count = new Float64Array(products.length * width);
  const bought = new Float64Array(products.length * periods.count);
  const column = new Float64Array(width * periods.count);
  const all = new Float64Array(periods.count);
  let work = 0;
  for (let b = 0; b < baskets.count; b++) {
    const v = columnOf.get(codes[baskets.customer[b] as number] as number) ?? -1;
    const period = periods.of[b] as number;
    const [from, to] = [baskets.start[b] as number, baskets.start[b + 1] as number];
    all[period] = (all[period] as number) + to - from;
    if (v >= 0) column[v * periods.count + period] = (column[v * periods.count + period] as number) + to - from;
    for (let i = from; i < to; i++) {
      const row = rowOf[baskets.product[i] as number] as number;
      if (row < 0) continue;
      bought[row * periods.count + period] = (bought[row * periods.count + period] as number) + 1;
      if (v >= 0) count[row * width + v] = (count[row * width + v] as number) + 1;
    }
    work += to - from;
    if (work >= STRIDE) {
      work = 0;
      yield b / baskets.count;
    }
  }
  const expected = count.map((_, cell) => {
    const [row, v] = [Math.floor(cell / width), cell % width];
    let sum = 0;
    for (let t = 0; t < periods.count; t++) {
      const total = all[t] as number;
      if (total > 0)
        sum += ((bought[row * periods.count + t] as number) * (column[v * periods.count + t] as number)) / total;
    }
    return sum;
  });
  return { values: width, count, expected };
}

function rowsOf(
  { values, count, expected }: Cells,
  products: readonly { product: number; customers: number }[],
): Pick<MixAnswer, "rows" | "tested"> {
  const tested: number[] = [];
  expected.forEach((mean, cell) => {
    if (mean >= LEAST_COUNT) tested.push(cell);
  });
  // Either side may stand out: each has half of the chance.
  const p = Float64Array.from(tested, (cell) => {
    const [seen, mean] = [count[cell] as number, expected[cell] as number];
    const over = surplusChance(seen, mean, 1);
    const under = seen < mean / TIMES_LEAST ? poissonAtMost(seen, mean / TIMES_LEAST) : 1;
    return Math.min(1, 2 * Math.min(over, under));
  });
  const stands = new Set(Array.from(holm(p, tested.length, FALSE_ALARMS), (i) => tested[i]));
  const rows = products.map(({ product, customers }, row) => {
    const cells = Array.from({ length: values }, (_, v): MixCell => {
      const cell = row * values + v;
      const [seen, mean] = [count[cell] as number, expected[cell] as number];
      return {
        count: seen,
        expected: mean,
        index: mean > 0 ? seen / mean : null,
        stands: stands.has(cell) ? (seen > mean ? "over" : "under") : null,
      };
    });
    return { product, customers, cells, outstanding: cells.some((cell) => cell.stands !== null) };
  });
  const sorted = [...rows.filter((row) => row.outstanding), ...rows.filter((row) => !row.outstanding)];
  return {
    tested: tested.length,
    rows: sorted.slice(0, MOST_ROWS).map(({ product, customers, cells }) => ({ product, customers, cells })),
  };
}
