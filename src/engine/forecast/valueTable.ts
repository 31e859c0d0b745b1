import { type Random, randomFrom } from "../math/random";
import { drawAliveOrders, drawSpendUnits, layOut } from "./aliveOrders";
import type { Candidate } from "./candidates";
import { drawAt } from "./parameterDraws";
import type { ParameterDraws } from "./types";

/** Values per cell. */
const perCell = 500;
const mostX = 16;
const mostT = 4;

/**
 * The distribution of what an alive customer brings in the horizon, in units of its spend scale v + count·mean, over a grid of
 * (x, T, idle): a customer's own distribution is read between the nodes. Drawn with the parameters' uncertainty mixed in.
 */
export interface ValueTable {
  readonly x: Float64Array;
  readonly T: Float64Array;
  readonly idle: Float64Array;
  /** `perCell` ascending values a cell; cell = (xNode · T nodes + TNode) · idle nodes + idleNode. */
  readonly sorted: Float32Array;
  /** Share of the values that are 0, by cell. */
  readonly none: Float64Array;
}

/** Where a customer stands in the grid: up to eight cells and their weights. */
export interface Place {
  readonly cells: Int32Array;
  readonly weights: Float64Array;
}

export function buildValueTable(
  candidate: Candidate,
  draws: ParameterDraws,
  spendDraws: ParameterDraws,
  nodes: { readonly xNodes: Float64Array; readonly TNodes: Float64Array },
  spend: { readonly v: number; readonly mean: number; readonly withFirst: boolean },
  weeks: number,
  random: Random,
): ValueTable {
  const { xNodes: x, TNodes: T } = nodes;
  const idle = candidate.k === 1 ? Float64Array.of(0) : Float64Array.of(0, 0.35, 1);
  const dropouts = Array.from({ length: draws.count }, (_, row) => layOut(candidate, drawAt(draws, row)));
  const cells = x.length * T.length * idle.length;
  const sorted = new Float32Array(cells * perCell);
  const none = new Float64Array(cells);
  const values = new Float64Array(perCell);
  let cell = 0;
  // The same numbers in every cell: what chance does to one it does to its neighbours, and figures run smoothly between them.
  const seed = random.uint32();
  for (const orders of x) {
    const count = orders + (spend.withFirst ? 1 : 0);
    const scale = spend.v + count * spend.mean;
    for (const span of T) {
      for (const rest of idle) {
        const same = randomFrom(seed);
        for (let i = 0; i < perCell; i++) {
          const row = i % draws.count;
          const p = Math.exp(spendDraws.logs[row * 3] as number);
          const q = Math.exp(spendDraws.logs[row * 3 + 1] as number);
          const v = Math.exp(spendDraws.logs[row * 3 + 2] as number);
          const dropout = dropouts[row] as (typeof dropouts)[number];
          const made = drawAliveOrders(same, candidate, dropout, orders, span, rest, weeks);
          values[i] = made === 0 ? 0 : ((v + count * spend.mean) / scale) * drawSpendUnits(same, made, p, q, count);
        }
        none[cell] = values.reduce((count, value) => (value === 0 ? count + 1 : count), 0) / perCell;
        values.sort();
        sorted.set(values, cell * perCell);
        cell++;
      }
    }
  }
  return { x, T, idle, sorted, none };
}

/** 0 … 5 one by one, then ever wider steps up to the largest. */
export function nodesOfCounts(x: Float64Array): Float64Array {
  const most = x.reduce((max, value) => Math.max(max, value), 0);
  const nodes: number[] = [];
  let next = 0;
  const growth = most > 6 ? Math.max(1.15, (most / 6) ** (1 / (mostX - 7))) : 1.15;
  while (next < most) {
    nodes.push(next);
    next = next < 6 ? next + 1 : Math.max(next + 1, Math.round(next * growth));
  }
  return Float64Array.from([...nodes, most]);
}

/** Shortest, longest, and evenly ranked ones between. */
export function nodesOfTimes(T: Float64Array): Float64Array {
  const ascending = T.slice().sort();
  const nodes = Array.from(
    { length: mostT },
    (_, i) => ascending[Math.round((i * (ascending.length - 1)) / (mostT - 1))] as number,
  );
  return Float64Array.from(new Set(nodes));
}

/** A scratch place for {@link locate}. */
export function newPlace(): Place {
  return { cells: new Int32Array(8), weights: new Float64Array(8) };
}

/** Finds the cells around a customer; writes them to `place` (unused ones get weight 0). */
export function locate(table: ValueTable, x: number, T: number, idle: number, place: Place): void {
  const [x0, xShare] = between(table.x, x);
  const [T0, TShare] = between(table.T, T);
  const [i0, iShare] = between(table.idle, idle);
  const tWide = table.T.length;
  const iWide = table.idle.length;
  for (let corner = 0; corner < 8; corner++) {
    const right = corner & 1;
    const late = (corner >> 1) & 1;
    const far = corner >> 2;
    const weight = (right ? xShare : 1 - xShare) * (late ? TShare : 1 - TShare) * (far ? iShare : 1 - iShare);
    place.weights[corner] = weight;
    place.cells[corner] = weight === 0 ? 0 : ((x0 + right) * tWide + T0 + late) * iWide + i0 + far;
  }
}

const found: [number, number] = [0, 0];

/** The node at or below a value, and how far it is to the next: 0 … 1. The array is overwritten by the next call. */
function between(nodes: Float64Array, value: number): readonly [number, number] {
  let low = 0;
  let high = nodes.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((nodes[middle] as number) <= value) low = middle;
    else high = middle;
  }
  const from = nodes[low] as number;
  const to = nodes[high] as number;
  found[0] = low;
  found[1] = to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0;
  return found;
}

/** The u-quantile of an alive customer's value, 0 ≤ u ≤ 1, in spend units. */
export function quantileAt(table: ValueTable, place: Place, u: number): number {
  const rank = u * perCell - 0.5;
  const below = Math.min(perCell - 1, Math.max(0, Math.floor(rank)));
  const above = Math.min(perCell - 1, below + 1);
  const share = Math.min(1, Math.max(0, rank - below));
  let sum = 0;
  for (let corner = 0; corner < 8; corner++) {
    const weight = place.weights[corner] as number;
    if (weight === 0) continue;
    const start = (place.cells[corner] as number) * perCell;
    const low = table.sorted[start + below] as number;
    sum += weight * (low + share * ((table.sorted[start + above] as number) - low));
  }
  return sum;
}

/** Chance that an alive customer brings nothing. */
export function noneAt(table: ValueTable, place: Place): number {
  let sum = 0;
  for (let corner = 0; corner < 8; corner++) {
    const weight = place.weights[corner] as number;
    if (weight > 0) sum += weight * (table.none[place.cells[corner] as number] as number);
  }
  return sum;
}

/** A figure known on the nodes of x and T (row-major by x), read between them. */
export function readBetween(figure: Float64Array, x: Float64Array, T: Float64Array, atX: number, atT: number): number {
  const [x0, xShare] = between(x, atX);
  const [T0, TShare] = between(T, atT);
  const at = (row: number, column: number): number =>
    figure[Math.min(row, x.length - 1) * T.length + Math.min(column, T.length - 1)] as number;
  const near = at(x0, T0) * (1 - TShare) + at(x0, T0 + 1) * TShare;
  return xShare === 0
    ? near
    : near * (1 - xShare) + (at(x0 + 1, T0) * (1 - TShare) + at(x0 + 1, T0 + 1) * TShare) * xShare;
}
