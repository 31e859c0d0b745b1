import { logBetaRatio, logPochhammer } from "../math/logGamma";
import { log1pexp, logisticOfMinus } from "../math/logs";
import { type AliveState, discountedOrdersIfAlive, ordersIfAlive } from "./betaExpectation";
import type { BetaParams } from "./contract";
import { checkCustomer, checkHorizon, checkParams } from "./inputs";
import { medianWait } from "./nextOrder";

/**
 * BG/NBD and MBG/NBD differ in one thing: whether a customer may also leave right after the first order
 * (`firstCoin` 1: Batislam, Denizel & Filiztekin 2007) or only after repeat orders (0: Fader, Hardie & Lee 2005).
 */
export type FirstCoin = 0 | 1;

/**
 * ln of the odds "left right after the last order" : "alive at T" of one customer,
 * a/(b + x + firstCoin − 1) · ((α + T)/(α + tx))^(r + x). −Infinity where leaving was impossible.
 */
export function logOddsGone(params: BetaParams, x: number, tx: number, T: number, firstCoin: FirstCoin): number {
  const coins = x + firstCoin;
  if (coins === 0) return Number.NEGATIVE_INFINITY;
  return Math.log(params.a / (params.b + coins - 1)) + (params.r + x) * Math.log1p((T - tx) / (params.alpha + tx));
}

/** The functions that BG/NBD and MBG/NBD share. */
export function betaFamily(firstCoin: FirstCoin) {
  const check = (params: BetaParams): void => {
    const { r, alpha, a, b } = params;
    checkParams({ r, alpha, a, b }, "a");
  };

  const aliveState = (params: BetaParams, x: number, T: number): AliveState => ({
    R: params.r + x,
    A: params.alpha + T,
    a: params.a,
    b: params.b + x + firstCoin,
  });

  /** Chance that a new customer survives the coin of the first order. */
  const startsAlive = (params: BetaParams): number => (firstCoin === 1 ? params.b / (params.a + params.b) : 1);

  const logLikelihood = (params: BetaParams, x: number, tx: number, T: number): number => {
    check(params);
    checkCustomer(x, tx, T);
    const { r, alpha, a, b } = params;
    return (
      logPochhammer(r, x) -
      r * Math.log1p(T / alpha) -
      x * Math.log(alpha + T) +
      logBetaRatio(a, b, x + firstCoin) +
      log1pexp(logOddsGone(params, x, tx, T, firstCoin))
    );
  };

  const probabilityAlive = (params: BetaParams, x: number, tx: number, T: number): number => {
    check(params);
    checkCustomer(x, tx, T);
    return logisticOfMinus(logOddsGone(params, x, tx, T, firstCoin));
  };

  const expectedTransactions = (params: BetaParams, x: number, tx: number, T: number, t: number): number => {
    checkHorizon(t);
    return probabilityAlive(params, x, tx, T) * ordersIfAlive(aliveState(params, x, T), t);
  };

  const expectedTransactionsNew = (params: BetaParams, t: number): number => {
    check(params);
    checkHorizon(t);
    return startsAlive(params) * ordersIfAlive(aliveState(params, 0, 0), t);
  };

  const discountedExpectedTransactions = (
    params: BetaParams,
    x: number,
    tx: number,
    T: number,
    t: number,
    delta: number,
  ): number => {
    checkHorizon(t, delta);
    return probabilityAlive(params, x, tx, T) * discountedOrdersIfAlive(aliveState(params, x, T), t, delta);
  };

  const discountedExpectedTransactionsNew = (params: BetaParams, t: number, delta: number): number => {
    check(params);
    checkHorizon(t, delta);
    return startsAlive(params) * discountedOrdersIfAlive(aliveState(params, 0, 0), t, delta);
  };

  const weeksToNextOrder = (params: BetaParams, x: number, tx: number, T: number): number => {
    check(params);
    checkCustomer(x, tx, T);
    return medianWait(params.r + x, params.alpha + T);
  };

  return {
    weeksToNextOrder,
    logLikelihood,
    probabilityAlive,
    expectedTransactions,
    expectedTransactionsNew,
    discountedExpectedTransactions,
    discountedExpectedTransactionsNew,
  };
}
