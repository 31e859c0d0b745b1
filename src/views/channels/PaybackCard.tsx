import { memo, useState } from "react";
import { ChartFrame, type ChartSource, CohortCurves } from "../../charts";
import {
  type AcquisitionFigures,
  type Analysis,
  type ChannelCost,
  type ChannelsAnswer,
  LEAST_SHOWN,
} from "../../engine";
import { useI18n } from "../../i18n";
import { type GroupNaming, whoseCustomer } from "./groupNames";

interface PaybackCardProps {
  readonly figures: AcquisitionFigures;
  readonly answer: ChannelsAnswer;
  readonly money: Analysis["moneyIs"];
  readonly source: ChartSource;
  readonly naming: GroupNaming;
}

/** Months drawn at most; the table of costs tells of later ones. */
const mostMonths = 36;

/** What a customer of a channel has brought by month since its first order, beside what it cost. */
export const PaybackCard = memo(function PaybackCard(props: PaybackCardProps) {
  const { figures, answer, money, source, naming } = props;
  const { t, f } = useI18n();
  const { w } = naming;
  const words = w.payback;
  const [picked, setPicked] = useState<string | null>(null);
  const known = figures.costs.flatMap((cost) => curveOf(cost, answer));
  const shown = known.find(({ cost }) => cost.value === picked) ?? known[0];
  const title = () => {
    if (shown === undefined) return words.title;
    const { value, payback } = shown.cost;
    const month = payback?.month ?? null;
    return month === null
      ? words.notYet(whoseCustomer(value, naming), f.integer(payback?.observedMonths ?? 0))
      : words.paid(whoseCustomer(value, naming), month, f.integer(month));
  };
  const points = shown?.points ?? [];
  const cac = shown?.cac ?? 0;
  return (
    <ChartFrame
      name="channels-payback"
      title={title()}
      subtitle={words.subtitle(money)}
      definition={w.definitions.payback}
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(points[0]?.observed ?? 0, f.integer(points[0]?.observed ?? 0)))}
      note={words.note}
      missing={shown === undefined ? words.few : null}
      controls={
        known.length > 1 ? (
          <label className="ch-control">
            <span>{words.channel}</span>
            <select
              className="ch-select"
              value={shown?.cost.value}
              onChange={(event) => setPicked(event.currentTarget.value)}
            >
              {known.map(({ cost }) => (
                <option key={cost.value} value={cost.value}>
                  {cost.value}
                </option>
              ))}
            </select>
          </label>
        ) : null
      }
      table={{
        columns: [
          { label: words.xAxis, numeric: true },
          { label: words.brought, numeric: true },
          { label: words.cost, numeric: true },
          { label: words.customers, numeric: true },
        ],
        rows: points.map(({ month, brought, observed }) => [
          f.integer(month),
          f.money(brought),
          f.money(cac),
          f.integer(observed),
        ]),
      }}
    >
      <CohortCurves
        // The newest curve stands out: what was brought.
        curves={[
          {
            label: words.costLine(f.moneyShort(cac)),
            points: [
              { x: 0, y: cac },
              { x: points.length, y: cac },
            ],
            expected: [],
          },
          {
            label: shown?.cost.value ?? "",
            points: points.map(({ month, brought }) => ({ x: month, y: brought })),
            expected: [],
          },
        ]}
        expectedName=""
        xName={words.xAxis}
        yName={words.yAxis(money, f.currency)}
        formatX={(x) => f.integer(x)}
        formatY={(value) => f.short(value)}
        reading={(x) => {
          const point = points.find(({ month }) => month === x);
          if (point === undefined) return null;
          return {
            title: words.month(f.integer(x)),
            lines: [
              { label: words.brought, text: f.money(point.brought) },
              { label: words.cost, text: f.money(cac) },
              { label: words.customers, text: f.integer(point.observed) },
            ],
          };
        }}
      />
    </ChartFrame>
  );
});

interface Point {
  readonly month: number;
  readonly brought: number;
  readonly observed: number;
}

/** The curve of a channel whose cost is known, over the months with enough customers; nothing where there are not two. */
function curveOf(cost: ChannelCost, { groups }: ChannelsAnswer): { cost: ChannelCost; cac: number; points: Point[] }[] {
  const curve = cost.group === null ? undefined : groups[cost.group]?.curve;
  if (curve === undefined || cost.cac === null) return [];
  const points: Point[] = [];
  for (const [i, brought] of curve.mean.entries()) {
    const observed = curve.observed[i] ?? 0;
    if (observed < LEAST_SHOWN || i === mostMonths) break;
    points.push({ month: i + 1, brought, observed });
  }
  return points.length < 2 ? [] : [{ cost, cac: cost.cac, points }];
}
