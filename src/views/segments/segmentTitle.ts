import type { ChartTable } from "../../charts";
import type { Analysis, Segments } from "../../engine";
import type { Format } from "../../i18n";
import type { Scheme, SegmentRow } from "./segmentRows";
import type { SegmentWords } from "./words";

/** What the table says in a sentence; its plain name where there is nothing true to say. */
export function segmentTitle(
  scheme: Scheme,
  rows: readonly SegmentRow[],
  { all }: Segments,
  moneyIs: Analysis["moneyIs"],
  w: SegmentWords,
  f: Format,
): string {
  const titles = w.groups.titles;
  if (scheme === "saved") return titles.saved;
  const best = rows[0]?.figures;
  const plain = scheme === "standing" ? titles.standingPlain : titles.rfmPlain;
  if (best === undefined || best.customers === 0 || !(all.value > 0) || !(best.value > 0)) return plain;
  return titles[scheme](f.percent(best.customers / all.customers, 0), f.percent(best.value / all.value, 0), moneyIs);
}

/** The figures of the table, for its picture. */
export function segmentFigureTable(
  rows: readonly SegmentRow[],
  all: Segments["all"],
  moneyIs: Analysis["moneyIs"],
  forecastKnown: boolean,
  w: SegmentWords,
  f: Format,
): ChartTable {
  const columns = w.groups.columns;
  const numeric = (label: string) => ({ label, numeric: true });
  const share = (part: number, whole: number) => f.percent(whole > 0 ? part / whole : null, 1);
  return {
    columns: [
      { label: columns.segment, numeric: false },
      numeric(columns.customers),
      numeric(columns.share),
      numeric(columns.valueShare[moneyIs]),
      numeric(columns.value),
      ...(forecastKnown ? [numeric(columns.alive), numeric(columns.predicted), numeric(columns.atRisk)] : []),
    ],
    rows: rows.map(({ name, figures }) => [
      name,
      f.integer(figures.customers),
      share(figures.customers, all.customers),
      share(figures.value, all.value),
      f.moneyShort(figures.value),
      ...(forecastKnown
        ? [f.percent(figures.probabilityAlive, 0), f.moneyShort(figures.predicted), f.moneyShort(figures.equityAtRisk)]
        : []),
    ]),
  };
}
