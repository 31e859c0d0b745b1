import type { GroupInput } from "./input";

function mix(hash: number, value: number): number {
  let next = Math.imul(hash ^ (value | 0), 0x85ebca6b);
  next = Math.imul(next ^ (next >>> 13), 0xc2b2ae35);
  return (next ^ (next >>> 16)) >>> 0;
}

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);

/** A number that two rows with the same mapped cells share, and hardly any others do. */
function rowHash(input: GroupInput, row: number, seed: number): number {
  let hash = seed;
  for (const value of [input.date.times[row] ?? 0, input.amounts[row] ?? 0, input.refund?.values[row] ?? 0]) {
    bits[0] = value;
    hash = mix(mix(hash, words[0] as number), words[1] as number);
  }
  hash = mix(hash, input.quantity === null ? 0 : (input.quantity.values[row] as number) * 1000);
  for (const cells of [input.product, input.sku, input.status, input.cancelledAt]) {
    if (cells !== null) hash = mix(hash, cells.codes[row] as number);
  }
  for (const { column, field } of input.customers) {
    // Names may be kept on a customer's first row only.
    if (field !== "customerName") hash = mix(hash, column.codes()[row] as number);
  }
  return hash;
}

interface Part {
  readonly rows: number[];
}

/** What the rows of a part say, whatever their order: sums of two independent hashes, and the count. */
function fingerprint(input: GroupInput, rows: readonly number[]): string {
  let a = 0;
  let b = 0;
  for (const row of rows) {
    a = (a + rowHash(input, row, 0x9e3779b9)) % 4_294_967_296;
    b = (b + rowHash(input, row, 0x7f4a7c15)) % 4_294_967_296;
  }
  return `${rows.length}:${a}:${b}`;
}

/**
 * Rows of orders that stand with identical rows in an earlier file of the group: those orders were exported twice. Rows of
 * one order that differ between files belong together (an order cut by the end of a file). Null when there are none.
 * @returns by row 0, or 1 + the file's position in the group.
 */
export function repeatedRows(input: GroupInput): Uint32Array | null {
  const { orderIds, group } = input;
  if (orderIds === null || group.files.length < 2) return null;
  const codes = orderIds.codes;
  const lastFile = new Int32Array(orderIds.pool.size).fill(-1);
  const several = new Map<number, Map<number, Part>>();
  const eachRow = (visit: (row: number, position: number, code: number) => void): void => {
    for (const [position, { firstRow }] of group.files.entries()) {
      const end = group.files[position + 1]?.firstRow ?? input.rows;
      for (let row = firstRow; row < end; row++) visit(row, position, codes[row] as number);
    }
  };
  eachRow((_, position, code) => {
    if (code !== 0 && lastFile[code] !== -1 && lastFile[code] !== position) several.set(code, new Map());
    lastFile[code] = position;
  });
  if (several.size === 0) return null;
  eachRow((row, position, code) => {
    const parts = several.get(code);
    if (parts === undefined) return;
    const part = parts.get(position);
    if (part === undefined) parts.set(position, { rows: [row] });
    else part.rows.push(row);
  });
  const repeated = new Uint32Array(input.rows);
  for (const parts of several.values()) {
    const seen = new Set<string>();
    for (const [position, { rows }] of parts) {
      const print = fingerprint(input, rows);
      if (seen.has(print)) for (const row of rows) repeated[row] = position + 1;
      seen.add(print);
    }
  }
  return repeated;
}
