import { DAYS_PER_MONTH, dayOf } from "../../days";
import { LIKELY_ALIVE, listed, medianOf, type PlayContext } from "./context";
import type { PlayWithList } from "./types";

/** An average stay shorter than this is what a longer period is for. */
const SHORT_STAY_MONTHS = 10;
/** Days with an order from which a beat can be told. */
const FEWEST_DAYS = 4;
/** A beat is steady when the gaps' standard deviation is at most this part of their mean; chance alone gives about 1. */
const STEADY = 0.35;
/** The shop sells by the period when at least this part of those with enough orders is steady; chance alone gives about 0.1. */
const FEWEST_STEADY_SHARE = 0.3;
const FEWEST_WITH_BEAT = 20;

/**
 * Longer billing periods: where the lifespan of the formula CLV is under 10 months, and customers buy as one who
 * subscribes does: of those with orders on four days or more, at least 30 % (and 20 people) have gaps whose standard
 * deviation is at most 0.35 of their mean. The list: those, with P(alive) at least 50 %. At stake: `lostToLeaving`.
 */
export function longerPeriod(context: PlayContext): PlayWithList | null {
  const { table, formula } = context.source.analysis;
  if (formula.used.lifespan === null) return null;
  const lifespanMonths = (formula.used.lifespan * formula.windowDays) / DAYS_PER_MONTH;
  if (lifespanMonths >= SHORT_STAY_MONTHS) return null;
  const gaps = new Map<number, number>();
  let enough = 0;
  for (let c = 0; c < table.customerCount; c++) {
    const beat = beatOf(context, c);
    if (beat === null) continue;
    enough++;
    if (beat.variation <= STEADY) gaps.set(c, beat.gap);
  }
  const steadyShare = gaps.size / enough;
  if (gaps.size < FEWEST_WITH_BEAT || steadyShare < FEWEST_STEADY_SHARE) return null;
  const found = [...gaps.keys()].filter((c) => context.alive(c) >= LIKELY_ALIVE);
  const told = listed(context, found, context.lostToLeaving);
  if (told === null) return null;
  const { list, ...sums } = told;
  const medianGapDays = medianOf(list, (c) => gaps.get(c) ?? Number.NaN);
  return { list, play: { id: "longerPeriod", ...sums, lifespanMonths, steadyShare, medianGapDays } };
}

/** Mean gap between days with an order, and the gaps' standard deviation (n − 1) over it; null with too few days. */
function beatOf(
  { source: { orders, analysis } }: PlayContext,
  c: number,
): { readonly gap: number; readonly variation: number } | null {
  const { offsets, orderIndex } = analysis.table;
  const start = offsets[c] ?? 0;
  const end = offsets[c + 1] ?? 0;
  if (end - start < FEWEST_DAYS) return null;
  let last = Number.NaN;
  let n = 0;
  let mean = 0;
  let squares = 0;
  for (let i = start; i < end; i++) {
    const day = dayOf(orders.time[orderIndex[i] ?? 0] ?? 0);
    if (day === last) continue;
    if (!Number.isNaN(last)) {
      // Welford's update: squares stays the sum of squared distances from the mean so far.
      const gap = day - last;
      n++;
      const distance = gap - mean;
      mean += distance / n;
      squares += distance * (gap - mean);
    }
    last = day;
  }
  if (n + 1 < FEWEST_DAYS) return null;
  return { gap: mean, variation: Math.sqrt(squares / (n - 1)) / mean };
}
