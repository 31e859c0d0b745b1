import "../overview/overview.css";
import "../overview/figures.css";
import "../channels/channels.css";
import "../cohorts/cohorts.css";
import "../data/data.css";
import "../levers/levers.css";
import "./report.css";
import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useI18n, useWords } from "../../i18n";
import { EmptyState } from "../../ui";
import { words as channelWords } from "../channels/words";
import { words as cohortWords } from "../cohorts/words";
import { ReconciliationCard } from "../data/ReconciliationCard";
import { words as leverWords } from "../levers/words";
import { sourceOf } from "../overview/source";
import { forecastStatus } from "../shared/forecastStatus";
import type { InsightScreenProps } from "../shared/insightScreen";
import { Later } from "../shared/Later";
import { CampaignFindings } from "./CampaignFindings";
import { Findings } from "./Findings";
import { Glossary } from "./Glossary";
import { methodSentence } from "./methodSentence";
import { NextSteps } from "./NextSteps";
import { ReportCharts } from "./ReportCharts";
import { ReportFigures } from "./ReportFigures";
import { useReport } from "./useReport";
import { words } from "./words";

/** One page to print or to keep as PDF: findings, figures, charts, definitions, and where the figures come from. */
export function ReportView(props: InsightScreenProps) {
  const { t, f, language } = useI18n();
  const w = useWords(words);
  const { dataset, analysis } = props;
  const source = useMemo(() => sourceOf(dataset, analysis), [dataset, analysis]);
  const answers = useReport(props);
  const status = forecastStatus(props.forecast, props.forecasting);
  const chartDefinitions = [
    ...(answers.levers === null ? [] : [leverWords[language].definitions.lever]),
    ...(answers.cohorts === null ? [] : [cohortWords[language].definitions.atAge]),
    ...(answers.channels === null
      ? []
      : [channelWords[language].definitions.clvAtAge, channelWords[language].definitions.sure]),
  ];
  if (analysis.customers === 0) return <EmptyState whole title={t.overview.empty.title} text={t.overview.empty.text} />;
  return (
    <article className="report" data-testid="report" aria-busy={answers.pending || status.kind === "working"}>
      <header className="report-head">
        <div>
          <h1 className="p-headline">{w.title(dataset.name)}</h1>
          <p className="p-header-note">{w.made(f.dateRange(analysis.firstOrder, analysis.end), f.date(Date.now()))}</p>
        </div>
        <div className="p-actions report-screen-only">
          <Button data-testid="print-report" onClick={() => window.print()}>
            {w.print}
          </Button>
        </div>
      </header>
      <section aria-labelledby="report-findings">
        <h2 id="report-findings">{w.findings}</h2>
        <Findings {...props} status={status} answers={answers} />
      </section>
      <CampaignFindings {...props} />
      {answers.plays !== null && answers.plays.length > 0 && (
        <section aria-labelledby="report-steps">
          <h2 id="report-steps">{w.steps}</h2>
          <NextSteps plays={answers.plays} analysis={analysis} />
        </section>
      )}
      <section aria-labelledby="report-figures">
        <h2 id="report-figures">{w.figures}</h2>
        <ReportFigures analysis={analysis} status={status} />
        <p className="p-muted p-small">{methodSentence(analysis, status, t, w, f)}</p>
      </section>
      <Later>
        <section aria-labelledby="report-charts">
          <h2 id="report-charts">{w.charts}</h2>
          <ReportCharts {...props} status={status} source={source} answers={answers} />
        </section>
        <section aria-labelledby="report-definitions">
          <h2 id="report-definitions">{w.definitions}</h2>
          <p className="p-muted p-small">{w.definitionsNote}</p>
          <Glossary charts={chartDefinitions} />
        </section>
        <ReconciliationCard dataset={dataset} analysis={analysis} />
        <p className="p-muted p-small">{w.foot}</p>
      </Later>
    </article>
  );
}
