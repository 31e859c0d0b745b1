import { memo, useState } from "react";
import { ChartFrame, type ChartSource, CohortDots } from "../../charts";
import { type Analysis, type CohortProjection, type Cohorts, fixedAges, SURE_COHORT } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { SegmentedSwitch } from "../../ui";
import { timeAxis } from "../customers/timeTicks";
import { horizonText } from "../shared/forecastText";
import { rangeText } from "../shared/rangeText";
import { atAgePoints, atAgeTitle, projectedRows } from "./atAgeReading";
import { cohortName } from "./cohortName";
import { adviceText, comparisonText } from "./headline";
import { pooledValue } from "./pooled";
import { words } from "./words";

interface AtAgeCardProps {
  readonly cohorts: Cohorts;
  readonly projection: CohortProjection | null;
  readonly analysis: Analysis;
  readonly source: ChartSource;
}

/** What customers had brought in at one age, by when they came: whether newer ones are worth more. */
export const AtAgeCard = memo(function AtAgeCard({ cohorts, projection, analysis, source }: AtAgeCardProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const [age, setAge] = useState<string>(String(fixedAges[0]));
  const at = Math.max(
    0,
    fixedAges.findIndex((days) => String(days) === age),
  );
  const figures = cohorts.atAge[at];
  const comparison = cohorts.comparisons[at];
  if (figures === undefined || comparison === undefined) return null;
  const { table } = cohorts;
  const { days } = figures;
  const points = atAgePoints(table, figures, projection);
  const dots = points.map(({ dot }) => dot);
  const from = table.start[points[0]?.row ?? 0] ?? 0;
  const until = table.until[points.at(-1)?.row ?? 0] ?? 1;
  const time = timeAxis(from, until);
  const pooled = pooledValue(figures);
  // Where hardly anybody has got so far, it is what is expected that stands there.
  const n = pooled?.customers ?? points.reduce((sum, { row }) => sum + (table.customers[row] ?? 0), 0);
  const horizon = projection === null ? "" : horizonText(projection.ahead.at(-1) ?? 0, t, f);
  const rowOf = projectedRows(table, projection);
  const interval = (low: number | null, high: number | null) =>
    low === null || high === null ? "" : rangeText(low, high, f);
  const levels = [comparison.before, comparison.recent].flatMap((group) =>
    group === null || comparison.change === null
      ? []
      : [{ from: group.from, until: group.until, value: group.mean, label: f.moneyShort(group.mean) }],
  );
  return (
    <ChartFrame
      name="valueAtAge"
      title={atAgeTitle(comparison, pooled?.value ?? null, w, f)}
      subtitle={w.atAge.subtitle(analysis.moneyIs, days)}
      definition={w.definitions.atAge}
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(n, f.integer(n)))}
      note={[
        ...(dots.some(({ kind }) => kind === "thin") ? [w.atAge.thin(f.integer(SURE_COHORT))] : []),
        ...(dots.some(({ kind }) => kind === "expected") ? [w.atAge.expectedNote] : []),
      ].join(" · ")}
      missing={dots.length === 0 ? w.atAge.missing(days) : null}
      controls={
        <SegmentedSwitch
          label={w.atAge.label}
          value={age}
          options={fixedAges.map((value) => ({ value: String(value), label: w.atAge.ages(value) }))}
          onChange={setAge}
        />
      }
      table={{
        columns: [
          { label: w.atAge.table.cohort, numeric: false },
          { label: w.atAge.table.customers, numeric: true },
          { label: w.atAge.table.value, numeric: true },
          { label: w.atAge.table.interval, numeric: true },
          ...(projection === null
            ? []
            : [w.atAge.table.soFar, w.atAge.table.ahead(horizon), w.atAge.table.ahead80].map((label) => ({
                label,
                numeric: true,
              }))),
        ],
        rows: points.map(({ row, dot }) => {
          const ahead = rowOf(row);
          return [
            cohortName(table.start[row] ?? 0, table.unit, w, f),
            f.integer(table.customers[row] ?? 0),
            `${f.moneyShort(dot.value)}${dot.kind === "expected" ? ` (${w.atAge.expected})` : ""}`,
            interval(dot.low, dot.high),
            ...(projection === null
              ? []
              : ahead === null
                ? ["", "", ""]
                : [f.moneyShort(ahead.soFar), f.moneyShort(ahead.expected), interval(ahead.low80, ahead.high80)]),
          ];
        }),
      }}
    >
      <CohortDots
        dots={dots}
        levels={levels}
        from={Math.min(time.from, from)}
        until={Math.max(time.to, until)}
        ticks={time.ticks}
        expectedName={w.atAge.expected}
        xName={w.atAge.xAxis}
        yName={w.atAge.yAxis(f.currency)}
        formatTime={time.unit === "day" ? f.date : f.month}
        formatY={f.short}
        reading={(i) => {
          const point = points[i];
          if (point === undefined) return null;
          const { row, dot } = point;
          const name = dot.kind === "expected" ? w.atAge.expectedValue : w.atAge.table.value;
          const range = interval(dot.low, dot.high);
          const soFar = dot.kind === "expected" ? rowOf(row) : null;
          return {
            title: cohortName(table.start[row] ?? 0, table.unit, w, f),
            lines: [
              { label: name, text: f.moneyShort(dot.value) },
              ...(range === "" ? [] : [{ label: w.atAge.table.interval, text: range }]),
              ...(soFar === null ? [] : [{ label: w.atAge.table.soFar, text: f.moneyShort(soFar.soFar) }]),
              { label: w.atAge.table.customers, text: f.integer(table.customers[row] ?? 0) },
            ],
          };
        }}
      />
      <p className="co-compared">{comparisonText(comparison, w, t, f)}</p>
      <p className="co-advice">
        <strong>{w.advice.title}</strong> {adviceText(comparison, w, f)}
      </p>
    </ChartFrame>
  );
});
