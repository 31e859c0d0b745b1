import "./equity.css";
import { useMemo } from "react";
import { emptyPlans } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { EmptyState, Notice, PageHeader, Sentence } from "../../ui";
import { sourceOf } from "../overview/source";
import { forecastStatus } from "../shared/forecastStatus";
import { absenceText, horizonText } from "../shared/forecastText";
import { InsightWaiting } from "../shared/InsightWaiting";
import type { InsightScreenProps } from "../shared/insightScreen";
import { rangeText } from "../shared/rangeText";
import { useInsight } from "../shared/useInsight";
import { CompetitorEditor } from "./CompetitorEditor";
import { HistoryCard } from "./HistoryCard";
import { headline } from "./headline";
import { MarketCard } from "./MarketCard";
import { PartsCard } from "./PartsCard";
import { words } from "./words";

const ask = {};

/** What the customers a shop has are worth, whom that rests on, and whether it grows: beside sales, and beside competitors. */
export function EquityView(props: InsightScreenProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { dataset, analysis } = props;
  const parts = useInsight(props, "equity", ask);
  const history = useInsight(props, "equityHistory", ask);
  const source = useMemo(() => sourceOf(dataset, analysis), [dataset, analysis]);
  if (analysis.customers === 0) return <EmptyState whole title={w.empty.title} text={t.overview.empty.text} />;
  const status = forecastStatus(props.forecast, props.forecasting);
  if (status.kind !== "known") {
    return (
      <EmptyState
        whole
        title={w.none.title}
        text={
          <>
            {w.none.text} {absenceText(status, t, f)}
          </>
        }
      />
    );
  }
  const { customerEquity, averageClv } = status.result.totals;
  const competitors = dataset.plans?.competitors ?? emptyPlans.competitors;
  const answer = parts.shown?.answer ?? null;
  const past = history.shown?.answer ?? null;
  const card = { analysis, known: status, source };
  return (
    <div className="eq" data-testid="equity" aria-busy={parts.pending || history.pending}>
      <PageHeader
        title={
          <Sentence
            phrase={headline(
              customerEquity.value,
              answer,
              analysis.moneyIs,
              horizonText(status.settings.horizonDays, t, f),
              w,
              f,
            )}
          />
        }
        note={w.note({
          range: rangeText(customerEquity.low80, customerEquity.high80, f),
          customers: t.common.customersCount(analysis.customers, f.integer(analysis.customers)),
        })}
      />
      {past?.yearOnYear?.salesHideFall === true && (
        <Notice kind="warn" title={w.alarm.title}>
          {w.alarm.text}
        </Notice>
      )}
      {past === null ? (
        <InsightWaiting title={w.history.titles.plain} label={w.history.working} insight={history} />
      ) : (
        <HistoryCard {...card} history={past} />
      )}
      <div className="eq-pair">
        {answer === null ? (
          <InsightWaiting title={w.parts.titles.plain} label={w.working} insight={parts} />
        ) : (
          <PartsCard {...card} parts={answer} />
        )}
        <MarketCard {...card} competitors={competitors} revenue={answer?.yearRevenue ?? null} />
      </div>
      <CompetitorEditor
        competitors={competitors}
        average={averageClv.value}
        onChange={(next) => props.onPlans({ competitors: next })}
      />
      {history.failed && past !== null && <InsightWaiting label={w.history.working} insight={history} />}
    </div>
  );
}
