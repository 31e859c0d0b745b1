import { describe, expect, it } from "vitest";
import { bgnbd, type Fit, gammagamma, mbgnbd, nbd, paretonbd } from "../../../../src/engine";
import { hasShared, needsShared, readReference, readSummary } from "./support/reference";

interface ReferenceFit {
  readonly degenerate_no_dropout_limit?: boolean;
  readonly mle_polished: { readonly params: Readonly<Record<string, number>>; readonly log_likelihood: number };
}

interface ReferenceCustomer {
  readonly x: number;
  readonly t_x: number;
  readonly T: number;
  readonly m_x: number;
  readonly gg_conditional_mean_spend: number;
  readonly bgnbd: ReferencePrediction;
  readonly pnbd: ReferencePrediction;
  readonly mbgnbd: ReferencePrediction;
}

interface ReferencePrediction {
  readonly note?: string;
  readonly log_lik?: number;
  readonly p_alive: number;
  readonly exp_tx_39w: number;
  readonly exp_tx_52w: number;
  readonly disc_exp_tx_12m: number;
  readonly clv_12m: number;
  readonly dert_10pct_annual?: number;
  readonly clv_dert?: number;
}

interface Reference {
  readonly source_csv: string;
  readonly conventions: { readonly calibration_end_inclusive: string };
  readonly n_customers: number;
  readonly sum_x: number;
  readonly sum_T: number;
  readonly fits: Readonly<Record<"bgnbd" | "pnbd" | "mbgnbd", ReferenceFit>> & {
    readonly gamma_gamma: ReferenceFit & {
      readonly n_used: number;
      readonly pearson_corr_x_m: number;
      readonly mle_polished: { readonly population_mean_spend: number };
    };
  };
  readonly nbd_no_dropout_limit: { readonly r: number; readonly alpha: number; readonly log_likelihood: number };
  readonly customers: readonly ReferenceCustomer[];
}

const sets = [
  "cdnow_sample_39w",
  "cdnow_full_39w",
  "cdnow_full_78w",
  "apparel_104w",
  "apparel_all",
  "online_retail_all",
] as const;

function isClose(got: number, want: number, relative: number): boolean {
  return Math.abs(got - want) <= Math.max(relative * Math.abs(want), 1e-12);
}

/** Parameters to four digits (relative 1e-4), Pareto/NBD to three, as far as the reference's own optimum is settled. */
function compareFit(label: string, fit: Fit<object>, reference: ReferenceFit, digits: number): string[] {
  const bad: string[] = [];
  const wanted = reference.mle_polished;
  if (Math.abs(fit.logLikelihood - wanted.log_likelihood) > 1e-4) bad.push(`${label}: ${fit.logLikelihood}`);
  for (const name of fit.names) {
    const got = (fit.params as Readonly<Record<string, number>>)[name] as number;
    const want = wanted.params[name] as number;
    if (!isClose(got, want, digits)) bad.push(`${label} ${name}: ${got}, not ${want}`);
  }
  if (!fit.converged || fit.degenerate) bad.push(`${label}: ${fit.reason}`);
  return bad;
}

describe.skipIf(!hasShared)(`reference fits${needsShared}`, () => {
  for (const set of sets) {
    it(`${set}: log-likelihoods within 1e-4 of the optimum, parameters to the digits asked, limits flagged`, () => {
      const reference = readReference<Reference>(`${set}.json`);
      const summary = readSummary(reference.source_csv, reference.conventions.calibration_end_inclusive);
      expect(summary.id.length).toBe(reference.n_customers);
      const bad: string[] = [];
      const models = [
        ["bgnbd", bgnbd.fit(summary), reference.fits.bgnbd, 1e-4],
        ["mbgnbd", mbgnbd.fit(summary), reference.fits.mbgnbd, 1e-4],
        ["paretonbd", paretonbd.fit(summary), reference.fits.pnbd, 1e-3],
      ] as const;
      const limit = reference.nbd_no_dropout_limit;
      for (const [label, fit, wanted, digits] of models) {
        if (wanted.degenerate_no_dropout_limit === true) {
          expect(fit.reason).toBe("noDropout");
          expect(isClose(fit.params.r, limit.r, 1e-4) && isClose(fit.params.alpha, limit.alpha, 1e-4)).toBe(true);
          expect(Math.abs(fit.logLikelihood - limit.log_likelihood)).toBeLessThan(1e-4);
        } else {
          bad.push(...compareFit(label, fit, wanted, digits));
        }
        expect(fit.limitLogLikelihood).toBeCloseTo(limit.log_likelihood, 5);
      }
      expect(nbd.fit(summary).params.r).toBeCloseTo(limit.r, 6);
      const spend = gammagamma.fit(summary);
      const wanted = reference.fits.gamma_gamma;
      bad.push(...compareFit("gammagamma", spend, wanted, 1e-4));
      expect(spend.used).toBe(wanted.n_used);
      expect(spend.correlation).toBeCloseTo(wanted.pearson_corr_x_m, 10);
      expect(bad).toEqual([]);
    });

    it(`${set}: named customers' P(alive), expectations, spend and values within 1e-6`, () => {
      const reference = readReference<Reference>(`${set}.json`);
      const bad: string[] = [];
      let compared = 0;
      const compare = (label: string, got: number, want: number | undefined): void => {
        if (want === undefined) return;
        compared++;
        if (!isClose(got, want, 1e-6)) bad.push(`${label}: ${got}, not ${want}`);
      };
      const spendParams = reference.fits.gamma_gamma.mle_polished.params as { p: number; q: number; v: number };
      const limit = { r: reference.nbd_no_dropout_limit.r, alpha: reference.nbd_no_dropout_limit.alpha };
      reference.customers.forEach((customer, i) => {
        const { x, t_x: tx, T } = customer;
        const spend = gammagamma.expectedSpend(spendParams, x, customer.m_x);
        compare(`customer ${i} spend`, spend, customer.gg_conditional_mean_spend);
        for (const name of ["bgnbd", "mbgnbd", "pnbd"] as const) {
          const wanted = customer[name];
          const params = reference.fits[name].mle_polished.params;
          const model = { bgnbd, mbgnbd, pnbd: paretonbd }[name] as unknown as typeof nbd;
          const [use, at] =
            wanted.note === undefined ? [model, params as unknown as typeof limit] : ([nbd, limit] as const);
          const label = `customer ${i} ${name}`;
          if (wanted.log_lik !== undefined) compare(label, use.logLikelihood(at, x, tx, T), wanted.log_lik);
          compare(label, use.probabilityAlive(at, x, tx, T), wanted.p_alive);
          compare(label, use.expectedTransactions(at, x, tx, T, 39), wanted.exp_tx_39w);
          compare(label, use.expectedTransactions(at, x, tx, T, 52), wanted.exp_tx_52w);
          let discounted = 0;
          for (let month = 1; month <= 12; month++) {
            const upTo = (months: number): number => use.expectedTransactions(at, x, tx, T, 4.345 * months);
            discounted += (upTo(month) - upTo(month - 1)) / 1.01 ** month;
          }
          compare(label, discounted, wanted.disc_exp_tx_12m);
          compare(label, spend * discounted, wanted.clv_12m);
          if (name === "pnbd" && wanted.dert_10pct_annual !== undefined) {
            const residual = paretonbd.discountedExpectedResidualTransactions(
              params as unknown as Parameters<typeof paretonbd.probabilityAlive>[0],
              x,
              tx,
              T,
              Math.log(1.1) / 52,
            );
            compare(label, residual, wanted.dert_10pct_annual);
            compare(label, residual * spend, wanted.clv_dert);
          }
        }
      });
      expect(bad).toEqual([]);
      expect(compared).toBeGreaterThan(150);
    });
  }

  it("CDNOW 1/10 stands at the published log-likelihoods to 1e-4", () => {
    const summary = readSummary("cdnow_sample.csv", "1997-09-30");
    expect(Math.abs(bgnbd.fit(summary).logLikelihood + 9582.4292)).toBeLessThan(1e-4);
    expect(Math.abs(paretonbd.fit(summary).logLikelihood + 9594.9762)).toBeLessThan(1e-4);
    expect(Math.abs(mbgnbd.fit(summary).logLikelihood + 9582.1357)).toBeLessThan(1e-4);
    expect(Math.abs(gammagamma.fit(summary).logLikelihood + 4055.9177)).toBeLessThan(1e-4);
  });
});
