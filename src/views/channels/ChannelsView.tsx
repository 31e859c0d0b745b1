import "./channels.css";
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { type Audience, type FixedAge, type GroupBy, groupBys } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { EmptyState, PageHeader, Sentence } from "../../ui";
import { sourceOf } from "../overview/source";
import { knownForecast } from "../shared/forecastStatus";
import { horizonText } from "../shared/forecastText";
import { InsightWaiting } from "../shared/InsightWaiting";
import type { InsightScreenProps } from "../shared/insightScreen";
import { Later } from "../shared/Later";
import { useInsight } from "../shared/useInsight";
import { Controls } from "./Controls";
import { CostsOfEverybody, CostsSection, matching } from "./CostsSection";
import { saveTable } from "./channelsCsv";
import { headline } from "./headline";
import { TableCard } from "./TableCard";
import { useGroupNaming } from "./useGroupNaming";
import { ValueCard } from "./ValueCard";
import { words } from "./words";

/** Customers by what they came by: what each group is worth, what winning its customers costs, where the next budget goes. */
export function ChannelsView(props: InsightScreenProps) {
  const { t } = useI18n();
  const w = useWords(words);
  const bys = useMemo(() => groupBys(props.orders, props.lines), [props.orders, props.lines]);
  const first = bys.find((by) => by.kind === "dimension" && by.name === "channel") ?? bys[0];
  if (props.analysis.customers === 0) return <EmptyState whole title={w.empty.title} text={t.overview.empty.text} />;
  if (first === undefined) return <EmptyState whole title={w.empty.title} text={w.empty.text} />;
  return <GroupsView {...props} bys={bys} first={first} />;
}

interface GroupsViewProps extends InsightScreenProps {
  readonly bys: readonly GroupBy[];
  readonly first: GroupBy;
}

function GroupsView(props: GroupsViewProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { dataset, analysis } = props;
  const [by, setBy] = useState(props.first);
  const [age, setAge] = useState<FixedAge>(180);
  const [audience, setAudience] = useState<Audience>([]);
  const insight = useInsight(props, "channels", { by, audience });
  const slow = useInsight(props, "channelsForecast", { by, audience });
  const source = useMemo(() => sourceOf(dataset, analysis), [dataset, analysis]);
  const forecast = knownForecast(props.forecast);
  const controls = (
    <Controls
      bys={props.bys}
      by={by}
      onBy={setBy}
      age={age}
      onAge={setAge}
      audience={audience}
      onAudience={setAudience}
      dataset={dataset}
      orders={props.orders}
      forecastKnown={forecast !== null}
    />
  );
  const { shown } = insight;
  const naming = useGroupNaming(shown?.answer?.by ?? by);
  if (shown === null) return <InsightWaiting label={w.working} insight={insight} />;
  const answer = shown.answer;
  if (answer === null) {
    return (
      <div className="ch">
        <PageHeader title={w.title} />
        {controls}
        <EmptyState title={w.empty.title} text={w.empty.nobody} />
      </div>
    );
  }
  const ahead = matching(slow.shown, shown);
  const horizon =
    forecast === null || answer.whole.predicted === null ? null : horizonText(forecast.settings.horizonDays, t, f);
  const cards = { answer, ahead, age, analysis: shown.analysis, source, naming };
  return (
    <div className="ch" data-testid="channels" aria-busy={insight.pending}>
      <PageHeader
        title={<Sentence phrase={headline(answer, age, shown.analysis.moneyIs, naming)} />}
        actions={
          <Button
            variant="default"
            size="sm"
            data-testid="channels-csv"
            onClick={() => saveTable(dataset.name, answer, ahead, age, naming)}
          >
            {w.csv}
          </Button>
        }
      />
      {controls}
      {insight.failed && <InsightWaiting label={w.working} insight={insight} />}
      <ValueCard {...cards} />
      <Later>
        <TableCard {...cards} horizon={horizon} pending={slow.pending} />
        {shown.ask.audience.length === 0 ? (
          <CostsSection {...props} by={answer.by} age={age} source={source} answer={answer} ahead={ahead} />
        ) : (
          <>
            <p className="p-muted">{w.costs.aboutEverybody}</p>
            <CostsOfEverybody {...props} by={answer.by} age={age} source={source} />
          </>
        )}
      </Later>
    </div>
  );
}
