import type { ChannelSpend } from "../channels/acquisitionTypes";
import type { CustomerTable } from "../types";

/** What winning one customer has cost, by the spend told month by month. */
export interface MeasuredCost {
  readonly perCustomer: number;
  /** Months it stands on, and the customers who first ordered in them. */
  readonly months: number;
  readonly customers: number;
}

const mostMonths = 12;

/**
 * Spend ÷ first orders over the latest twelve complete months with spend. Where spend is told by several columns (channel and region),
 * the column with most of it is taken: the same money is not counted twice.
 *
 * @param end first moment (ms) of the last observed day
 * @returns null without spend, or where nobody came in those months
 */
export function measuredCost(spend: readonly ChannelSpend[], table: CustomerTable, end: number): MeasuredCost | null {
  const byDimension = new Map<string, number>();
  for (const { dimension, amount } of spend) byDimension.set(dimension, (byDimension.get(dimension) ?? 0) + amount);
  const [dimension] = [...byDimension].sort((one, other) => other[1] - one[1])[0] ?? [];
  const day = new Date(end + 86_400_000);
  const running = monthOf(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1));
  const byMonth = new Map<string, number>();
  for (const row of spend) {
    if (row.dimension !== dimension || row.month >= running) continue;
    byMonth.set(row.month, (byMonth.get(row.month) ?? 0) + row.amount);
  }
  const months = new Set(
    [...byMonth.keys()]
      .filter((month) => (byMonth.get(month) ?? 0) > 0)
      .sort()
      .slice(-mostMonths),
  );
  if (months.size === 0) return null;
  let customers = 0;
  for (const customer of table.byValue) {
    if (months.has(monthOf(table.firstTime[customer] ?? Number.NaN))) customers++;
  }
  let total = 0;
  for (const month of months) total += byMonth.get(month) ?? 0;
  return customers === 0 ? null : { perCustomer: total / customers, months: months.size, customers };
}

/** "2025-03" */
function monthOf(time: number): string {
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 7) : "";
}
