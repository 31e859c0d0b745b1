import { firstTouch } from "../firstTouch";
import type { InsightSource, InsightTask } from "../insights/types";
import { textAt } from "../packedText";
import { orderLines } from "../products/orderLines";
import type { Dimension, LineTable, OrderTable } from "../types";
import type { GroupBy } from "./types";

/** A customer in no group: outside the audience, or without an observed order. */
export const NO_CODE = 0xffffffff;

/** Which value each customer came by. Code 0 is the blank one. */
export interface Grouping {
  /** By customer index, or `NO_CODE`. */
  readonly codes: Uint32Array;
  readonly count: number;
  valueOf(code: number): string;
}

/**
 * All that the customers of these orders can be grouped by: columns that tell them apart, and the first product. A single channel is a
 * group, too: it has its costs.
 */
export function groupBys(orders: OrderTable, lines: LineTable): GroupBy[] {
  const told = orders.dimensions.filter((dimension) => {
    const known = dimension.values.filter((value) => value !== "").length;
    return known > 1 || (known === 1 && (dimension.name === "channel" || hasBlanks(dimension)));
  });
  const columns = told.map(({ name }): GroupBy => ({ kind: "dimension", name }));
  return lines.lineCount > 0 ? [...columns, { kind: "firstProduct" }] : columns;
}

function hasBlanks({ codes, values }: Dimension): boolean {
  const blank = values.indexOf("");
  return blank >= 0 && codes.includes(blank);
}

/**
 * Groups the customers of an audience.
 *
 * @param mask 1 by customer index for those who are meant; null for everybody
 * @returns null where the orders have no such column, or no products
 */
export function* groupingOf(source: InsightSource, by: GroupBy, mask: Uint8Array | null): InsightTask<Grouping | null> {
  const { table } = source.analysis;
  const known = by.kind === "firstProduct" ? yield* byFirstProduct(source) : byDimension(source, by.name);
  if (known === null) return null;
  for (let c = 0; c < known.codes.length; c++) {
    if ((table.orders[c] ?? 0) === 0 || (mask !== null && mask[c] !== 1)) known.codes[c] = NO_CODE;
  }
  return known;
}

function byDimension({ orders, analysis }: InsightSource, name: string): Grouping | null {
  const dimension = orders.dimensions.find((one) => one.name === name);
  if (dimension === undefined) return null;
  return {
    codes: firstTouch(dimension, analysis.table),
    count: dimension.values.length,
    valueOf: (code) => dimension.values[code] ?? "",
  };
}

/** The first good of the first order, lines being in the order of the file: no fee, discount or return is what somebody came for. */
function* byFirstProduct(source: InsightSource): InsightTask<Grouping | null> {
  const { lines, analysis } = source;
  if (lines.lineCount === 0) return null;
  const bought = yield* orderLines(source);
  const { table } = analysis;
  const codes = new Uint32Array(table.customerCount);
  let count = 1;
  for (let c = 0; c < table.customerCount; c++) {
    if ((table.orders[c] ?? 0) === 0) continue;
    const first = table.offsets[c] ?? 0;
    const at = bought.start[first] ?? 0;
    codes[c] = at < (bought.start[first + 1] ?? 0) ? (bought.product[at] ?? 0) + 1 : 0;
    count = Math.max(count, (codes[c] ?? 0) + 1);
  }
  return { codes, count, valueOf: (code) => (code === 0 ? "" : textAt(lines.products, code - 1)) };
}
