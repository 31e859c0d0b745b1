import { describe, expect, it } from "vitest";
import * as engine from "../../../../src/engine";
import { quotedValues } from "./support/quoted";
import { hasShared, needsShared, readReference } from "./support/reference";

type Functions = Readonly<Record<string, (params: object, ...rest: number[]) => number>>;

function evaluate(model: string, fn: string, params: object, args: readonly number[]): number {
  const functions = (engine as unknown as Readonly<Record<string, Functions>>)[model];
  const run = functions?.[fn];
  if (run === undefined) throw new Error(`no ${model}.${fn}`);
  return run(params, ...args);
}

/** Within 1e-9 of the value, or 1e-12 where it is near 0. */
function isGood(got: number, want: number): boolean {
  return Math.abs(got - want) <= Math.max(1e-9 * Math.abs(want), 1e-12);
}

describe("values at fixed parameters", () => {
  it(`${quotedValues.length} extremes agree with 50-digit values to 1e-9`, () => {
    const bad = quotedValues
      .map((quoted) => ({ quoted, got: evaluate(quoted.model, quoted.fn, quoted.params, quoted.args) }))
      .filter(({ quoted, got }) => !isGood(got, quoted.value));
    expect(bad).toEqual([]);
  });

  it("tiny values keep their relative digits, too: P(alive) and expectations to 1e-9 without the absolute allowance", () => {
    const bad = quotedValues
      .filter(({ fn }) => fn !== "logLikelihood" && fn !== "survival")
      .map((quoted) => ({ quoted, got: evaluate(quoted.model, quoted.fn, quoted.params, quoted.args) }))
      .filter(({ quoted, got }) => !(Math.abs(got - quoted.value) <= 1e-9 * quoted.value));
    expect(bad).toEqual([]);
  });
});

interface OracleCase {
  readonly model: string;
  readonly fn: string;
  readonly params: Readonly<Record<string, number>>;
  readonly inputs: Readonly<Record<string, number>>;
  readonly value: string;
}

const argumentOrder: Readonly<Record<string, readonly string[]>> = {
  probabilityAlive: ["x", "tx", "T"],
  expectedTransactions: ["x", "tx", "T", "t"],
  expectedTransactionsNew: ["t"],
  discountedExpectedTransactions: ["x", "tx", "T", "t", "delta"],
  discountedExpectedResidualTransactions: ["x", "tx", "T", "delta"],
  expectedSpend: ["x", "m"],
  survival: ["n"],
  discountedExpectedResidualLifetime: ["n", "rate"],
};

interface GoldenCase {
  readonly x: number;
  readonly tx: number;
  readonly T: number;
  readonly m: number;
  readonly ll: number | null;
  readonly p_alive: number;
  readonly e: readonly (number | null)[];
  readonly cond_mean: number;
  readonly dert_ln1p1_over_52?: number | null;
  readonly dert_0p0027?: number | null;
  readonly [param: string]: unknown;
}

interface Golden {
  readonly t_grid: readonly number[];
  readonly bgnbd: readonly GoldenCase[];
  readonly mbgnbd: readonly GoldenCase[];
  readonly pnbd: readonly GoldenCase[];
  readonly gamma_gamma: readonly GoldenCase[];
  readonly unconditional: readonly {
    readonly t: number;
    readonly bgnbd_r0p2426_al4p4136_a0p7929_b2p4259: number;
    readonly mbgnbd_same_params: number;
    readonly pnbd_r0p5533_al10p5776_s0p6061_be11p6695: number;
  }[];
}

function pickParams(from: GoldenCase, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, from[name] as number]));
}

describe.skipIf(!hasShared)(`reference files${needsShared}`, () => {
  it("oracle.json: every value within 1e-9 (1e-12 absolute near 0), none non-finite", () => {
    const { cases } = readReference<{ readonly cases: readonly OracleCase[] }>("oracle.json");
    expect(cases.length).toBeGreaterThan(900);
    const bad: unknown[] = [];
    for (const one of cases) {
      const order =
        one.fn === "logLikelihood"
          ? one.model === "gammagamma"
            ? ["x", "m"]
            : ["x", "tx", "T"]
          : (argumentOrder[one.fn] ?? []);
      const got = evaluate(
        one.model,
        one.fn,
        one.params,
        order.map((name) => one.inputs[name] as number),
      );
      if (!isGood(got, Number(one.value))) bad.push({ one, got });
    }
    expect(bad).toEqual([]);
  });

  it("golden_fixed_params.json: the same", () => {
    const golden = readReference<Golden>("golden_fixed_params.json");
    const bad: string[] = [];
    let compared = 0;
    const compare = (label: string, got: number, want: number | null | undefined): void => {
      if (want === null || want === undefined) return;
      compared++;
      if (!isGood(got, want)) bad.push(`${label}: ${got}, not ${want}`);
    };
    const transaction = (model: string, names: readonly string[], cases: readonly GoldenCase[]): void => {
      for (const one of cases) {
        const params = pickParams(one, names);
        const label = `${model} ${JSON.stringify(params)} ${one.x} ${one.tx} ${one.T}`;
        const at = [one.x, one.tx, one.T];
        compare(`${label} ll`, evaluate(model, "logLikelihood", params, at), one.ll);
        compare(`${label} alive`, evaluate(model, "probabilityAlive", params, at), one.p_alive);
        golden.t_grid.forEach((t, i) => {
          compare(`${label} e(${t})`, evaluate(model, "expectedTransactions", params, [...at, t]), one.e[i]);
        });
        if (model !== "paretonbd") continue;
        const residual = (delta: number): number =>
          evaluate(model, "discountedExpectedResidualTransactions", params, [...at, delta]);
        compare(`${label} dert`, residual(Math.log(1.1) / 52), one.dert_ln1p1_over_52);
        compare(`${label} dert`, residual(0.0027), one.dert_0p0027);
      }
    };
    transaction("bgnbd", ["r", "alpha", "a", "b"], golden.bgnbd);
    transaction("mbgnbd", ["r", "alpha", "a", "b"], golden.mbgnbd);
    transaction("paretonbd", ["r", "alpha", "s", "beta"], golden.pnbd);
    for (const one of golden.gamma_gamma) {
      const params = pickParams(one, ["p", "q", "v"]);
      compare("spend", evaluate("gammagamma", "expectedSpend", params, [one.x, one.m]), one.cond_mean);
      if (one.ll !== null) compare("spend ll", evaluate("gammagamma", "logLikelihood", params, [one.x, one.m]), one.ll);
    }
    const coin = { r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259 };
    const rate = { r: 0.5533, alpha: 10.5776, s: 0.6061, beta: 11.6695 };
    for (const row of golden.unconditional) {
      const t = [row.t as number];
      compare(
        "new bg",
        evaluate("bgnbd", "expectedTransactionsNew", coin, t),
        row.bgnbd_r0p2426_al4p4136_a0p7929_b2p4259,
      );
      compare("new mbg", evaluate("mbgnbd", "expectedTransactionsNew", coin, t), row.mbgnbd_same_params);
      compare(
        "new pareto",
        evaluate("paretonbd", "expectedTransactionsNew", rate, t),
        row.pnbd_r0p5533_al10p5776_s0p6061_be11p6695,
      );
    }
    expect(bad).toEqual([]);
    expect(compared).toBeGreaterThan(1500);
  });
});
