import { useMemo } from "react";
import { emptyPlans, groupBys } from "../../engine";
import type { InsightScreenProps } from "../shared/insightScreen";
import { useInsight } from "../shared/useInsight";

const nothing = {};
const everybody = { audience: [] };

/** What the screens answer when they open, for the report to say together; null for what is not there (yet). */
export function useReport(props: InsightScreenProps) {
  const { dataset, orders, lines } = props;
  const by = useMemo(
    () =>
      groupBys(orders, lines).find((one) => one.kind === "dimension" && one.name === "channel") ??
      groupBys(orders, lines)[0],
    [orders, lines],
  );
  const saved = useMemo(
    () => (dataset.plans?.segments ?? emptyPlans.segments).map(({ audience }) => audience),
    [dataset.plans?.segments],
  );
  const cohorts = useInsight(props, "cohorts", { unit: "month", audience: [] });
  // Orders without any dimension are grouped by one they do not have, and answered by null.
  const channels = useInsight(props, "channels", { by: by ?? { kind: "dimension", name: "" }, audience: [] });
  const segments = useInsight(props, "segments", { saved });
  const plays = useInsight(props, "plays", null);
  const pairs = useInsight(props, "productPairs", { audience: [], over: "orders" });
  const values = useInsight(props, "orderValues", everybody);
  const levers = useInsight(props, "levers", nothing);
  const equity = useInsight(props, "equity", nothing);
  const all = [cohorts, channels, segments, plays, pairs, values, levers, equity];
  return {
    cohorts: cohorts.shown?.answer ?? null,
    channels: channels.shown?.answer ?? null,
    segments: segments.shown?.answer ?? null,
    plays: plays.shown?.answer ?? null,
    pairs: lines.lineCount > 0 ? (pairs.shown?.answer ?? null) : null,
    values: values.shown?.answer ?? null,
    levers: levers.shown?.answer ?? null,
    equity: equity.shown?.answer ?? null,
    pending: all.some((insight) => insight.pending),
    failed: all.some((insight) => insight.failed),
    retry: () => {
      for (const insight of all) if (insight.failed) insight.retry();
    },
  };
}

export type ReportAnswers = ReturnType<typeof useReport>;
