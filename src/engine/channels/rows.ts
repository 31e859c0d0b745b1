import { type Grouping, NO_CODE } from "./grouping";
import { type GroupKind, LEAST_SHOWN, MOST_GROUPS } from "./types";

/** Rows of the answer: which there are, and who is in which. */
export interface GroupRows {
  readonly rows: readonly { readonly kind: GroupKind; readonly value: string; readonly values: number }[];
  /** Row by customer index, or `NO_CODE`. */
  readonly rowOf: Uint32Array;
}

/**
 * A row for each of the values with most customers (of equals: the one that comes first in the data), one for the other
 * values together, one for customers of whom nothing is told. A value too small for any figure is folded once there are
 * ten rows that are not.
 */
export function groupRows(grouping: Grouping): GroupRows {
  const { codes, count } = grouping;
  const customers = new Uint32Array(count);
  for (const code of codes) if (code !== NO_CODE) customers[code] = (customers[code] ?? 0) + 1;
  const told: number[] = [];
  for (let code = 0; code < count; code++)
    if ((customers[code] ?? 0) > 0 && grouping.valueOf(code) !== "") told.push(code);
  told.sort((a, b) => (customers[b] ?? 0) - (customers[a] ?? 0) || a - b);
  const large = told.filter((code) => (customers[code] ?? 0) >= LEAST_SHOWN).length;
  const shown = told.slice(0, Math.min(MOST_GROUPS, Math.max(large, 10)));
  // One left over is no fold: it stands by itself.
  const own = told.length - shown.length === 1 ? told : shown;
  const rows: GroupRows["rows"][number][] = own.map((code) => ({
    kind: "value",
    value: grouping.valueOf(code),
    values: 1,
  }));
  const folded = told.length - own.length;
  const others = rows.length;
  if (folded > 0) rows.push({ kind: "others", value: "", values: folded });
  const blank = rows.length;
  const rowOfCode = new Uint32Array(count).fill(others);
  own.forEach((code, row) => {
    rowOfCode[code] = row;
  });
  let anyBlank = false;
  for (let code = 0; code < count; code++) {
    if (grouping.valueOf(code) !== "") continue;
    rowOfCode[code] = blank;
    if ((customers[code] ?? 0) > 0) anyBlank = true;
  }
  if (anyBlank) rows.push({ kind: "blank", value: "", values: 1 });
  return { rows, rowOf: codes.map((code) => (code === NO_CODE ? NO_CODE : (rowOfCode[code] ?? others))) };
}
