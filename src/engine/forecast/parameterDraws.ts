import { randomFrom } from "../math/random";
import { type DistinctCustomers, distinctCustomers } from "../models/columns";
import type { Fit } from "../models/contract";
import { type Belief, withBeliefs } from "./beliefs";
import type { Candidate, CandidateSummary, Params } from "./candidates";
import { importanceDraws, normalDraws, type Target } from "./importance";
import type { ParameterDraws } from "./types";

/** Rows of every set of draws. */
export const drawCount = 200;

/** Above this many distinct customers a regular fit's likelihood is normal for all purposes. */
const normalFrom = 4000;

/**
 * What is believed of any shop before seeing it, in logs, wide enough to be silent where the data speak: heterogeneity of the
 * purchase rate around r = 0.8; one and a half orders in the time observed, within a factor of fifty either way; a fair
 * share leaving after an order, or within the time observed; dropout neither equal for all nor all-or-nothing. Relative to the mean
 * time observed, so that no unit of time is built in.
 */
function beliefs(candidate: Candidate, meanT: number): Belief[] {
  const rate: Belief[] = [
    { of: [1, 0], mean: Math.log(0.8), deviation: 1.2 },
    { of: [1, -1], mean: Math.log((1.5 * candidate.k) / meanT), deviation: 2 },
  ];
  if (candidate.dropout === "none") return rate;
  const wide = rate.map((belief) => ({ ...belief, of: [...belief.of, 0, 0] }));
  if (candidate.dropout === "rate") {
    return [
      ...wide,
      { of: [0, 0, 1, -1], mean: -Math.log(meanT), deviation: 2 },
      { of: [0, 0, 1, 0], mean: -0.3, deviation: 1 },
    ];
  }
  return [...wide, { of: [0, 0, 1, -1], mean: -1, deviation: 1.5 }, { of: [0, 0, 0.5, 0.5], mean: 0, deviation: 1.2 }];
}

/**
 * Draws of a transaction model's parameters given the data. Many customers and a regular optimum: normal on the logs, with the
 * fitted covariance. Else: importance sampling from likelihood × weak prior, which shows skew and ridges, and is there also
 * where the optimum lies at a limit. Seeded; yields between batches.
 */
export function* drawParameters(
  candidate: Candidate,
  summary: CandidateSummary,
  fit: Fit<Params>,
  seed: number,
): Generator<void, ParameterDraws> {
  const random = randomFrom(seed);
  const { names } = candidate;
  const logs = names.map((name) => Math.log(fit.params[name] as number));
  const distinct = distinctCustomers(summary);
  if (distinct.x.length > normalFrom && fit.converged && !fit.degenerate) {
    return {
      names,
      count: drawCount,
      logs: normalDraws(logs, fit.covariance, drawCount, random),
      method: "normal",
      effective: drawCount,
    };
  }
  const target = posterior(candidate, coarse(summary, distinct), logs);
  const { rows, effective } = yield* importanceDraws(target, drawCount, random);
  return { names, count: drawCount, logs: rows, method: "reweighted", effective };
}

function posterior(candidate: Candidate, customers: DistinctCustomers, fitted: readonly number[]): Target {
  let weeks = 0;
  let people = 0;
  customers.T.forEach((T, i) => {
    weeks += T * (customers.count[i] as number);
    people += customers.count[i] as number;
  });
  const meanT = Math.max(weeks / Math.max(people, 1), 1e-6);
  const typical = typicalLogs(candidate, meanT);
  const near = fitted.map((value, i) => {
    const usual = typical[i] as number;
    return Number.isFinite(value) ? Math.min(usual + 6, Math.max(usual - 6, value)) : usual;
  });
  return {
    objective: withBeliefs(candidate.objective(customers), beliefs(candidate, meanT)),
    lower: typical.map((value) => value - 14),
    upper: typical.map((value) => value + 14),
    starts: [near, typical],
  };
}

/** The prior's centre. */
function typicalLogs(candidate: Candidate, meanT: number): number[] {
  const r = Math.log(0.8);
  const rate = [r, r - Math.log((1.5 * candidate.k) / meanT)];
  if (candidate.dropout === "none") return rate;
  return candidate.dropout === "rate" ? [...rate, -0.3, -0.3 + Math.log(meanT)] : [...rate, -0.5, 0.5];
}

/** The distinct customers, their times rounded step by step more coarsely until there are few enough. */
function coarse(summary: CandidateSummary, distinct: DistinctCustomers): DistinctCustomers {
  const longest = distinct.T.reduce((max, T) => Math.max(max, T), 0);
  let found = distinct;
  for (let steps = 128; found.x.length > normalFrom && steps >= 8; steps /= 2) {
    const width = longest / steps;
    const place = (value: number): number => (Math.round(value / width) || 0) * width;
    const T = Float64Array.from(summary.T as ArrayLike<number>, place);
    found = distinctCustomers({
      x: summary.x,
      T,
      tx: Float64Array.from(summary.tx as ArrayLike<number>, (tx, i) =>
        (summary.x[i] as number) === 0 ? 0 : Math.min(T[i] as number, Math.max(place(tx), width / 2)),
      ),
    });
  }
  return found;
}

/** The parameters of one draw, by name. */
export function drawAt(draws: ParameterDraws, row: number): Params {
  const n = draws.names.length;
  return Object.fromEntries(draws.names.map((name, i) => [name, Math.exp(draws.logs[row * n + i] as number)]));
}
