import type { OrdersInTurn } from "./ordersInTurn";
import type { CustomerTable, FormulaClv, FormulaGap, FormulaOverrides } from "./types";

/** Longest window W of the formula, in days. */
const LONGEST_WINDOW = 365;

/** What the formula needs of the whole shop. */
export interface FormulaBasis {
  /** Day of the first order and last day of observation, counted from 1970-01-01; null without orders. */
  readonly firstDay: number | null;
  readonly endDay: number | null;
  /** Σ net revenue / orders, null without orders. */
  readonly averageOrderValue: number | null;
  /** Profit per unit of net revenue. */
  readonly margin: number;
}

/**
 * Formula CLV = average order value × margin × orders per active customer in W × lifespan in W, where lifespan =
 * 1 / churn and W = min(365, ⌊span / 2⌋) days. Day d is in the latest window when end − W < d ≤ end, and in the one
 * before it when end − 2W < d ≤ end − W. An override takes the place of its term; the computed term stays beside it.
 */
export function formulaClv(
  orders: Pick<OrdersInTurn, "day">,
  table: CustomerTable,
  basis: FormulaBasis,
  overrides: FormulaOverrides,
): FormulaClv {
  const { firstDay, endDay, averageOrderValue, margin } = basis;
  const spanDays = firstDay === null || endDay === null ? 0 : endDay - firstDay;
  const windowDays = Math.min(LONGEST_WINDOW, Math.floor(spanDays / 2));
  const counts = windowDays < 1 ? noCounts : countWindows(orders, table, endDay ?? 0, windowDays);
  const { activeCustomers, ordersInWindow, previousCustomers, lostCustomers } = counts;
  const frequency = activeCustomers === 0 ? null : ordersInWindow / activeCustomers;
  const churn = previousCustomers === 0 ? null : lostCustomers / previousCustomers;
  const lifespan = churn === null || churn === 0 ? null : 1 / churn;
  const used = {
    averageOrderValue: overrides.averageOrderValue ?? averageOrderValue,
    frequency: overrides.frequency ?? frequency,
    lifespan: overrides.lifespan ?? lifespan,
  };
  const clv = product(used, margin);
  return {
    windowDays,
    spanDays,
    averageOrderValue,
    margin,
    frequency,
    activeCustomers,
    churn,
    previousCustomers,
    lifespan,
    clv,
    gap: clv !== null ? null : gapOf(windowDays, used.frequency, previousCustomers),
    used,
  };
}

function product({ averageOrderValue, frequency, lifespan }: FormulaClv["used"], margin: number): number | null {
  if (averageOrderValue === null || frequency === null || lifespan === null) return null;
  return averageOrderValue * margin * frequency * lifespan;
}

interface WindowCounts {
  readonly activeCustomers: number;
  readonly ordersInWindow: number;
  readonly previousCustomers: number;
  /** Of the previous ones, those without an order in the latest window. */
  readonly lostCustomers: number;
}

const noCounts: WindowCounts = { activeCustomers: 0, ordersInWindow: 0, previousCustomers: 0, lostCustomers: 0 };

function countWindows(
  { day }: Pick<OrdersInTurn, "day">,
  table: CustomerTable,
  endDay: number,
  windowDays: number,
): WindowCounts {
  let activeCustomers = 0;
  let ordersInWindow = 0;
  let previousCustomers = 0;
  let lostCustomers = 0;
  for (let c = 0; c < table.customerCount; c++) {
    let latest = 0;
    let previous = 0;
    for (let i = table.offsets[c] ?? 0; i < (table.offsets[c + 1] ?? 0); i++) {
      const on = day[i] ?? 0;
      if (on > endDay - windowDays) latest++;
      else if (on > endDay - 2 * windowDays) previous++;
    }
    ordersInWindow += latest;
    if (latest > 0) activeCustomers++;
    if (previous > 0) {
      previousCustomers++;
      if (latest === 0) lostCustomers++;
    }
  }
  return { activeCustomers, ordersInWindow, previousCustomers, lostCustomers };
}

/** The first reason that holds, in the order in which a user can do something about it. */
function gapOf(windowDays: number, frequency: number | null, previousCustomers: number): FormulaGap {
  if (windowDays < 1) return "spanTooShort";
  if (frequency === null) return "noActiveCustomers";
  return previousCustomers === 0 ? "noPreviousCustomers" : "noChurn";
}
