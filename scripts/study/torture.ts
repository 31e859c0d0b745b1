import { customerTable } from "../../src/engine/customers";
import {
  aliveHistory,
  type Forecast,
  type ForecastFit,
  fitForecast,
  modelNames,
  predictForecast,
  simulateShop,
} from "../../src/engine/forecast";
import { type Random, randomFrom } from "../../src/engine/math/random";
import { packText } from "../../src/engine/packedText";
import type { OrderTable } from "../../src/engine/types";
import { drain } from "./coverage";
import { endOf, plausibleShop } from "./shops";

const DAY = 86_400_000;

/** One generated shop of a kind that breaks naive code. */
export interface TortureCase {
  readonly kind: string;
  readonly orders: OrderTable;
  readonly end: number;
}

type Row = readonly [customer: number, time: number, net: number];

function tableOf(rows: readonly Row[]): OrderTable {
  const n = rows.length;
  const customerCount = rows.reduce((max, [customer]) => Math.max(max, customer + 1), 0);
  return {
    orderCount: n,
    customerCount,
    customer: Uint32Array.from(rows, ([customer]) => customer),
    time: Float64Array.from(rows, ([, time]) => time),
    net: Float64Array.from(rows, ([, , net]) => net),
    refund: new Float64Array(n),
    cost: new Float64Array(n).fill(Number.NaN),
    orderKey: packText([]),
    dimensions: [],
    customerKey: packText([]),
    customerName: packText([]),
  };
}

/** Rows of a simulated shop, to be bent. */
function rowsOf(random: Random, size: readonly [number, number]): { rows: Row[]; end: number } {
  const shop = plausibleShop(random, modelNames[random.below(modelNames.length)] ?? "mbgnbd", size);
  const orders = simulateShop({ ...shop, days: shop.observedDays });
  const rows = Array.from(
    orders.customer,
    (customer, i): Row => [customer, orders.time[i] as number, orders.net[i] as number],
  );
  return { rows, end: endOf(shop) };
}

const kinds: Readonly<Record<string, (random: Random) => { rows: Row[]; end: number }>> = {
  tiny: (random) => rowsOf(random, [3, 30]),
  small: (random) => rowsOf(random, [30, 400]),
  middling: (random) => rowsOf(random, [400, 3000]),
  oneTimeOnly: (random) => {
    const { rows, end } = rowsOf(random, [10, 400]);
    const seen = new Set<number>();
    return { rows: rows.filter(([customer]) => !seen.has(customer) && seen.add(customer) !== undefined), end };
  },
  allRepeat: (random) => {
    const { rows, end } = rowsOf(random, [10, 300]);
    const again = rows.map(
      ([customer, time, net]): Row => [customer, Math.min(end, time + DAY * (1 + random.below(60))), net],
    );
    return { rows: [...rows, ...again], end };
  },
  whale: (random) => {
    const { rows, end } = rowsOf(random, [20, 300]);
    // Every day for fourteen years, or fifty a day for a hundred days.
    const days = random.uniform() < 0.5 ? 5000 : 100;
    const whale = Array.from(
      { length: 5000 },
      (_, i): Row => [0, end - (i * days * DAY) / 5000, 10 + random.uniform()],
    );
    return { rows: [...rows, ...whale], end };
  },
  hours: (random) => {
    const { rows, end } = rowsOf(random, [30, 400]);
    return { rows: rows.map(([customer, time, net]): Row => [customer, end - (end - time) / 24, net]), end };
  },
  years: (random) => {
    const { rows, end } = rowsOf(random, [30, 400]);
    return { rows: rows.map(([customer, time, net]): Row => [customer, end - (end - time) * 12, net]), end };
  },
  zeroSpends: (random) => {
    const { rows, end } = rowsOf(random, [30, 400]);
    const share = random.uniform();
    return {
      rows: rows.map(([customer, time, net]): Row => [customer, time, random.uniform() < share ? 0 : net]),
      end,
    };
  },
  noSpend: (random) => {
    const { rows, end } = rowsOf(random, [30, 200]);
    return { rows: rows.map(([customer, time]): Row => [customer, time, 0]), end };
  },
  negativeSpends: (random) => {
    const { rows, end } = rowsOf(random, [30, 300]);
    return {
      rows: rows.map(([customer, time, net]): Row => [customer, time, random.uniform() < 0.2 ? -net : net]),
      end,
    };
  },
  onePrice: (random) => {
    const { rows, end } = rowsOf(random, [30, 400]);
    return { rows: rows.map(([customer, time]): Row => [customer, time, 199_000]), end };
  },
  hugeMoney: (random) => {
    const { rows, end } = rowsOf(random, [30, 400]);
    return { rows: rows.map(([customer, time, net]): Row => [customer, time, net * 1e10]), end };
  },
  smallMoney: (random) => {
    const { rows, end } = rowsOf(random, [30, 400]);
    return { rows: rows.map(([customer, time, net]): Row => [customer, time, net * 1e-6]), end };
  },
  wildMoney: (random) => {
    const { rows, end } = rowsOf(random, [30, 400]);
    return {
      rows: rows.map(([customer, time, net]): Row => [customer, time, net / (random.uniform() ** 2 + 1e-9)]),
      end,
    };
  },
  ties: (random) => {
    const { rows, end } = rowsOf(random, [30, 400]);
    const week = 7 * DAY;
    return {
      rows: rows.map(([customer, time, net]): Row => [customer, end - Math.ceil((end - time) / week) * week, net]),
      end,
    };
  },
  everybodyGone: (random) => {
    const { rows, end } = rowsOf(random, [30, 400]);
    return { rows, end: end + 700 * DAY };
  },
  oneFirstDay: (random) => {
    const { rows, end } = rowsOf(random, [30, 400]);
    const first = new Map<number, number>();
    for (const [customer, time] of rows) first.set(customer, Math.min(time, first.get(customer) ?? time));
    const start = rows.reduce((min, [, time]) => Math.min(min, time), end);
    return {
      rows: rows.map(([customer, time, net]): Row => [customer, time - (first.get(customer) ?? 0) + start, net]),
      end,
    };
  },
  likeClockwork: (random) => {
    const gap = 5 + random.below(30);
    const rows: Row[] = [];
    const end = 20_000 * DAY;
    for (let c = 0; c < 20 + random.below(200); c++) {
      for (let day = random.below(gap); day < 400; day += gap) rows.push([c, end - day * DAY, 20 + random.uniform()]);
    }
    return { rows, end };
  },
  oneDay: (random) => {
    const end = 20_000 * DAY;
    return { rows: Array.from({ length: 1 + random.below(50) }, (_, c): Row => [c, end, 5]), end };
  },
  dailyBuyers: (random) => {
    const end = 20_000 * DAY;
    const rows: Row[] = [];
    for (let c = 0; c < 5 + random.below(40); c++) {
      const length = 1 + random.below(300);
      for (let day = 0; day < length; day++) rows.push([c, end - (299 - day) * DAY, 1 + random.uniform() * 9]);
    }
    return { rows, end };
  },
};

/** The i-th torture shop: kinds in turn. `large` draws the few big ones too. */
export function tortureCase(i: number, seed: number, large: boolean): TortureCase {
  const random = randomFrom(seed + i * 7919);
  const names = Object.keys(kinds);
  if (large && i % 250 === 249) {
    const { rows, end } = rowsOf(random, [20_000, 50_000]);
    return { kind: "large", orders: tableOf(rows), end };
  }
  const kind = names[i % names.length] ?? "tiny";
  const made = kinds[kind]?.(random) ?? { rows: [], end: 0 };
  return { kind, orders: tableOf(made.rows), end: made.end };
}

export interface TortureOutcome {
  readonly fit: ForecastFit;
  readonly forecast: Forecast;
  /** What is wrong; empty when all is well. */
  readonly faults: readonly string[];
}

/** Runs one shop through everything, and looks at every number. */
export function endure({ orders, end }: TortureCase): TortureOutcome {
  const table = customerTable(orders, (Math.floor(end / DAY) + 1) * DAY, 1);
  const fit = drain(fitForecast(orders, table, end));
  const forecast = predictForecast(fit, table, { horizonDays: 365, annualDiscountRate: 0.1, model: "auto" });
  return { fit, forecast, faults: faultsOf(fit, forecast, orders, table) };
}

function faultsOf(
  fit: ForecastFit,
  forecast: Forecast,
  orders: OrderTable,
  table: ReturnType<typeof customerTable>,
): string[] {
  const faults: string[] = [];
  const { state } = fit;
  if ((state === null) === (fit.refusal === null)) faults.push("refusal and state disagree");
  const { result } = forecast;
  if (state === null || result === null) return faults;
  const { flag } = result.meaning;
  if (!flag.converged && flag.reason === null) faults.push("not converged, and no reason");
  if (fit.backtest?.rows.some((row) => row.flag !== null && !row.flag.converged && row.flag.reason === null)) {
    faults.push("a back-test fit not converged, and no reason");
  }
  const { customers, aliveGrid, ...rest } = result;
  badNumbers(rest, "result", faults);
  badNumbers(fit.backtest, "backtest", faults);
  badNumbers(forecast.checks, "checks", faults);
  const finite = [
    "probabilityAlive",
    "probabilityOrder",
    "expectedOrders",
    "expectedSpend",
    "predictedClv",
    "low80",
    "high80",
    "low95",
    "high95",
  ] as const;
  for (const name of finite) {
    customers[name].forEach((value, c) => {
      if (Number.isFinite(value) !== (table.orders[c] as number) > 0) faults.push(`${name}[${c}] = ${value}`);
    });
  }
  customers.probabilityAlive.forEach((p, c) => {
    if (p < 0 || p > 1) faults.push(`P(alive)[${c}] = ${p}`);
    if ((customers.low80[c] as number) > (customers.high80[c] as number)) faults.push(`interval turned [${c}]`);
    if ((customers.low95[c] as number) > (customers.low80[c] as number)) faults.push(`intervals not nested [${c}]`);
    if ((customers.high95[c] as number) < (customers.high80[c] as number)) faults.push(`intervals not nested [${c}]`);
    if ((customers.expectedOrders[c] as number) < 0) faults.push(`orders[${c}] < 0`);
  });
  aliveGrid.probability.forEach((p) => {
    if (p < 0 || p > 1) faults.push(`grid ${p}`);
  });
  for (const point of aliveHistory(fit, orders, table, 0)) {
    if (!(point.probabilityAlive >= 0 && point.probabilityAlive <= 1)) faults.push(`history ${point.probabilityAlive}`);
  }
  return faults.slice(0, 5);
}

/** Finds every number that is not finite, however deep. */
function badNumbers(value: unknown, path: string, faults: string[]): void {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) faults.push(`${path} = ${value}`);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) badNumbers(inner, `${path}.${key}`, faults);
}
