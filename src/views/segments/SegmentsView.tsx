import "../customers/customers.css";
import "../customers/filters.css";
import "./segments.css";
import { useMemo } from "react";
import { emptyPlans } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { EmptyState, PageHeader, Sentence } from "../../ui";
import { knownForecast } from "../shared/forecastStatus";
import { horizonText } from "../shared/forecastText";
import { InsightWaiting } from "../shared/InsightWaiting";
import type { InsightScreenProps } from "../shared/insightScreen";
import { useInsight } from "../shared/useInsight";
import { shareOfAll } from "../shared/workShare";
import { headline } from "./headline";
import { PlayQueue } from "./PlayQueue";
import { SegmentsCard } from "./SegmentsCard";
import { words } from "./words";

/** Who the customers are, and what to do with each group of them. */
export function SegmentsView(props: InsightScreenProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { analysis, dataset } = props;
  const plans = { ...emptyPlans, ...dataset.plans };
  const saved = useMemo(() => plans.segments.map(({ audience }) => audience), [plans.segments]);
  const segments = useInsight(props, "segments", { saved });
  const plays = useInsight(props, "plays", null);
  const share = useMemo(() => shareOfAll([segments.share, plays.share]), [segments.share, plays.share]);
  if (analysis.customers === 0) return <EmptyState whole title={w.empty.title} text={w.empty.text} />;
  const failed = [segments, plays].filter((insight) => insight.failed);
  const both = {
    failed: failed.length > 0,
    share,
    retry: () => {
      for (const insight of failed) insight.retry();
    },
  };
  if (segments.shown === null || plays.shown === null) {
    return (
      <>
        <PageHeader title={w.headline.plain} />
        <InsightWaiting insight={both} label={w.working} />
      </>
    );
  }
  const forecast = knownForecast(props.forecast);
  const winsBack = forecast !== null && plays.shown.answer.some(({ id }) => id === "winBack");
  return (
    <div className="segments" aria-busy={segments.pending || plays.pending}>
      <PageHeader
        title={
          <Sentence
            phrase={headline({
              analysis,
              segments: segments.shown.answer,
              plays: plays.shown.answer,
              forecast,
              response: plans.playResponse,
              w,
              t,
              f,
            })}
          />
        }
        note={winsBack ? w.headlineNote(horizonText(forecast.settings.horizonDays, t, f)) : undefined}
      />
      {both.failed && <InsightWaiting insight={both} label={w.working} />}
      <PlayQueue plays={plays.shown.answer} screen={props} />
      <SegmentsCard
        screen={props}
        segments={segments.shown.answer}
        asked={segments.shown.ask}
        plays={plays.shown.answer}
      />
    </div>
  );
}
