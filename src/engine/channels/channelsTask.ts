import { audienceMaskInSteps } from "../audience";
import { fixedAges } from "../cohorts/types";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import { type AgeFigures, ageFigures } from "./atAge";
import { type GroupSums, groupSums } from "./figures";
import { groupingOf } from "./grouping";
import { historiesOf } from "./histories";
import { monthsFrom } from "./months";
import { groupRows } from "./rows";
import type { ChannelGroup, ChannelsAnswer, ChannelsAsk, GroupAtAge } from "./types";

/**
 * Customers by what they came by: how many, what they buy, what they had brought at fixed ages, what is expected of them.
 *
 * @returns null where the orders have no such column or no products, or nobody is meant
 */
export function* channelsTask(
  source: InsightSource,
  { by, audience }: ChannelsAsk,
): InsightTask<ChannelsAnswer | null> {
  yield 0;
  const mask = yield* atShare(audienceMaskInSteps(source, audience), 0);
  yield 0.05;
  const grouping = yield* atShare(groupingOf(source, by, mask), 0.05);
  if (grouping === null) return null;
  yield 0.1;
  const rows = groupRows(grouping);
  const count = rows.rows.length;
  if (count === 0) return null;
  yield 0.15;
  const histories = yield* within(historiesOf(source), 0.15, 0.6);
  const sums = yield* within(groupSums(source, histories, rows.rowOf, count), 0.6, 0.8);
  const ages: AgeFigures[] = [];
  for (const age of fixedAges.keys()) {
    yield 0.8 + 0.06 * age;
    ages.push(yield* within(ageFigures(age, histories.values[age] ?? none, rows), 0.8, 0.8));
  }
  const { first, count: monthCount, lastComplete } = monthsFrom(source.analysis);
  const withForecast = (source.forecast?.result ?? null) !== null;
  const group = (row: number, kind: ChannelGroup["kind"], value: string, values: number): ChannelGroup =>
    groupOf({
      sums: sums[row],
      kind,
      value,
      values,
      withForecast,
      atAge: ages.map((age) => (row === count ? age.whole : age.rows[row])).filter((age) => age !== undefined),
    });
  return {
    by,
    groups: rows.rows.map(({ kind, value, values }, row) => group(row, kind, value, values)),
    whole: group(count, "whole", "", count),
    claims: ages.map(({ claims }) => claims),
    months: { first, count: monthCount, lastComplete },
  };
}

const none = new Float64Array(0);

/** Passes on the result of a generator whose shares, 0 … 1, are a part of the whole's. */
function* within<T>(work: Generator<number, T>, from: number, to: number): Generator<number, T> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield from + (to - from) * next.value;
  }
}

interface GroupInput extends Pick<ChannelGroup, "kind" | "value" | "values"> {
  readonly sums: GroupSums | undefined;
  readonly withForecast: boolean;
  readonly atAge: readonly GroupAtAge[];
}

function groupOf({ sums, kind, value, values, withForecast, atAge }: GroupInput): ChannelGroup {
  if (sums === undefined) throw new RangeError("a row without sums");
  const { customers, orders, revenue, profit, predicted, atRisk, curve, newCustomers } = sums;
  return {
    kind,
    value,
    values,
    customers,
    orders,
    revenue,
    profit,
    averageOrderValue: orders === 0 ? null : revenue / orders,
    repeatRate: customers === 0 ? null : sums.repeaters / customers,
    atAge,
    predicted: withForecast ? predicted : null,
    atRisk: withForecast ? atRisk : null,
    curve,
    newCustomers,
  };
}
