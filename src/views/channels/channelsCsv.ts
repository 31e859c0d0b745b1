import type { ChannelsAnswer, ChannelsForecast, FixedAge } from "../../engine";
import { type CsvCell, downloadCsv, toCsv } from "../shared/csv";
import { type TableRow, tableRows } from "./columns";
import { type GroupNaming, groupName } from "./groupNames";

/** The table with plain numbers, as a file for a spreadsheet. */
export function saveTable(
  dataset: string,
  answer: ChannelsAnswer,
  ahead: ChannelsForecast | null,
  age: FixedAge,
  naming: GroupNaming,
): void {
  const { w, f } = naming;
  downloadCsv(`${dataset} ${w.csvName}.csv`, toCsv(tableCells(answer, ahead, age, naming), f.language));
}

export function tableCells(
  answer: ChannelsAnswer,
  ahead: ChannelsForecast | null,
  age: FixedAge,
  naming: GroupNaming,
): CsvCell[][] {
  const { w, f } = naming;
  const days = f.integer(age);
  const header = [
    w.table.group,
    w.table.customers,
    w.table.averageOrder,
    w.table.ordersEach,
    w.table.repeat,
    `${w.table.atAge(days)}: ${w.value.columns.customers}`,
    `${w.table.atAge(days)}: ${w.value.columns.mean}`,
    w.table.atAge(days),
    `${w.table.atAge(days)}: ${w.value.columns.low}`,
    `${w.table.atAge(days)}: ${w.value.columns.high}`,
    w.table.historic,
    w.definitions.predicted.name,
    `${w.definitions.predicted.name}: ${w.value.columns.low}`,
    `${w.definitions.predicted.name}: ${w.value.columns.high}`,
    w.table.share,
  ];
  const rows = tableRows(answer.groups, ahead, (group) => groupName(group, naming));
  return [header, ...rows.map((row) => cellsOf(row, age))];
}

function cellsOf({ group, name, ahead }: TableRow, age: FixedAge): CsvCell[] {
  const at = group.atAge.find(({ days }) => days === age);
  const n = group.customers;
  const each = (sum: number | null | undefined): number | null =>
    sum === null || sum === undefined || n === 0 ? null : sum / n;
  return [
    name,
    n,
    group.averageOrderValue,
    each(group.orders),
    group.repeatRate,
    at?.observed ?? null,
    at?.mean ?? null,
    at?.pooled?.value ?? null,
    at?.pooled?.low95 ?? null,
    at?.pooled?.high95 ?? null,
    each(group.profit),
    each(group.predicted),
    each(ahead?.predicted.low95),
    each(ahead?.predicted.high95),
    ahead?.share?.value ?? null,
  ];
}
