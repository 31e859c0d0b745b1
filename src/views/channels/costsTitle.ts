import type { AcquisitionFigures, ChannelCost, FixedAge, ValueBasis } from "../../engine";
import { type GroupNaming, timesText, whoseCustomer } from "./groupNames";

/** What costs come to: the channel that surely brings most for its cost, else what a customer cost; null where neither is known. */
export function costsTitle(figures: AcquisitionFigures, basis: ValueBasis, naming: GroupNaming): string | null {
  const { w } = naming;
  return (
    bestText(figures, naming, basis === "predicted" ? w.costs.bestExpected : w.costs.best) ??
    overallText(figures, naming)
  );
}

/** The same as a sentence that stands by itself, of figures at an age. */
export function costsFinding(figures: AcquisitionFigures, age: FixedAge, naming: GroupNaming): string | null {
  const { w, f } = naming;
  const best = bestText(figures, naming, w.costs.best);
  if (best !== null) return `${best} ${w.costs.basisAge(f.integer(age))}.`;
  const overall = overallText(figures, naming);
  return overall === null ? null : `${overall}.`;
}

/** The highest ratio is told, where its interval lies above those of all others. */
function bestText(
  { costs }: AcquisitionFigures,
  naming: GroupNaming,
  say: (who: string, ratio: string) => string,
): string | null {
  const known = costs.flatMap(({ value, ratio }: ChannelCost) => (ratio === null ? [] : [{ value, ratio }]));
  const [best, ...others] = known.toSorted((a, b) => b.ratio.value - a.ratio.value);
  if (best === undefined || others.length === 0) return null;
  if (others.some(({ ratio }) => ratio.high80 >= best.ratio.low80)) return null;
  return say(whoseCustomer(best.value, naming), timesText(best.ratio.value, naming.f));
}

function overallText({ overall }: AcquisitionFigures, { w, f }: GroupNaming): string | null {
  return overall.cac === null ? null : w.costs.overall(f.moneyWords(overall.cac));
}
