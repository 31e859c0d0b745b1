import { type ModelName, type ShopPlan, shopStart } from "../../src/engine/forecast";
import type { Random } from "../../src/engine/math/random";
import type { OrderTable } from "../../src/engine/types";

const DAY = 86_400_000;

/** A shop's plan with how much of it is observed. */
export interface StudyShop extends ShopPlan {
  readonly observedDays: number;
  readonly horizonDays: number;
}

/** A shop drawn from a wide range of plausible ones: any size from 50 to 20,000 customers, half a year to two and a half years seen. */
export function plausibleShop(random: Random, model: ModelName, sizes: readonly [number, number]): StudyShop {
  const observedDays = Math.round(180 + 720 * random.uniform());
  const horizonDays = [90, 180, 365][random.below(3)] ?? 365;
  const size = Math.round(sizes[0] * (sizes[1] / sizes[0]) ** random.uniform());
  const lognormal = (median: number, spread: number): number => median * Math.exp(spread * random.normal());
  const k = model.startsWith("mbgcnbd") ? Number(model.slice(-1)) : 1;
  const r = Math.min(4, Math.max(0.2, lognormal(0.8, 0.5)));
  const ratePerWeek = Math.min(0.5, Math.max(0.015, lognormal(0.07, 0.6)));
  const alpha = r / (ratePerWeek * k);
  const mean = 0.08 + 0.47 * random.uniform();
  const sum = lognormal(2, 0.5);
  const s = Math.min(3, Math.max(0.25, lognormal(0.7, 0.4)));
  const dropout =
    model === "paretonbd"
      ? { s, beta: s / Math.min(0.15, lognormal(0.03, 0.5)) }
      : model === "nbd"
        ? {}
        : { a: mean * sum, b: (1 - mean) * sum };
  const q = 3 + 6 * random.uniform();
  const p = 1.5 + 6 * random.uniform();
  return {
    model,
    params: { r, alpha, ...dropout },
    spend: { p, q, v: ((20 + 80 * random.uniform()) * (q - 1)) / p },
    customers: size,
    acquisitionDays: observedDays,
    days: observedDays + horizonDays,
    seed: random.uint32(),
    observedDays,
    horizonDays,
  };
}

/** First moment of the last observed day. */
export function endOf(shop: StudyShop): number {
  return (shopStart + shop.observedDays - 1) * DAY;
}

/** What happened after the end: per customer, and in all; money discounted at the annual rate. */
export function truthOf(orders: OrderTable, shop: StudyShop, annualRate: number) {
  const end = endOf(shop);
  const from = end + DAY;
  const to = from + shop.horizonDays * DAY;
  const first = new Float64Array(orders.customerCount).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < orders.orderCount; i++) {
    const c = orders.customer[i] as number;
    first[c] = Math.min(first[c] as number, orders.time[i] as number);
  }
  const value = new Float64Array(orders.customerCount);
  const days = new Set<string>();
  let revenue = 0;
  let discounted = 0;
  for (let i = 0; i < orders.orderCount; i++) {
    const time = orders.time[i] as number;
    const c = orders.customer[i] as number;
    if (time < from || time >= to || (first[c] as number) >= from) continue;
    const money = orders.net[i] as number;
    const worth = money * (1 + annualRate) ** (-(time - from) / (365 * DAY));
    value[c] = (value[c] as number) + worth;
    revenue += money;
    discounted += worth;
    days.add(`${c}:${Math.floor(time / DAY)}`);
  }
  return { value, revenue, discounted, transactions: days.size };
}
