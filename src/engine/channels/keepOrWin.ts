import { DAYS_PER_MONTH } from "../days";
import type { Forecast, Interval } from "../forecast";
import { scaled } from "../forecast/intervals";
import { logNormal } from "./acquisition";
import type { ChannelCost, KeepOrWin, KeepOrWinGap } from "./acquisitionTypes";
import { deviationOf } from "./atAge";
import { type ChannelsAnswer, type ChannelsForecast, LEAST_SHOWN } from "./types";

/** 365 days are taken for 12 months. */
const tolerance = 0.02;

/**
 * Keeping an old customer against winning a new one, over the forecast's horizon. A customer with P(alive) between 20 and 80 %
 * is expected to bring predicted = P · v; were it sure to be there, v: keeping it is worth v − predicted = predicted (1 − P)/P.
 * Winning one costs the CAC and brings what the fitted model expects of a new customer. Keeping pays as well per unit spent as
 * winning where it costs no more than gain ÷ (new customer's value ÷ CAC).
 *
 * @param overall the cost of winning over all channels
 */
export function keepOrWin(
  answer: ChannelsAnswer,
  ahead: ChannelsForecast | null,
  forecast: Forecast | null,
  overall: ChannelCost,
): KeepOrWin | KeepOrWinGap {
  const { cac } = overall;
  const { atRisk } = answer.whole;
  if (cac === null || cac === 0) return "noCost";
  if (forecast === null || forecast.result === null || atRisk === null || ahead === null) return "noForecast";
  const { horizonDays } = forecast.settings;
  const newCustomer = forecast.result.newCustomer.find(
    ({ months }) => Math.abs(horizonDays - months * DAYS_PER_MONTH) <= tolerance * horizonDays,
  );
  if (newCustomer === undefined) return "horizon";
  if (atRisk.customers < LEAST_SHOWN) return "fewAtRisk";
  if (!(newCustomer.value > 0) || !(atRisk.gain > 0) || !(ahead.atRisk.value > 0)) return "notPositive";
  const gain: Interval = scaled(ahead.atRisk, atRisk.gain / ahead.atRisk.value / atRisk.customers);
  const perUnitWon = newCustomer.value / cac;
  return {
    months: newCustomer.months,
    cac,
    newCustomer,
    perUnitWon,
    atRisk: atRisk.customers,
    gain,
    mostForKeeping: logNormal(
      gain.value / perUnitWon,
      Math.hypot(deviationOf(gain) / gain.value, deviationOf(newCustomer) / newCustomer.value),
    ),
  };
}
