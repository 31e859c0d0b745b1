import type { ChannelGroup, ChannelsForecast, FixedAge, GroupTotal, Interval } from "../../engine";
import { LEAST_SHOWN } from "../../engine";
import type { DefinitionText, Format } from "../../i18n";
import { rangeText } from "../shared/rangeText";
import type { ChannelWords } from "./words";

/** A group, and what is expected of it; null while that is not known. */
export interface TableRow {
  readonly group: ChannelGroup;
  readonly name: string;
  readonly ahead: GroupTotal | null;
}

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly definition: DefinitionText | null;
  /** What is sorted by; null goes last. */
  readonly value: (row: TableRow) => number | null;
  readonly text: (row: TableRow) => string;
  /** Beneath the figure. */
  readonly note?: (row: TableRow) => string | null;
}

export interface ColumnWords {
  readonly w: ChannelWords;
  readonly f: Format;
  readonly age: FixedAge;
  /** As people say it: "12 months"; null without a forecast. */
  readonly horizon: string | null;
}

const each = (sum: number | null, { customers }: ChannelGroup): number | null =>
  sum === null || customers === 0 ? null : sum / customers;

/** Whether a group's figure is more that of all groups than its own: its orders do not set it apart. */
export function isPulled(pull: number): boolean {
  return pull > 0.5;
}

/** Columns after the name. Averages stand only where `LEAST_SHOWN` customers carry them. */
export function columnsOf({ w, f, age, horizon }: ColumnWords): TableColumn[] {
  const carried = (value: (row: TableRow) => number | null) => (row: TableRow) =>
    row.group.customers < LEAST_SHOWN ? null : value(row);
  const money = (value: (row: TableRow) => number | null) => (row: TableRow) => {
    const figure = value(row);
    return figure === null ? w.table.few : f.moneyShort(figure);
  };
  const atAge = (row: TableRow) => row.group.atAge.find(({ days }) => days === age);
  const aov = carried(({ group }) => group.averageOrderValue);
  const ordersEach = carried(({ group }) => each(group.orders, group));
  const repeat = carried(({ group }) => group.repeatRate);
  const worth = (row: TableRow) => atAge(row)?.pooled?.value ?? null;
  const historic = carried(({ group }) => each(group.profit, group));
  const predicted = carried(({ group }) => each(group.predicted, group));
  const total = carried(({ group }) => (group.predicted === null ? null : each(group.profit + group.predicted, group)));
  const range = (low: number, high: number) => w.table.interval(rangeText(low, high, f));
  const perCustomer = (interval: Interval | undefined, { group }: TableRow, plus = 0) =>
    interval === undefined || group.customers < LEAST_SHOWN
      ? null
      : range(plus + interval.low80 / group.customers, plus + interval.high80 / group.customers);
  const columns: TableColumn[] = [
    {
      id: "customers",
      label: w.table.customers,
      definition: w.definitions.firstTouch,
      value: ({ group }) => group.customers,
      text: ({ group }) => f.integer(group.customers),
    },
    { id: "averageOrder", label: w.table.averageOrder, definition: null, value: aov, text: money(aov) },
    {
      id: "ordersEach",
      label: w.table.ordersEach,
      definition: null,
      value: ordersEach,
      text: (row) => f.decimal(ordersEach(row), 2),
    },
    { id: "repeat", label: w.table.repeat, definition: null, value: repeat, text: (row) => f.percent(repeat(row), 0) },
    {
      id: "atAge",
      label: w.table.atAge(f.integer(age)),
      definition: w.definitions.clvAtAge,
      value: worth,
      text: (row) => {
        const figure = worth(row);
        if (figure !== null) return f.moneyShort(figure);
        // Enough of them, of whom too few have had the time.
        return row.group.customers < LEAST_SHOWN ? w.table.few : w.table.young;
      },
      note: (row) => {
        const at = atAge(row);
        if (at === undefined || at.pooled === null) return null;
        return isPulled(at.pull) ? w.table.uncertain : range(at.pooled.low80, at.pooled.high80);
      },
    },
    { id: "historic", label: w.table.historic, definition: null, value: historic, text: money(historic) },
  ];
  if (horizon === null) return columns;
  return [
    ...columns,
    {
      id: "predicted",
      label: w.table.predicted(horizon),
      definition: w.definitions.predicted,
      value: predicted,
      text: money(predicted),
      note: (row) => perCustomer(row.ahead?.predicted, row),
    },
    {
      id: "total",
      label: w.table.total,
      definition: null,
      value: total,
      text: money(total),
      note: (row) => perCustomer(row.ahead?.predicted, row, historic(row) ?? 0),
    },
    {
      id: "share",
      label: w.table.share,
      definition: w.definitions.share,
      value: ({ ahead }) => ahead?.share?.value ?? null,
      text: ({ ahead }) => f.percent(ahead?.share?.value ?? null, 1),
      note: ({ ahead, group }) =>
        ahead === null || ahead.share === null || group.kind === "whole"
          ? null
          : w.table.interval(`${f.percent(ahead.share.low80, 0)}\u00a0– ${f.percent(ahead.share.high80, 0)}`),
    },
  ];
}

/** Rows of a forecast's groups beside the answer's. */
export function tableRows(
  groups: readonly ChannelGroup[],
  ahead: ChannelsForecast | null,
  nameOf: (group: ChannelGroup) => string,
): TableRow[] {
  return groups.map((group, i) => ({ group, name: nameOf(group), ahead: ahead?.groups[i] ?? null }));
}

/** By a column; rows without the figure last, and of equals the larger group first. */
export function sortedRows(rows: readonly TableRow[], column: TableColumn | null, descending: boolean): TableRow[] {
  const turn = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (column === null) return turn * a.name.localeCompare(b.name);
    const [one, other] = [column.value(a), column.value(b)];
    if (one === null || other === null) return (one === null ? 1 : 0) - (other === null ? 1 : 0);
    return turn * (one - other) || b.group.customers - a.group.customers;
  });
}
