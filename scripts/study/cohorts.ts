import { analyse } from "../../src/engine/analyse";
import { type Comparison, cohortsTask, type FixedAge, fixedAges } from "../../src/engine/cohorts";
import { modelNames, simulateShop } from "../../src/engine/forecast";
import { randomFrom } from "../../src/engine/math/random";
import { defaultAnalysisSettings, type OrderTable } from "../../src/engine/types";
import { drain } from "./coverage";
import { plausibleShop } from "./shops";
import { noLines, ordersOf } from "./tables";

const DAY = 86_400_000;
/** Days each shop sells on file, in turn: room for comparisons at 90 and 180 days, and for the one at 365. */
const lengths = [900, 1300];

/** How the worth of new customers was planted. */
export interface PlantedDrift {
  /** Value of a customer's orders per year of first order: 1 is none, 1.2 is 20 % more a year. */
  readonly factorPerYear: number;
  /** Customers of the first week for each of the last: above 1 the shop loses newcomers, below 1 it grows. */
  readonly growth: number;
  /** Days that the shop has sold before its file begins. */
  readonly before: number;
}

export interface DriftFound {
  readonly shops: number;
  /** Shops in which there was enough to compare at one age at least. */
  readonly compared: number;
  /** Shops in which any of the ages said more or less. */
  readonly alarms: number;
  readonly byAge: Readonly<
    Record<FixedAge, { compared: number; more: number; less: number; alike: number; held: number }>
  >;
}

/** Plays shops of all models, of 300 to 20,000 customers over two and a half or three and a half years, and asks each whether its newer customers are worth more. */
export function driftFound(shops: number, seed: number, planted: PlantedDrift): DriftFound {
  const random = randomFrom(seed);
  const count = () => ({ compared: 0, more: 0, less: 0, alike: 0, held: 0 });
  const byAge = { 90: count(), 180: count(), 365: count() };
  let alarms = 0;
  let compared = 0;
  for (let s = 0; s < shops; s++) {
    const model = modelNames[s % modelNames.length] ?? "mbgnbd";
    const shop = plausibleShop(random, model, [300, 20_000]);
    const length = (lengths[s % lengths.length] ?? 900) + planted.before;
    const orders = simulateShop({ ...shop, acquisitionDays: length, days: length });
    const drifted = withDrift(orders, planted, random.uniform);
    const end = drifted.time.reduce((latest, time) => Math.max(latest, time), 0);
    const analysis = analyse(drifted, { ...defaultAnalysisSettings, end });
    const { comparisons } = drain(
      cohortsTask(
        { orders: drifted, lines: noLines, analysis, forecast: null, fit: null },
        { unit: "month", audience: [] },
      ),
    );
    if (comparisons.some(({ change }) => change !== null)) compared++;
    if (comparisons.some(({ verdict }) => verdict === "more" || verdict === "less")) alarms++;
    for (const comparison of comparisons) note(byAge[comparison.days], comparison, planted.factorPerYear);
  }
  return { shops, compared, alarms, byAge };
}

function note(
  into: { compared: number; more: number; less: number; alike: number; held: number },
  { change, verdict }: Comparison,
  truth: number,
): void {
  if (change === null) return;
  into.compared++;
  if (verdict === "more") into.more++;
  if (verdict === "less") into.less++;
  if (verdict === "alike") into.alike++;
  if (change.low <= truth - 1 && truth - 1 <= change.high) into.held++;
}

/** The shop with a drift in the worth of its customers, more or fewer of them early on, and what came before its file cut off. */
function withDrift(orders: OrderTable, planted: PlantedDrift, uniform: () => number): OrderTable {
  const first = new Float64Array(orders.customerCount).fill(Number.POSITIVE_INFINITY);
  let begin = Number.POSITIVE_INFINITY;
  let end = 0;
  for (let i = 0; i < orders.orderCount; i++) {
    const time = orders.time[i] ?? 0;
    const c = orders.customer[i] ?? 0;
    first[c] = Math.min(first[c] ?? time, time);
    begin = Math.min(begin, time);
    end = Math.max(end, time);
  }
  const fileBegins = begin + planted.before * DAY;
  const keepEarly = Math.min(1, planted.growth);
  const keepLate = Math.min(1, 1 / planted.growth);
  const kept = Uint8Array.from(first, (time) => {
    const late = (time - begin) / (end - begin);
    return uniform() < keepEarly + (keepLate - keepEarly) * late ? 1 : 0;
  });
  const rows: number[] = [];
  for (let i = 0; i < orders.orderCount; i++) {
    if (kept[orders.customer[i] ?? 0] === 1 && (orders.time[i] ?? 0) >= fileBegins) rows.push(i);
  }
  const net = orders.net.map((amount, i) => {
    const came = first[orders.customer[i] ?? 0] ?? begin;
    return amount * planted.factorPerYear ** ((came - begin) / (365 * DAY));
  });
  return ordersOf({ ...orders, net }, rows);
}

/** Without a drift, in shops of several kinds; and with drifts of several sizes. */
export const driftCases: Readonly<Record<string, PlantedDrift>> = {
  "no drift": { factorPerYear: 1, growth: 1, before: 0 },
  "no drift, four times the newcomers at the end": { factorPerYear: 1, growth: 0.25, before: 0 },
  "no drift, a quarter of the newcomers at the end": { factorPerYear: 1, growth: 4, before: 0 },
  "no drift, the file begins two years after the shop": { factorPerYear: 1, growth: 1, before: 730 },
  "+10 % a year": { factorPerYear: 1.1, growth: 1, before: 0 },
  "+20 % a year": { factorPerYear: 1.2, growth: 1, before: 0 },
  "+40 % a year": { factorPerYear: 1.4, growth: 1, before: 0 },
  "−20 % a year": { factorPerYear: 0.8, growth: 1, before: 0 },
};

/** All cases, each with the same shops. */
export function driftStudy(shops: number, seed: number): Readonly<Record<string, DriftFound>> {
  return Object.fromEntries(
    Object.entries(driftCases).map(([name, planted]) => [name, driftFound(shops, seed, planted)]),
  );
}

/** The section of docs/ACCURACY.md. */
export function driftText(found: Readonly<Record<string, DriftFound>>): string {
  const percent = (part: number, whole: number): string => (whole > 0 ? ((100 * part) / whole).toFixed(1) : "–");
  const rows = Object.entries(found).map(([name, { shops, compared: able, alarms, byAge }]) => [
    name,
    shops,
    able,
    percent(alarms, able),
    ...fixedAges.map((age) => {
      const { compared, more, less } = byAge[age];
      return `${percent(more, compared)} / ${percent(less, compared)} of ${compared}`;
    }),
    percent(
      fixedAges.reduce((sum, age) => sum + byAge[age].held, 0),
      fixedAges.reduce((sum, age) => sum + byAge[age].compared, 0),
    ),
  ]);
  const head = [
    "worth of a new customer",
    "shops",
    "compared",
    "any alarm, %",
    ...fixedAges.map((age) => `${age} days`),
    "interval held, %",
  ];
  return [
    "## Cohorts: newer customers against those of a year before",
    "Simulated shops, the seven models in turn, 300 to 20,000 customers (log-uniform), 900 or 1,300 days on file. Stated: without a drift, at most 5 % of the shops compared show an alarm at any of the three ages. By age: shops (in %) in which newer customers were said to be worth more / less, of those where there was enough to compare; in the last column how often the interval of the change held the truth, in % (stated: 99).",
    [head, head.map((_, i) => (i === 0 ? "---" : "--:")), ...rows]
      .map((cells) => `| ${cells.join(" | ")} |`)
      .join("\n"),
  ].join("\n\n");
}
