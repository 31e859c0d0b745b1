import type { GroupRows } from "./documents";
import type { GroupInput } from "./input";

/** What came back of orders, by the rows that say so. */
export interface Returns {
  /** By document of the group: 1 where some of it came back and the rest stayed: a sale, less that part. */
  readonly inPart: Uint8Array;
  /** Money of what came back, by row; null where no row tells it, or a refund column does. */
  readonly money: Float64Array | null;
}

/**
 * Parts of orders that came back: by pieces returned, or by a return status that stands on some rows of an order whose other
 * cells are repeated on each (a status on the first row alone speaks of the whole order).
 */
export function returnsOf(input: GroupInput, rows: GroupRows): Returns {
  const size = rows.endDoc - rows.firstDoc;
  const { returned, returnStatus, status, lineAmounts } = input;
  const inPart = new Uint8Array(size);
  if (lineAmounts === null || (returned === null && returnStatus === null)) return { inPart, money: null };
  const excluded = new Set(input.mapping.excludedStatuses);
  const says = returnStatus?.pool.strings().map((text) => text !== "" && excluded.has(text)) ?? [];
  const isBack = (row: number): boolean => says[returnStatus?.codes[row] ?? 0] === true;
  const back = new Float64Array(size);
  const sold = new Float64Array(size);
  // 1: a row came back; 2: another, with a status of its own, did not; 4: a row without any status.
  const seen = new Uint8Array(size);
  for (let row = 0; row < input.rows; row++) {
    const i = (rows.doc[row] as number) - rows.firstDoc;
    back[i] = (back[i] as number) + (returned?.[row] ?? 0);
    sold[i] = (sold[i] as number) + ((lineAmounts[row] as number) || 0);
    const hasStatus = status !== null && status.codes[row] !== 0;
    seen[i] = (seen[i] as number) | (isBack(row) ? 1 : hasStatus ? 2 : 4);
  }
  const money = new Float64Array(input.rows);
  let any = false;
  for (let row = 0; row < input.rows; row++) {
    const i = (rows.doc[row] as number) - rows.firstDoc;
    const pieces = returned?.[row] ?? 0;
    const byPieces = (back[i] as number) > 0;
    if (byPieces ? (back[i] as number) < (sold[i] as number) : seen[i] === 3) inPart[i] = 1;
    money[row] = byPieces ? pieces : seen[i] === 3 && isBack(row) ? (lineAmounts[row] as number) || 0 : 0;
    if (money[row] !== 0) any = true;
  }
  return { inPart, money: any && input.refund === null ? money : null };
}
