import { DAY_MS } from "../days";
import type { FitState, TotalInterval } from "../forecast";
import { candidateNamed } from "../forecast/candidates";
import { pick } from "../models/distinct";
import type { CampaignDays } from "./members";
import { z95 } from "./swing";
import type { CampaignPoint } from "./types";

/** Points at most, and customers the shape of the expectation is taken from. */
const mostPoints = 16;
const mostCustomers = 1_500;

/**
 * The group's orders added up, actual and expected, at the ends of equal steps. The band is the total's: what all customers
 * share grows with the expectation, what is their own with its root.
 *
 * @param total the group's expectation over the whole time, without the shop's swing
 * @param byDay its days with an order
 */
export function* campaignPoints(
  state: FitState,
  known: Uint32Array,
  total: TotalInterval,
  swing: number,
  days: CampaignDays,
  byDay: Float64Array,
): Generator<number, readonly CampaignPoint[]> {
  const length = days.to - days.from + 1;
  const steps = Math.min(mostPoints, length);
  const every = Math.max(1, Math.ceil(known.length / mostCustomers));
  const sample = known.filter((_, i) => i % every === 0);
  const histories = {
    x: pick(state.summary.x, sample),
    tx: pick(state.summary.tx, sample),
    T: pick(state.summary.T, sample),
  };
  const candidate = candidateNamed(state.model);
  const shape: number[] = [];
  const ends = Array.from({ length: steps }, (_, i) => Math.round(((i + 1) * length) / steps));
  for (const [i, end] of ends.entries()) {
    const { expectedTransactions } = candidate.predict(state.meaning.params, histories, { weeks: end / 7, delta: 0 });
    shape.push(expectedTransactions.reduce((sum, value) => sum + value, 0));
    yield (i + 1) / steps;
  }
  const whole = shape.at(-1) ?? 0;
  const variance = ((total.high95 - total.low95) / (2 * z95)) ** 2;
  const shared = total.parameterShare * variance + (swing * total.value) ** 2;
  const own = (1 - total.parameterShare) * variance;
  let actual = 0;
  let day = 0;
  return ends.map((end, i) => {
    for (; day < end; day++) actual += byDay[day] as number;
    const part = whole > 0 ? (shape[i] as number) / whole : end / length;
    const expected = total.value * part;
    const half = z95 * Math.sqrt(shared * part * part + own * part);
    return {
      time: (days.from + end - 1) * DAY_MS,
      actual,
      expected,
      low: Math.max(0, expected - half),
      high: expected + half,
    };
  });
}
