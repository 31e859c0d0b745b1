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

/** What makes a line of an order the same line in another export of it. */
function lineHash(input: GroupInput, row: number): number {
  let hash = 0x2545f491;
  for (const cells of [input.product, input.sku]) hash = mix(hash, cells === null ? 0 : (cells.codes[row] as number));
  bits[0] = input.rule === "lines" ? (input.amounts[row] as number) : 0;
  hash = mix(mix(hash, words[0] as number), words[1] as number);
  return mix(hash, input.quantity === null ? 0 : (input.quantity.values[row] as number) * 1000);
}

/** Latest date in each file of the group: the file that goes further was exported later. */
export function latestDates(input: GroupInput): number[] {
  const { files } = input.group;
  return files.map(({ firstRow }, position) => {
    const end = files[position + 1]?.firstRow ?? input.rows;
    let latest = Number.NEGATIVE_INFINITY;
    for (let row = firstRow; row < end; row++) {
      const time = input.date.times[row] as number;
      if (time > latest) latest = time;
    }
    return latest;
  });
}

export interface RepeatedRows {
  /** By row: 0, or 1 + the position of its file when the row's order stands in another file as well and counts there. */
  readonly copy: Uint32Array;
  /** By row with a copy: whether the other file says just the same, or something newer. */
  readonly replaced: Uint8Array;
}

/**
 * Rows of orders that stand in an earlier file of the group too. Just the same: counted once. With a line in common but
 * otherwise different: two states of one order, and the file that goes further in time has the word. With no line in
 * common: one order that the end of a file cut in two, and its rows belong together. Null when there are none.
 */
export function repeatedRows(input: GroupInput): RepeatedRows | null {
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
  const latest = latestDates(input);
  const copy = new Uint32Array(input.rows);
  const replaced = new Uint8Array(input.rows);
  for (const parts of several.values()) {
    const versions = new Map<string, { rows: readonly number[]; position: number; newest: number }>();
    for (const [position, { rows }] of parts) {
      const print = fingerprint(input, rows);
      const known = versions.get(print);
      const age = latest[position] as number;
      if (known === undefined) versions.set(print, { rows, position, newest: age });
      else {
        known.newest = Math.max(known.newest, age);
        for (const row of rows) copy[row] = position + 1;
      }
    }
    if (versions.size < 2) continue;
    const byAge = [...versions.values()].sort((a, b) => b.newest - a.newest || b.position - a.position);
    const lines = new Set<number>();
    for (const { rows, position } of byAge) {
      const hashes = rows.map((row) => lineHash(input, row));
      if (hashes.some((hash) => lines.has(hash))) {
        for (const row of rows) {
          copy[row] = position + 1;
          replaced[row] = 1;
        }
      } else for (const hash of hashes) lines.add(hash);
    }
  }
  return { copy, replaced };
}
