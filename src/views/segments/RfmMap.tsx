import { ChartFrame, HeatMap } from "../../charts";
import type { Analysis, Segments } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import type { DatasetMeta } from "../../state";
import { sourceOf } from "../overview/source";
import { words } from "./words";

interface RfmMapProps {
  readonly segments: Segments;
  readonly dataset: DatasetMeta;
  readonly analysis: Analysis;
}

/** How the customers spread over recency and strength. */
export function RfmMap({ segments: { cells, all }, dataset, analysis }: RfmMapProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const share = (recency: number, strength: number) =>
    (cells[5 * (recency - 1) + strength - 1]?.customers ?? 0) / all.customers;
  const highest = Math.max(...cells.map(({ customers }) => customers / all.customers));
  const top = share(5, 5) + share(5, 4) + share(4, 5) + share(4, 4);
  const recencies = [5, 4, 3, 2, 1];
  const strengths = [1, 2, 3, 4, 5];
  const recencyName = (r: number) => (r === 5 ? w.map.newest : r === 1 ? w.map.oldest : String(r));
  const strengthName = (s: number) => (s === 1 ? w.map.weakest : s === 5 ? w.map.strongest : String(s));
  return (
    <ChartFrame
      name="rfmMap"
      title={top === 0 ? w.map.titleNobody : w.map.title(f.percent(top, 0))}
      subtitle={w.map.subtitle}
      definition={w.definitions.rfm}
      source={sourceOf(dataset, analysis)}
      n={t.charts.sampleSize(t.common.customersCount(all.customers, f.integer(all.customers)))}
      table={{
        columns: [
          { label: w.map.recency, numeric: false },
          ...strengths.map((s) => ({ label: `${w.map.strength}: ${s}`, numeric: true })),
        ],
        rows: recencies.map((r) => [recencyName(r), ...strengths.map((s) => f.percent(share(r, s), 1))]),
      }}
    >
      <HeatMap
        columns={strengths.map(strengthName)}
        rows={recencies.map(recencyName)}
        value={(row, column) => {
          const part = share(recencies[row] ?? 0, strengths[column] ?? 0);
          return part === 0 ? null : part / highest;
        }}
        format={(relative) => f.percent(relative * highest, 0)}
        xName={w.map.strength}
        yName={w.map.recency}
        rowHeight={34}
      />
    </ChartFrame>
  );
}
