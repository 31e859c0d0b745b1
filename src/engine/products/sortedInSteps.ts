import type { InsightTask } from "../insights/types";
import { STRIDE } from "./steps";

/** Values sorted in one go. */
const RUN = 1 << 15;

/** The values ascending, in the array they come in or another of its length: sorted runs, merged two by two, in steps. */
export function* sortedInSteps(values: Float64Array): InsightTask<Float64Array> {
  const n = values.length;
  for (let from = 0; from < n; from += RUN) {
    values.subarray(from, Math.min(n, from + RUN)).sort();
    yield (0.5 * from) / n;
  }
  let source: Float64Array = values;
  let target: Float64Array = new Float64Array(n);
  for (let run = RUN; run < n; run *= 2) {
    let work = 0;
    for (let from = 0; from < n; from += 2 * run) {
      const [middle, end] = [Math.min(n, from + run), Math.min(n, from + 2 * run)];
      let [i, j] = [from, middle];
      for (let k = from; k < end; k++) {
        const left = j >= end || (i < middle && (source[i] as number) <= (source[j] as number));
        target[k] = (left ? source[i++] : source[j++]) as number;
        if (++work >= STRIDE) {
          work = 0;
          yield 0.5 + (0.5 * run) / n;
        }
      }
    }
    [source, target] = [target, source];
  }
  return source;
}
