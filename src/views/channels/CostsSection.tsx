import { useMemo, useState } from "react";
import type { ChartSource } from "../../charts";
import {
  acquisitionFigures,
  type ChannelSpend,
  emptyPlans,
  type FixedAge,
  type GroupBy,
  keepOrWin,
  type ValueBasis,
} from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { Card } from "../../ui";
import { knownForecast } from "../shared/forecastStatus";
import type { InsightScreenProps } from "../shared/insightScreen";
import { useInsight } from "../shared/useInsight";
import { BudgetCard } from "./BudgetCard";
import { CostsCard } from "./CostsCard";
import type { GroupNaming } from "./groupNames";
import { KeepCard } from "./KeepCard";
import { SpendCard } from "./SpendCard";
import { words } from "./words";

interface CostsSectionProps extends InsightScreenProps {
  readonly by: GroupBy;
  readonly age: FixedAge;
  readonly source: ChartSource;
}

/** What winning customers costs, and what follows from it. Always about everybody: costs win customers of all kinds. */
export function CostsSection(props: CostsSectionProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { by, dataset, forecast, source } = props;
  const plans = dataset.plans?.acquisition ?? emptyPlans.acquisition;
  const ask = { by, audience: [] };
  const insight = useInsight(props, "channels", ask);
  const slow = useInsight(props, "channelsForecast", ask);
  const [withForecast, setWithForecast] = useState(false);
  const basis: ValueBasis = withForecast ? "total" : props.age;
  const answer = insight.shown?.answer ?? null;
  const current = JSON.stringify(slow.shown?.ask) === JSON.stringify(insight.shown?.ask);
  const ahead = current && slow.shown?.analysis === insight.shown?.analysis ? (slow.shown?.answer ?? null) : null;
  const figures = useMemo(
    () =>
      answer === null || answer.by.kind !== "dimension"
        ? null
        : acquisitionFigures(answer, ahead, plans.spend, { basis, target: plans.target }),
    [answer, ahead, plans, basis],
  );
  if (by.kind !== "dimension") return <Card title={w.costs.title}>{w.costs.noDimension}</Card>;
  // Another column's groups are on their way.
  if (answer === null || figures === null || answer.by.kind !== "dimension" || answer.by.name !== by.name) return null;
  const naming: GroupNaming = { by, w, t, f };
  const onSpend = (spend: readonly ChannelSpend[]) => props.onPlans({ acquisition: { ...plans, spend } });
  const told = figures.costs.length > 0;
  return (
    <>
      {told && (
        <>
          <CostsCard
            figures={figures}
            basis={basis}
            age={props.age}
            target={plans.target}
            source={source}
            naming={naming}
            forecastKnown={knownForecast(forecast) !== null}
            onWithForecast={setWithForecast}
            onTarget={(target) => props.onPlans({ acquisition: { ...plans, target } })}
          />
          <BudgetCard figures={figures} naming={naming} source={source} />
        </>
      )}
      <KeepCard finding={keepOrWin(answer, ahead, forecast, figures.overall)} naming={naming} />
      <SpendCard
        // Another column has other channels.
        key={by.name}
        answer={answer}
        dimension={by.name}
        spend={plans.spend}
        leftOut={figures.leftOut}
        naming={naming}
        onSpend={onSpend}
      />
    </>
  );
}
