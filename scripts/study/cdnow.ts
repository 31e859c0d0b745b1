import { existsSync, readFileSync } from "node:fs";
import { customerTable } from "../../src/engine/customers";
import { type BacktestRow, fitForecast, type ModelName } from "../../src/engine/forecast";
import { baselines } from "../../src/engine/forecast/baselines";
import { candidates } from "../../src/engine/forecast/candidates";
import { type HeldOutMeasures, measure } from "../../src/engine/forecast/heldOut";
import { expectedValue } from "../../src/engine/forecast/spend";
import { activeOf, happened, summarise, transactionsOf } from "../../src/engine/forecast/transactions";
import { finish } from "../../src/engine/math/steps";
import { packText } from "../../src/engine/packedText";
import type { OrderTable } from "../../src/engine/types";
import { drain } from "./coverage";

const DAY = 86_400_000;

/** CDNOW's full file as orders; null where the file is not there. */
export function readCdnow(file: string): OrderTable | null {
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").trim().split(/\r?\n/).slice(1);
  const index = new Map<string, number>();
  const customer = new Uint32Array(lines.length);
  const time = new Float64Array(lines.length);
  const net = new Float64Array(lines.length);
  lines.forEach((line, i) => {
    const [id = "", date = "", , dollars = ""] = line.split(",");
    const known = index.get(id) ?? index.size;
    index.set(id, known);
    customer[i] = known;
    time[i] = Date.parse(date);
    net[i] = Number(dollars);
  });
  return {
    orderCount: lines.length,
    customerCount: index.size,
    customer,
    time,
    net,
    refund: new Float64Array(lines.length),
    cost: new Float64Array(lines.length).fill(Number.NaN),
    orderKey: packText([]),
    dimensions: [],
    customerKey: packText([]),
    customerName: packText([]),
  };
}

export interface CdnowAccuracy {
  readonly customers: number;
  readonly actualOrders: number;
  /** What the engine chooses by itself, from the first 39 weeks alone. */
  readonly chosen: ModelName;
  readonly rows: readonly (HeldOutMeasures & { readonly name: BacktestRow["name"] })[];
}

/** Fits on the first 39 weeks (to 1997-09-30), and measures the 39 weeks after (to 1998-06-30). */
export function cdnowAccuracy(orders: OrderTable): CdnowAccuracy {
  const boundary = Date.parse("1997-09-30") / DAY;
  const last = Date.parse("1998-06-30") / DAY;
  const all = transactionsOf(orders, customerTable(orders, (last + 1) * DAY, 1));
  const active = activeOf(summarise(all, boundary, true));
  const future = happened(all, boundary, last);
  const actual = { orders: future.count, revenue: future.value };
  const seen = customerTable(orders, (boundary + 1) * DAY, 1);
  const fit = drain(fitForecast(orders, seen, boundary * DAY));
  const { state } = fit;
  if (state === null) throw new Error("CDNOW was refused");
  const { params, positiveFactor } = state.spend;
  const perOrder = Float64Array.from(
    active.customer,
    (c) =>
      positiveFactor *
      expectedValue(params, state.summary.spendCount[c] as number, state.summary.spendMean[c] as number),
  );
  const horizon = { weeks: (last - boundary) / 7, delta: 0 };
  const naive = baselines(all, active, boundary, last - boundary);
  const rows = candidates.map((candidate) => {
    const { expectedTransactions } = candidate.predict(finish(candidate.fitInSteps(active)).params, active, horizon);
    const revenue = expectedTransactions.map((n, i) => n * (perOrder[i] as number));
    return { name: candidate.name, ...measure({ orders: expectedTransactions, revenue }, actual) };
  });
  return {
    customers: active.customer.length,
    actualOrders: actual.orders.reduce((sum, n) => sum + n, 0),
    chosen: state.model,
    rows: [
      ...rows,
      { name: "sameRate", ...measure(naive.sameRate, actual) },
      { name: "lastYear", ...measure(naive.lastYear, actual) },
    ],
  };
}
