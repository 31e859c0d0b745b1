import { dayOf } from "../../days";
import { type Random, randomFrom } from "../../math/random";
import { listed, type PlayContext } from "./context";
import type { PlayWithList } from "./types";

/** A season is seen when it has come twice. */
const FEWEST_DAYS = 730;
/** Calendar months after that of the end which the list is for. */
const MONTHS_AHEAD = 2;
/** Said only where chance would find much fewer: by this factor, and by so many of its standard deviations. */
const OVER_CHANCE = 1.5;
const DEVIATIONS = 3;
/** Customers drawn for what chance would find; a smaller shop is drawn several times over. */
const DRAWN = 20_000;
const MOST_ROUNDS = 20;
/** Customers looked at between two yields. */
const AT_A_TIME = 5_000;

/**
 * Offers to those who buy in season: with two years of data, customers whose months with an order fall on one calendar
 * month in at least two years, and at least half of them do so. The list: those whose calendar month is one of the next
 * two after the end's. Left out unless there are clearly more of them than if everybody's later months (as many as they
 * are, from the month after the first to the end) were drawn at random. At stake: the profit of one order each.
 */
export function* season(context: PlayContext): Generator<number, PlayWithList | null> {
  const { source, endDay } = context;
  const { orders, analysis } = source;
  const { table, firstOrder } = analysis;
  if (firstOrder === null || endDay - dayOf(firstOrder) + 1 < FEWEST_DAYS) return null;
  const firstDay = dayOf(firstOrder);
  const monthOf = monthsFrom(firstDay, endDay);
  const endMonth = monthOf[endDay - firstDay] ?? 0;
  const months = Array.from({ length: MONTHS_AHEAD }, (_, i) => (endMonth + 1 + i) % 12);
  const found: number[] = [];
  const candidates: number[] = [];
  let inSeason = 0;
  const counts = new Uint8Array(12);
  for (let c = 0; c < table.customerCount; c++) {
    if (c % AT_A_TIME === 0) yield (0.5 * c) / table.customerCount;
    const end = table.offsets[c + 1] ?? 0;
    const start = table.offsets[c] ?? 0;
    if (end - start < 2) continue;
    let active = 0;
    let last = -1;
    counts.fill(0);
    for (let j = start; j < end; j++) {
      const month = monthOf[dayOf(orders.time[table.orderIndex[j] ?? 0] ?? 0) - firstDay] ?? 0;
      if (month === last) continue;
      active++;
      counts[month % 12] = (counts[month % 12] ?? 0) + 1;
      last = month;
    }
    if (active < 2) continue;
    candidates.push(monthOf[dayOf(table.firstTime[c] ?? 0) - firstDay] ?? 0, active);
    if (!counts.some((years) => isSeason(years, active))) continue;
    inSeason++;
    if (months.some((month) => isSeason(counts[month] ?? 0, active))) found.push(c);
  }
  const byChance = yield* chance(candidates, endMonth);
  if (inSeason < OVER_CHANCE * byChance || inSeason - byChance < DEVIATIONS * Math.sqrt(byChance)) return null;
  const told = listed(context, found, context.orderProfit);
  if (told === null) return null;
  const { list, ...sums } = told;
  return { list, play: { id: "season", ...sums, inSeason, byChance, months } };
}

function isSeason(years: number, active: number): boolean {
  return years >= 2 && 2 * years >= active;
}

/** Months since the year 0 of each day from the first to the last. */
function monthsFrom(firstDay: number, lastDay: number): Int32Array {
  return Int32Array.from({ length: lastDay - firstDay + 1 }, (_, i) => {
    const date = new Date((firstDay + i) * 86_400_000);
    return 12 * date.getUTCFullYear() + date.getUTCMonth();
  });
}

/**
 * Customers who would seem to buy in season if all months after their first were drawn at random.
 *
 * @param candidates first month and number of active months, by turns
 */
function* chance(candidates: readonly number[], endMonth: number): Generator<number, number> {
  const people = candidates.length / 2;
  if (people === 0) return 0;
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(DRAWN / people));
  const random = randomFrom(people);
  let hits = 0;
  for (let i = 0; i < people * rounds; i++) {
    if (i % AT_A_TIME === 0) yield 0.5 + (0.5 * i) / (people * rounds);
    const at = 2 * (i % people);
    if (drawnInSeason(random, candidates[at] ?? 0, candidates[at + 1] ?? 0, endMonth)) hits++;
  }
  return hits / rounds;
}

function drawnInSeason(random: Random, first: number, active: number, endMonth: number): boolean {
  const later = endMonth - first;
  // Its calendar month comes again, or another twice, only after a year.
  if (later < 12) return false;
  const taken = new Set<number>([first]);
  // Floyd's sampling without replacement: each set of active − 1 of the later months is equally likely.
  for (let top = later - (active - 1) + 1; top <= later; top++) {
    const pick = first + 1 + random.below(top);
    taken.add(taken.has(pick) ? first + top : pick);
  }
  const counts = new Uint8Array(12);
  for (const month of taken) counts[month % 12] = (counts[month % 12] ?? 0) + 1;
  return counts.some((years) => isSeason(years, active));
}
