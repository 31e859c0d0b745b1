import {
  analyse,
  defaultAnalysisSettings,
  insightTask,
  modelNames,
  type OrderTable,
  simulateShop,
} from "../../src/engine";
import { randomFrom } from "../../src/engine/math/random";
import { drain } from "./coverage";
import { plausibleShop } from "./shops";
import { noLines, ordersOf } from "./tables";

export interface SeasonTally {
  readonly shops: number;
  /** Shops in which the play is made. */
  readonly made: number;
}

/** How a shop's sales go over the year. */
export type SeasonKind = "none" | "busyMonths" | "regulars";

/**
 * Shops of all models, of 300 to 6,000 customers over two to four years, and whether the play for customers who buy in season
 * is made.
 *
 * none: nothing knows of the year. busyMonths: the whole shop sells three times as much in two months, whoever buys. regulars: a
 * tenth of the customers buy in one month of the year, the one after the end.
 */
export function seasonRun(shops: number, kind: SeasonKind, seed: number): SeasonTally {
  const random = randomFrom(seed);
  let made = 0;
  for (let s = 0; s < shops; s++) {
    const shop = plausibleShop(random, modelNames[s % modelNames.length] ?? "mbgnbd", [300, 6000]);
    const days = 730 + random.below(731);
    const orders = simulateShop({ ...shop, acquisitionDays: days, days });
    const busy = new Date(orders.time.reduce((latest, time) => Math.max(latest, time), 0)).getUTCMonth() + 1;
    const told = kind === "none" ? orders : moved(orders, kind, busy % 12, random.uniform);
    const end = told.time.reduce((latest, time) => Math.max(latest, time), 0);
    const analysis = analyse(told, { ...defaultAnalysisSettings, end });
    const plays = drain(
      insightTask({ orders: told, lines: noLines, analysis, forecast: null, fit: null }, { kind: "plays", ask: null }),
    );
    if (plays.some(({ id }) => id === "season")) made++;
  }
  return { shops, made };
}

/** The shop with a season: orders of other months are left out, or moved into it. */
function moved(orders: OrderTable, kind: SeasonKind, busy: number, uniform: () => number): OrderTable {
  const rows: number[] = [];
  const time = Float64Array.from(orders.time);
  const regular = Uint8Array.from({ length: orders.customerCount }, () => (uniform() < 0.1 ? 1 : 0));
  const last = orders.time.reduce((latest, at) => Math.max(latest, at), 0);
  for (let i = 0; i < orders.orderCount; i++) {
    const date = new Date(orders.time[i] ?? 0);
    const month = date.getUTCMonth();
    if (kind === "busyMonths") {
      const inSeason = month === busy || month === (busy + 1) % 12;
      if (inSeason || uniform() < 1 / 3) rows.push(i);
      continue;
    }
    rows.push(i);
    if (regular[orders.customer[i] ?? 0] !== 1) continue;
    // Everything this customer buys in a year falls on one day of the busy month.
    const there = Date.UTC(date.getUTCFullYear(), busy, 15, 12);
    if (there <= last) time[i] = there;
  }
  return ordersOf({ ...orders, time }, rows);
}

export type SeasonStudy = Readonly<Record<SeasonKind, SeasonTally>>;

export function seasonStudy(shops: number, seed: number): SeasonStudy {
  return {
    none: seasonRun(shops, "none", seed),
    busyMonths: seasonRun(shops, "busyMonths", seed),
    regulars: seasonRun(shops, "regulars", seed),
  };
}

/** The section of docs/ACCURACY.md. */
export function seasonText({ none, busyMonths, regulars }: SeasonStudy): string {
  const share = ({ made, shops }: SeasonTally): string => `${((100 * made) / shops).toFixed(1)} % of ${shops} shops`;
  return [
    "## Plays: customers who buy in season",
    `Simulated shops of all models, 300 to 6,000 customers, two to four years. Where nothing knows of the year, the play was made in ${share(none)}; where the whole shop sells three times as much in two months, but nobody has a month of their own, in ${share(busyMonths)}. Where a tenth of the customers buy in one month of the year, and that is the next one, it was made in ${share(regulars)}.`,
  ].join("\n\n");
}
