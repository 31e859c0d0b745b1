import { performance } from "node:perf_hooks";
import { describe, it } from "vitest";
import { bgnbd, gammagamma, mbgnbd, paretonbd } from "../../src/engine";
import { hasShared, readSummary } from "../unit/engine/models/support/reference";
import { gamma, simulateShop, uniform } from "../unit/engine/models/support/simulate";

interface Data {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  readonly m: Float64Array;
}

const year = { weeks: 365 / 7, delta: (Math.log(1.1) / 365) * 7 };

/** A daily shop of about 4.75 orders a customer, spend by Gamma-Gamma. */
function simulated(customers: number): Data {
  const shop = simulateShop({
    seed: 2024,
    customers,
    r: 0.9,
    alpha: 6,
    dropout: { kind: "rate", s: 0.6, beta: 12 },
    weeks: 104,
    joinWeeks: 78,
    daily: true,
  });
  const next = uniform(99);
  const m = shop.x.map((x) => {
    if (x === 0) return 0;
    const rate = gamma(next, 3.7, 15);
    return gamma(next, 6 * x, rate * x);
  });
  return { ...shop, m };
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

function value(data: Data): Float64Array {
  const orders = bgnbd.fit(data);
  const spend = gammagamma.fit(data);
  const { discountedTransactions } = bgnbd.predict(orders.params, data, year);
  const perOrder = gammagamma.predict(spend.params, data);
  return discountedTransactions.map((count, i) => count * (perOrder[i] as number));
}

/** Label, seconds, the reference's seconds on the same kind of machine (lifetimes, CLVTools). */
type Row = readonly [string, number, number | null];

function print(rows: readonly Row[]): void {
  const cell = (seconds: number): string => seconds.toFixed(3).padStart(9);
  const lines = rows.map(([label, seconds, reference]) => {
    const beside = reference === null ? "" : `${cell(reference)}${`${(reference / seconds).toFixed(1)}×`.padStart(9)}`;
    return `${label.padEnd(52)}${cell(seconds)}${beside}`;
  });
  console.log([`${"".padEnd(52)}  seconds reference   faster`, ...lines].join("\n"));
}

describe("speed of the models", () => {
  it("fits and predictions, medians of 5, one thread", () => {
    const rows: Row[] = [];
    if (hasShared) {
      const cdnow = readSummary("cdnow_full.csv", "1997-09-30");
      rows.push(["CDNOW full: BG/NBD + Gamma-Gamma + 12-month CLV", median(() => value(cdnow)), 0.6]);
      rows.push(["CDNOW full: Pareto/NBD fit", median(() => paretonbd.fit(cdnow)), 1.1]);
    }
    const shop = simulated(100_000);
    rows.push(["100,000: BG/NBD + Gamma-Gamma + 12-month CLV", median(() => value(shop)), 2.69]);
    rows.push(["100,000: BG/NBD fit", median(() => bgnbd.fit(shop)), null]);
    rows.push(["100,000: MBG/NBD fit", median(() => mbgnbd.fit(shop)), null]);
    rows.push(["100,000: Pareto/NBD fit", median(() => paretonbd.fit(shop)), 12.3]);
    rows.push(["100,000: Gamma-Gamma fit", median(() => gammagamma.fit(shop)), 0.33]);
    const coin = { r: 0.6, alpha: 5, a: 0.7, b: 2 };
    const rate = { r: 0.9, alpha: 6, s: 0.6, beta: 12 };
    rows.push(["100,000: BG/NBD prediction", median(() => bgnbd.predict(coin, shop, year)), null]);
    rows.push(["100,000: Pareto/NBD prediction", median(() => paretonbd.predict(rate, shop, year)), null]);
    const large = simulated(1_000_000);
    rows.push(["1,000,000: BG/NBD fit", median(() => bgnbd.fit(large)), null]);
    rows.push(["1,000,000: Pareto/NBD fit", median(() => paretonbd.fit(large)), null]);
    rows.push(["1,000,000: MBG/NBD prediction", median(() => mbgnbd.predict(coin, large, year)), null]);
    rows.push(["1,000,000: Pareto/NBD prediction", median(() => paretonbd.predict(rate, large, year)), null]);
    print(rows);
  }, 600_000);
});
