import { type PackedText, packText } from "../../engine";
import type { CustomerKeys } from "./customers";
import type { Documents, GroupRows } from "./documents";
import type { GroupInput } from "./input";

/** Order ids of the kept orders, as written. */
export function packOrderKeys(inputs: readonly GroupInput[], docs: Documents, kept: Uint32Array): PackedText {
  const only = inputs.length === 1 ? inputs[0] : undefined;
  if (only !== undefined) {
    const { orderIds } = only;
    if (orderIds === null) return { text: "", ends: new Uint32Array(kept.length) };
    return orderIds.pool.pack(kept.map((at) => docs.orderCode[at] as number));
  }
  const ids = inputs.map((input) => input.orderIds?.pool.strings() ?? [""]);
  return packText(Array.from(kept, (at) => ids[docs.group[at] as number]?.[docs.orderCode[at] as number] ?? ""));
}

/** Keys and names of the kept customers: the writings that came first, also where those rows themselves do not count. */
export function packCustomers(
  inputs: readonly GroupInput[],
  rows: readonly GroupRows[],
  docs: Documents,
  keys: CustomerKeys,
  kept: readonly number[],
): { customerKey: PackedText; customerName: PackedText } {
  const names: string[] = keys.labels.map(() => "");
  for (const [g, { names: cells, rows: count }] of inputs.entries()) {
    const doc = rows[g]?.doc;
    if (cells === null || doc === undefined) continue;
    const texts = cells.pool.strings();
    for (let row = 0; row < count; row++) {
      const code = cells.codes[row] as number;
      const key = code === 0 ? -1 : (docs.key[doc[row] as number] as number);
      if (key >= 0 && names[key] === "") names[key] = texts[code] ?? "";
    }
  }
  return {
    customerKey: packText(kept.map((key) => keys.labels[key] ?? "")),
    customerName: packText(kept.map((key) => names[key] ?? "")),
  };
}
