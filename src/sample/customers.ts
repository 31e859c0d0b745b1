import type { Random } from "../engine";
import { arrivalChannel, type Channel, companyChannel, laterChannel, provinceOf } from "./channels";
import { companyCount, companyName, personName } from "./names";
import { type Picker, poisson, weightedPicker } from "./pick";
import { type Category, categories } from "./products";
import { dayIndex, highestSeason, periodDays, periodEnd, periodStart, seasonOfDay } from "./season";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Customers who ever order; a few are lost to a cancelled first order. */
const PEOPLE = 5_150;

/**
 * A Pareto/NBD shop with seasons: people order at a steady pace of their own while they stay, and leave at a moment
 * of their own. Paces are gamma distributed (in orders per week), and so are the rates of leaving.
 */
const PACE = { shape: 0.5, rate: 5.4 };
/** Nobody drinks more tea than this: orders per week. */
const HIGHEST_PACE = 0.5;
const LEAVING = { shape: 0.8, rate: 17.5 };

export interface SampleCustomer {
  /** Blank for people who walk in and leave no name. */
  readonly id: string;
  readonly name: string;
  readonly company: boolean;
  readonly province: string;
  /** Size of the baskets against the average. */
  readonly appetite: number;
  readonly taste: Picker<Category>;
}

export interface Visit {
  readonly customer: SampleCustomer;
  readonly time: number;
  readonly channel: Channel;
  readonly first: boolean;
}

/** Every order of every identified customer within the period, customer by customer. */
export function customerVisits(random: Random): Visit[] {
  const arrivals = Array.from({ length: PEOPLE }, () => arrivalDay(random)).sort((a, b) => a - b);
  // Companies come evenly, but none in the last quarter: they are to have had time to come back.
  const companiesAt = new Set(
    Array.from({ length: companyCount }, (_, i) => Math.floor((0.75 * PEOPLE * (i + 0.5)) / companyCount)),
  );
  const visits: Visit[] = [];
  let companies = 0;
  arrivals.forEach((day, i) => {
    const company = companiesAt.has(i);
    const channel = company ? companyChannel(random) : arrivalChannel(random, day);
    const customer: SampleCustomer = {
      id: `KH${String(i + 1).padStart(5, "0")}`,
      name: company ? companyName(companies) : personName(random),
      company,
      province: provinceOf(random, channel),
      appetite: random.gamma(3.5, 3.5),
      taste: company ? companyTaste : tasteOf(random),
    };
    if (company) companies++;
    visits.push({ customer, time: momentOf(random, day), channel, first: true });
    for (const later of laterDays(random, day, channel, company)) {
      visits.push({ customer, time: momentOf(random, later), channel: laterChannel(random, channel), first: false });
    }
  });
  return visits;
}

/** Orders of people who leave no name, at the store. */
export function walkInVisits(random: Random, count: number, channel: Channel, province: string): Visit[] {
  return Array.from({ length: count }, () => ({
    customer: {
      id: "",
      name: random.uniform() < 0.85 ? "Khách lẻ" : "",
      company: false,
      province,
      appetite: 0.8,
      taste: tasteOf(random),
    },
    time: momentOf(random, arrivalDay(random)),
    channel,
    first: true,
  }));
}

/** More arrive as the shop grows, and on busy days. */
const arrivalDay = weightedPicker(
  Array.from(seasonOfDay, (season, day) => [day, season * (0.75 + (0.7 * day) / periodDays)] as const),
);

const companyTaste = weightedPicker<Category>([
  ["gift", 5],
  ["coffee", 3],
  ["tea", 2],
]);

const likings: Readonly<Record<Category, number>> = { tea: 0.9, coffee: 1.1, scent: 0.9, ware: 0.3, gift: 0.3 };

function tasteOf(random: Random): Picker<Category> {
  return weightedPicker(categories.map((category) => [category, random.gamma(likings[category], 1) + 0.02] as const));
}

function laterDays(random: Random, firstDay: number, channel: Channel, company: boolean): number[] {
  const pace = company
    ? random.gamma(4, 26)
    : Math.min(HIGHEST_PACE, random.gamma(PACE.shape, PACE.rate) * channel.pace);
  const leaving = company ? 0.002 : random.gamma(LEAVING.shape, LEAVING.rate) / channel.loyalty;
  const lastWeek = Math.min((periodDays - firstDay) / 7, random.exponential(leaving));
  const days: number[] = [];
  // Thinning: candidates at the busiest day's pace, kept as often as their own day is busy.
  let week = random.exponential(pace * highestSeason);
  while (week < lastWeek) {
    const day = Math.min(periodDays - 1, firstDay + Math.floor(week * 7));
    if (random.uniform() * highestSeason < (seasonOfDay[day] ?? 0)) days.push(day);
    week += random.exponential(pace * highestSeason);
  }
  return days;
}

/** From seven in the morning, most in the evening. */
const hourOfDay = weightedPicker<number>([
  [7, 2],
  [8, 4],
  [9, 5],
  [10, 6],
  [11, 6],
  [12, 6],
  [13, 4],
  [14, 4],
  [15, 5],
  [16, 5],
  [17, 5],
  [18, 6],
  [19, 8],
  [20, 10],
  [21, 10],
  [22, 6],
]);

function momentOf(random: Random, day: number): number {
  return periodStart + day * DAY_MS + hourOfDay(random) * HOUR_MS + random.below(60) * MINUTE_MS;
}

/** When the goods come back: two to nine days later, or never when the period is over by then. */
export function returnTime(random: Random, time: number): number | null {
  const back = momentOf(random, dayIndex(time) + 2 + random.below(8));
  return back > periodEnd ? null : back;
}

/** Pieces of one line: more for the hungry, many for companies. */
export function piecesOf(random: Random, customer: SampleCustomer): number {
  return customer.company ? 2 + random.below(5) : 1 + poisson(random, 0.2 * customer.appetite);
}
