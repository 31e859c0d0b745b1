import { customerTable } from "../../src/engine/customers";
import {
  type ForecastFit,
  fitForecast,
  type Interval,
  type ModelName,
  modelNames,
  predictForecast,
  simulateShop,
} from "../../src/engine/forecast";
import { randomFrom } from "../../src/engine/math/random";
import type { CustomerTable, OrderTable } from "../../src/engine/types";
import { endOf, plausibleShop, type StudyShop, truthOf } from "./shops";

const DAY = 86_400_000;
const annualRate = 0.1;
/** Customers of one kind looked at per shop, so that large shops do not drown the small. */
const perShop = 150;

/** How often intervals held. */
export interface Held {
  cases: number;
  in80: number;
  in95: number;
  below80: number;
  above80: number;
}

/** The same for customers; `fair` counts an interval of nothing but 0 only as often as its level asks. */
export interface CustomersHeld {
  cases: number;
  in80: number;
  in95: number;
  fair80: number;
  fair95: number;
}

export interface CoverageRun {
  readonly shops: number;
  readonly refused: number;
  readonly totals: Record<string, Held>;
  readonly customers: Record<string, CustomersHeld>;
  readonly chosen: Record<string, number>;
}

export interface CoverageOptions {
  readonly shops: number;
  readonly seed: number;
  readonly sizes: readonly [number, number];
  /** "truth": the true model is given; "auto": chosen by back-test. */
  readonly model: "auto" | "truth";
  readonly onShop?: (line: string) => void;
}

export function drain<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

export function fitShop(
  orders: OrderTable,
  shop: StudyShop,
  model: "auto" | ModelName,
): { fit: ForecastFit; table: CustomerTable } {
  const end = endOf(shop);
  const table = customerTable(orders, end + DAY, 1);
  return { fit: drain(fitForecast(orders, table, end, { model, seed: shop.seed })), table };
}

/** Plays shops of all models in turn and counts how often the intervals hold what then happened. */
export function coverage(options: CoverageOptions): CoverageRun {
  const random = randomFrom(options.seed);
  const totals: Record<string, Held> = {};
  const customers: Record<string, CustomersHeld> = {};
  const chosen: Record<string, number> = {};
  let refused = 0;
  for (let s = 0; s < options.shops; s++) {
    const truth = modelNames[s % modelNames.length] ?? "mbgnbd";
    const shop = plausibleShop(random, truth, options.sizes);
    const orders = simulateShop(shop);
    const { fit, table } = fitShop(orders, shop, options.model === "auto" ? "auto" : truth);
    const forecast = predictForecast(fit, table, {
      horizonDays: shop.horizonDays,
      annualDiscountRate: annualRate,
      model: "auto",
    });
    const { result } = forecast;
    if (result === null) {
      refused++;
      continue;
    }
    const happened = truthOf(orders, shop, annualRate);
    const size = shop.customers < 300 ? "50–299" : shop.customers < 2000 ? "300–1,999" : "2,000–20,000";
    for (const key of ["all", `size ${size}`, `truth ${truth}`, `horizon ${shop.horizonDays}`]) {
      hold(totals, `revenue, ${key}`, result.totals.revenue, happened.revenue);
    }
    hold(totals, "customerEquity, all", result.totals.customerEquity, happened.discounted);
    hold(totals, "orders, all", result.totals.orders, happened.transactions);
    const name = `${truth} → ${result.model}`;
    chosen[name] = (chosen[name] ?? 0) + 1;
    holdCustomers(customers, fit, result.customers, happened.value, random.uniform);
    options.onShop?.(
      `${s} ${name} n=${shop.customers} days=${shop.observedDays}+${shop.horizonDays} ${result.meaning.flag.reason ?? ""} ` +
        `ratio=${(happened.revenue / result.totals.revenue.value).toFixed(3)} 80:[${(result.totals.revenue.low80 / result.totals.revenue.value).toFixed(2)},${(result.totals.revenue.high80 / result.totals.revenue.value).toFixed(2)}] share=${result.totals.revenue.parameterShare.toFixed(2)} ess=${result.uncertainty.effective.toFixed(0)} ${result.uncertainty.method}`,
    );
  }
  return { shops: options.shops, refused, totals, customers, chosen };
}

/** Two runs as one. */
export function merged(one: CoverageRun, other: CoverageRun): CoverageRun {
  const add = <T extends object>(a: T | undefined, b: T | undefined): T =>
    Object.fromEntries(
      Object.keys(a ?? b ?? {}).map((key) => [
        key,
        Number(a?.[key as keyof T] ?? 0) + Number(b?.[key as keyof T] ?? 0),
      ]),
    ) as T;
  const both = <T extends object>(a: Record<string, T>, b: Record<string, T>): Record<string, T> =>
    Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, add(a[key], b[key])]));
  return {
    shops: one.shops + other.shops,
    refused: one.refused + other.refused,
    totals: both(one.totals, other.totals),
    customers: both(one.customers, other.customers),
    chosen: Object.fromEntries(
      [...new Set([...Object.keys(one.chosen), ...Object.keys(other.chosen)])].map((key) => [
        key,
        (one.chosen[key] ?? 0) + (other.chosen[key] ?? 0),
      ]),
    ),
  };
}

function hold(into: Record<string, Held>, key: string, interval: Interval, truth: number): void {
  into[key] ??= { cases: 0, in80: 0, in95: 0, below80: 0, above80: 0 };
  const held = into[key];
  held.cases++;
  if (truth >= interval.low80 && truth <= interval.high80) held.in80++;
  if (truth < interval.low80) held.below80++;
  if (truth > interval.high80) held.above80++;
  if (truth >= interval.low95 && truth <= interval.high95) held.in95++;
}

function holdCustomers(
  into: Record<string, CustomersHeld>,
  fit: ForecastFit,
  columns: NonNullable<ReturnType<typeof predictForecast>["result"]>["customers"],
  truth: Float64Array,
  uniform: () => number,
): void {
  const { summary } = fit.state ?? {};
  if (summary === undefined) return;
  const kinds: Record<string, number[]> = { "one-time": [], "2–4 repeats": [], "5–9 repeats": [], "10+ repeats": [] };
  summary.x.forEach((x, c) => {
    const kind =
      x < 0
        ? null
        : x === 0
          ? "one-time"
          : x === 1
            ? null
            : x < 5
              ? "2–4 repeats"
              : x < 10
                ? "5–9 repeats"
                : "10+ repeats";
    if (kind !== null) kinds[kind]?.push(c);
  });
  for (const [kind, all] of Object.entries(kinds)) {
    const stride = Math.max(1, all.length / perShop);
    for (let i = 0; i < Math.min(perShop, all.length); i++) {
      const c = all[Math.floor(i * stride)] as number;
      into[kind] ??= { cases: 0, in80: 0, in95: 0, fair80: 0, fair95: 0 };
      const held = into[kind];
      const none = 1 - (columns.probabilityOrder[c] as number);
      held.cases++;
      for (const [level, low, high] of [
        [80, columns.low80[c] as number, columns.high80[c] as number],
        [95, columns.low95[c] as number, columns.high95[c] as number],
      ] as const) {
        const value = truth[c] as number;
        const inside = value >= low && value <= high;
        const share = level / 100;
        const fair = inside && (high > 0 || none <= share || uniform() < share / none);
        if (inside) held[`in${level}`]++;
        if (fair) held[`fair${level}`]++;
      }
    }
  }
}
