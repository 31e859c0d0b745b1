import { audienceMask } from "../audience";
import { fixedAges } from "../cohorts/types";
import type { InsightSource, InsightTask } from "../insights/types";
import { type AgeFigures, ageFigures } from "./atAge";
import { type GroupSums, groupSums } from "./figures";
import { groupingOf } from "./grouping";
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
  const mask = audienceMask(source, audience);
  yield 0.05;
  const grouping = groupingOf(source, by, mask);
  if (grouping === null) return null;
  yield 0.1;
  const rows = groupRows(grouping);
  const count = rows.rows.length;
  if (count === 0) return null;
  yield 0.15;
  const work = groupSums(source, rows.rowOf, count);
  let sums: GroupSums;
  for (;;) {
    const next = work.next();
    if (next.done) {
      sums = next.value;
      break;
    }
    yield 0.15 + 0.6 * next.value;
  }
  const ages: AgeFigures[] = [];
  for (const age of fixedAges.keys()) {
    yield 0.75 + 0.08 * age;
    ages.push(ageFigures(age, sums.values[age] ?? new Float64Array(0), rows));
  }
  const { first, count: monthCount, lastComplete } = monthsFrom(source.analysis);
  const withForecast = (source.forecast?.result ?? null) !== null;
  const group = (row: number, kind: ChannelGroup["kind"], value: string, values: number): ChannelGroup =>
    groupOf({
      sums,
      row,
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

interface GroupInput extends Pick<ChannelGroup, "kind" | "value" | "values"> {
  readonly sums: GroupSums;
  readonly row: number;
  readonly withForecast: boolean;
  readonly atAge: readonly GroupAtAge[];
}

function groupOf({ sums, row, kind, value, values, withForecast, atAge }: GroupInput): ChannelGroup {
  const customers = sums.customers[row] ?? 0;
  const orders = sums.orders[row] ?? 0;
  const revenue = sums.revenue.at(row);
  const { atRisk } = sums;
  return {
    kind,
    value,
    values,
    customers,
    orders,
    revenue,
    profit: sums.profit.at(row),
    averageOrderValue: orders === 0 ? null : revenue / orders,
    repeatRate: customers === 0 ? null : (sums.repeaters[row] ?? 0) / customers,
    atAge,
    predicted: withForecast ? sums.predicted.at(row) : null,
    atRisk: withForecast
      ? {
          customers: atRisk.customers[row] ?? 0,
          predicted: atRisk.predicted.at(row),
          gain: atRisk.gain.at(row),
        }
      : null,
    curve: sums.curves[row] ?? { observed: new Uint32Array(0), mean: new Float64Array(0), error: new Float64Array(0) },
    newCustomers: sums.newCustomers[row] ?? new Uint32Array(0),
  };
}
