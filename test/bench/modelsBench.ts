import { performance } from "node:perf_hooks";
import { readCdnow } from "../../scripts/study/cdnow";
import { bgnbd, gammagamma, mbgnbd, type OrderTable, paretonbd } from "../../src/engine";
import { customerTable } from "../../src/engine/customers";
import { dayOf } from "../../src/engine/days";
import { activeOf, summarise, transactionsOf } from "../../src/engine/forecast/transactions";
import { sharedFolder } from "../unit/engine/models/support/reference";
import { shopOrders } from "./shopOrders";

const day = 86_400_000;
const year = { weeks: 365 / 7, delta: (Math.log(1.1) / 365) * 7 };

/** What the models know of each customer, first transactions left out of spend, as other engines have it. */
function summary(orders: OrderTable, end: number) {
  const transactions = transactionsOf(orders, customerTable(orders, end + day, 1));
  const { x, tx, T, spendCount, spendMean } = activeOf(summarise(transactions, dayOf(end), false));
  return { x, tx, T, spend: { x: spendCount, m: spendMean } };
}
type Summary = ReturnType<typeof summary>;

function clv(data: Summary): Float64Array {
  const orders = bgnbd.fit(data);
  const spend = gammagamma.fit(data.spend);
  const { discountedTransactions } = bgnbd.predict(orders.params, data, year);
  const perOrder = gammagamma.predict(spend.params, data.spend);
  return discountedTransactions.map((count, i) => count * (perOrder[i] as number));
}

/** Median wall seconds of 5 runs, the first of them cold where nothing ran before. */
function median(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  });
  return times.sort((one, other) => one - other)[2] as number;
}

/** Label, seconds, the reference's seconds on the same kind of machine (lifetimes, CLVTools). */
type Row = readonly [string, number, number | null];

function print(rows: readonly Row[]): void {
  const cell = (seconds: number): string => seconds.toFixed(3).padStart(9);
  const lines = rows.map(([label, seconds, reference]) => {
    const beside = reference === null ? "" : `${cell(reference)}${`${(reference / seconds).toFixed(1)}×`.padStart(9)}`;
    return `${label.padEnd(62)}${cell(seconds)}${beside}`;
  });
  console.log([`${"".padEnd(62)}  seconds reference   faster`, ...lines].join("\n"));
}

const sizes = [10_000, 100_000, 1_000_000] as const;

/** What costs how much at each size, and how many times as much as at a tenth of it. */
function printGrowth(steps: ReadonlyMap<string, readonly number[]>): void {
  const head = sizes
    .map((size, i) => `${size.toLocaleString("en-US").padStart(11)}${i > 0 ? "       ×" : ""}`)
    .join("");
  const lines = Array.from(steps, ([label, seconds]) => {
    const cells = seconds.map((value, i) => {
      const before = seconds[i - 1];
      return `${value.toFixed(3).padStart(11)}${before === undefined ? "" : (value / before).toFixed(1).padStart(8)}`;
    });
    return `${label.padEnd(40)}${cells.join("")}`;
  });
  console.log([`${"seconds, by number of customers".padEnd(40)}${head}`, ...lines].join("\n"));
}

/** Beside other engines. */
function speeds(): void {
  const rows: Row[] = [];
  const cdnow = readCdnow(`${sharedFolder}/data/cdnow_full.csv`);
  if (cdnow !== null) {
    const end = Date.UTC(1997, 8, 30);
    const data = summary(cdnow, end);
    rows.push([
      "CDNOW full: summary + BG/NBD + Gamma-Gamma + 12-month CLV",
      median(() => clv(summary(cdnow, end))),
      0.6,
    ]);
    rows.push(["CDNOW full: Pareto/NBD fit", median(() => paretonbd.fit(data)), 1.1]);
  }
  const shop = shopOrders(100_000);
  const end = shop.time.reduce((latest, time) => Math.max(latest, time), 0);
  const data = summary(shop, end);
  const orders = shop.orderCount.toLocaleString("en-US");
  rows.push([`100,000 (${orders} orders): summary + BG/NBD + GG + CLV`, median(() => clv(summary(shop, end))), 2.69]);
  rows.push(["100,000: Pareto/NBD fit", median(() => paretonbd.fit(data)), 12.3]);
  rows.push(["100,000: Gamma-Gamma fit", median(() => gammagamma.fit(data.spend)), 0.33]);
  rows.push(["100,000: BG/NBD fit", median(() => bgnbd.fit(data)), null]);
  rows.push(["100,000: MBG/NBD fit", median(() => mbgnbd.fit(data)), null]);
  print(rows);
}

/** How cost grows with the number of customers. */
function growth(): void {
  const steps = new Map<string, number[]>();
  const coin = { r: 0.6, alpha: 5, a: 0.7, b: 2 };
  const rate = { r: 0.9, alpha: 6, s: 0.6, beta: 12 };
  for (const size of sizes) {
    const shop = shopOrders(size);
    const end = shop.time.reduce((latest, time) => Math.max(latest, time), 0);
    const data = summary(shop, end);
    const measure = (label: string, run: () => unknown) => {
      steps.set(label, [...(steps.get(label) ?? []), median(run)]);
    };
    measure("summary of the orders", () => summary(shop, end));
    measure("BG/NBD fit", () => bgnbd.fit(data));
    measure("MBG/NBD fit", () => mbgnbd.fit(data));
    measure("Pareto/NBD fit", () => paretonbd.fit(data));
    measure("Gamma-Gamma fit", () => gammagamma.fit(data.spend));
    measure("MBG/NBD, 12 months of every customer", () => mbgnbd.predict(coin, data, year));
    measure("Pareto/NBD, 12 months of every customer", () => paretonbd.predict(rate, data, year));
    measure("summary + BG/NBD + Gamma-Gamma + CLV", () => clv(summary(shop, end)));
  }
  printGrowth(steps);
}

console.log("the models by themselves: medians of 5 runs, one thread");
speeds();
growth();
