import type { NumberCells } from "../columns/numberCells";
import { numberCells } from "../columns/numberCells";
import type { TextCells } from "../columns/textCells";
import { textCells } from "../columns/textCells";
import { textColumns } from "../draft";
import type { FileGroup } from "../group";
import type { GroupMapping } from "../types";
import { quantise } from "../values/money";
import type { BuildContext } from "./context";
import type { RowCosts } from "./input";

interface CostSources {
  readonly own: NumberCells | null;
  readonly unit: NumberCells | null;
  readonly quantity: NumberCells | null;
  readonly sku: TextCells | null;
  readonly product: TextCells | null;
  readonly category: TextCells | null;
  readonly lineAmounts: Float64Array | null;
  readonly money: (values: Float64Array) => Float64Array;
  readonly context: BuildContext;
}

/** A product as it is looked up in a list of costs. */
function keyOf(text: string): string {
  return text.trim().toLowerCase();
}

/** Cost by code of a text column; NaN where the list has none. */
function costsOf(cells: TextCells | null, costs: ReadonlyMap<string, number>): Float64Array | null {
  if (cells === null || costs.size === 0) return null;
  return Float64Array.from(cells.pool.strings(), (text) => costs.get(keyOf(text)) ?? Number.NaN);
}

/**
 * Costs by row, from the first source that knows the row: its cost column, cost of one piece × quantity, the list of
 * product costs (by SKU, else by name) × quantity, the margin of its category. Null when there is no source at all.
 */
export function rowCosts(sources: CostSources): RowCosts | null {
  const { own, unit, quantity, sku, product, category, lineAmounts, money, context } = sources;
  const bySku = costsOf(sku, context.productCosts);
  const byName = costsOf(product, context.productCosts);
  const margins =
    category === null || lineAmounts === null || Object.keys(context.categoryMargins).length === 0
      ? null
      : Float64Array.from(category.pool.strings(), (text) => context.categoryMargins[text] ?? Number.NaN);
  if (unit === null && bySku === null && byName === null && margins === null) {
    return own === null ? null : { values: money(own.values), ofLines: false };
  }
  const rows = (own ?? unit)?.values.length ?? (sku ?? product ?? category)?.codes.length ?? 0;
  const ownValues = own === null ? null : money(own.values);
  const unitValues = unit === null ? null : money(unit.values);
  const values = new Float64Array(rows).fill(Number.NaN);
  for (let row = 0; row < rows; row++) {
    const written = ownValues?.[row] ?? Number.NaN;
    if (!Number.isNaN(written)) {
      values[row] = written;
      continue;
    }
    const count = quantity?.values[row] ?? 1;
    const candidates = [unitValues?.[row], bySku?.[sku?.codes[row] ?? 0], byName?.[product?.codes[row] ?? 0]];
    const piece = candidates.find((cost) => cost !== undefined && !Number.isNaN(cost));
    const margin = margins?.[category?.codes[row] ?? 0] ?? Number.NaN;
    if (piece !== undefined) values[row] = quantise(piece * (Number.isNaN(count) ? 1 : count));
    else if (!Number.isNaN(margin)) values[row] = quantise((lineAmounts?.[row] ?? Number.NaN) * (1 - margin));
  }
  return { values, ofLines: true };
}

/** Cost of one piece by SKU and by product name, from a group that is a list of costs. */
export function readProductCosts(group: FileGroup, mapping: GroupMapping): Map<string, number> {
  const costs = new Map<string, number>();
  const { roles } = mapping;
  const at = roles.findIndex((role) => role === "unitCost" || role === "cost");
  const column = group.columns[at];
  if (column?.kind !== "number" && column?.kind !== "text") return costs;
  const { values } = numberCells(column, mapping.decimalMark, false);
  for (const found of textColumns(group, roles, "sku", "product")) {
    const { codes, pool } = textCells(found.column);
    const texts = pool.strings();
    for (let row = 0; row < codes.length; row++) {
      const key = keyOf(texts[codes[row] as number] ?? "");
      const cost = values[row] as number;
      if (key !== "" && !Number.isNaN(cost) && !costs.has(key)) costs.set(key, cost);
    }
  }
  return costs;
}
