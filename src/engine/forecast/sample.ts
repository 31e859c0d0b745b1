import type { Random } from "../math/random";
import type { Predictor } from "../models/contract";
import { pick } from "../models/distinct";
import { drawLevel, drawLife, emptyLives, type Lives, layOut } from "./aliveOrders";
import type { Candidate, Params } from "./candidates";
import { drawAt } from "./parameterDraws";
import { type Surface, surfaceOf } from "./parameterEffect";
import { spendDrawAt } from "./spend";
import type { ActiveCustomers } from "./transactions";
import type { FitState } from "./types";

/** The representatives, side by side: the totals' intervals are worked out on them. */
export interface Sample {
  readonly candidate: Candidate;
  /** Active row of each. */
  readonly rows: Uint32Array;
  readonly weight: Float64Array;
  /** (T − tx)/(alpha + T). */
  readonly known: {
    readonly x: Float64Array;
    readonly tx: Float64Array;
    readonly T: Float64Array;
    readonly idle: Float64Array;
  };
  readonly spendCount: Float64Array;
  readonly spendMean: Float64Array;
  /** Expected value per transaction. */
  readonly spend: Float64Array;
  /** Everybody is a representative. */
  readonly everyone: boolean;
  /** Where figures are taken to be continued over the draws of the parameters. */
  readonly surface: Surface;
  /** The sample under some parameters; prepared once for each. */
  readonly under: (candidate: Candidate, params: Params) => Predictor;
}

export function sampleOf(state: FitState, candidate: Candidate, active: ActiveCustomers, spend: Float64Array): Sample {
  const rows = rowsOf(active.customer, state.representatives.customer);
  const [x, tx, T] = [pick(active.x, rows), pick(active.tx, rows), pick(active.T, rows)];
  const alpha = state.meaning.params.alpha as number;
  const prepared = new Map<Params, Predictor>();
  return {
    candidate,
    rows,
    weight: state.representatives.weight,
    known: { x, tx, T, idle: T.map((span, i) => (span - (tx[i] as number)) / (alpha + span)) },
    spendCount: pick(active.spendCount, rows),
    spendMean: pick(active.spendMean, rows),
    spend: pick(spend, rows),
    everyone: rows.length === active.customer.length,
    surface: surfaceOf(state.draws),
    under(model, params) {
      const before = prepared.get(params);
      if (before !== undefined) return before;
      const predictor = model.prepare(params, { x, tx, T });
      prepared.set(params, predictor);
      return predictor;
    },
  };
}

/** Plays of everybody for each draw of the parameters; one is enough where the representatives are a sample. */
export const plays = 2;

/** Drawn lives of the representatives, `[draw][play][representative]`, and the shape of an order's value in each draw. */
export interface SampleLives {
  readonly lives: Lives;
  readonly shape: Float64Array;
}

/** Draws after which to yield. */
const batch = 16;

export function* drawSampleLives(state: FitState, sample: Sample, random: Random): Generator<void, SampleLives> {
  const { draws, spendDraws, representatives } = state;
  const { known, spendCount, spendMean } = sample;
  const n = sample.rows.length;
  const times = sample.everyone ? plays : 1;
  const lives = emptyLives(sample.candidate, draws.count * times * n);
  const shape = new Float64Array(draws.count);
  let slot = 0;
  for (let row = 0; row < draws.count; row++) {
    const dropout = layOut(sample.candidate, drawAt(draws, row));
    const { p, q, v } = spendDrawAt(spendDraws, row);
    shape[row] = p;
    for (let play = 0; play < times; play++) {
      for (let i = 0; i < n; i++, slot++) {
        if (random.uniform() >= (representatives.alive[row * n + i] as number)) continue;
        const [x, T, idle] = [known.x[i] as number, known.T[i] as number, known.idle[i] as number];
        drawLife(lives, slot, random, dropout, { x, T, idle });
        const spends = spendCount[i] as number;
        lives.level[slot] = (v + spends * (spendMean[i] as number)) * drawLevel(random, p, q, spends);
      }
    }
    if (row % batch === batch - 1) yield;
  }
  return { lives, shape };
}

/** Places of ascending values in an ascending list that holds them all. */
function rowsOf(list: Uint32Array, values: Uint32Array): Uint32Array {
  const rows = new Uint32Array(values.length);
  let row = 0;
  values.forEach((value, i) => {
    while ((list[row] as number) < value) row++;
    rows[i] = row;
  });
  return rows;
}
