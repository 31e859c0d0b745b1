import type { Dimension } from "../../engine";
import type { GroupRows } from "./documents";
import type { GroupInput } from "./input";

/**
 * Dimensions over the kept orders: an order's value is the first non-blank one of its rows. Groups that hold a dimension of
 * the same name share it.
 * @param orderOf order by document, −1 where the document is no kept order.
 */
export function buildDimensions(
  inputs: readonly GroupInput[],
  rows: readonly GroupRows[],
  orderOf: Int32Array,
  orders: number,
): Dimension[] {
  const names = [...new Set(inputs.flatMap((input) => input.dimensions.map(({ name }) => name)))];
  return names.map((name) => {
    const values = [""];
    const codeOf = new Map<string, number>([["", 0]]);
    const codes = new Uint32Array(orders);
    for (const [g, input] of inputs.entries()) {
      const cells = input.dimensions.find((dimension) => dimension.name === name)?.cells;
      const doc = rows[g]?.doc;
      if (cells === undefined || doc === undefined) continue;
      const map = new Int32Array(cells.pool.size).fill(-1);
      for (let row = 0; row < input.rows; row++) {
        const code = cells.codes[row] as number;
        const order = orderOf[doc[row] as number] as number;
        if (code === 0 || order < 0 || codes[order] !== 0) continue;
        let to = map[code] as number;
        if (to < 0) {
          const text = cells.pool.at(code);
          to = codeOf.get(text) ?? values.length;
          if (to === values.length) {
            values.push(text);
            codeOf.set(text, to);
          }
          map[code] = to;
        }
        codes[order] = to;
      }
    }
    return { name, codes, values };
  });
}
