import type { Campaign } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { Card, EmptyState, PageHeader, Sentence } from "../../ui";
import { sourceOf } from "../overview/source";
import { InsightWaiting } from "../shared/InsightWaiting";
import type { InsightScreenProps } from "../shared/insightScreen";
import { useInsight } from "../shared/useInsight";
import { dayMs } from "./days";
import { Figures } from "./Figures";
import { GroupsCard } from "./GroupsCard";
import { gapText } from "./gapText";
import { headline, isChosenByOrders } from "./headline";
import { meaningOf } from "./meaning";
import { TimelineCard } from "./TimelineCard";
import { words } from "./words";

interface OutcomeProps extends InsightScreenProps {
  readonly campaign: Campaign;
}

/** What a campaign brought: the sentence, the figures, how it came about, and what it proves. */
export function Outcome(props: OutcomeProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { campaign, dataset, analysis } = props;
  const { start, end, tailDays, treated, control } = campaign;
  const insight = useInsight(props, "campaign", { start, end, tailDays, treated, control });
  const { shown } = insight;
  // Figures of other days or another group must not stand under this campaign's name.
  if (shown === null || insight.pending || insight.failed)
    return <InsightWaiting label={w.working} insight={insight} />;
  const { answer } = shown;
  if (answer.kind === "gap") return <EmptyState title={w.gap.title} text={gapText(answer, analysis.end, w, t, f)} />;
  const source = sourceOf(dataset, analysis);
  const { moneyIs } = shown.analysis;
  return (
    <div className="camp-outcome" data-testid="campaign-outcome">
      <PageHeader
        title={<Sentence phrase={headline(answer, w, f)} />}
        note={w.note(f.dateRange(answer.from, answer.to), f.date(answer.from - dayMs))}
      />
      {!isChosenByOrders(answer) && <Figures result={answer} moneyIs={moneyIs} />}
      <Card title={w.meaning.title} testId="campaign-meaning">
        <ul className="camp-meaning">
          {meaningOf(answer, w, f).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
      <TimelineCard result={answer} source={source} />
      <GroupsCard result={answer} moneyIs={moneyIs} source={source} />
    </div>
  );
}
