import { ChartFrame, type ChartSource, TrackingChart } from "../../charts";
import type { CampaignResult } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { useTokens } from "../../ui";
import { timeAxis } from "../customers/timeTicks";
import { isChosenByOrders, rangeOf, verdictOf } from "./headline";
import { words } from "./words";

interface TimelineCardProps {
  readonly result: CampaignResult;
  readonly source: ChartSource;
}

/** Orders added up, as they came and as they were expected: the treated group's, or everybody's where that is no fair group. */
export function TimelineCard({ result, source }: TimelineCardProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const palette = useTokens();
  const { points, from, to } = result;
  const byOrders = isChosenByOrders(result);
  const drawn = byOrders ? result.everyone : result.treated;
  const told = byOrders ? w.timeline.everyone : w.timeline;
  const { lift, expected } = drawn.orders;
  const verdict = verdictOf(lift);
  const share = f.percent(Math.abs(lift.value) / expected.value, 0);
  const title = verdict === "within" ? told.title.within : told.title[verdict](share);
  const time = timeAxis(points[0]?.time ?? from, points.at(-1)?.time ?? to);
  const count = (value: number) => f.integer(Math.round(value));
  return (
    <ChartFrame
      name="campaign"
      title={title}
      subtitle={told.subtitle}
      definition={w.definitions.expected}
      source={{ ...source, from, to }}
      n={t.charts.sampleSize(t.common.customersCount(drawn.customers, f.integer(drawn.customers)))}
      missing={points.length < 2 ? t.common.notEnoughData : null}
      table={{
        columns: [
          { label: w.timeline.tableDay, numeric: false },
          ...[w.groups.actual, w.groups.expected, w.timeline.tableLow, w.timeline.tableHigh].map((label) => ({
            label,
            numeric: true,
          })),
        ],
        rows: points.map((p) => [f.date(p.time), count(p.actual), count(p.expected), count(p.low), count(p.high)]),
      }}
    >
      <TrackingChart
        points={points}
        boundary={null}
        ticks={time.ticks}
        actualName={w.timeline.actual}
        expectedName={w.timeline.expected}
        xName={w.timeline.xAxis}
        yName={w.timeline.yAxis}
        formatTime={time.unit === "day" ? f.date : f.month}
        formatY={f.short}
        reading={(p) => ({
          title: w.timeline.until(f.date(p.time)),
          lines: [
            { label: w.groups.actual, text: count(p.actual), color: palette.accent },
            { label: w.groups.expected, text: count(p.expected), color: palette.secondText },
            { label: w.groups.range, text: rangeOf(p.low, p.high, count) },
          ],
        })}
      />
    </ChartFrame>
  );
}
