import { fixedAges } from "../cohorts/types";
import { toEnd } from "../insights/toEnd";
import type { InsightSource } from "../insights/types";
import { channelsTask } from "./channelsTask";
import type { ChannelGroup, GroupBy, GroupKind } from "./types";

/** A group in the file of "Download results". Money in the data set's currency. */
export interface ChannelResult {
  readonly kind: GroupKind;
  readonly value: string;
  readonly customers: number;
  readonly orders: number;
  readonly averageOrderValue: number | null;
  readonly repeatPurchaseRate: number | null;
  readonly historicClv: number;
  /** Σ predicted CLV; null without a forecast. */
  readonly predictedClv: number | null;
  readonly shareOfCustomerEquity: number | null;
  /** Average cumulative profit at fixed ages: as it was, and drawn towards that of all groups. */
  readonly atAge: readonly {
    readonly days: number;
    readonly customers: number;
    readonly mean: number | null;
    readonly pooled: number | null;
    readonly low95: number | null;
    readonly high95: number | null;
  }[];
}

/** Customers by the channel of their first order, for "Download results"; null where the orders tell no channel. */
export function channelResults(
  source: InsightSource,
  by: GroupBy = { kind: "dimension", name: "channel" },
): readonly ChannelResult[] | null {
  const answer = toEnd(channelsTask(source, { by, audience: [] }));
  return answer === null ? null : answer.groups.map((group) => resultOf(group, answer.whole.predicted));
}

function resultOf(group: ChannelGroup, equity: number | null): ChannelResult {
  return {
    kind: group.kind === "whole" ? "others" : group.kind,
    value: group.value,
    customers: group.customers,
    orders: group.orders,
    averageOrderValue: group.averageOrderValue,
    repeatPurchaseRate: group.repeatRate,
    historicClv: group.profit,
    predictedClv: group.predicted,
    shareOfCustomerEquity:
      group.predicted === null || equity === null || !(equity > 0) ? null : group.predicted / equity,
    atAge: fixedAges.flatMap((days) => {
      const at = group.atAge.find((one) => one.days === days);
      if (at === undefined) return [];
      return [
        {
          days,
          customers: at.observed,
          mean: at.mean,
          pooled: at.pooled?.value ?? null,
          low95: at.pooled?.low95 ?? null,
          high95: at.pooled?.high95 ?? null,
        },
      ];
    }),
  };
}
