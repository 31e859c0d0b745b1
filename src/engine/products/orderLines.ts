import { audienceKey } from "../audience";
import type { InsightSource, InsightTask } from "../insights/types";
import { GOODS, kindsOfProducts, NO_GOODS, type NotGoods } from "./goods";
import { shared } from "./memo";
import { part, STRIDE } from "./steps";

/**
 * Lines of the observed orders that name goods and were bought: one that came back (no pieces, or fewer) is none. They stand in
 * the order of `table.orderIndex`, customer by customer and by time, so that whoever walks through the customers reads on and on.
 */
export interface OrderLines {
  /** Lines of the order at place i of `table.orderIndex`: `line[start[i]] … line[start[i + 1] − 1]`, as they stand in the file. */
  readonly start: Uint32Array;
  readonly line: Uint32Array;
  /** What each of `line` names. */
  readonly product: Uint32Array;
  /** What the lines name beside goods: most lines first. */
  readonly notGoods: readonly NotGoods[];
}

type LineSource = Pick<InsightSource, "orders" | "lines" | "analysis">;

export function orderLines(source: LineSource): InsightTask<OrderLines> {
  // Of these very lines, and of everybody.
  const key = `lines ${audienceKey({ lines: source.lines, forecast: null, fit: null }, [])}`;
  return shared(source.analysis, key, () => linesByPlace(source));
}

/** No place: the order is after the end, or of nobody. */
const NOWHERE = 0xffffffff;

function* linesByPlace({ orders, lines, analysis }: LineSource): InsightTask<OrderLines> {
  const { orderIndex } = analysis.table;
  const { lineCount } = lines;
  const kinds = yield* part(kindsOfProducts(lines), 0, 0.1);
  const noGoods = new Uint32Array(kinds.length);
  const placeOf = new Uint32Array(orders.orderCount).fill(NOWHERE);
  for (let i = 0; i < orderIndex.length; i++) {
    if (i % STRIDE === 0) yield 0.1 + (0.1 * i) / orderIndex.length;
    placeOf[orderIndex[i] as number] = i;
  }
  /** By line: the place of its order, where it counts. */
  const at = new Uint32Array(lineCount).fill(NOWHERE);
  const start = new Uint32Array(orderIndex.length + 1);
  for (let l = 0; l < lineCount; l++) {
    if (l % STRIDE === 0) yield 0.2 + (0.4 * l) / lineCount;
    if (!((lines.quantity[l] as number) > 0)) continue;
    const order = lines.order[l] as number;
    const place = order < orders.orderCount ? (placeOf[order] as number) : NOWHERE;
    if (place === NOWHERE) continue;
    const p = lines.product[l] as number;
    if (kinds[p] === NO_GOODS) noGoods[p] = (noGoods[p] as number) + 1;
    if (kinds[p] !== GOODS) continue;
    at[l] = place;
    start[place + 1] = (start[place + 1] as number) + 1;
  }
  for (let i = 0; i < orderIndex.length; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const next = start.slice(0, orderIndex.length);
  const line = new Uint32Array(start[orderIndex.length] as number);
  const product = new Uint32Array(line.length);
  for (let l = 0; l < lineCount; l++) {
    if (l % STRIDE === 0) yield 0.6 + (0.4 * l) / lineCount;
    const place = at[l] as number;
    if (place === NOWHERE) continue;
    const to = next[place] as number;
    line[to] = l;
    product[to] = lines.product[l] as number;
    next[place] = to + 1;
  }
  return { start, line, product, notGoods: mostLinesFirst(noGoods) };
}

function mostLinesFirst(counts: Uint32Array): NotGoods[] {
  return Array.from(counts, (lines, product): NotGoods => ({ product, lines }))
    .filter(({ lines }) => lines > 0)
    .sort((x, y) => y.lines - x.lines || x.product - y.product);
}
