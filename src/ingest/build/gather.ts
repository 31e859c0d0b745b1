import { repeatingRows } from "../repeatedTotals";
import { isCancelledCell, isNobody, isSummaryWord } from "../values/words";
import { addAdjustments, addAmounts, addCosts, addNegativeTotals, addRefunds, addReturns } from "./amounts";
import { codeOf } from "./causes";
import type { CustomerKeys } from "./customers";
import type { Documents, GroupRows, WeakKeys } from "./documents";
import type { GroupInput } from "./input";
import { repeatedRows } from "./repeated";
import { type Returns, returnsOf } from "./returns";

const summaryRow = codeOf("summaryRow");
const replaced = codeOf("replaced");
const otherCurrency = codeOf("otherCurrency");
const repeatedAcrossFiles = codeOf("repeatedAcrossFiles");
const status = codeOf("status");
const cancelled = codeOf("cancelled");
const dateMissing = codeOf("dateMissing");
const dateUnreadable = codeOf("dateUnreadable");
const amountMissing = codeOf("amountMissing");
const amountUnreadable = codeOf("amountUnreadable");
const nobody = codeOf("nobody");

/** Foot lines of a report and headings within it: "total" in front or one cell alone, no date, and nothing else of an order. */
function markSummaries(input: GroupInput, cause: Uint8Array): void {
  const { group, date, orderIds, customers, product, sku } = input;
  const says = (cell: string): boolean => cell === "" || isSummaryWord(cell);
  for (let i = 0; i < group.summaryRows.length; i++) {
    const row = group.summaryRows.data[i] as number;
    // "Tháng 1/2026" may stand in the column of dates: a heading, where there is no amount beside it.
    const isHeading = Number.isNaN(input.amounts[row] as number);
    const undated = Number.isNaN(date.times[row] as number) && (isHeading || says(date.unreadable(row) ?? ""));
    const noOrder = orderIds === null || says(orderIds.pool.at(orderIds.codes[row] as number));
    const noCustomer = customers.every(({ column }) => {
      const cell = column.pool.at(column.codes()[row] as number);
      return says(cell) || isNobody(cell, false);
    });
    const noGoods = [product, sku].every((cells) => cells === null || says(cells.pool.at(cells.codes[row] as number)));
    if (undated && noOrder && noCustomer && noGoods) cause[row] = summaryRow;
  }
}

/** Whether a row stands in a file that is a copy of another one: without order ids only the file tells. */
function copiedRows({ copies }: GroupInput): (row: number) => boolean {
  return copies.length === 0 ? () => false : (row) => copies.some(({ from, end }) => row >= from && row < end);
}

/** Orders in a currency that is left out. */
function markCurrencies(input: GroupInput, docs: Documents, rows: GroupRows): void {
  const { currencies } = input;
  if (currencies === null || !currencies.factors.some(Number.isNaN)) return;
  for (let row = 0; row < input.rows; row++) {
    if (Number.isNaN(currencies.factors[currencies.codes[row] as number] ?? 1)) {
      docs.cause[rows.doc[row] as number] ||= otherCurrency;
    }
  }
}

/** Documents that give an order back by its id: their money is less, however it is written. */
function markRefundDocuments(input: GroupInput, docs: Documents, rows: GroupRows): void {
  const { refundOf, orderIds } = input;
  if (input.group.refundsOnly) {
    for (let at = rows.firstDoc; at < rows.endDoc; at++) docs.total[at] = -Math.abs(docs.total[at] as number);
  }
  if (refundOf === null) return;
  const own = orderIds?.pool.strings() ?? [];
  const texts = refundOf.pool.strings();
  for (let row = 0; row < input.rows; row++) {
    const code = refundOf.codes[row] as number;
    const at = rows.doc[row] as number;
    // An order that names itself is no refund.
    if (code !== 0 && texts[code] !== (own[docs.orderCode[at] as number] ?? "")) docs.refundOf[at] = code;
  }
  for (let at = rows.firstDoc; at < rows.endDoc; at++) {
    if (docs.refundOf[at] !== 0 && (docs.total[at] as number) > 0) docs.total[at] = -(docs.total[at] as number);
  }
}

/**
 * Rows that go on with the order above them: no order number, no date, nobody, no order total, but goods. Exports that
 * write the order on its first row only (Sapo), and sheets with merged cells, have them. Null when there are none.
 */
function continuations(input: GroupInput): Uint8Array | null {
  const { orderIds, date, customers, product, sku, group } = input;
  if (!input.byOrder || orderIds === null || (product === null && sku === null)) return null;
  if (!hasBlank(orderIds.codes)) return null;
  const starts = new Set(group.files.map(({ firstRow }) => firstRow));
  const found = new Uint8Array(input.rows);
  for (let row = 1; row < input.rows; row++) {
    if (orderIds.codes[row] !== 0 || starts.has(row)) continue;
    if (!Number.isNaN(date.times[row] as number) || date.unreadable(row) !== null) continue;
    if (customers.some(({ column, field }) => field !== "customerName" && column.codes()[row] !== 0)) continue;
    if (!Number.isNaN(input.totals?.[row] ?? Number.NaN)) continue;
    const goods = (product?.codes[row] ?? 0) !== 0 || (sku?.codes[row] ?? 0) !== 0;
    if (goods && (orderIds.codes[row - 1] !== 0 || found[row - 1] === 1)) found[row] = 1;
  }
  return found;
}

function hasBlank(codes: Uint32Array): boolean {
  for (let i = 0; i < codes.length; i++) if (codes[i] === 0) return true;
  return false;
}

/** Gives each row its document: by order id where rows of one id are one order, else one each. */
function assign(input: GroupInput, docs: Documents, groupIndex: number, cause: Uint8Array): Uint32Array {
  const doc = new Uint32Array(input.rows);
  const codes = input.orderIds?.codes ?? null;
  const known = new Uint32Array(input.orderIds?.pool.size ?? 1);
  const repeats = new Map<number, number>();
  const repeated = repeatedRows(input);
  const isCopy = copiedRows(input);
  const open = (code: number): number => {
    const made = docs.count++;
    docs.group[made] = groupIndex;
    docs.orderCode[made] = code;
    return made;
  };
  const { group, mapping } = input;
  const continues =
    mapping.repeatedTotals === "line" ? repeatingRows(group, mapping.roles, mapping.dateOrder) : continuations(input);
  for (let row = 0; row < input.rows; row++) {
    const code = codes === null ? 0 : (codes[row] as number);
    if (continues?.[row] === 1) {
      doc[row] = doc[row - 1] as number;
      continue;
    }
    const copy = repeated === null ? 0 : (repeated.copy[row] as number);
    if (code === 0 && isCopy(row)) {
      doc[row] = open(code);
      docs.cause[doc[row] as number] = repeatedAcrossFiles;
    } else if (code === 0 || (!input.byOrder && copy === 0)) {
      doc[row] = open(code);
    } else if (copy > 0) {
      const key = code * (input.group.files.length + 1) + copy;
      let at = repeats.get(key);
      if (at === undefined) {
        at = open(code);
        docs.cause[at] = repeated?.replaced[row] === 1 ? replaced : repeatedAcrossFiles;
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
function markStatuses(input: GroupInput, docs: Documents, rows: GroupRows, returns: Returns): void {
  const { status: cells, cancelledAt, rule } = input;
  if (cancelledAt !== null) {
    const says = cancelledAt.pool.strings().map(isCancelledCell);
    for (let row = 0; row < input.rows; row++) {
      if (says[cancelledAt.codes[row] as number] === true) docs.cause[rows.doc[row] as number] ||= cancelled;
    }
  }
  const excluded = new Set(input.mapping.excludedStatuses);
  const { returnStatus } = input;
  if (returnStatus !== null) {
    const isReturn = returnStatus.pool.strings().map((text) => excluded.has(text));
    for (let row = 0; row < input.rows; row++) {
      const at = rows.doc[row] as number;
      if (
        isReturn[returnStatus.codes[row] as number] === true &&
        returns.inPart[at - rows.firstDoc] !== 1 &&
        (docs.cause[at] === 0 || docs.cause[at] === cancelled)
      )
        docs.cause[at] = status;
    }
  }
  if (cells === null) return;
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

function addCustomers(
  input: GroupInput,
  docs: Documents,
  doc: Uint32Array,
  firstDoc: number,
  keys: CustomerKeys,
): Pick<GroupRows, "ranks" | "weak"> {
  const identifying = input.customers.filter(({ field }) => field !== "customerName");
  const linked = identifying.length > 1;
  const ranks = linked ? new Uint8Array(docs.count - firstDoc) : null;
  const weak: WeakKeys[] = [];
  for (const [rank, { column, field }] of input.customers.entries()) {
    const numbers = keys.numbersOf(column, field);
    const codes = column.codes();
    // Fields come best first, so a key that stands came from a better one or an earlier row.
    for (let row = 0; row < input.rows; row++) {
      const at = doc[row] as number;
      if (docs.key[at] !== -1) continue;
      docs.key[at] = numbers[codes[row] as number] as number;
      if (ranks !== null) ranks[at - firstDoc] = rank;
    }
    if (!linked || field === "customerName" || rank === 0) continue;
    const ofDocs = new Int32Array(docs.count - firstDoc).fill(-1);
    for (let row = 0; row < input.rows; row++) {
      const at = (doc[row] as number) - firstDoc;
      if (ofDocs[at] === -1) ofDocs[at] = numbers[codes[row] as number] as number;
    }
    weak.push({ rank, keys: ofDocs });
  }
  return { ranks, weak };
}

/** Weaker keys find the person of the better key that stands beside them; see `CustomerKeys`. Returns how many keys did. */
export function linkCustomers(all: readonly GroupRows[], docs: Documents, keys: CustomerKeys): number {
  const ranks = [...new Set(all.flatMap(({ weak }) => weak.map(({ rank }) => rank)))].sort((a, b) => a - b);
  if (ranks.length === 0) return 0;
  for (const rank of ranks) {
    for (const rows of all) {
      for (const column of rows.weak) {
        if (column.rank !== rank) continue;
        for (let i = 0; i < column.keys.length; i++) {
          const weakKey = column.keys[i] as number;
          const better = docs.key[rows.firstDoc + i] as number;
          if (weakKey >= 0 && (rows.ranks?.[i] ?? rank) < rank) keys.link(weakKey, better);
        }
      }
    }
  }
  const merged = new Set<number>();
  for (let at = 0; at < docs.count; at++) {
    const key = docs.key[at] as number;
    const person = key < 0 ? key : keys.personOf(key);
    if (person === key) continue;
    merged.add(key);
    docs.key[at] = person;
  }
  return merged.size;
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
    const unnamed = docs.key[at] === -1 && docs.refundOf[at] === 0;
    if (docs.cause[at] === 0 && unnamed && (docs.rows[at] as number) > 0) docs.cause[at] = nobody;
  }
}

/** Turns one group's rows into documents: orders and refund documents with their money, date, customer and cause. */
export function gather(input: GroupInput, docs: Documents, groupIndex: number, keys: CustomerKeys): GroupRows {
  const cause = new Uint8Array(input.rows);
  const firstDoc = docs.count;
  markSummaries(input, cause);
  const doc = assign(input, docs, groupIndex, cause);
  const people = addCustomers(input, docs, doc, firstDoc, keys);
  const rows: GroupRows = { doc, cause, firstDoc, endDoc: docs.count, ...people };
  markCurrencies(input, docs, rows);
  const returns = returnsOf(input, rows);
  markStatuses(input, docs, rows, returns);
  addTimes(input, docs, rows);
  addAmounts(input, docs, rows);
  addRefunds(input, docs, rows);
  addNegativeTotals(input, docs, rows);
  addReturns(input, docs, rows, returns);
  addAdjustments(input, docs, rows);
  addCosts(input, docs, rows);
  markRefundDocuments(input, docs, rows);
  markRest(input, docs, rows);
  return rows;
}
