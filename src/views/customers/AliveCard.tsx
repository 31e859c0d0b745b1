import { ChartFrame } from "../../charts";
import type { AlivePoint, Analysis, OrderTable } from "../../engine";
import { useI18n } from "../../i18n";
import type { DatasetMeta } from "../../state";
import type { KnownForecast } from "../shared/forecastStatus";
import { sampled } from "../shared/sampled";
import { AliveTimeline } from "./AliveTimeline";
import { aliveTitle } from "./aliveTitle";
import type { CustomerFigures } from "./customerFigures";
import { useAliveHistory } from "./useAliveHistory";

interface AliveCardProps {
  readonly dataset: DatasetMeta;
  readonly orders: OrderTable;
  readonly analysis: Analysis;
  readonly forecast: KnownForecast;
  readonly aliveHistory: (customer: number) => Promise<readonly AlivePoint[]>;
  readonly customer: number;
  readonly figures: CustomerFigures;
  readonly name: string;
  readonly hideNames: boolean;
  readonly onHideNames: (hide: boolean) => void;
}

/** A line takes a point a pixel at most; a table, a screenful or two. */
const drawnSteps = 700;
const tableSteps = 60;

/** How likely the customer still bought, from its first order to the end. */
export function AliveCard(props: AliveCardProps) {
  const { t, f } = useI18n();
  const { figures, forecast, customer } = props;
  const words = t.customers.detail.alive;
  const history = useAliveHistory(props.aliveHistory, customer, forecast.result);
  const points = history.step === "done" ? history.points : [];
  const now = forecast.result.customers.probabilityAlive[customer] ?? Number.NaN;
  const missing = { working: words.working, failed: words.failed, done: points.length < 2 ? words.tooShort : null };
  return (
    <ChartFrame
      name="customer-alive"
      title={aliveTitle(points, now, t, f)}
      subtitle={t.customers.detail.chart.of(props.name, words.subtitle)}
      definition="probabilityAlive"
      source={{ dataset: props.dataset.name, from: figures.first, to: props.analysis.end }}
      n={t.charts.sampleSize(t.common.ordersCount(figures.orders, f.integer(figures.orders)))}
      missing={missing[history.step]}
      table={{
        columns: [
          { label: words.date, numeric: false },
          { label: words.probability, numeric: true },
        ],
        rows: sampled(points, tableSteps).map((point) => [f.date(point.time), f.percent(point.probabilityAlive)]),
      }}
      names={{ hidden: props.hideNames, onChange: props.onHideNames }}
    >
      <AliveTimeline
        points={sampled(points, drawnSteps)}
        orderTimes={Array.from(figures.indices, (order) => props.orders.time[order] ?? 0)}
        ordersName={words.orders}
        shareName={words.probability}
        timeName={words.date}
        formatShare={(share) => f.percent(share, 0)}
        formatTime={(time, unit) => (unit === "day" ? f.date(time) : f.month(time))}
        reading={(point) => ({
          title: f.date(point.time),
          lines: [{ label: words.probability, text: f.percent(point.probabilityAlive) }],
        })}
      />
    </ChartFrame>
  );
}
