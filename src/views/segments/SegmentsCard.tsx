import { useState } from "react";
import { ChartFrame } from "../../charts";
import {
  emptyPlans,
  type ListedPlay,
  rfmSegments,
  type Segments,
  type SegmentsAsk,
  standingSegments,
} from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { SegmentedSwitch } from "../../ui";
import { daysSinceLast } from "../customers/daysSinceLast";
import { sourceOf } from "../overview/source";
import { forecastStatus, knownForecast } from "../shared/forecastStatus";
import { absenceText, horizonText } from "../shared/forecastText";
import type { InsightScreenProps } from "../shared/insightScreen";
import { OwnSegments } from "./OwnSegments";
import { RfmMap } from "./RfmMap";
import { SegmentDetail } from "./SegmentDetail";
import { SegmentTable } from "./SegmentTable";
import type { Scheme } from "./segmentRows";
import { segmentFigureTable, segmentTitle } from "./segmentTitle";
import { useSegmentRows } from "./useSegmentRows";
import { words } from "./words";

export interface SegmentsCardProps {
  readonly screen: InsightScreenProps;
  readonly segments: Segments;
  /** What `segments` answers. */
  readonly asked: SegmentsAsk;
  readonly plays: readonly ListedPlay[];
}

/** The fifths of fewer customers hold next to nobody: the only customer of a shop would be among its lost. */
const fewestScored = 20;
/** In a shorter time everybody bought of late, and who came a few days before the others is not "long away". */
const shortestScored = 28;

/** Who the customers are, sorted in one of three ways. */
export function SegmentsCard({ screen, segments, asked, plays }: SegmentsCardProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { analysis, dataset } = screen;
  const status = forecastStatus(screen.forecast, screen.forecasting);
  const forecast = knownForecast(screen.forecast);
  const [chosen, setChosen] = useState<Scheme | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const scheme = chosen ?? (forecast === null ? "rfm" : "standing");
  const all = useSegmentRows(screen, scheme, segments, asked);
  // A segment of one's own is there to be worked on, whoever is in it.
  const rows = scheme === "saved" ? all : all.filter(({ figures }) => figures.customers > 0);
  const empty = all.filter((row) => !rows.includes(row)).map(({ name }) => name);
  const saved = dataset.plans?.segments ?? emptyPlans.segments;
  const horizon = forecast === null ? "" : horizonText(forecast.settings.horizonDays, t, f);
  const missing = missingText();
  const reached = (id: string) => {
    if (scheme === "saved") return null;
    const names: readonly string[] = scheme === "rfm" ? rfmSegments : standingSegments;
    const place = names.indexOf(id);
    return plays
      .map((play) => ({ play, customers: play.reach[scheme]?.[place] ?? 0 }))
      .filter(({ customers }) => customers > 0);
  };
  const table = (
    <SegmentTable
      caption={w.groups.schemes[scheme]}
      rows={rows}
      all={segments.all}
      moneyIs={analysis.moneyIs}
      forecastKnown={forecast !== null}
      opened={opened}
      onOpen={setOpened}
      detail={(row) => <SegmentDetail key={row.id} row={row} screen={screen} reached={reached(row.id)} />}
    />
  );
  const card = (
    <ChartFrame
      name={`segments-${scheme}`}
      kind="table"
      title={segmentTitle(scheme, all, segments, analysis.moneyIs, w, f)}
      subtitle={scheme === "standing" ? w.groups.subtitles.standing(horizon) : w.groups.subtitles[scheme]}
      definition={w.definitions[scheme]}
      source={sourceOf(dataset, analysis)}
      n={t.charts.sampleSize(t.common.customersCount(segments.all.customers, f.integer(segments.all.customers)))}
      note={rows.length > 0 && missing === null ? w.groups.barsKey[analysis.moneyIs] : undefined}
      table={segmentFigureTable(rows, segments.all, analysis.moneyIs, forecast !== null, w, f)}
      missing={missing}
      controls={
        <SegmentedSwitch
          label={w.groups.scheme}
          value={scheme}
          options={(["standing", "rfm", "saved"] as const).map((value) => ({ value, label: w.groups.schemes[value] }))}
          onChange={(next) => {
            setChosen(next);
            setOpened(null);
          }}
        />
      }
    >
      {scheme === "saved" ? (
        <OwnSegments screen={screen} saved={saved}>
          {rows.length > 0 && table}
        </OwnSegments>
      ) : (
        <>
          {table}
          {empty.length > 0 && <p className="p-muted p-small seg-nobody">{w.groups.empty(empty.join(", "))}</p>}
        </>
      )}
    </ChartFrame>
  );
  return (
    <>
      {card}
      {scheme === "rfm" && missing === null && <RfmMap segments={segments} dataset={dataset} analysis={analysis} />}
    </>
  );

  function missingText(): string | null {
    if (scheme === "standing" && status.kind !== "known") {
      return `${w.groups.needsForecast} ${absenceText(status, t, f)}`;
    }
    if (scheme !== "rfm") return null;
    const { customers } = segments.all;
    if (customers < fewestScored) return w.groups.needsCustomers(f.integer(fewestScored), f.integer(customers));
    // Both days are counted, as the forecast counts them.
    const days = 1 + (daysSinceLast(analysis.firstOrder ?? Number.NaN, analysis.end) ?? -1);
    return days < shortestScored ? w.groups.needsDays(f.integer(shortestScored), f.integer(days)) : null;
  }
}
