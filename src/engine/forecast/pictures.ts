import type { Random } from "../math/random";
import type { Candidate, Params } from "./candidates";
import { orderWeeks } from "./simulate";
import type { ActiveCustomers } from "./transactions";
import type { AliveGrid, FrequencyHistogram } from "./types";

/** Bars 0 … 9 and "10 or more". */
const bars = 11;
/** Histories played to find the expected bars. */
const histories = 6000;

/**
 * Customers by repeat transactions, as they are and as the model has them, given how long each was seen: the model's by playing
 * histories of customers taken evenly (a standard error of at most 0.65 % of the customers a bar).
 */
export function histogramOf(
  candidate: Candidate,
  params: Params,
  active: ActiveCustomers,
  random: Random,
): FrequencyHistogram {
  const actual = new Float64Array(bars);
  const expected = new Float64Array(bars);
  const n = active.x.length;
  const add = (column: Float64Array, x: number, weight: number): void => {
    const bar = Math.min(bars - 1, x);
    column[bar] = (column[bar] as number) + weight;
  };
  active.x.forEach((x) => {
    add(actual, x, 1);
  });
  for (let play = 0; play < histories; play++) {
    const weeks = active.T[Math.floor((play * n) / histories)] as number;
    const days = new Set(orderWeeks(random, candidate.name, params, weeks).map((week) => Math.floor(week * 7)));
    add(expected, days.size - 1, n / histories);
  }
  return { actual, expected };
}

const recencies = 25;
const mostFrequencies = 21;

/** P(alive) of a customer as long known as the longest, by how often and how lately it came. */
export function aliveGridOf(candidate: Candidate, params: Params, active: ActiveCustomers): AliveGrid {
  const ageWeeks = active.T.reduce((max, T) => Math.max(max, T), 0);
  const ranked = active.x.slice().sort();
  const usual = Math.max(4, ranked[Math.floor(0.995 * (ranked.length - 1))] as number);
  const stride = Math.max(1, Math.ceil(usual / (mostFrequencies - 1)));
  const frequency = Float64Array.from({ length: Math.floor(usual / stride) + 1 }, (_, i) => i * stride);
  const recencyWeeks = Float64Array.from({ length: recencies }, (_, i) => (i * ageWeeks) / (recencies - 1));
  const probability = new Float64Array(frequency.length * recencies);
  frequency.forEach((x, row) => {
    recencyWeeks.forEach((tx, column) => {
      const possible = x === 0 ? tx === 0 : tx > 0;
      probability[row * recencies + column] = possible
        ? candidate.probabilityAlive(params, x, Math.min(tx, ageWeeks), ageWeeks)
        : Number.NaN;
    });
  });
  return { frequency, recencyWeeks, ageWeeks, probability };
}
