import { audienceMaskInSteps } from "../audience";
import { type GroupTotal, groupTotalsInSteps, NO_GROUP } from "../forecast";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import { riskFrom, riskTo } from "./figures";
import { groupingOf, NO_CODE } from "./grouping";
import { groupRows } from "./rows";
import type { ChannelsAsk, ChannelsForecast } from "./types";

/**
 * What the groups of `channelsTask` are expected to bring, with intervals: the slow half of the answer.
 *
 * @returns null without a forecast, and where there are no groups
 */
export function* channelsForecastTask(
  source: InsightSource,
  { by, audience }: ChannelsAsk,
): InsightTask<ChannelsForecast | null> {
  yield 0;
  const { fit, forecast } = source;
  const expected = forecast?.result?.customers ?? null;
  if (fit === null || forecast === null || expected === null) return null;
  const mask = yield* atShare(audienceMaskInSteps(source, audience), 0);
  const grouping = yield* atShare(groupingOf(source, by, mask), 0);
  if (grouping === null) return null;
  yield 0.02;
  const { rows, rowOf } = groupRows(grouping);
  if (rows.length === 0) return null;
  yield 0.04;
  const inAudience = rowOf.map((row) => (row === NO_CODE ? NO_GROUP : 0));
  const inDoubt = rowOf.map((row, c) => {
    const alive = expected.probabilityAlive[c] ?? Number.NaN;
    return row !== NO_CODE && alive >= riskFrom && alive < riskTo ? 0 : NO_GROUP;
  });
  const totals = function* (groupOf: Uint32Array, groups: number, from: number, to: number) {
    const work = groupTotalsInSteps(fit, forecast, groupOf, groups);
    for (;;) {
      const next = work.next();
      if (next.done) return next.value;
      yield from + (to - from) * next.value;
    }
  };
  const groups: readonly GroupTotal[] | null = yield* totals(rowOf, rows.length, 0.04, 0.8);
  const [whole] = (yield* totals(inAudience, 1, 0.8, 0.9)) ?? [];
  const [atRisk] = (yield* totals(inDoubt, 1, 0.9, 1)) ?? [];
  if (groups === null || whole === undefined || atRisk === undefined) return null;
  return { groups, whole, atRisk: atRisk.predicted };
}
