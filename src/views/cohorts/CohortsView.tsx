import "./cohorts.css";
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { type Audience, type CohortUnit, cohortUnits } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { Definition, EmptyState, PageHeader, SegmentedSwitch, Sentence } from "../../ui";
import { sourceOf } from "../overview/source";
import { AudiencePicker } from "../shared/audience";
import { downloadCsv } from "../shared/csv";
import { knownForecast } from "../shared/forecastStatus";
import { InsightWaiting } from "../shared/InsightWaiting";
import type { InsightScreenProps } from "../shared/insightScreen";
import { useInsight } from "../shared/useInsight";
import { AtAgeCard } from "./AtAgeCard";
import { CurvesCard } from "./CurvesCard";
import { cohortsCsv } from "./cohortsCsv";
import { headline } from "./headline";
import { MapCard } from "./MapCard";
import { ThinCohorts } from "./ThinCohorts";
import { words } from "./words";

/** Customers by when they first bought: whether newer ones are worth more, who comes back, what young ones will bring. */
export function CohortsView(props: InsightScreenProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { dataset, analysis } = props;
  const [unit, setUnit] = useState<CohortUnit>("month");
  const [audience, setAudience] = useState<Audience>([]);
  const ask = { unit, audience };
  const insight = useInsight(props, "cohorts", ask);
  // Asked about what is shown: beside the question that it follows, it would only hold that up.
  const ahead = useInsight(props, "cohortProjection", insight.shown?.ask ?? ask);
  const source = useMemo(() => sourceOf(dataset, analysis), [dataset, analysis]);
  if (analysis.customers === 0) return <EmptyState whole title={w.empty.title} text={t.overview.empty.text} />;
  const { shown } = insight;
  if (shown === null) return <InsightWaiting label={w.working} insight={insight} />;
  const cohorts = shown.answer;
  const { table } = cohorts;
  // An answer to another question, or about an earlier forecast, is not drawn on this one's lines.
  const same = ahead.shown !== null && JSON.stringify(ahead.shown.ask) === JSON.stringify(shown.ask);
  const projection = same && ahead.shown.analysis === shown.analysis ? ahead.shown.answer : null;
  const save = () =>
    downloadCsv(
      `${dataset.name} ${t.shell.cohorts}.csv`,
      cohortsCsv(table, shown.analysis.moneyIs, f.currency, w, f.language),
    );
  const cards = { analysis: shown.analysis, source };
  const forecastKnown = knownForecast(props.forecast) !== null;
  return (
    <div className="co" data-testid="cohorts" aria-busy={insight.pending}>
      <PageHeader
        title={<Sentence phrase={headline(cohorts, w, f)} />}
        actions={
          <Button variant="default" size="sm" data-testid="cohorts-csv" disabled={table.ages === 0} onClick={save}>
            {w.csv}
          </Button>
        }
      />
      <div className="co-settings">
        <div className="co-setting">
          <span className="co-setting-label">
            {w.unit}
            <Definition name={w.definitions.cohort} />
          </span>
          <SegmentedSwitch
            label={w.unit}
            value={unit}
            options={cohortUnits.map((value) => ({ value, label: w.units[value] }))}
            onChange={setUnit}
          />
        </div>
        <div className="co-setting">
          <span className="co-setting-label">{w.audience}</span>
          <AudiencePicker
            audience={audience}
            onAudience={setAudience}
            dataset={dataset}
            orders={props.orders}
            forecastKnown={forecastKnown}
          />
        </div>
      </div>
      {insight.failed && <InsightWaiting label={w.working} insight={insight} />}
      {table.count === 0 || table.ages === 0 ? (
        <EmptyState title={w.empty.title} text={table.count === 0 ? w.empty.nobody : w.empty.young(table.unit)} />
      ) : (
        <>
          <AtAgeCard cohorts={cohorts} projection={projection} {...cards} />
          <ThinCohorts table={table} onWider={unit === "quarter" ? null : () => setUnit("quarter")} />
          <MapCard table={table} {...cards} />
          <CurvesCard table={table} projection={projection} forecastKnown={forecastKnown} {...cards} />
        </>
      )}
    </div>
  );
}
