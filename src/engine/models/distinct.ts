/** The distinct rows of some columns: `rows[g]` is the first row of group g, `count[g]` its size, `groupOf[i]` the group of row i. */
export interface DistinctRows {
  readonly rows: Uint32Array;
  readonly count: Float64Array;
  readonly groupOf: Uint32Array;
}

/**
 * Groups equal rows of Float64 columns in order of first appearance, in one pass over an open-addressed hash of the bits.
 * 0 and −0 are taken as equal.
 */
export function distinctRows(columns: readonly ArrayLike<number>[]): DistinctRows {
  const length = columns[0]?.length ?? 0;
  let slots = 16;
  while (slots < length * 2) slots *= 2;
  const mask = slots - 1;
  const table = new Int32Array(slots).fill(-1);
  const rows = new Uint32Array(length);
  const count = new Float64Array(length);
  const groupOf = new Uint32Array(length);
  const value = new Float64Array(1);
  const bits = new Uint32Array(value.buffer);
  let groups = 0;
  for (let i = 0; i < length; i++) {
    let hash = 0x9e3779b9;
    for (const column of columns) {
      value[0] = (column[i] as number) + 0;
      hash = Math.imul(hash ^ (bits[0] as number), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 15) ^ (bits[1] as number), 0xc2b2ae35);
      hash ^= hash >>> 13;
    }
    let slot = hash & mask;
    let group = table[slot] as number;
    while (group >= 0 && !sameRow(columns, rows[group] as number, i)) {
      slot = (slot + 1) & mask;
      group = table[slot] as number;
    }
    if (group < 0) {
      group = groups++;
      table[slot] = group;
      rows[group] = i;
    }
    count[group] = (count[group] as number) + 1;
    groupOf[i] = group;
  }
  return { rows: rows.slice(0, groups), count: count.slice(0, groups), groupOf };
}

function sameRow(columns: readonly ArrayLike<number>[], a: number, b: number): boolean {
  for (const column of columns) if (column[a] !== column[b]) return false;
  return true;
}

/** The values of a column at the given rows. */
export function pick(column: ArrayLike<number>, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let g = 0; g < rows.length; g++) picked[g] = column[rows[g] as number] as number;
  return picked;
}
