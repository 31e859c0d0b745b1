import { ChartFrame, type ChartTable } from "../../charts";
import type { Analysis, OrderTable } from "../../engine";
import { type Format, type Messages, useI18n } from "../../i18n";
import type { DatasetMeta } from "../../state";
import type { CustomerFigures } from "./customerFigures";
import { OrderTimeline } from "./OrderTimeline";
import { type TimelinePoint, type TimelineStep, timeline } from "./timeline";

interface CustomerChartProps {
  readonly dataset: DatasetMeta;
  readonly orders: OrderTable;
  readonly analysis: Analysis;
  readonly figures: CustomerFigures;
  readonly name: string;
  readonly hideNames: boolean;
  readonly onHideNames: (hide: boolean) => void;
}

/** The customer's orders over time, and what they have come to. */
export function CustomerChart(props: CustomerChartProps) {
  const { t, f } = useI18n();
  const { analysis, figures } = props;
  const words = t.customers.detail.chart;
  const { moneyIs } = analysis;
  const { step, points } = timeline(props.orders, figures.indices, analysis.settings.margin);
  const revenue = f.moneyWords(figures.revenue);
  const first = f.date(figures.first);
  const title =
    figures.orders === 1
      ? words.titleOne(revenue, first)
      : words.title(f.integer(figures.orders), revenue, first, f.date(figures.last));
  const when = (point: TimelinePoint) => periodText(point.time, step, t, f);
  return (
    <ChartFrame
      name="customer-timeline"
      title={title}
      subtitle={words.of(props.name, words.subtitle[step][moneyIs])}
      source={{ dataset: props.dataset.name, from: figures.first, to: analysis.end }}
      n={t.charts.sampleSize(t.common.ordersCount(figures.orders, f.integer(figures.orders)))}
      table={figuresTable(points, step, moneyIs, t, f)}
      names={{ hidden: props.hideNames, onChange: props.onHideNames }}
    >
      <OrderTimeline
        points={points}
        end={analysis.end}
        netName={words.net}
        totalName={words.total[moneyIs]}
        timeName={words.period}
        formatMoney={f.short}
        formatTime={(time, unit) => (unit === "day" ? f.date(time) : f.month(time))}
        reading={(point) => ({
          title: when(point),
          lines: [
            ...(step === "order" ? [] : [{ label: words.orders, text: f.integer(point.orders) }]),
            { label: words.net, text: f.money(point.net) },
            { label: words.total[moneyIs], text: f.money(point.total) },
          ],
        })}
      />
    </ChartFrame>
  );
}

function figuresTable(
  points: readonly TimelinePoint[],
  step: TimelineStep,
  moneyIs: "profit" | "revenue",
  t: Messages,
  f: Format,
): ChartTable {
  const words = t.customers.detail.chart;
  let ordersToDate = 0;
  return {
    columns: [
      { label: words.period, numeric: false },
      { label: words.ordersToDate, numeric: true },
      { label: words.net, numeric: true },
      { label: words.total[moneyIs], numeric: true },
    ],
    rows: points.map((point) => {
      ordersToDate += point.orders;
      return [periodText(point.time, step, t, f), f.integer(ordersToDate), f.money(point.net), f.money(point.total)];
    }),
  };
}

function periodText(time: number, step: TimelineStep, t: Messages, f: Format): string {
  const date = new Date(time);
  switch (step) {
    case "order":
      return f.dateTime(time);
    case "month":
      return f.month(time);
    case "quarter":
      return t.customers.detail.chart.quarter(Math.floor(date.getUTCMonth() / 3) + 1, date.getUTCFullYear());
    case "year":
      return String(date.getUTCFullYear());
  }
}
