import { quantise } from "../values/money";
import { codeOf } from "./causes";
import type { Documents, GroupRows } from "./documents";
import type { GroupInput } from "./input";
import type { Returns } from "./returns";

const amountMissing = codeOf("amountMissing");
const amountUnreadable = codeOf("amountUnreadable");

/** Adds up money by row: sums of lines, or the order's total taken once. */
export function addAmounts(input: GroupInput, docs: Documents, rows: GroupRows): void {
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
    // A total below nothing beside one above it is what was given back: see `addNegativeTotals`.
    else if (amount > 0 ? amount > total : total <= 0 && amount < total) docs.total[at] = amount;
    docs.rows[at] = (docs.rows[at] as number) + 1;
  }
  takeOrderDiscounts(input, docs, rows);
  for (let at = rows.firstDoc; at < rows.endDoc; at++) docs.total[at] = quantise(docs.total[at] as number);
}

/** What is taken off an order as a whole: once, however often its rows repeat it (of its cells the largest). */
function takeOrderDiscounts(input: GroupInput, docs: Documents, rows: GroupRows): void {
  if (input.orderDiscount === null) return;
  const { off, share } = input.orderDiscount;
  const most = new Float64Array(rows.endDoc - rows.firstDoc);
  const mostShare = new Float64Array(most.length);
  for (let row = 0; row < input.rows; row++) {
    if (rows.cause[row] !== 0) continue;
    const i = (rows.doc[row] as number) - rows.firstDoc;
    most[i] = Math.max(most[i] as number, off[row] as number);
    mostShare[i] = Math.max(mostShare[i] as number, share[row] as number);
  }
  for (let i = 0; i < most.length; i++) {
    const at = rows.firstDoc + i;
    const total = docs.total[at] as number;
    const taken = (most[i] as number) + Math.abs(total) * (mostShare[i] as number);
    docs.total[at] = total < 0 ? total + taken : total - taken;
  }
}

/**
 * The refund column, by size. Where money is summed by rows, so are refunds. Where the total is taken once: a refund that stands the same
 * on every row is the order's and taken once too; different ones are of lines, and summed.
 */
export function addRefunds(input: GroupInput, docs: Documents, rows: GroupRows): void {
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

/** Rows with an order's number and a total below nothing: a refund of it, once however often its rows repeat it. */
export function addNegativeTotals(input: GroupInput, docs: Documents, rows: GroupRows): void {
  if (input.rule !== "total" || !input.byOrder) return;
  for (let row = 0; row < input.rows; row++) {
    const at = rows.doc[row] as number;
    const amount = input.amounts[row] as number;
    if (rows.cause[row] === 0 && amount < 0 && (docs.total[at] as number) > 0)
      docs.refund[at] = Math.max(docs.refund[at] as number, -amount);
  }
}

/** Orders whose total was adjusted after something was given back: what is missing in it is the refund. */
export function addAdjustments(input: GroupInput, docs: Documents, rows: GroupRows): void {
  const values = input.adjusted?.values;
  if (values === undefined) return;
  const adjusted = new Float64Array(rows.endDoc - rows.firstDoc).fill(Number.NaN);
  for (let row = 0; row < input.rows; row++) {
    const i = (rows.doc[row] as number) - rows.firstDoc;
    if (rows.cause[row] === 0 && Number.isNaN(adjusted[i] as number)) adjusted[i] = values[row] as number;
  }
  for (let i = 0; i < adjusted.length; i++) {
    const at = rows.firstDoc + i;
    const [left, total] = [adjusted[i] as number, docs.total[at] as number];
    if (Number.isNaN(left) || Number.isNaN(total) || total < 0) continue;
    if (left > total) docs.total[at] = left;
    // A refund column may tell a part of it: the larger of the two is all of it.
    else docs.refund[at] = quantise(Math.max(docs.refund[at] as number, total - left));
  }
}

/** What came back without a refund column to tell it: off the order it was of. */
export function addReturns(input: GroupInput, docs: Documents, rows: GroupRows, returns: Returns): void {
  if (returns.money === null) return;
  for (let row = 0; row < input.rows; row++) {
    if (rows.cause[row] !== 0) continue;
    const at = rows.doc[row] as number;
    docs.refund[at] = (docs.refund[at] as number) + (returns.money[row] as number);
  }
  for (let at = rows.firstDoc; at < rows.endDoc; at++) docs.refund[at] = quantise(docs.refund[at] as number);
}

/** Cost: summed by rows, or once where the same on every row of an order taken by its total; unknown if any row's is. */
export function addCosts(input: GroupInput, docs: Documents, rows: GroupRows): void {
  if (input.costs === null) return;
  const { values, ofLines } = input.costs;
  const seen = new Uint8Array(rows.endDoc - rows.firstDoc);
  for (let row = 0; row < input.rows; row++) {
    if (rows.cause[row] !== 0) continue;
    const at = rows.doc[row] as number;
    const cost = values[row] as number;
    const i = at - rows.firstDoc;
    if (input.rule === "total" && !ofLines) {
      if (!Number.isNaN(cost) && !(Math.abs(docs.cost[at] as number) >= Math.abs(cost))) docs.cost[at] = cost;
    } else {
      docs.cost[at] = seen[i] === 0 ? cost : (docs.cost[at] as number) + cost;
      seen[i] = 1;
    }
  }
  for (let at = rows.firstDoc; at < rows.endDoc; at++) docs.cost[at] = quantise(docs.cost[at] as number);
}
