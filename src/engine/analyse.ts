import { concentration } from "./concentration";
import { ordersByCustomer, tableInTurn } from "./customers";
import { DAY_MS, dayOf } from "./days";
import { distribution, observedProfits } from "./distribution";
import { formulaClv } from "./formula";
import { finish } from "./math/steps";
import { sumOfRun } from "./math/sum";
import { observe } from "./observation";
import { type OrdersInTurn, ordersInTurn } from "./ordersInTurn";
import type { Analysis, AnalysisSettings, Concentration, CustomerTable, FormulaClv, Kpis, OrderNumbers } from "./types";
import { valueShare } from "./valueShare";

/**
 * Everything that needs no model, over the orders up to the end of observation. Pure: the same orders and settings
 * give the same analysis. Money is in the data set's currency, times are ms since epoch of the wall clock as UTC.
 * Definitions: docs/METHODS.md.
 */
export function analyse(orders: OrderNumbers, settings: AnalysisSettings): Analysis {
  const observation = observe(orders, settings.end);
  const { firstOrder, lastOrder, endDay } = observation;
  const groups = ordersByCustomer(orders, observation.limit);
  const inTurn = finish(ordersInTurn(orders, groups.orderIndex, settings.margin));
  const table = finish(tableInTurn(orders, groups, inTurn));
  const totals = totalsOf(inTurn);
  const formula = formulaClv(
    inTurn,
    table,
    {
      firstDay: firstOrder === null ? null : dayOf(firstOrder),
      endDay,
      averageOrderValue: ratio(totals.revenue, totals.orders),
      margin: marginInForce(totals, settings.margin),
    },
    settings.formula,
  );
  const spread = concentration(observedProfits(table));
  return {
    settings,
    orders: totals.orders,
    customers: table.byValue.length,
    firstOrder,
    lastOrder,
    end: endDay === null ? null : endDay * DAY_MS,
    after: { orders: observation.ordersAfter, revenue: observation.revenueAfter },
    ordersWithCost: totals.ordersWithCost,
    moneyIs: totals.ordersWithCost === 0 && settings.margin === 1 ? "revenue" : "profit",
    kpis: kpisOf(table, totals, formula, spread),
    table,
    formula,
    distribution: distribution(table),
    valueShare: valueShare(inTurn, table, endDay),
    concentration: spread,
  };
}

interface Totals {
  readonly orders: number;
  readonly revenue: number;
  readonly grossProfit: number;
  readonly ordersWithCost: number;
}

function totalsOf({ net, profit, withCost }: OrdersInTurn): Totals {
  return {
    orders: net.length,
    revenue: sumOfRun(net, 0, net.length),
    grossProfit: sumOfRun(profit, 0, profit.length),
    ordersWithCost: withCost,
  };
}

/** Where costs are known, the margin the shop really had over all orders; of a revenue that is not positive, none can be taken. */
function marginInForce(totals: Totals, setting: number): number {
  return totals.ordersWithCost > 0 && totals.revenue > 0 ? totals.grossProfit / totals.revenue : setting;
}

function kpisOf(table: CustomerTable, totals: Totals, formula: FormulaClv, spread: Concentration): Kpis {
  const customers = table.byValue.length;
  let repeaters = 0;
  for (const c of table.byValue) if ((table.orders[c] ?? 0) >= 2) repeaters++;
  return {
    customers,
    orders: totals.orders,
    revenue: totals.revenue,
    grossProfit: totals.grossProfit,
    averageOrderValue: ratio(totals.revenue, totals.orders),
    repeatPurchaseRate: ratio(repeaters, customers),
    averageHistoricClv: ratio(totals.grossProfit, customers),
    formulaClv: formula.clv,
    predictedClv: null,
    totalClv: null,
    customerEquity: null,
    probabilityAliveMean: null,
    topDecileShare: spread.top.find((top) => top.percent === 10)?.share ?? null,
    gini: spread.gini,
  };
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
