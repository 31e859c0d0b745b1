import type { Objective } from "../math/minimise";
import type { Steps } from "../math/steps";
import { betaObjective } from "../models/betaObjective";
import { bgnbd } from "../models/bgnbd";
import type { DistinctCustomers } from "../models/columns";
import type {
  BetaParams,
  Fit,
  FitOptions,
  Horizon,
  NbdParams,
  ParetoParams,
  Prediction,
  Predictor,
  RegularParams,
  TransactionSummary,
} from "../models/contract";
import { mbgcnbd } from "../models/mbgcnbd";
import { mbgnbd } from "../models/mbgnbd";
import { nbd } from "../models/nbd";
import { nbdObjective } from "../models/nbdObjective";
import { paretonbd } from "../models/paretonbd";
import { paretoObjective } from "../models/paretoObjective";
import type { ModelName } from "./types";

/** Parameters by name, whatever the model. */
export type Params = Readonly<Record<string, number>>;

/** Times in weeks; logGaps = Σ ln gap in weeks. */
export interface CandidateSummary extends TransactionSummary {
  readonly logGaps: ArrayLike<number>;
}

/** How customers leave: never, by a coin after each order (the first one too or not), or at a rate in time. */
export type Dropout = "none" | "coin" | "coinAfterRepeat" | "rate";

/** A transaction model as the forecast sees it: one shape for all of them. */
export interface Candidate {
  readonly name: ModelName;
  readonly dropout: Dropout;
  /** Events of the purchase process per order. */
  readonly k: 1 | 2 | 3 | 4;
  readonly names: readonly string[];
  /** `logLikelihood` and `limitLogLikelihood` of different models are comparable. */
  fitInSteps(summary: CandidateSummary, options?: FitOptions): Steps<Fit<Params>>;
  logLikelihood(params: Params, x: number, tx: number, T: number, logGaps: number): number;
  probabilityAlive(params: Params, x: number, tx: number, T: number): number;
  /** P(alive) of all customers at once. */
  predictAlive(params: Params, summary: TransactionSummary): Pick<Prediction, "probabilityAlive">;
  expectedNew(params: Params, weeks: number): number;
  discountedNew(params: Params, weeks: number, delta: number): number;
  /** All customers at once, for one horizon after another. */
  prepare(params: Params, summary: TransactionSummary): Predictor;
  predict(params: Params, summary: TransactionSummary, horizon: Horizon): Prediction;
  /** Minus the log-likelihood in the logs of the parameters, in the order of `names`, up to a constant. */
  objective(customers: DistinctCustomers): Objective;
}

/** What the parameter types of the models share; their fields are in the caller's hands. */
interface PlainModel<P> {
  probabilityAlive(params: P, x: number, tx: number, T: number): number;
  expectedTransactionsNew(params: P, t: number): number;
  discountedExpectedTransactionsNew(params: P, t: number, delta: number): number;
  prepare(params: P, summary: TransactionSummary): Predictor;
}

const beta = (p: Params): BetaParams => ({ r: of(p, "r"), alpha: of(p, "alpha"), a: of(p, "a"), b: of(p, "b") });
const pareto = (p: Params): ParetoParams => ({
  r: of(p, "r"),
  alpha: of(p, "alpha"),
  s: of(p, "s"),
  beta: of(p, "beta"),
});
const plain = (p: Params): NbdParams => ({ r: of(p, "r"), alpha: of(p, "alpha") });

function of(params: Params, name: string): number {
  return params[name] ?? Number.NaN;
}

function shared<P>(model: PlainModel<P>, read: (params: Params) => P) {
  return {
    probabilityAlive: (p: Params, x: number, tx: number, T: number) => model.probabilityAlive(read(p), x, tx, T),
    predictAlive: (p: Params, { x, tx, T }: TransactionSummary) => {
      const params = read(p);
      return {
        probabilityAlive: Float64Array.from(x as ArrayLike<number>, (orders, i) =>
          model.probabilityAlive(params, orders, tx[i] as number, T[i] as number),
        ),
      };
    },
    expectedNew: (p: Params, weeks: number) => model.expectedTransactionsNew(read(p), weeks),
    discountedNew: (p: Params, weeks: number, delta: number) =>
      model.discountedExpectedTransactionsNew(read(p), weeks, delta),
    prepare: (p: Params, summary: TransactionSummary) => model.prepare(read(p), summary),
    predict: (p: Params, summary: TransactionSummary, horizon: Horizon) => model.prepare(read(p), summary).at(horizon),
  };
}

/** The fit with its parameters as plain named numbers. */
function* named<P extends object>(work: Steps<Fit<P>>): Steps<Fit<Params>> {
  const fit = yield* work;
  return { ...fit, params: Object.fromEntries(Object.entries(fit.params)) as Params } as Fit<Params>;
}

const fourBeta = ["r", "alpha", "a", "b"] as const;

function regular(name: ModelName, k: 2 | 3 | 4): Candidate {
  const read = (p: Params): RegularParams => ({ ...beta(p), k });
  return {
    name,
    dropout: "coin",
    k,
    names: fourBeta,
    ...shared(mbgcnbd, read),
    logLikelihood: (p, x, tx, T, logGaps) => mbgcnbd.logLikelihood(read(p), x, tx, T, logGaps),
    fitInSteps: (summary, options) => named(mbgcnbd.fitInSteps(summary, { ...options, k })),
    objective: (customers) => betaObjective(customers, 1, k),
  };
}

/** All models a forecast may stand on; the order in which equals are preferred. */
export const candidates: readonly Candidate[] = [
  {
    name: "mbgnbd",
    dropout: "coin",
    k: 1,
    names: fourBeta,
    ...shared(mbgnbd, beta),
    logLikelihood: (p, x, tx, T) => mbgnbd.logLikelihood(beta(p), x, tx, T),
    fitInSteps: (summary, options) => named(mbgnbd.fitInSteps(summary, options)),
    objective: (customers) => betaObjective(customers, 1, 1),
  },
  {
    name: "paretonbd",
    dropout: "rate",
    k: 1,
    names: ["r", "alpha", "s", "beta"],
    ...shared(paretonbd, pareto),
    // Its integrals are shared between customers when all are asked at once.
    predictAlive: (p, summary) => paretonbd.prepare(pareto(p), summary),
    logLikelihood: (p, x, tx, T) => paretonbd.logLikelihood(pareto(p), x, tx, T),
    fitInSteps: (summary, options) => named(paretonbd.fitInSteps(summary, options)),
    objective: (customers) => paretoObjective(customers),
  },
  regular("mbgcnbd2", 2),
  regular("mbgcnbd3", 3),
  regular("mbgcnbd4", 4),
  {
    name: "bgnbd",
    dropout: "coinAfterRepeat",
    k: 1,
    names: fourBeta,
    ...shared(bgnbd, beta),
    logLikelihood: (p, x, tx, T) => bgnbd.logLikelihood(beta(p), x, tx, T),
    fitInSteps: (summary, options) => named(bgnbd.fitInSteps(summary, options)),
    objective: (customers) => betaObjective(customers, 0, 1),
  },
  {
    name: "nbd",
    dropout: "none",
    k: 1,
    names: ["r", "alpha"],
    ...shared(nbd, plain),
    logLikelihood: (p, x, tx, T) => nbd.logLikelihood(plain(p), x, tx, T),
    fitInSteps: (summary, options) => named(nbd.fitInSteps(summary, options)),
    objective: (customers) => {
      const inner = nbdObjective(customers, 1);
      return (theta, gradient) => {
        // The objective's own variables are (ln r, ln r − ln alpha).
        const value = inner(Float64Array.of(theta[0] as number, (theta[0] as number) - (theta[1] as number)), gradient);
        const rate = gradient[1] as number;
        gradient[0] = (gradient[0] as number) + rate;
        gradient[1] = -rate;
        return value;
      };
    },
  },
];

const byName = new Map(candidates.map((candidate) => [candidate.name, candidate]));

export function candidateNamed(name: ModelName): Candidate {
  const found = byName.get(name);
  if (found === undefined) throw new RangeError(`unknown model ${name}`);
  return found;
}
