import { memo } from "react";
import { ChartFrame, DensityChart, evenly } from "../../charts";
import type { Density } from "../../engine";
import { useI18n } from "../../i18n";
import type { DefinitionName } from "../../ui";
import { densityPoints, densityUnit } from "./densityReading";
import { rateText } from "./figureText";
import type { FittedCardProps } from "./types";

const tableRows = 20;

/** How customers are spread by how often they order. */
export const RateCard = memo(function RateCard(props: FittedCardProps) {
  const { t, f } = useI18n();
  const words = t.forecast.density;
  const { meaning } = props.fitted;
  return (
    <DensityCard
      {...props}
      name="purchaseRate"
      definition="purchaseRate"
      title={words.rateTitle(rateText(meaning.ordersPerMonth, f))}
      subtitle={words.rateSubtitle}
      density={meaning.purchaseRate}
    />
  );
});

/** How customers are spread by how readily they leave. */
export const DropoutCard = memo(function DropoutCard(props: FittedCardProps) {
  const { t, f } = useI18n();
  const words = t.forecast.density;
  const { dropout } = props.fitted.meaning;
  const byOrder = dropout?.unit === "chancePerOrder";
  const title = () => {
    if (dropout === null) return words.nobodyTitle;
    return byOrder ? words.chanceTitle(f.percent(dropout.mean, 0)) : words.leaveTitle(rateText(dropout.mean, f));
  };
  return (
    <DensityCard
      {...props}
      name="dropout"
      definition="dropout"
      title={title()}
      subtitle={byOrder ? words.chanceSubtitle : words.leaveSubtitle}
      density={dropout}
    />
  );
});

interface DensityCardProps extends FittedCardProps {
  readonly name: string;
  readonly definition: DefinitionName;
  readonly title: string;
  readonly subtitle: string;
  readonly density: Density | null;
}

function DensityCard({ analysis, source, density, ...card }: DensityCardProps) {
  const { t, f } = useI18n();
  const words = t.forecast.density;
  const points = density === null ? [] : densityPoints(density);
  const unit = densityUnit(density?.unit ?? "chancePerOrder", t, f);
  const highest = points.reduce((most, point) => Math.max(most, point.density), 0);
  const height = (value: number) => f.percent(highest > 0 ? value / highest : 0, 0);
  const mean = density?.mean ?? 0;
  return (
    <ChartFrame
      {...card}
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(analysis.customers, f.integer(analysis.customers)))}
      missing={density === null ? words.nobody : points.length < 2 ? t.common.notEnoughData : null}
      table={{
        columns: [
          { label: unit.axis, numeric: true },
          { label: words.tableHeight, numeric: true },
        ],
        rows: evenly(points.length, tableRows)
          .flatMap((i) => points[i] ?? [])
          .map((point) => [unit.write(point.x), height(point.density)]),
      }}
    >
      <DensityChart
        points={points}
        mean={{ at: mean, label: words.mean(unit.write(mean)) }}
        xName={unit.axis}
        yName={words.yAxis}
        domain={[0, density?.unit === "chancePerOrder" ? 1 : (points.at(-1)?.x ?? 1)]}
        formatX={unit.tick}
        reading={(point) => ({
          title: unit.write(point.x),
          lines: [{ label: words.height, text: height(point.density) }],
        })}
      />
    </ChartFrame>
  );
}
