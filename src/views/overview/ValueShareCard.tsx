import { memo, useState } from "react";
import { ChartFrame, type ChartSource, ShareValueChart } from "../../charts";
import type { Analysis } from "../../engine";
import { useI18n } from "../../i18n";
import { SegmentedSwitch, useTokens } from "../../ui";
import { monthReading, orderReading } from "./shareReadings";

/** How many customers get this far, and what these are worth; by order number or by month. */
export const ValueShareCard = memo(function ValueShareCard({
  analysis,
  source,
}: {
  analysis: Analysis;
  source: ChartSource;
}) {
  const { t, f } = useI18n();
  const palette = useTokens();
  const [by, setBy] = useState<"order" | "month">("order");
  const words = t.overview.share;
  const reading = by === "order" ? orderReading(analysis, t, f) : monthReading(analysis, t, f);
  return (
    <ChartFrame
      name="valueShare"
      title={reading.title}
      subtitle={reading.subtitle}
      definition={reading.definition}
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(analysis.customers, f.integer(analysis.customers)))}
      table={reading.table}
      missing={reading.points.length < 2 ? reading.missing : null}
      controls={
        <SegmentedSwitch
          label={words.reading}
          value={by}
          options={[
            { value: "order", label: words.byOrder },
            { value: "month", label: words.byMonth },
          ]}
          onChange={setBy}
        />
      }
    >
      <ShareValueChart
        points={reading.points}
        shareName={reading.shareName}
        valueName={words.value}
        xName={reading.xName}
        shareAxis={words.shareAxis}
        valueAxis={words.valueAxis(f.currency)}
        formatShare={(share) => f.percent(share, 0)}
        formatValue={f.short}
        formatX={f.integer}
        reading={(point) => ({
          title: reading.pointName(point.x),
          lines: [
            { label: words.tableShare, text: f.percent(point.share), color: palette.accent },
            { label: words.value, text: f.moneyShort(point.value), color: palette.secondText },
          ],
        })}
      />
    </ChartFrame>
  );
});
