import { quantise } from "../values/money";
import { isNobody, isSummaryWord } from "../values/words";
import { codeOf } from "./causes";
import type { CustomerKeys } from "./customers";
import type { Documents, GroupRows } from "./documents";
import type { GroupInput } from "./input";
import { repeatedRows } from "./repeated";

const summaryRow = codeOf("summaryRow");
const repeatedAcrossFiles = codeOf("repeatedAcrossFiles");
const status = codeOf("status");
const cancelled = codeOf("cancelled");
const dateMissing = codeOf("dateMissing");
const dateUnreadable = codeOf("dateUnreadable");
const amountMissing = codeOf("amountMissing");
const amountUnreadable = codeOf("amountUnreadable");
const nobody = codeOf("nobody");

/** Foot lines of a report: "total" in front, no date, and nothing of an order but the word itself. */
function markSummaries(input: GroupInput, cause: Uint8Array): void {
  const { group, date, orderIds, customers } = input;
  const says = (cell: string): boolean => cell === "" || isSummaryWord(cell);
  for (let i = 0; i < group.summaryRows.length; i++) {
    const row = group.summaryRows.data[i] as number;
    const undated = Number.isNaN(date.times[row] as number) && says(date.unreadable(row) ?? "");
    const noOrder = orderIds === null || says(orderIds.pool.at(orderIds.codes[row] as number));
    const noCustomer = customers.every(({ column }) => {
      const cell = column.pool.at(column.codes()[row] as number);
      return says(cell) || isNobody(cell, false);
    });
    if (undated && noOrder && noCustomer) cause[row] = summaryRow;
  }
}

/** Gives each row its document: by order id where rows of one id are one order, else one each. */
function assign(input: GroupInput, docs: Documents, groupIndex: number, cause: Uint8Array): Uint32Array {
  const doc = new Uint32Array(input.rows);
  const codes = input.orderIds?.codes ?? null;
  const known = new Uint32Array(input.orderIds?.pool.size ?? 1);
  const repeats = new Map<number, number>();
  const repeated = repeatedRows(input);
  const open = (code: number): number => {
    const made = docs.count++;
    docs.group[made] = groupIndex;
    docs.orderCode[made] = code;
    return made;
  };
  for (let row = 0; row < input.rows; row++) {
    const code = codes === null ? 0 : (codes[row] as number);
    const copy = repeated === null ? 0 : (repeated[row] as number);
    if (code === 0 || (!input.byOrder && copy === 0)) {
      doc[row] = open(code);
    } else if (copy > 0) {
      const key = code * (input.group.files.length + 1) + copy;
      let at = repeats.get(key);
      if (at === undefined) {
        at = open(code);
        docs.cause[at] = repeatedAcrossFiles;
        repeats.set(key, at);
      }
      doc[row] = at;
    } else {
      let at = known[code] as number;
      if (at === 0) {
        at = open(code) + 1;
        known[code] = at;
      }
      doc[row] = at - 1;
    }
    if (cause[row] === summaryRow) docs.cause[doc[row] as number] ||= summaryRow;
  }
  return doc;
}

/** Leaves out what was no sale: whole documents, or single rows where money is summed by rows and only some were. */
function markStatuses(input: GroupInput, docs: Documents, rows: GroupRows): void {
  const { status: cells, cancelledAt, rule } = input;
  if (cancelledAt !== null) {
    for (let row = 0; row < input.rows; row++) {
      if (cancelledAt.codes[row] !== 0) docs.cause[rows.doc[row] as number] ||= cancelled;
    }
  }
  if (cells === null) return;
  const excluded = new Set(input.mapping.excludedStatuses);
  const byCode = Uint8Array.from(cells.pool.strings(), (text, code) => (code === 0 ? 0 : excluded.has(text) ? 1 : 2));
  // 1: some row says no sale; 2: some row says sale.
  const said = new Uint8Array(rows.endDoc - rows.firstDoc);
  for (let row = 0; row < input.rows; row++) {
    const at = (rows.doc[row] as number) - rows.firstDoc;
    said[at] = (said[at] as number) | (byCode[cells.codes[row] as number] as number);
  }
  for (let i = 0; i < said.length; i++) {
    const at = rows.firstDoc + i;
    if (said[i] === 1 && (docs.cause[at] === 0 || docs.cause[at] === cancelled)) docs.cause[at] = status;
  }
  if (rule === "total") return;
  for (let row = 0; row < input.rows; row++) {
    const at = rows.doc[row] as number;
    const mixed = said[at - rows.firstDoc] === 3 && docs.cause[at] === 0;
    if (mixed && byCode[cells.codes[row] as number] === 1 && rows.cause[row] === 0) rows.cause[row] = status;
  }
}

/** Adds up money by row: sums of lines, or the order's total taken once. */
function addAmounts(input: GroupInput, docs: Documents, rows: GroupRows): void {
  const { amounts, rule } = input;
  for (let row = 0; row < input.rows; row++) {
    if (rows.cause[row] !== 0) continue;
    const at = rows.doc[row] as number;
    const amount = amounts[row] as number;
    const total = docs.total[at] as number;
    if (Number.isNaN(amount)) {
      if (rule === "lines" && docs.cause[at] === 0) {
        rows.cause[row] = input.unreadableAmount(row) === null ? amountMissing : amountUnreadable;
        continue;
      }
    } else if (Number.isNaN(total)) docs.total[at] = amount;
    else if (rule === "lines") docs.total[at] = total + amount;
    else if (Math.abs(amount) > Math.abs(total) || (amount === -total && amount > 0)) docs.total[at] = amount;
    docs.rows[at] = (docs.rows[at] as number) + 1;
  }
  for (let at = rows.firstDoc; at < rows.endDoc; at++) docs.total[at] = quantise(docs.total[at] as number);
}

/**
 * The refund column, by size. Where money is summed by rows, so are refunds. Where the total is taken once: a refund that stands the same
 * on every row is the order's and taken once too; different ones are of lines, and summed.
 */
function addRefunds(input: GroupInput, docs: Documents, rows: GroupRows): void {
  const values = input.refund?.values;
  if (values === undefined) return;
  const first = new Float64Array(rows.endDoc - rows.firstDoc).fill(Number.NaN);
  const differ = new Uint8Array(first.length);
  for (let row = 0; row < input.rows; row++) {
    if (rows.cause[row] !== 0) continue;
    const at = rows.doc[row] as number;
    const written = values[row] as number;
    const refund = Number.isNaN(written) ? 0 : Math.abs(written);
    if (Number.isNaN(first[at - rows.firstDoc] as number)) first[at - rows.firstDoc] = refund;
    else if (first[at - rows.firstDoc] !== refund) differ[at - rows.firstDoc] = 1;
    docs.refund[at] = (docs.refund[at] as number) + refund;
  }
  for (let i = 0; i < first.length; i++) {
    const at = rows.firstDoc + i;
    const once = input.rule === "total" && differ[i] === 0 && !Number.isNaN(first[i] as number);
    docs.refund[at] = quantise(once ? (first[i] as number) : (docs.refund[at] as number));
  }
}

/** Cost: summed by rows, or once where the same on every row of an order taken by its total; unknown if any row's is. */
function addCosts(input: GroupInput, docs: Documents, rows: GroupRows): void {
  const values = input.cost?.values;
  if (values === undefined) return;
  const seen = new Uint8Array(rows.endDoc - rows.firstDoc);
  for (let row = 0; row < input.rows; row++) {
    if (rows.cause[row] !== 0) continue;
    const at = rows.doc[row] as number;
    const cost = values[row] as number;
    const i = at - rows.firstDoc;
    if (input.rule === "total") {
      if (!Number.isNaN(cost) && !(Math.abs(docs.cost[at] as number) >= Math.abs(cost))) docs.cost[at] = cost;
    } else {
      docs.cost[at] = seen[i] === 0 ? cost : (docs.cost[at] as number) + cost;
      seen[i] = 1;
    }
  }
  for (let at = rows.firstDoc; at < rows.endDoc; at++) docs.cost[at] = quantise(docs.cost[at] as number);
}

function addTimes(input: GroupInput, docs: Documents, rows: GroupRows): void {
  const { times } = input.date;
  for (let row = 0; row < input.rows; row++) {
    const at = rows.doc[row] as number;
    const time = times[row] as number;
    // A NaN is never smaller.
    if (time < (docs.time[at] as number)) docs.time[at] = time;
  }
  for (let row = 0; row < input.rows; row++) {
    const at = rows.doc[row] as number;
    if (docs.time[at] !== Number.POSITIVE_INFINITY) continue;
    const cause = docs.cause[at] as number;
    if (cause !== 0 && cause !== dateMissing) continue;
    docs.cause[at] = input.date.unreadable(row) === null ? dateMissing : dateUnreadable;
  }
}

function addCustomers(input: GroupInput, docs: Documents, rows: GroupRows, keys: CustomerKeys): void {
  for (const { column, field } of input.customers) {
    const numbers = keys.numbersOf(column, field);
    const codes = column.codes();
    // Fields come best first, so a key that stands came from a better one or an earlier row.
    for (let row = 0; row < input.rows; row++) {
      const at = rows.doc[row] as number;
      if (docs.key[at] === -1) docs.key[at] = numbers[codes[row] as number] as number;
    }
  }
}

/** Causes of whole documents that are known once money and people are. */
function markRest(input: GroupInput, docs: Documents, rows: GroupRows): void {
  for (let row = 0; row < input.rows; row++) {
    const at = rows.doc[row] as number;
    if (rows.cause[row] !== 0 || !Number.isNaN(docs.total[at] as number)) continue;
    const cause = docs.cause[at] as number;
    if (cause !== 0 && cause !== amountMissing) continue;
    docs.cause[at] = input.unreadableAmount(row) === null ? amountMissing : amountUnreadable;
  }
  for (let at = rows.firstDoc; at < rows.endDoc; at++) {
    if (docs.cause[at] === 0 && docs.key[at] === -1 && (docs.rows[at] as number) > 0) docs.cause[at] = nobody;
  }
}

/** Turns one group's rows into documents: orders and refund documents with their money, date, customer and cause. */
export function gather(input: GroupInput, docs: Documents, groupIndex: number, keys: CustomerKeys): GroupRows {
  const cause = new Uint8Array(input.rows);
  const firstDoc = docs.count;
  markSummaries(input, cause);
  const doc = assign(input, docs, groupIndex, cause);
  const rows: GroupRows = { doc, cause, firstDoc, endDoc: docs.count };
  markStatuses(input, docs, rows);
  addTimes(input, docs, rows);
  addAmounts(input, docs, rows);
  addRefunds(input, docs, rows);
  addCosts(input, docs, rows);
  addCustomers(input, docs, rows, keys);
  markRest(input, docs, rows);
  return rows;
}
