import { cleanText } from "../values/customerKey";
import { TextPool } from "./textPool";

/** Texts by row: codes into a pool of cleaned strings, 0 for blank. */
export interface TextCells {
  readonly codes: Uint32Array;
  readonly pool: TextPool;
}

/** A column of texts by row. */
export interface Texts {
  readonly pool: TextPool;
  codes(): Uint32Array;
}

const cleaned = new WeakMap<Texts, { size: number; cells: TextCells }>();

/** The column with its cells trimmed and composed, so that two writings of one value are one code. */
export function textCells(column: Texts): TextCells {
  const codes = column.codes();
  const known = cleaned.get(column);
  if (known !== undefined && known.size === column.pool.size && known.cells.codes.length === codes.length)
    return known.cells;
  const cells = clean(column.pool, codes);
  cleaned.set(column, { size: column.pool.size, cells });
  return cells;
}

function clean(pool: TextPool, codes: Uint32Array): TextCells {
  let allClean = true;
  for (let code = 1; code < pool.size && allClean; code++) allClean = pool.isClean(code);
  if (allClean) return { codes, pool };
  const clean = new TextPool();
  const map = Uint32Array.from(pool.strings(), (written) => clean.intern(cleanText(written)));
  return { codes: codes.map((code) => map[code] as number), pool: clean };
}

/** Non-blank rows. */
export function countFilled(codes: Uint32Array): number {
  let filled = 0;
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] !== 0) filled++;
  }
  return filled;
}
