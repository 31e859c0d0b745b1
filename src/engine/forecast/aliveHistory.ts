import { customerOrders } from "../customers";
import { DAY_MS, dayOf } from "../days";
import type { CustomerTable, OrderTable } from "../types";
import { candidateNamed } from "./candidates";
import { DAYS_PER_WEEK } from "./transactions";
import type { AlivePoint, ForecastFit } from "./types";

/** At most about this many points beside those of the transactions. */
const mostSteps = 200;

/**
 * How likely one customer was alive, from its first transaction to the end, by the fitted model and what was known each day: falling
 * in silence, jumping with each transaction (which has two points: the day before and its own). Empty with a refusal or without orders.
 *
 * @param customer index of the customer
 */
export function aliveHistory(
  fit: ForecastFit,
  orders: OrderTable,
  table: CustomerTable,
  customer: number,
): AlivePoint[] {
  if (fit.state === null) return [];
  const { model, meaning } = fit.state;
  const candidate = candidateNamed(model);
  const days = new Set<number>();
  for (const order of customerOrders(orders, table, customer)) days.add(dayOf(orders.time[order] as number));
  const bought = Float64Array.from(days).sort();
  const first = bought[0];
  if (first === undefined) return [];
  const endDay = dayOf(fit.end);
  const step = Math.max(1, Math.ceil((endDay - first) / mostSteps));
  const shown = new Set<number>();
  for (let day = first; day <= endDay; day += step) shown.add(day);
  for (const day of bought) {
    shown.add(day);
    if (day > first) shown.add(day - 1);
  }
  shown.add(endDay);
  let seen = 0;
  return Array.from(Float64Array.from(shown).sort(), (day) => {
    while (seen < bought.length && (bought[seen] as number) <= day) seen++;
    const x = seen - 1;
    const tx = ((bought[x] as number) - first) / DAYS_PER_WEEK;
    const T = (day - first) / DAYS_PER_WEEK;
    return { time: day * DAY_MS, probabilityAlive: candidate.probabilityAlive(meaning.params, x, tx, T) };
  });
}
