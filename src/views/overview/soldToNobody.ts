import type { DatasetMeta } from "../../state";

interface SoldToNobody {
  readonly orders: number;
  readonly revenue: number;
  /** Of what it and the counted orders brought together. */
  readonly share: number;
}

/** Orders without an identified customer, which every figure leaves out; null where there is no share to tell. */
export function soldToNobody({ byCause, revenueUsed }: DatasetMeta["reconciliation"]): SoldToNobody | null {
  let orders = 0;
  let revenue = 0;
  for (const count of byCause) {
    if (count.cause !== "nobody") continue;
    orders += count.orders;
    revenue += count.revenue;
  }
  if (!(revenue > 0 && revenueUsed > 0)) return null;
  return { orders, revenue, share: revenue / (revenue + revenueUsed) };
}
