import { customerTexts, foldQuery, matching } from "./customerTexts";
import { dayOf } from "./days";
import { firstTouch } from "./firstTouch";
import type { CustomerForecasts } from "./forecast/types";
import { sortIndices, sortIndicesDescending } from "./math/sortIndices";
import type { CustomerFilter, CustomerQuery, CustomerSort, CustomerTable, OrderTable } from "./types";

/**
 * The customers a table is to show, in its order: indices of those with an observed order who match the search and
 * pass the filter. Customers who are equal in the sorted column stand by their index, in both directions.
 *
 * The search is for one run of characters in the key or the name, without case and without Vietnamese marks. Folded
 * texts are worked out once for an OrderTable and kept as long as it lives.
 *
 * @param table the CustomerTable of these orders
 * @param end any time within the last day of observation (ms), or null without orders: then nobody passes a filter by
 * days since the last order
 * @param forecast what is expected of each customer; without it (null) a sort by such a column leaves customers by
 * their index, and nobody passes a filter by one. Customers without an expected next order come last in both directions.
 */
export function queryCustomers(
  orders: OrderTable,
  table: CustomerTable,
  query: CustomerQuery,
  end: number | null,
  forecast: CustomerForecasts | null = null,
): Uint32Array {
  const passes = filterOf(orders, table, query.filter, end, forecast);
  const search = foldQuery(query.search);
  const marks = search === "" ? null : matching(customerTexts(orders), search);
  const observed = table.byValue.slice().sort();
  const rows = observed.filter((c) => (marks === null || marks[c] === 1) && passes(c));
  const keys = sortKeys(orders, table, query.sort, forecast);
  return query.descending ? sortIndicesDescending(keys, rows) : sortIndices(keys, rows);
}

function sortKeys(
  orders: OrderTable,
  table: CustomerTable,
  sort: CustomerSort,
  forecast: CustomerForecasts | null,
): Float64Array {
  switch (sort) {
    case "value":
      return table.profit;
    case "revenue":
      return table.revenue;
    case "orders":
      return Float64Array.from(table.orders);
    case "averageOrderValue":
      return table.revenue.map((revenue, c) => revenue / (table.orders[c] ?? 0));
    case "first":
      return table.firstTime;
    case "last":
      return table.lastTime;
    case "name":
      return customerTexts(orders).nameRanks();
    case "probabilityAlive":
    case "expectedOrders":
      return forecast?.[sort] ?? unknown(table);
    case "predicted":
      return forecast?.predictedClv ?? unknown(table);
    case "nextOrder":
      return forecast?.nextOrderTime ?? unknown(table);
  }
}

function unknown(table: CustomerTable): Float64Array {
  return new Float64Array(table.customerCount).fill(Number.NaN);
}

function filterOf(
  orders: OrderTable,
  table: CustomerTable,
  filter: CustomerFilter,
  end: number | null,
  forecast: CustomerForecasts | null,
): (customer: number) => boolean {
  // What is not known (NaN) lies in no range but the open one.
  const inRange = (x: number, min: number | null, max: number | null) =>
    (min === null || x >= min) && (max === null || x <= max);
  const daysMatter = filter.minDaysSinceLast !== null || filter.maxDaysSinceLast !== null;
  const endDay = end === null ? Number.NaN : dayOf(end);
  const touched = dimensionFilter(orders, table, filter.dimension);
  return (c) =>
    inRange(table.orders[c] ?? 0, filter.minOrders, filter.maxOrders) &&
    inRange(table.profit[c] ?? 0, filter.minValue, filter.maxValue) &&
    (!daysMatter ||
      inRange(endDay - dayOf(table.lastTime[c] ?? 0), filter.minDaysSinceLast, filter.maxDaysSinceLast)) &&
    inRange(forecast?.probabilityAlive[c] ?? Number.NaN, filter.minProbabilityAlive, filter.maxProbabilityAlive) &&
    inRange(forecast?.predictedClv[c] ?? Number.NaN, filter.minPredicted, filter.maxPredicted) &&
    touched(c);
}

/** A dimension or a value that the orders do not have is met by nobody. */
function dimensionFilter(
  orders: OrderTable,
  table: CustomerTable,
  wanted: CustomerFilter["dimension"],
): (customer: number) => boolean {
  if (wanted === null) return () => true;
  const dimension = orders.dimensions.find((d) => d.name === wanted.name);
  const code = dimension?.values.indexOf(wanted.value) ?? -1;
  if (dimension === undefined || code < 0) return () => false;
  const codes = firstTouch(dimension, table);
  return (c) => codes[c] === code;
}
