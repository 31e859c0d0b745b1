import { type DateCells, dateCells } from "./columns/dateCells";
import { numberCells } from "./columns/numberCells";
import { columnsOf } from "./conventions";
import type { FileGroup } from "./group";
import { customerFields, type DateOrder, type Role } from "./types";
import { dayMs } from "./values/dates";

/** Fewer rows without a date than this share are slips, each of them told. */
const habit = 0.1;

/**
 * Orders that stand below a dated row and have no date of their own, as in books that write the day once: rows with somebody
 * and an amount, and a blank date. 0 where they are too few to be a habit, or rows belong to orders by a number.
 * @param roles role by column position.
 * @param byOrder rows with one order number are one order, which one dated row suffices for.
 */
export function undatedRows(
  group: FileGroup,
  roles: readonly Role[],
  order: DateOrder | null,
  byOrder: boolean,
): number {
  const date = group.columns[roles.indexOf("orderDate")];
  const [at = -1] = columnsOf(roles, "orderTotal", "lineTotal", "unitPrice");
  const money = group.columns[at];
  if (byOrder || (date?.kind !== "date" && date?.kind !== "text")) return 0;
  if (money?.kind !== "number" && money?.kind !== "text") return 0;
  const people = columnsOf(roles, ...customerFields).flatMap((i) => {
    const column = group.columns[i];
    return column?.kind === "text" || column?.kind === "label" ? [column.codes()] : [];
  });
  const dates = dateCells(date, order);
  const { values } = numberCells(money, ".", false);
  const summaries = summaryRowsOf(group);
  let count = 0;
  let dated = false;
  for (let row = 0; row < group.rowCount; row++) {
    const isBlank = Number.isNaN(dates.times[row] as number) && dates.unreadable(row) === null;
    if (!isBlank) dated = true;
    else if (
      dated &&
      !summaries.has(row) &&
      !Number.isNaN(values[row] as number) &&
      people.some((codes) => codes[row] !== 0)
    )
      count++;
  }
  return count >= habit * group.rowCount ? count : 0;
}

function summaryRowsOf(group: FileGroup): Set<number> {
  return new Set(group.summaryRows.data.subarray(0, group.summaryRows.length));
}

/** Gives rows with a blank date the day of the row above; not lines of totals, and never across files. */
export function takeDatesFromAbove(group: FileGroup, { times, unreadable }: DateCells): void {
  const summaries = summaryRowsOf(group);
  const starts = new Set(group.files.map(({ firstRow }) => firstRow));
  let day = Number.NaN;
  for (let row = 0; row < times.length; row++) {
    if (starts.has(row)) day = Number.NaN;
    const time = times[row] as number;
    if (!Number.isNaN(time)) day = Math.floor(time / dayMs) * dayMs;
    else if (unreadable(row) !== null) day = Number.NaN;
    else if (!summaries.has(row)) times[row] = day;
  }
}
