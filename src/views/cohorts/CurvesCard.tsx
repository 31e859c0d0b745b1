import { memo } from "react";
import { ChartFrame, type ChartSource, CohortCurves } from "../../charts";
import { type Analysis, type CohortProjection, type CohortTable, SURE_COHORT } from "../../engine";
import { type Format, useI18n, useWords } from "../../i18n";
import { horizonText } from "../shared/forecastText";
import { cohortName } from "./cohortName";
import { type CurveGroup, curveGroups } from "./curveGroups";
import { type CohortWords, words } from "./words";

interface CurvesCardProps {
  readonly table: CohortTable;
  readonly projection: CohortProjection | null;
  readonly analysis: Analysis;
  readonly source: ChartSource;
  /** There is a forecast, whether or not it draws any of these lines on. */
  readonly forecastKnown: boolean;
}

/** What a customer has brought in by age, a line a cohort; young ones go on as the model expects. */
export const CurvesCard = memo(function CurvesCard(props: CurvesCardProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { table, projection, analysis, source, forecastKnown } = props;
  const { unit } = table;
  const { period, groups, leftOut } = curveGroups(table, projection);
  const nameOf = (group: CurveGroup) => cohortName(group.start, period, w, f);
  const total = groups.reduce((sum, group) => sum + group.customers, 0);
  const ages = Math.max(0, ...groups.map(({ points }) => points.length));
  const expected = groups.some((group) => group.expected.length > 0);
  const drawn = ages >= 2;
  const notes = [
    ...(period !== unit && period !== "week" ? [w.curves.joined[period]] : []),
    ...(leftOut > 0 ? [w.curves.newest(f.integer(groups.length))] : []),
    ...(expected && projection !== null
      ? [w.curves.expectedNote(horizonText(projection.ahead.at(-1) ?? 0, t, f))]
      : forecastKnown
        ? []
        : [w.curves.noForecast]),
  ];
  return (
    <ChartFrame
      name="cohortCurves"
      title={curvesTitle(groups, table, nameOf, w, f)}
      subtitle={w.curves.subtitle(analysis.moneyIs, unit)}
      definition={w.definitions.projection}
      source={source}
      n={drawn ? t.charts.sampleSize(t.common.customersCount(total, f.integer(total))) : ""}
      note={drawn ? notes.join(" · ") : undefined}
      missing={drawn ? null : w.curves.missing(unit, f.integer(SURE_COHORT))}
      table={{
        columns: [
          { label: w.curves.tableAge[unit], numeric: true },
          ...groups.map((group) => ({ label: nameOf(group), numeric: true })),
        ],
        rows: Array.from({ length: ages }, (_, age) => [
          f.integer(age + 1),
          ...groups.map(({ points }) => (points[age] === undefined ? "" : f.moneyShort(points[age].y))),
        ]),
      }}
    >
      <CohortCurves
        curves={groups.map((group) => ({ label: nameOf(group), points: group.points, expected: group.expected }))}
        expectedName={w.curves.expected}
        xName={w.curves.xAxis(unit)}
        yName={w.curves.yAxis(f.currency)}
        formatX={f.integer}
        formatY={f.short}
        reading={(x) => readingAt(x, groups, table, nameOf, w, f)}
      />
    </ChartFrame>
  );
});

function readingAt(
  x: number,
  groups: readonly CurveGroup[],
  { unit }: CohortTable,
  nameOf: (group: CurveGroup) => string,
  w: CohortWords,
  f: Format,
) {
  const at = (spots: CurveGroup["points"]) => spots.find((spot) => spot.x === x)?.y;
  const lines = [...groups].reverse().flatMap((group) => {
    const [was, will] = [at(group.points), at(group.expected)];
    return [
      ...(was === undefined ? [] : [{ label: nameOf(group), text: f.moneyShort(was) }]),
      ...(will === undefined ? [] : [{ label: w.curves.expectedOf(nameOf(group)), text: f.moneyShort(will) }]),
    ];
  });
  // Today's ages lie between the whole ones, where the dashes begin.
  if (!Number.isInteger(x) || lines.length === 0) return null;
  return { title: w.curves.at(unit, f.integer(x), x), lines };
}

/** Ages worth a sentence, best first. */
const spokenOf = { month: [12, 6, 3, 2], quarter: [4, 2], week: [26, 13, 8, 4, 2] } as const;

/** How far the cohorts lie apart at the latest age that at least two of them have in common. */
function curvesTitle(
  groups: readonly CurveGroup[],
  { unit }: CohortTable,
  nameOf: (group: CurveGroup) => string,
  w: CohortWords,
  f: Format,
): string {
  for (const age of spokenOf[unit]) {
    const there = groups.filter(({ points }) => points.length >= age);
    const reached = ({ points }: CurveGroup) => points[age - 1]?.y ?? 0;
    const sorted = [...there].sort((a, b) => reached(a) - reached(b));
    const [low, high] = [sorted[0], sorted.at(-1)];
    if (low === undefined || high === undefined || low === high || reached(low) <= 0) continue;
    return w.curves.range({
      unit,
      age,
      low: f.moneyShort(reached(low)),
      lowName: nameOf(low),
      high: f.moneyShort(reached(high)),
      highName: nameOf(high),
    });
  }
  return w.curves.plain;
}
