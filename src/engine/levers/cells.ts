import type { Candidate, Params } from "../forecast/candidates";

/** Customers alike in (x, T), lumped at their weighted means; a cell a phase. */
export interface Cells {
  readonly x: Float64Array;
  readonly T: Float64Array;
  readonly phase: Uint8Array;
  readonly weight: Float64Array;
}

/** Counts up to here each have cells of their own; above, cells widen by a fifth. */
const singly = 10;
const growth = 1.2;
/** Cells of time; fewer where each also has phases, and costs a sum. */
const timeCellsOf = (k: number): number => (k === 1 ? 32 : 14);

/** Collects customers into cells. What is expected of an alive customer is smooth in x and T, so that little is lost. */
export interface CellGatherer {
  /** @param weight what the customer's expected orders are multiplied by: P(alive) × value per order */
  add(x: number, tx: number, T: number, weight: number): void;
  cells(): Cells;
}

/** @param mostX, mostT the largest x and T that will come, weeks */
export function cellGatherer(candidate: Candidate, params: Params, mostX: number, mostT: number): CellGatherer {
  const { k } = candidate;
  const timeCells = timeCellsOf(k);
  const r = params.r ?? 1;
  const alpha = params.alpha ?? 1;
  const counts = countCell(mostX) + 1;
  const size = counts * timeCells * k;
  const weights = new Float64Array(size);
  const xs = new Float64Array(size);
  const Ts = new Float64Array(size);
  const scale = timeCells / Math.log1p(Math.max(mostT, 1e-9) / alpha);
  const phases = new Float64Array(k);
  return {
    add(x, tx, T, weight) {
      const time = Math.min(timeCells - 1, Math.floor(Math.log1p(T / alpha) * scale));
      const cell = (countCell(x) * timeCells + time) * k;
      let all = 1;
      phases[0] = 1;
      for (let j = 1; j < k; j++) {
        phases[j] = ((phases[j - 1] as number) * (r + k * x + j - 1) * (T - tx)) / ((alpha + T) * j);
        all += phases[j] as number;
      }
      for (let j = 0; j < k; j++) {
        const part = (weight * (phases[j] as number)) / all;
        weights[cell + j] = (weights[cell + j] as number) + part;
        xs[cell + j] = (xs[cell + j] as number) + part * x;
        Ts[cell + j] = (Ts[cell + j] as number) + part * T;
      }
    },
    cells() {
      const used = Array.from(weights.keys()).filter((cell) => (weights[cell] as number) > 0);
      return {
        x: Float64Array.from(used, (cell) => (xs[cell] as number) / (weights[cell] as number)),
        T: Float64Array.from(used, (cell) => (Ts[cell] as number) / (weights[cell] as number)),
        phase: Uint8Array.from(used, (cell) => cell % k),
        weight: Float64Array.from(used, (cell) => weights[cell] as number),
      };
    },
  };
}

function countCell(x: number): number {
  return x < singly ? x : singly + Math.floor(Math.log(x / singly) / Math.log(growth));
}
