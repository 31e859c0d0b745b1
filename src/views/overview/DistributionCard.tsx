import { memo } from "react";
import { ChartFrame, Histogram } from "../../charts";
import { useI18n } from "../../i18n";
import type { SpreadProps } from "./SpreadCard";

/** Fewer customers than this have a median, but a sentence about half of them says too much. */
const fewest = 10;

/** How many customers are worth how much. */
export const DistributionCard = memo(function DistributionCard({
  analysis,
  source,
  spread = analysis,
  horizon = null,
  controls,
}: SpreadProps) {
  const { t, f } = useI18n();
  const words = t.overview.distribution;
  const { bins, mean, median, below, above, quantiles } = spread.distribution;
  const first = bins[0];
  const last = bins.at(-1);
  const enough = analysis.customers >= fewest;
  const top = enough ? (quantiles.find((quantile) => quantile.p === 0.9)?.value ?? null) : null;
  const darker = top !== null && last !== undefined && bins.some((bin) => bin.from >= top);
  const notes = [
    below > 0 && first !== undefined ? words.below(f.integer(below), f.moneyShort(first.from)) : "",
    above > 0 && last !== undefined ? words.above(f.integer(above), f.moneyShort(last.to)) : "",
    darker ? words.darker : "",
  ];
  const marks = [
    ...(median === null ? [] : [{ at: median, label: words.median(f.moneyShort(median)) }]),
    ...(mean === null ? [] : [{ at: mean, label: words.mean(f.moneyShort(mean)) }]),
  ];
  return (
    <ChartFrame
      name="distribution"
      title={median !== null && enough ? words.title(f.moneyShort(median), horizon) : words.plain(horizon)}
      subtitle={words.subtitle(analysis.moneyIs, horizon)}
      definition={horizon === null ? "distribution" : "totalDistribution"}
      controls={controls}
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(analysis.customers, f.integer(analysis.customers)))}
      note={notes.filter((note) => note !== "").join(" · ")}
      missing={analysis.customers < 2 ? words.empty : null}
      table={{
        columns: [
          { label: words.from, numeric: true },
          { label: words.to, numeric: true },
          { label: words.count, numeric: true },
        ],
        rows: bins.map((bin) => [f.money(bin.from), f.money(bin.to), f.integer(bin.count)]),
      }}
    >
      <Histogram
        bins={bins}
        marks={marks}
        emphasisFrom={top}
        xName={words.xAxis(analysis.moneyIs, f.currency)}
        yName={words.yAxis}
        formatX={f.short}
        formatY={f.integer}
        reading={(bin) => ({
          title: words.range(f.moneyShort(bin.from), f.moneyShort(bin.to)),
          lines: [{ label: words.count, text: f.integer(bin.count) }],
        })}
      />
    </ChartFrame>
  );
});
