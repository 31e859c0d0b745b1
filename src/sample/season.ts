const DAY_MS = 86_400_000;

/** The shop's two years: from the first to the last moment, wall clock kept as UTC. */
export const periodStart = Date.UTC(2024, 10, 1);
export const periodDays = 730;
export const periodEnd = periodStart + periodDays * DAY_MS - 1;

/** Share of a usual day's sales by month, January first: a quiet summer, a busy end of the year. */
const months = [1, 0.95, 1, 0.86, 0.82, 0.78, 0.82, 0.9, 1, 1.05, 1.1, 1.12];
/** Sunday first. */
const weekdays = [1.14, 0.92, 0.93, 0.96, 0.98, 1.02, 1.12];

interface Occasion {
  readonly day: number;
  /** Days over which sales climb towards it. */
  readonly before: number;
  /** Sales on the day itself, over a usual day's. */
  readonly lift: number;
}

const occasions: readonly Occasion[] = [
  { day: Date.UTC(2024, 10, 11), before: 2, lift: 2.4 },
  { day: Date.UTC(2024, 11, 12), before: 2, lift: 1.9 },
  { day: Date.UTC(2024, 11, 24), before: 7, lift: 1.4 },
  { day: Date.UTC(2025, 0, 26), before: 22, lift: 2.1 },
  { day: Date.UTC(2025, 2, 8), before: 5, lift: 1.8 },
  { day: Date.UTC(2025, 9, 6), before: 12, lift: 1.35 },
  { day: Date.UTC(2025, 9, 20), before: 4, lift: 1.6 },
  { day: Date.UTC(2025, 10, 11), before: 2, lift: 2.6 },
  { day: Date.UTC(2025, 11, 12), before: 2, lift: 2.1 },
  { day: Date.UTC(2025, 11, 24), before: 7, lift: 1.4 },
  { day: Date.UTC(2026, 1, 14), before: 22, lift: 2.2 },
  { day: Date.UTC(2026, 2, 8), before: 5, lift: 1.8 },
  { day: Date.UTC(2026, 8, 25), before: 12, lift: 1.35 },
  { day: Date.UTC(2026, 9, 20), before: 4, lift: 1.6 },
];

/** The days around Tết when hardly anyone orders. */
const holidays = [
  { from: Date.UTC(2025, 0, 28), to: Date.UTC(2025, 1, 2) },
  { from: Date.UTC(2026, 1, 16), to: Date.UTC(2026, 1, 21) },
];

/** Weeks before the two Tết when gift boxes sell. */
const giftSeasons = [
  { from: Date.UTC(2025, 0, 3), to: Date.UTC(2025, 0, 27) },
  { from: Date.UTC(2026, 0, 22), to: Date.UTC(2026, 1, 15) },
];

/** Sales of each day of the period, over a usual day's. */
export const seasonOfDay: Float64Array = Float64Array.from({ length: periodDays }, (_, d) =>
  seasonAt(periodStart + d * DAY_MS),
);

export const highestSeason: number = Math.max(...seasonOfDay);

export function dayIndex(time: number): number {
  return Math.floor((time - periodStart) / DAY_MS);
}

export function isGiftSeason(time: number): boolean {
  return giftSeasons.some(({ from, to }) => time >= from && time < to + DAY_MS);
}

function seasonAt(time: number): number {
  const date = new Date(time);
  let level = (months[date.getUTCMonth()] ?? 1) * (weekdays[date.getUTCDay()] ?? 1);
  for (const { day, before, lift } of occasions) {
    const daysAhead = (day - time) / DAY_MS;
    if (daysAhead >= 0 && daysAhead <= before) level *= 1 + (lift - 1) * (1 - daysAhead / (before + 1));
  }
  return holidays.some(({ from, to }) => time >= from && time <= to) ? level * 0.12 : level;
}
