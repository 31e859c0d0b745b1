import { type Analysis, type CustomerQuery, type CustomerSort, type ForecastSort, forecastSorts } from "../../engine";
import type { Format, Messages } from "../../i18n";
import type { KnownForecast } from "../shared/forecastStatus";
import { daysSinceLast } from "./daysSinceLast";

export type ColumnId =
  | "name"
  | "orders"
  | "value"
  | "averageOrderValue"
  | "first"
  | "last"
  | "daysSinceLast"
  | ForecastSort;

export interface Column {
  readonly id: ColumnId;
  readonly numeric: boolean;
  /** What the first press on the header asks for. */
  readonly descendingFirst: boolean;
}

const brought: readonly Column[] = [
  { id: "name", numeric: false, descendingFirst: false },
  { id: "orders", numeric: true, descendingFirst: true },
  { id: "value", numeric: true, descendingFirst: true },
  { id: "averageOrderValue", numeric: true, descendingFirst: true },
  { id: "first", numeric: true, descendingFirst: true },
  { id: "last", numeric: true, descendingFirst: true },
  { id: "daysSinceLast", numeric: true, descendingFirst: true },
];
/** The soonest next order first: it is the one to act on. */
const expected: readonly Column[] = forecastSorts.map((id) => ({
  id,
  numeric: true,
  descendingFirst: id !== "nextOrder",
}));
const all = [...brought, ...expected];

/** What has happened, and with a forecast what is expected. */
export function columnsOf(forecastKnown: boolean): readonly Column[] {
  return forecastKnown ? all : brought;
}

function isForecastColumn(id: ColumnId): boolean {
  return forecastSorts.some((name) => name === id);
}

export interface TableSort {
  readonly column: ColumnId;
  readonly descending: boolean;
}

export const firstSort: TableSort = { column: "value", descending: true };

/** The order that can be made: without a forecast its columns have none. */
export function possibleSort(sort: TableSort, forecastKnown: boolean): TableSort {
  return forecastKnown || !isForecastColumn(sort.column) ? sort : firstSort;
}

export function sortAfterPress(sort: TableSort, column: Column): TableSort {
  return sort.column === column.id
    ? { column: column.id, descending: !sort.descending }
    : { column: column.id, descending: column.descendingFirst };
}

/** The engine's order for a column's: the longest wait is the earliest last order. */
export function engineSort(sort: TableSort): Pick<CustomerQuery, "sort" | "descending"> {
  const { column, descending } = sort;
  if (column === "daysSinceLast") return { sort: "last", descending: !descending };
  const engineColumn: CustomerSort = column;
  return { sort: engineColumn, descending };
}

/** The orders a phone offers, where there are no headers to press. */
export const sortOptions = {
  value: { column: "value", descending: true },
  valueUp: { column: "value", descending: false },
  orders: { column: "orders", descending: true },
  averageOrderValue: { column: "averageOrderValue", descending: true },
  last: { column: "last", descending: true },
  lastUp: { column: "daysSinceLast", descending: true },
  first: { column: "first", descending: true },
  firstUp: { column: "first", descending: false },
  predicted: { column: "predicted", descending: true },
  nextOrder: { column: "nextOrder", descending: false },
  aliveUp: { column: "probabilityAlive", descending: false },
  alive: { column: "probabilityAlive", descending: true },
  name: { column: "name", descending: false },
} as const satisfies Readonly<Record<string, TableSort>>;
export type SortOption = keyof typeof sortOptions;
const sortOptionNames = Object.keys(sortOptions).filter(isSortOption);

export function sortOptionsOffered(forecastKnown: boolean): SortOption[] {
  return sortOptionNames.filter((option) => forecastKnown || !isForecastColumn(sortOptions[option].column));
}

export function isSortOption(text: string): text is SortOption {
  return Object.hasOwn(sortOptions, text);
}

/** The option that says the same as a sort chosen by a header; null when there is none. */
export function optionOf(sort: TableSort): SortOption | null {
  const { sort: by, descending } = engineSort(sort);
  const same = (option: SortOption) => {
    const other = engineSort(sortOptions[option]);
    return other.sort === by && other.descending === descending;
  };
  return sortOptionNames.find(same) ?? null;
}

/** Figures of more digits than these do not fit their columns, and are written in short. */
const mostDigits = { value: 10, averageOrderValue: 9, predicted: 10 } as const;

/** Money in a cell: every digit while it fits, in short where it does not. */
function cellMoney(id: keyof typeof mostDigits, value: number | null, f: Format): string {
  const text = f.money(value);
  return text.replace(/\D/g, "").length > mostDigits[id] ? f.moneyShort(value) : text;
}

/** What stands in a customer's cell; the name and the forecast have cells of their own kind. */
export function cellText(
  id: Exclude<ColumnId, "name" | ForecastSort>,
  analysis: Analysis,
  customer: number,
  t: Messages,
  f: Format,
): string {
  const { table } = analysis;
  const orders = table.orders[customer] ?? 0;
  const last = table.lastTime[customer] ?? Number.NaN;
  switch (id) {
    case "orders":
      return f.integer(orders);
    case "value":
      return cellMoney(id, table.profit[customer] ?? null, f);
    case "averageOrderValue":
      return cellMoney(id, orders === 0 ? null : (table.revenue[customer] ?? 0) / orders, f);
    case "first":
      return f.date(table.firstTime[customer] ?? null);
    case "last":
      return f.date(last);
    case "daysSinceLast": {
      const days = daysSinceLast(last, analysis.end);
      return days === null ? f.integer(null) : t.common.daysCount(days, f.integer(days));
    }
  }
}

/** With more digits where there is little to expect: an expectation is not rounded to none. */
function fewOrders(expected: number, f: Format): string {
  if (expected > 0 && expected < 0.005) return `<${f.decimal(0.01, 2)}`;
  return f.decimal(expected, expected < 1 ? 2 : 1);
}

/** What stands in a cell of the forecast. */
export function expectedCellText(
  id: ForecastSort,
  { result: { customers } }: KnownForecast,
  customer: number,
  f: Format,
): string {
  switch (id) {
    case "probabilityAlive":
      return f.percent(customers.probabilityAlive[customer] ?? null, 0);
    case "expectedOrders":
      return fewOrders(customers.expectedOrders[customer] ?? Number.NaN, f);
    case "predicted":
      return cellMoney(id, customers.predictedClv[customer] ?? null, f);
    case "nextOrder":
      return f.date(customers.nextOrderTime[customer] ?? null);
  }
}
