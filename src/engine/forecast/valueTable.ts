import { type Random, randomFrom } from "../math/random";
import { drawLevel, drawLife, emptyLives, type Lives, layOut, ordersWithin } from "./aliveOrders";
import type { Candidate } from "./candidates";
import { drawAt } from "./parameterDraws";
import { spendDrawAt } from "./spend";
import type { ParameterDraws } from "./types";

/** Values per cell. */
const perCell = 500;
const mostX = 16;
const mostT = 4;

/** The nodes of (x, T, idle); cell = (xNode · T nodes + TNode) · idle nodes + idleNode. */
export interface Grid {
  readonly x: Float64Array;
  readonly T: Float64Array;
  readonly idle: Float64Array;
}

/** Lives drawn for the cells of a grid, `perCell` each, the parameters' uncertainty mixed in. No horizon changes them. */
export interface GridLives {
  readonly grid: Grid;
  readonly lives: Lives;
  /** Shape of an order's value, by place within a cell. */
  readonly shape: Float64Array;
  readonly seed: number;
}

/**
 * The distribution of what an alive customer brings in the horizon, in units of its spend scale v + count·mean, over a grid of
 * (x, T, idle): a customer's own distribution is read between the nodes.
 */
export interface ValueTable {
  /** `perCell` ascending values a cell. */
  readonly sorted: Float32Array;
  /** Share of the values that are 0, by cell. */
  readonly none: Float64Array;
}

export function gridOf(candidate: Candidate, x: Float64Array, T: Float64Array): Grid {
  return {
    x: nodesOfCounts(x),
    T: nodesOfTimes(T),
    idle: candidate.k === 1 ? Float64Array.of(0) : Float64Array.of(0, 0.35, 1),
  };
}

/** @param spend scale and mean of a typical customer's values, and whether first transactions count among them */
export function drawGridLives(
  candidate: Candidate,
  draws: ParameterDraws,
  spendDraws: ParameterDraws,
  grid: Grid,
  spend: { readonly v: number; readonly mean: number; readonly withFirst: boolean },
  random: Random,
): GridLives {
  const dropouts = Array.from({ length: draws.count }, (_, row) => layOut(candidate, drawAt(draws, row)));
  const spends = Array.from({ length: spendDraws.count }, (_, row) => spendDrawAt(spendDraws, row));
  const lives = emptyLives(candidate, grid.x.length * grid.T.length * grid.idle.length * perCell);
  // The same numbers in every cell: what chance does to one it does to its neighbours, and figures run smoothly between them.
  const seed = random.uint32();
  let slot = 0;
  for (const x of grid.x) {
    const count = x + (spend.withFirst ? 1 : 0);
    const scale = spend.v + count * spend.mean;
    for (const T of grid.T) {
      for (const idle of grid.idle) {
        const same = randomFrom(seed);
        for (let i = 0; i < perCell; i++, slot++) {
          const row = i % draws.count;
          const { p, q, v } = spends[row] as (typeof spends)[number];
          drawLife(lives, slot, same, dropouts[row] as (typeof dropouts)[number], { x, T, idle });
          lives.level[slot] = ((v + count * spend.mean) / scale) * drawLevel(same, p, q, count);
        }
      }
    }
  }
  const shape = Float64Array.from(
    { length: perCell },
    (_, i) => (spends[i % draws.count] as (typeof spends)[number]).p,
  );
  return { grid, lives, shape, seed };
}

/** Plays the next `weeks` of the lives. */
export function buildValueTable({ lives, shape, seed }: GridLives, weeks: number): ValueTable {
  const cells = lives.rate.length / perCell;
  const sorted = new Float32Array(cells * perCell);
  const none = new Float64Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const same = randomFrom(seed + 1);
    const from = cell * perCell;
    let nothing = 0;
    for (let i = 0; i < perCell; i++) {
      const orders = ordersWithin(lives, from + i, weeks, same);
      if (orders === 0) nothing++;
      else sorted[from + i] = (lives.level[from + i] as number) * same.gamma((shape[i] as number) * orders, 1);
    }
    none[cell] = nothing / perCell;
    sorted.subarray(from, from + perCell).sort();
  }
  return { sorted, none };
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

/** Where customers stand in a grid: their lowest cell, and how far they are from it to the next one along each axis, 0 … 1. */
export interface Places {
  readonly cell: Int32Array;
  readonly x: Float64Array;
  readonly T: Float64Array;
  readonly idle: Float64Array;
}

export function placesIn(grid: Grid, customers: Grid): Places {
  const n = customers.x.length;
  const places = {
    cell: new Int32Array(n),
    x: new Float64Array(n),
    T: new Float64Array(n),
    idle: new Float64Array(n),
  };
  for (let i = 0; i < n; i++) {
    const [x, xShare] = between(grid.x, customers.x[i] as number);
    places.x[i] = xShare;
    const [T, TShare] = between(grid.T, customers.T[i] as number);
    places.T[i] = TShare;
    const [idle, idleShare] = between(grid.idle, customers.idle[i] as number);
    places.idle[i] = idleShare;
    places.cell[i] = (x * grid.T.length + T) * grid.idle.length + idle;
  }
  return places;
}

/** The cells around one customer and their weights: the first `used` slots. */
export interface Corners {
  used: number;
  readonly cells: Int32Array;
  readonly weights: Float64Array;
}

export function newCorners(): Corners {
  return { used: 0, cells: new Int32Array(8), weights: new Float64Array(8) };
}

/** Writes the cells around the i-th customer to `corners`; those without weight are left out. */
export function cornersOf(grid: Grid, places: Places, i: number, corners: Corners): void {
  const xShare = places.x[i] as number;
  const TShare = places.T[i] as number;
  const idleShare = places.idle[i] as number;
  const cell = places.cell[i] as number;
  const wide = grid.idle.length;
  corners.used = 0;
  for (let corner = 0; corner < 8; corner++) {
    const right = corner & 1;
    const late = (corner >> 1) & 1;
    const far = corner >> 2;
    const weight = (right ? xShare : 1 - xShare) * (late ? TShare : 1 - TShare) * (far ? idleShare : 1 - idleShare);
    if (weight === 0) continue;
    corners.cells[corners.used] = cell + (right * grid.T.length + late) * wide + far;
    corners.weights[corners.used] = weight;
    corners.used++;
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
export function quantileAt(table: ValueTable, corners: Corners, u: number): number {
  const rank = u * perCell - 0.5;
  const below = Math.min(perCell - 1, Math.max(0, Math.floor(rank)));
  const above = Math.min(perCell - 1, below + 1);
  const share = Math.min(1, Math.max(0, rank - below));
  let sum = 0;
  for (let corner = 0; corner < corners.used; corner++) {
    const start = (corners.cells[corner] as number) * perCell;
    const low = table.sorted[start + below] as number;
    sum += (corners.weights[corner] as number) * (low + share * ((table.sorted[start + above] as number) - low));
  }
  return sum;
}

/** Chance that an alive customer brings nothing. */
export function noneAt(table: ValueTable, corners: Corners): number {
  let sum = 0;
  for (let corner = 0; corner < corners.used; corner++) {
    sum += (corners.weights[corner] as number) * (table.none[corners.cells[corner] as number] as number);
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
