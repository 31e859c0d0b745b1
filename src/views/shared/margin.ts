import type { Analysis } from "../../engine";

/** "35", "35,5" or "35.5 %" as a share; null when it is no number from 0 to 100. */
export function readMargin(text: string): number | null {
  const bare = text.replace("%", "").trim().replace(",", ".");
  if (!/^\d+(?:\.\d*)?$|^\.\d+$/.test(bare)) return null;
  const percent = Number(bare);
  return percent <= 100 ? percent / 100 : null;
}

/** Whether the margin that was set counts nowhere: profit is revenue less cost in every order. */
export function isEveryCostKnown({ orders, ordersWithCost }: Pick<Analysis, "orders" | "ordersWithCost">): boolean {
  return orders > 0 && ordersWithCost === orders;
}

/** What is left of revenue: as it was where costs are known, else the margin that was set. */
export function shownMargin({ kpis, settings, ordersWithCost }: Analysis): number {
  const { revenue, grossProfit } = kpis;
  if (ordersWithCost === 0 || revenue === null || grossProfit === null || !(revenue > 0)) return settings.margin;
  return grossProfit / revenue;
}
