import type { SettledRefund } from "./mergeRefunds";
import { fates } from "./mergeSettle";
import type { Side } from "./mergeSides";
import type { CauseCount, CurrencySurvey, ExclusionCause, Reconciliation } from "./types";
import { Sum } from "./values/money";

const maxPlaces = 1000;
const decimals = 6;

interface Reconciled extends Side {
  readonly reconciliation: Reconciliation;
  /** By order, of `fates`. */
  readonly fate: Uint8Array;
}

/** Rows, orders, net money and refunds of the orders with one fate, by themselves. */
function fallen(side: Reconciled, fate: number) {
  const net = new Sum();
  const refunds = new Sum();
  let rows = 0;
  let orders = 0;
  for (let at = 0; at < side.fate.length; at++) {
    if (side.fate[at] !== fate) continue;
    rows += side.rows[at] as number;
    orders++;
    net.add(side.net[at] as number);
    refunds.add(side.refund[at] as number);
  }
  return { rows, orders, net: net.at(decimals), refunds: refunds.at(decimals) };
}

function total(...values: readonly number[]): number {
  const sum = new Sum();
  for (const value of values) sum.add(value);
  return sum.at(decimals);
}

function addCause(causes: CauseCount[], more: CauseCount): void {
  if (more.rows === 0 && more.orders === 0) return;
  const at = causes.findIndex(({ cause }) => cause === more.cause);
  const known = causes[at];
  if (known === undefined) {
    causes.push(more);
    return;
  }
  causes[at] = {
    ...known,
    rows: known.rows + more.rows,
    orders: known.orders + more.orders,
    revenue: total(known.revenue, more.revenue),
    places: [...known.places, ...more.places].slice(0, maxPlaces),
  };
}

function addCurrencies(a: readonly CurrencySurvey[], b: readonly CurrencySurvey[]): CurrencySurvey[] {
  const codes = [...new Set([...a, ...b].map(({ code }) => code))];
  return codes.map((code) => {
    const both = [...a, ...b].filter((it) => it.code === code);
    return {
      code,
      rows: both.reduce((sum, it) => sum + it.rows, 0),
      orders: both.reduce((sum, it) => sum + it.orders, 0),
      amount: total(...both.map((it) => it.amount)),
    };
  });
}

type Standing = "used" | "refundOfUnknown" | "repeatedAcrossFiles" | "replaced";

/** What a refund document counted as before the merge, and as what it counts now. */
function standing({ of, order, fell }: SettledRefund): { before: Standing; now: Standing } {
  const now = fell === "repeated" ? "repeatedAcrossFiles" : (fell ?? (order >= 0 ? "used" : "refundOfUnknown"));
  return { before: of.order >= 0 ? "used" : "refundOfUnknown", now };
}

/**
 * Both ways from files to figures as one. Orders that stand in the new files just as before are "repeated"; orders that a
 * newer word took the place of are "replaced", with the money that they stood with. Refund documents are moved by themselves:
 * one whose order is known now is used, with its negative amount.
 */
export function mergeReconciliations(
  base: Reconciled,
  added: Reconciled,
  documents: readonly SettledRefund[],
  used: { readonly orders: number; readonly customers: number; readonly net: number },
): Reconciliation {
  const [a, b] = [base.reconciliation, added.reconciliation];
  const causes: CauseCount[] = [...a.byCause];
  const shift = base.files.length;
  for (const cause of b.byCause) {
    addCause(causes, { ...cause, places: cause.places.map((place) => ({ ...place, file: place.file + shift })) });
  }
  const fell = (cause: ExclusionCause, rows: number, orders: number, revenue: number) =>
    addCause(causes, { kind: "excluded", places: [], cause, rows, orders, revenue });
  let moved = 0;
  const refunds: number[] = [];
  const sides = [
    [added, fates.repeated, "repeatedAcrossFiles"],
    [added, fates.gaveWay, "replaced"],
    [base, fates.gaveWay, "replaced"],
  ] as const;
  for (const [side, fate, cause] of sides) {
    const lost = fallen(side, fate);
    fell(cause, lost.rows, lost.orders, lost.net);
    moved += lost.rows;
    refunds.push(-lost.refunds);
  }
  let refundDocuments = a.refundDocuments + b.refundDocuments;
  for (const document of documents) {
    const { before, now } = standing(document);
    const { rows, amount } = document.of;
    if (before === now) continue;
    if (before !== "used") fell(before, -rows, 0, amount);
    if (now !== "used") fell(now, rows, 0, -amount);
    const more = (now === "used" ? 1 : 0) - (before === "used" ? 1 : 0);
    moved -= more * rows;
    refundDocuments += more;
    refunds.push(more * amount);
  }
  const byCause = causes.filter(({ rows, orders }) => rows !== 0 || orders !== 0);
  const others = addCurrencies(a.otherCurrencies ?? [], b.otherCurrencies ?? []);
  return {
    rowsRead: a.rowsRead + b.rowsRead,
    rowsRefused: a.rowsRefused + b.rowsRefused,
    rowsExcluded: a.rowsExcluded + b.rowsExcluded + moved,
    rowsUsed: a.rowsUsed + b.rowsUsed - moved,
    revenueRead: total(a.revenueRead, b.revenueRead),
    revenueExcluded: total(...byCause.map(({ revenue }) => revenue)),
    revenueUsed: total(used.net),
    refunds: total(a.refunds, b.refunds, ...refunds),
    refundDocuments,
    ordersUsed: used.orders,
    customersUsed: used.customers,
    byCause,
    ...(others.length > 0 ? { otherCurrencies: others } : {}),
  };
}
