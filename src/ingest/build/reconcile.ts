import type { CauseCount, CurrencySurvey, Reconciliation } from "../types";
import { Sum } from "../values/money";
import { causes, codeOf, Ledger } from "./causes";
import type { Collected } from "./collect";
import type { Documents, GroupRows } from "./documents";
import type { GroupInput } from "./input";

const otherCurrency = codeOf("otherCurrency");

/** The cell that shows why a row fell away. */
function cellOf(input: GroupInput, row: number, cause: number): string {
  switch (cause) {
    case codeOf("dateUnreadable"):
      return input.date.unreadable(row) ?? "";
    case codeOf("amountUnreadable"):
      return input.unreadableAmount(row) ?? "";
    case codeOf("status"): {
      const returned = input.returnStatus?.pool.at(input.returnStatus.codes[row] as number) ?? "";
      if (returned !== "" && input.mapping.excludedStatuses.includes(returned)) return returned;
      return input.status?.pool.at(input.status.codes[row] as number) ?? "";
    }
    case codeOf("cancelled"):
      return input.cancelledAt?.pool.at(input.cancelledAt.codes[row] as number) ?? "";
    case codeOf("nobody"):
      for (const { column } of input.customers) {
        const cell = column.pool.at(column.codes()[row] as number).trim();
        if (cell !== "") return cell;
      }
      return "";
    default:
      return input.orderIds?.pool.at(input.orderIds.codes[row] as number) ?? "";
  }
}

function countRows(inputs: readonly GroupInput[], rows: readonly GroupRows[], docs: Documents, ledger: Ledger): number {
  let read = 0;
  for (const [g, input] of inputs.entries()) {
    const known = rows[g];
    if (known === undefined) continue;
    read += input.group.rowsSeen;
    for (const refused of ["tooManyColumns", "quoteUnclosed"] as const) {
      ledger.rawRows(refused, input.group[refused].rows, input.group[refused].places);
    }
    for (let row = 0; row < input.rows; row++) {
      const own = known.cause[row] as number;
      const cause = own === 0 ? (docs.cause[known.doc[row] as number] as number) : own;
      if (cause === 0) continue;
      ledger.row(cause, input.group, row, () => cellOf(input, row, cause));
      // Money of rows that fell away alone; a summary line repeats money that is counted already.
      const amount = input.amounts[row] as number;
      if (own === codeOf("status") && docs.cause[known.doc[row] as number] !== otherCurrency && !Number.isNaN(amount))
        ledger.money(own, amount);
    }
  }
  return read;
}

/** What was left out because of its currency, in that currency. */
function otherCurrencies(
  inputs: readonly GroupInput[],
  rows: readonly GroupRows[],
  docs: Documents,
  decimals: number,
): CurrencySurvey[] {
  const found = new Map<string, { rows: number; docs: Set<number>; sum: Sum }>();
  for (const [g, { currencies, rows: count }] of inputs.entries()) {
    const known = rows[g];
    if (known === undefined || currencies === null) continue;
    for (let row = 0; row < count; row++) {
      const at = known.doc[row] as number;
      const name = currencies.names[currencies.codes[row] as number];
      if (docs.cause[at] !== otherCurrency || name === undefined) continue;
      const entry = found.get(name) ?? { rows: 0, docs: new Set<number>(), sum: new Sum() };
      found.set(name, entry);
      entry.rows++;
      const total = docs.total[at] as number;
      if (!entry.docs.has(at) && !Number.isNaN(total)) entry.sum.add(total);
      entry.docs.add(at);
    }
  }
  return [...found].map(([code, entry]) => ({
    code,
    rows: entry.rows,
    orders: entry.docs.size,
    amount: entry.sum.at(Math.max(2, decimals)),
  }));
}

interface Reconciled {
  readonly reconciliation: Reconciliation;
  readonly ledger: Ledger;
}

const made = new WeakMap<Collected, Reconciled>();

/**
 * File total → what fell away by cause → used; worked out once for what was collected, for the survey and the build alike.
 * Sums are exact at the file's decimals: every document is a decimal number, the sums are compensated, and rounded to the most
 * decimals that the money columns show (at most 6).
 */
export function reconciled(found: Collected): Reconciled {
  const known = made.get(found) ?? reconcile(found);
  made.set(found, known);
  return known;
}

function reconcile({ inputs, rows, docs, kept }: Collected): Reconciled {
  const decimals = Math.max(
    0,
    ...inputs.map((input) =>
      Math.max(input.decimals, input.refund?.maxDecimals ?? 0, input.adjusted?.maxDecimals ?? 0),
    ),
  );
  const ledger = new Ledger();
  const rowsRead = countRows(inputs, rows, docs, ledger);
  const columnRefunds = new Sum();
  const refunds = new Sum();
  const used = new Sum();
  let refundRows = 0;
  for (let at = 0; at < docs.count; at++) {
    const total = docs.total[at] as number;
    const cause = docs.cause[at] as number;
    if (cause === otherCurrency) {
      // Money of another currency stands in no sum.
      if (docs.rows[at] !== 0 && !(total < 0)) ledger.order(cause);
      continue;
    }
    if (cause !== 0) {
      if (docs.rows[at] !== 0 && !(total < 0)) ledger.order(cause);
      if (!Number.isNaN(total)) ledger.money(cause, total);
      continue;
    }
    if (Number.isNaN(total)) continue;
    ledger.money(0, total);
    used.add(total);
    const refund = docs.refund[at] as number;
    if (total < 0 || docs.refundOf[at] !== 0) refunds.add(-total);
    else if (refund !== 0) {
      refundRows++;
      columnRefunds.add(refund);
      refunds.add(refund);
      used.add(-refund);
    }
  }
  const rowsRefused = ledger.rowsOf("refused");
  const rowsExcluded = ledger.rowsOf("excluded");
  const byCause: CauseCount[] = ledger.counts(decimals);
  if (refundRows > 0) {
    const revenue = columnRefunds.at(decimals);
    byCause.push({ kind: "refund", cause: "refundColumn", rows: refundRows, orders: 0, revenue, places: [] });
  }
  const others = otherCurrencies(inputs, rows, docs, decimals);
  const fell = new Sum();
  for (const { revenue } of byCause) fell.add(revenue);
  return {
    ledger,
    reconciliation: {
      rowsRead,
      rowsRefused,
      rowsExcluded,
      rowsUsed: rowsRead - rowsRefused - rowsExcluded,
      revenueRead: ledger.all.at(decimals),
      revenueExcluded: fell.at(decimals),
      revenueUsed: used.at(decimals),
      refunds: refunds.at(decimals),
      refundDocuments: kept.refunds.length,
      ordersUsed: kept.orders,
      customersUsed: kept.keys.length,
      byCause,
      ...(others.length > 0 ? { otherCurrencies: others } : {}),
    },
  };
}

function mainCause(ledger: Ledger): string {
  const counts = ledger.counts(0);
  return counts.reduce((best, count) => (count.rows > (best?.rows ?? 0) ? count : best), counts[0])?.cause ?? causes[0];
}

/** Which file has no order that counts, and the most frequent cause; null where some do. */
export function nothingKept(found: Collected): { readonly file: string; readonly detail: string } | null {
  if (found.kept.orders > 0) return null;
  return { file: found.inputs[0]?.name ?? "", detail: mainCause(reconciled(found).ledger) };
}
