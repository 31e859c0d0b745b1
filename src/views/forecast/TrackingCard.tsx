import { memo, useState } from "react";
import { ChartFrame, TrackingChart } from "../../charts";
import { useI18n } from "../../i18n";
import { SegmentedSwitch, useTokens } from "../../ui";
import { timeAxis } from "../customers/timeTicks";
import { ordersText } from "./figureText";
import { type TrackingBy, trackingPoints, trackingTitle } from "./trackingReading";
import type { FittedCardProps } from "./types";

const longestTable = 60;

/** Repeat orders of the shop, as they happened and as the model expected them, week by week or added up. */
export const TrackingCard = memo(function TrackingCard({ fitted, source }: FittedCardProps) {
  const { t, f } = useI18n();
  const palette = useTokens();
  const [by, setBy] = useState<TrackingBy>("week");
  const words = t.forecast.tracking;
  const points = trackingPoints(fitted, by);
  const boundary = fitted.tracking.weekStart[fitted.tracking.boundaryWeek];
  const time = timeAxis(points[0]?.time ?? 0, points.at(-1)?.time ?? 0);
  const week = (at: number) => (time.unit === "day" ? f.date(at) : f.month(at));
  const every = Math.ceil(points.length / longestTable);
  const orders = fitted.tracking.actual.reduce((sum, value) => sum + value, 0);
  return (
    <ChartFrame
      name="tracking"
      title={trackingTitle(fitted, by, t, f) ?? words.plain}
      subtitle={by === "week" ? words.subtitle : words.subtitleCumulative}
      definition="tracking"
      source={source}
      n={t.charts.sampleSize(t.common.ordersCount(orders, f.integer(orders)))}
      note={every > 1 ? words.everyNth(every) : undefined}
      missing={points.length < 2 ? words.missing : null}
      controls={
        <SegmentedSwitch
          label={words.reading}
          value={by}
          options={[
            { value: "week", label: words.byWeek },
            { value: "sum", label: words.addedUp },
          ]}
          onChange={setBy}
        />
      }
      table={{
        columns: [
          { label: words.tableWeek, numeric: false },
          ...[words.tableActual, words.tableExpected, words.tableLow, words.tableHigh].map((label) => ({
            label,
            numeric: true,
          })),
        ],
        // From the end backwards, so that the newest week is always among them.
        rows: points
          .filter((_, i) => (points.length - 1 - i) % every === 0)
          .map((p) => [
            f.date(p.time),
            f.integer(p.actual),
            ordersText(p.expected, f),
            ordersText(p.low, f),
            ordersText(p.high, f),
          ]),
      }}
    >
      <TrackingChart
        points={points}
        boundary={boundary === undefined ? null : { at: boundary, label: words.boundary }}
        ticks={time.ticks}
        actualName={words.actual}
        expectedName={words.expected}
        xName={words.xAxis}
        yName={by === "week" ? words.yAxis : words.yAxisCumulative}
        formatTime={week}
        formatY={f.short}
        reading={(p) => ({
          title: words.week(f.date(p.time)),
          lines: [
            { label: words.tableActual, text: f.integer(p.actual), color: palette.accent },
            { label: words.tableExpected, text: ordersText(p.expected, f), color: palette.secondText },
            { label: "95%", text: t.forecast.range(ordersText(p.low, f), ordersText(p.high, f)) },
          ],
        })}
      />
    </ChartFrame>
  );
});
