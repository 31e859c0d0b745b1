import { dayOf } from "../../days";
import { listed, type PlayContext } from "./context";
import type { PlayWithList } from "./types";

/** A season is seen when it has come twice. */
const FEWEST_DAYS = 730;
/** Calendar months after that of the end which the list is for. */
const MONTHS_AHEAD = 2;
/** Said only where chance would find much fewer: by this factor, and by so many of the standard deviations of the difference. */
const OVER_CHANCE = 1.5;
const DEVIATIONS = 3;
/** Months by which the years are moved against each other, to see what chance finds. */
const MOVES = [-2, -1, 0, 1, 2] as const;
/** What chance finds is known as if so many independent looks had been taken: the moved years share customers. */
const LOOKS = 3;
/** Customers looked at between two yields. */
const AT_A_TIME = 5_000;

/**
 * Offers to those who buy in season: with two years of data, customers with an order in one of the next two calendar months in at
 * least two years, those making up at least half of all months they ordered in. Left out unless there are clearly more of them than if
 * another month within two of it were taken each year: who buys twice about a year apart by chance does so at eleven or thirteen
 * months as well. At stake: the profit of one order each.
 */
export function* season(context: PlayContext): Generator<number, PlayWithList | null> {
  const { source, endDay } = context;
  const { firstOrder } = source.analysis;
  if (firstOrder === null || endDay - dayOf(firstOrder) + 1 < FEWEST_DAYS) return null;
  const buyers = yield* buyersByMonth(context, dayOf(firstOrder));
  const { customer, offsets, months, endMonth, firstCalendar } = buyers;
  const looks = looksFrom(buyers);
  const found: number[] = [];
  let byChance = 0;
  const active = new Uint8Array(endMonth + 1);
  for (let i = 0; i < customer.length; i++) {
    if (i % AT_A_TIME === 0) yield 0.5 + (0.5 * i) / customer.length;
    const own = months.subarray(offsets[i] ?? 0, offsets[i + 1] ?? 0);
    for (const month of own) active[month] = 1;
    if (looks.some(({ real }) => isSeason(yearsIn(real, active), own.length))) found.push(customer[i] ?? 0);
    for (const { moved } of looks) {
      for (const years of moved) {
        if (isSeason(yearsIn(years.months, active), own.length)) byChance += weightOf(years, active) / moved.length;
      }
    }
    for (const month of own) active[month] = 0;
  }
  const over = found.length - byChance;
  const doubt = Math.sqrt(byChance * (1 + 1 / LOOKS));
  if (found.length < OVER_CHANCE * byChance || over < DEVIATIONS * doubt) return null;
  const told = listed(context, found, context.orderProfit);
  if (told === null) return null;
  const { list, ...sums } = told;
  const ahead = Array.from({ length: MONTHS_AHEAD }, (_, i) => (firstCalendar + endMonth + 1 + i) % 12);
  return { list, play: { id: "season", ...sums, byChance, months: ahead } };
}

function isSeason(years: number, active: number): boolean {
  return years >= 2 && 2 * years >= active;
}

/** Customers with orders in two months or more, and the months (counted from the first of the data). */
interface Buyers {
  readonly customer: readonly number[];
  /** The months of the i-th are `offsets[i]` … `offsets[i + 1] − 1`. */
  readonly offsets: readonly number[];
  readonly months: Uint16Array;
  readonly endMonth: number;
  /** Calendar month of the first one, 0 = January. */
  readonly firstCalendar: number;
}

function* buyersByMonth({ source, endDay }: PlayContext, firstDay: number): Generator<number, Buyers> {
  const { orders, analysis } = source;
  const { table } = analysis;
  const monthOf = monthsFrom(firstDay, endDay);
  const months = new Uint16Array(table.orderIndex.length);
  const customer: number[] = [];
  const offsets = [0];
  let filled = 0;
  for (let c = 0; c < table.customerCount; c++) {
    if (c % AT_A_TIME === 0) yield (0.5 * c) / table.customerCount;
    const start = filled;
    for (let j = table.offsets[c] ?? 0; j < (table.offsets[c + 1] ?? 0); j++) {
      const month = monthOf[dayOf(orders.time[table.orderIndex[j] ?? 0] ?? 0) - firstDay] ?? 0;
      if (filled === start || months[filled - 1] !== month) months[filled++] = month;
    }
    if (filled - start < 2) {
      filled = start;
      continue;
    }
    customer.push(c);
    offsets.push(filled);
  }
  return {
    customer,
    offsets,
    months,
    endMonth: monthOf[endDay - firstDay] ?? 0,
    firstCalendar: new Date(firstDay * 86_400_000).getUTCMonth(),
  };
}

/** Months since that of the first day, of each day from the first to the last. */
function monthsFrom(firstDay: number, lastDay: number): Uint16Array {
  const first = new Date(firstDay * 86_400_000);
  return Uint16Array.from({ length: lastDay - firstDay + 1 }, (_, i) => {
    const date = new Date((firstDay + i) * 86_400_000);
    return 12 * (date.getUTCFullYear() - first.getUTCFullYear()) + date.getUTCMonth() - first.getUTCMonth();
  });
}

/** One month a year; `weights` makes up for a moved month that is busier or quieter than the one it stands for. */
interface Years {
  readonly months: readonly number[];
  readonly weights: readonly number[];
}

/** The years of one calendar month ahead, and what they are compared with. */
interface Look {
  readonly real: readonly number[];
  readonly moved: readonly Years[];
}

function looksFrom(buyers: Buyers): Look[] {
  const { endMonth } = buyers;
  const busy = activityOf(buyers);
  return Array.from({ length: MONTHS_AHEAD }, (_, ahead) => {
    const real: number[] = [];
    for (let month = endMonth + 1 + ahead - 12; month >= 0; month -= 12) real.push(month);
    // Each year moved otherwise than the others, so that no two of them are whole years apart.
    const moved = MOVES.flatMap((_, start) =>
      [1, 2, 3, 4].map((step) => real.map((month, i) => month + (MOVES[(start + i * step) % MOVES.length] ?? 0))),
    ).filter((months) => months.every((month) => month >= 0 && month <= endMonth && (busy[month] ?? 0) > 0));
    return {
      real,
      moved: moved.map((months) => ({
        months,
        weights: months.map((month, i) => (busy[real[i] ?? 0] ?? 0) / (busy[month] ?? 1)),
      })),
    };
  });
}

/** How many order in each month, of those who might be taken for buyers in season: a customer of many months never is. */
function activityOf({ offsets, months, endMonth }: Buyers): Float64Array {
  const most = 2 * Math.ceil((endMonth + 1) / 12);
  const counts = new Float64Array(endMonth + 1);
  for (let i = 0; i + 1 < offsets.length; i++) {
    const own = months.subarray(offsets[i], offsets[i + 1]);
    if (own.length > most) continue;
    for (const month of own) counts[month] = (counts[month] ?? 0) + 1;
  }
  return counts;
}

function yearsIn(months: readonly number[], active: Uint8Array): number {
  return months.reduce((sum, month) => sum + (active[month] ?? 0), 0);
}

function weightOf({ months, weights }: Years, active: Uint8Array): number {
  return months.reduce((product, month, i) => (active[month] === 1 ? product * (weights[i] ?? 1) : product), 1);
}
