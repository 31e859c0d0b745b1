import type { ChartSource } from "../../charts";
import type { Analysis } from "../../engine";
import type { DatasetMeta } from "../../state";

/** What every picture of this screen stands on. */
export function sourceOf(dataset: DatasetMeta, analysis: Analysis): ChartSource {
  return { dataset: dataset.name, from: analysis.firstOrder, to: analysis.end };
}
