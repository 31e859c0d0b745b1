import type { EquityHistory, Quarter } from "../../engine";
import type { Format } from "../../i18n";
import { growthText, signedGrowth } from "../shared/growthText";
import type { EquityWords } from "./words";

/** Sales that moved by less are as they were. */
const still = 0.005;

/** What the latest quarter and the same one a year before say together. */
export function historyTitle({ yearOnYear }: EquityHistory, w: EquityWords, f: Format): string {
  const { titles } = w.history;
  if (yearOnYear === null) return titles.plain;
  const { revenueChange, equity, verdict } = yearOnYear;
  const moved = { revenue: growthText(revenueChange, f), equity: growthText(equity.change, f) };
  const flat = Math.abs(revenueChange) < still;
  if (verdict === "unclear") {
    if (flat) return titles.unclear;
    return revenueChange > 0 ? titles.unclearUp(moved) : titles.unclearDown(moved);
  }
  if (flat) return verdict === "fell" ? titles.fell(moved) : titles.rose(moved);
  if (verdict === "fell") return revenueChange > 0 ? titles.hides(moved) : titles.bothFell(moved);
  return revenueChange > 0 ? titles.bothRose(moved) : titles.roseAlone(moved);
}

/** What stands under the drawing: the change with its interval, quarters left out, and why there is no comparison. */
export function historyNotes({ quarters, yearOnYear }: EquityHistory, w: EquityWords, f: Format): string[] {
  const young = quarters.filter(({ equity }) => equity === null).length;
  // Of rises there is nothing to say where no two quarters can be compared by eye.
  const notes = quarters.length - young > 1 ? [w.history.early] : [];
  if (young > 0) notes.unshift(w.history.short(young, f.integer(young)));
  if (yearOnYear === null) notes.unshift(w.history.needsYear);
  else {
    const { change, low90, high90 } = yearOnYear.equity;
    notes.unshift(
      w.history.change({ change: signedGrowth(change, f), low: signedGrowth(low90, f), high: signedGrowth(high90, f) }),
    );
  }
  return notes;
}

export function quarterName({ from }: Pick<Quarter, "from">, w: EquityWords): string {
  const date = new Date(from);
  return w.history.quarter(String(1 + Math.floor(date.getUTCMonth() / 3)), String(date.getUTCFullYear()));
}
