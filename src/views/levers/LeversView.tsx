import "./levers.css";
import { useMemo, useState } from "react";
import { noChange } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { EmptyState, PageHeader, Sentence } from "../../ui";
import { sourceOf } from "../overview/source";
import { forecastStatus } from "../shared/forecastStatus";
import { absenceText } from "../shared/forecastText";
import { InsightWaiting } from "../shared/InsightWaiting";
import type { InsightScreenProps } from "../shared/insightScreen";
import { useInsight } from "../shared/useInsight";
import { Assumptions } from "./Assumptions";
import { basisText, headline } from "./headline";
import { isKnown, leverageOf } from "./leverage";
import { ScenarioCard } from "./ScenarioCard";
import { TargetCard } from "./TargetCard";
import { TornadoCard } from "./TornadoCard";
import { WhatIfCard } from "./WhatIfCard";
import { words } from "./words";

const ask = {};

/** What one per cent of each thing a shop can change is worth, and what it takes to reach a target. */
export function LeversView(props: InsightScreenProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { dataset, analysis } = props;
  const insight = useInsight(props, "levers", ask);
  const [change, setChange] = useState(noChange);
  const source = useMemo(() => sourceOf(dataset, analysis), [dataset, analysis]);
  const status = forecastStatus(props.forecast, props.forecasting);
  const answer = status.kind === "known" ? (insight.shown?.answer ?? null) : null;
  const leverage = useMemo(() => leverageOf(dataset, analysis, answer), [dataset, analysis, answer]);
  if (analysis.customers === 0) return <EmptyState whole title={w.empty.title} text={t.overview.empty.text} />;
  const onPlans = (scenarios: typeof leverage.plans) => props.onPlans({ scenarios });
  const waiting = status.kind === "known" && answer === null && (insight.pending || insight.failed);
  // Levers that move no figure would be there for nothing.
  if (!waiting && !isKnown(leverage, "model") && !isKnown(leverage, "formula")) {
    const reason = status.kind === "known" ? "" : `${absenceText(status, t, f)} `;
    return (
      <div className="lv" data-testid="levers">
        <EmptyState whole title={w.headlineNone} text={`${reason}${w.tornado.missing}`} />
      </div>
    );
  }
  return (
    <div className="lv" data-testid="levers" aria-busy={insight.pending}>
      <PageHeader title={<Sentence phrase={headline(leverage, w, f)} />} note={basisText(leverage, w, t, f)} />
      {insight.failed && <InsightWaiting label={w.working} insight={insight} />}
      {status.kind !== "known" && <p className="p-muted">{w.withoutForecast(absenceText(status, t, f))}</p>}
      {status.kind === "known" && answer === null && insight.pending && (
        <InsightWaiting label={w.working} insight={insight} />
      )}
      <Assumptions leverage={leverage} onPlans={onPlans} />
      <div className="lv-pair">
        <TornadoCard leverage={leverage} source={source} />
        <TargetCard leverage={leverage} />
      </div>
      <WhatIfCard leverage={leverage} change={change} onChange={setChange} />
      <ScenarioCard leverage={leverage} change={change} onChange={setChange} onPlans={onPlans} />
    </div>
  );
}
