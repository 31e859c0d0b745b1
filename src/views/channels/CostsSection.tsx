import { useMemo, useState } from "react";
import type { ChartSource } from "../../charts";
import {
  acquisitionFigures,
  type ChannelSpend,
  type ChannelsAnswer,
  type ChannelsForecast,
  emptyPlans,
  type FixedAge,
  type GroupBy,
  keepOrWin,
  type ValueBasis,
} from "../../engine";
import { useWords } from "../../i18n";
import { Card } from "../../ui";
import { knownForecast } from "../shared/forecastStatus";
import type { InsightScreenProps } from "../shared/insightScreen";
import { type ShownInsight, useInsight } from "../shared/useInsight";
import { BudgetCard } from "./BudgetCard";
import { type CostReading, CostsCard } from "./CostsCard";
import { KeepCard } from "./KeepCard";
import { PaybackCard } from "./PaybackCard";
import { SpendCard } from "./SpendCard";
import { useGroupNaming } from "./useGroupNaming";
import { words } from "./words";

interface CostsProps extends InsightScreenProps {
  readonly by: GroupBy;
  readonly age: FixedAge;
  readonly source: ChartSource;
}

/** The costs where others than everybody are chosen above: costs win customers of all kinds, so everybody is asked for once more. */
export function CostsOfEverybody(props: CostsProps) {
  const { by } = props;
  const ask = { by, audience: [] };
  const insight = useInsight(props, "channels", ask);
  const slow = useInsight(props, "channelsForecast", ask);
  const { shown } = insight;
  const answer = shown?.answer ?? null;
  // Another column's groups are on their way.
  if (shown === null || answer === null || JSON.stringify(answer.by) !== JSON.stringify(by)) return null;
  return <CostsSection {...props} answer={answer} ahead={matching(slow.shown, shown)} />;
}

/** What is expected of the groups of an answer; null where what arrived last is of other groups. */
export function matching(
  ahead: ShownInsight<"channelsForecast"> | null,
  shown: ShownInsight<"channels">,
): ChannelsForecast | null {
  if (ahead === null || ahead.analysis !== shown.analysis) return null;
  return JSON.stringify(ahead.ask) === JSON.stringify(shown.ask) ? ahead.answer : null;
}

interface CostsSectionProps extends CostsProps {
  /** Of everybody. */
  readonly answer: ChannelsAnswer;
  readonly ahead: ChannelsForecast | null;
}

/** What winning customers costs, and what follows from it. */
export function CostsSection(props: CostsSectionProps) {
  const w = useWords(words);
  const { answer, ahead, dataset, forecast, source } = props;
  const { by } = answer;
  const naming = useGroupNaming(by);
  const plans = dataset.plans?.acquisition ?? emptyPlans.acquisition;
  const [reading, setReading] = useState<CostReading>("age");
  const basis: ValueBasis = reading === "age" ? props.age : reading;
  const figures = useMemo(
    () => acquisitionFigures(answer, ahead, plans.spend, { basis, target: plans.target }),
    [answer, ahead, plans, basis],
  );
  if (by.kind !== "dimension") return <Card title={w.costs.title}>{w.costs.noDimension}</Card>;
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
            onReading={setReading}
            onTarget={(target) => props.onPlans({ acquisition: { ...plans, target } })}
          />
          <PaybackCard
            figures={figures}
            answer={answer}
            money={props.analysis.moneyIs}
            naming={naming}
            source={source}
          />
          <BudgetCard screen={props} answer={answer} figures={figures} naming={naming} source={source} />
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
