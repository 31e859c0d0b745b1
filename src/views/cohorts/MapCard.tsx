import { memo, useState } from "react";
import { ChartFrame, type ChartSource, CohortMap, evenly } from "../../charts";
import { type Analysis, type CohortTable, SURE_COHORT } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { SegmentedSwitch } from "../../ui";
import { cohortName } from "./cohortName";
import {
  cellText,
  cellValue,
  type Measure,
  mapColumns,
  mapTitle,
  measures,
  measureText,
  moneyUnit,
  placeIn,
  rangeOf,
} from "./mapReading";
import { ScrollFrame } from "./ScrollFrame";
import { words } from "./words";

interface MapCardProps {
  readonly table: CohortTable;
  readonly analysis: Analysis;
  readonly source: ChartSource;
}

/** Rows drawn at first; the newest. */
const fewRows = 24;
const tableColumns = 13;
/** Room for "100%", "12.34". */
const cellWidth = 43;

/** The cohorts' heat map: who buys again, what each has brought in, how often they order. */
export const MapCard = memo(function MapCard({ table, analysis, source }: MapCardProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const [measure, setMeasure] = useState<Measure>("retention");
  const [all, setAll] = useState(false);
  const { unit, count, customers } = table;
  const newestFirst = Array.from({ length: count }, (_, i) => count - 1 - i);
  const rows = all ? newestFirst : newestFirst.slice(0, fewRows);
  const columns = mapColumns(table, rows, measure);
  const range = rangeOf(table, rows, columns, measure);
  const money = moneyUnit(Math.max(range?.high ?? 0, -(range?.low ?? 0)));
  const nameOf = (row: number) => cohortName(table.start[row] ?? 0, unit, w, f);
  const at = (r: number, c: number) => ({ row: rows[r] ?? 0, age: columns[c] ?? 0 });
  const thin = (row: number) => (customers[row] ?? 0) < SURE_COHORT;
  const part = (row: number, age: number) => age >= (table.completeAges[row] ?? 0);
  const observedAt = (row: number, age: number) => table.observed[row * table.ages + age] ?? 0;
  const listed = evenly(columns.length, tableColumns);
  const total = customers.reduce((sum, n) => sum + n, 0);
  const drawn = (
    <CohortMap
      rows={rows.map((row) => ({ name: nameOf(row), n: f.integer(customers[row] ?? 0) }))}
      columns={columns.map((age) => String(age + 1))}
      cell={(r, c) => {
        const { row, age } = at(r, c);
        const value = cellValue(table, row, age, measure);
        if (value === null) return null;
        const few = observedAt(row, age) < SURE_COHORT;
        return {
          // A handful who have got so far say nothing of the cohort.
          text: few && part(row, age) ? "" : cellText(value, measure, money, f),
          share: placeIn(range, value),
          mark: few ? "thin" : part(row, age) ? "part" : "full",
        };
      }}
      reading={(r, c) => {
        const { row, age } = at(r, c);
        const observed = observedAt(row, age);
        return {
          title: w.map.reading(nameOf(row), unit, age + 1),
          lines: [
            ...measures.map((one) => ({
              label: w.map.measures[one],
              text: measureText(cellValue(table, row, age, one), one, f),
            })),
            { label: w.map.customers, text: w.map.ofCohort(f.integer(observed), f.integer(customers[row] ?? 0)) },
            {
              label: w.map.state,
              text: w.map.complete[observed < SURE_COHORT ? "thin" : part(row, age) ? "no" : "yes"],
            },
          ],
        };
      }}
      rowsName={w.map.rows}
      columnsName={w.map.columns(unit)}
      figuresName={measure === "profit" ? w.map.moneyIn(f.moneyWords(money.size)) : ""}
      nName={w.map.n}
      cellWidth={cellWidth}
    />
  );
  const marked = rows.some((row) => columns.some((age) => part(row, age) && observedAt(row, age) >= SURE_COHORT));
  return (
    <ChartFrame
      name="cohorts"
      title={mapTitle(table, measure, w, f)}
      subtitle={w.map.subtitle[measure](unit, analysis.moneyIs)}
      definition={w.definitions[measure]}
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(total, f.integer(total)))}
      note={[
        ...(rows.length < count ? [w.map.shown(f.integer(rows.length), f.integer(count))] : []),
        ...(rows.some(thin) || marked ? [w.map.note({ thin: f.integer(SURE_COHORT), part: marked })] : []),
      ].join(" · ")}
      missing={columns.length === 0 ? w.map.missing(unit) : null}
      controls={
        <div className="co-controls">
          <SegmentedSwitch
            label={w.map.label}
            value={measure}
            options={measures.map((value) => ({ value, label: w.map.measures[value] }))}
            onChange={setMeasure}
          />
          {count > fewRows && (
            <button type="button" className="p-link" onClick={() => setAll(!all)}>
              {all ? w.map.showFewer(f.integer(fewRows)) : w.map.showAll(f.integer(count))}
            </button>
          )}
        </div>
      }
      table={{
        columns: [
          { label: w.map.table.cohort, numeric: false },
          { label: w.map.table.customers, numeric: true },
          ...listed.map((i) => ({ label: w.map.table.age(unit, (columns[i] ?? 0) + 1), numeric: true })),
        ],
        rows: rows.map((row) => [
          nameOf(row),
          f.integer(customers[row] ?? 0),
          ...listed.map((i) => {
            const age = columns[i] ?? 0;
            const value = cellValue(table, row, age, measure);
            if (value === null || (part(row, age) && observedAt(row, age) < SURE_COHORT)) return "";
            return `${measureText(value, measure, f)}${part(row, age) ? w.map.partMark : ""}`;
          }),
        ]),
      }}
    >
      {all ? <ScrollFrame label={w.map.frame}>{drawn}</ScrollFrame> : drawn}
    </ChartFrame>
  );
});
