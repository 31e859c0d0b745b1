import type { Audience } from "../audience";
import { audienceMaskInSteps } from "../audience";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import { orderProfit } from "../profit";
import type { LineTable } from "../types";
import { orderLines } from "./orderLines";
import { STRIDE } from "./steps";

/** By product, over the observed orders of an audience. */
export interface OwnProfit {
  /** The product's part of the profit of the orders that hold it. */
  readonly profit: Float64Array;
  readonly orders: Uint32Array;
  readonly buyers: Uint32Array;
  /** Profit of all orders with a named product. */
  readonly total: number;
}

/**
 * What each product earned itself. An order's profit is divided among its lines by their amounts; where an amount is
 * unknown or the amounts add up to nothing, by their pieces.
 */
export function* ownProfitOf(source: InsightSource, audience: Audience): InsightTask<OwnProfit> {
  const { orders, lines, analysis } = source;
  const bought = yield* orderLines(source);
  const mask = yield* atShare(audienceMaskInSteps(source, audience), 0);
  const products = lines.products.ends.length;
  const own = {
    profit: new Float64Array(products),
    orders: new Uint32Array(products),
    buyers: new Uint32Array(products),
    total: 0,
  };
  const orderSeen = new Int32Array(products).fill(-1);
  const buyerSeen = new Int32Array(products).fill(-1);
  const { table, settings } = analysis;
  let work = 0;
  for (let c = 0; c < table.customerCount; c++) {
    if (mask !== null && mask[c] !== 1) continue;
    for (let i = table.offsets[c] as number; i < (table.offsets[c + 1] as number); i++) {
      const order = table.orderIndex[i] as number;
      const [from, to] = [bought.start[i] as number, bought.start[i + 1] as number];
      work += 1 + 2 * (to - from);
      if (to === from) continue;
      const profit = orderProfit(orders, order, settings.margin);
      own.total += profit;
      const weight = weightsOf(lines, bought.line, from, to);
      for (let l = from; l < to; l++) {
        const line = bought.line[l] as number;
        const p = bought.product[l] as number;
        own.profit[p] = (own.profit[p] as number) + profit * weight(line);
        if (orderSeen[p] !== order) own.orders[p] = (own.orders[p] as number) + 1;
        if (buyerSeen[p] !== c) own.buyers[p] = (own.buyers[p] as number) + 1;
        orderSeen[p] = order;
        buyerSeen[p] = c;
      }
    }
    if (work >= STRIDE) {
      work = 0;
      yield c / table.customerCount;
    }
  }
  return own;
}

/** Share of an order that each of its lines is. */
function weightsOf(lines: LineTable, line: Uint32Array, from: number, to: number): (line: number) => number {
  let amounts = 0;
  let pieces = 0;
  for (let l = from; l < to; l++) {
    // Something that is not a number makes the whole sum none.
    amounts += Math.max(0, lines.amount[line[l] as number] as number);
    pieces += lines.quantity[line[l] as number] as number;
  }
  return amounts > 0
    ? (each) => Math.max(0, lines.amount[each] as number) / amounts
    : (each) => (lines.quantity[each] as number) / pieces;
}
