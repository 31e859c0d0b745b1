import type { CohortUnit } from "../../engine";
import type { Format } from "../../i18n";
import type { CohortWords } from "./words";

/** What lines of several cohorts may be joined to. */
export type Period = CohortUnit | "year";

/** A period as people name it, by its first moment: "May 2026", "Q2 2026", "4 May 2026" (a week from that Monday), "2026". */
export function cohortName(start: number, period: Period, w: CohortWords, f: Format): string {
  const date = new Date(start);
  if (period === "month") return f.month(start);
  if (period === "week") return f.date(start);
  const year = date.getUTCFullYear();
  return period === "year" ? String(year) : w.quarter(Math.floor(date.getUTCMonth() / 3) + 1, year);
}

/** Three months of one group: "May 2026 – Jul 2026". */
export function monthsName(from: number, until: number, w: CohortWords, f: Format): string {
  return w.months(f.month(from), f.month(until - 1));
}
