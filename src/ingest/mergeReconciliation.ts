import type { OrderTable } from "../engine";
import type { CauseCount, CurrencySurvey, FileRead, Provenance, Reconciliation } from "./types";
import { Sum } from "./values/money";

const maxPlaces = 1000;
const decimals = 6;

/** What became of a side's orders in a merge: 0 stands in the result, 1 repeats what was there, 2 gave way. */
export type Fate = Uint8Array;

interface Side {
  readonly reconciliation: Reconciliation;
  readonly orders: OrderTable;
  readonly files: readonly FileRead[];
  readonly provenance: Provenance;
  readonly fate: Fate;
}

/** Rows, orders, net money and refunds of the orders with one fate. */
function fallen(side: Side, fate: number) {
  const net = new Sum();
  const refunds = new Sum();
  let rows = 0;
  let orders = 0;
  for (let at = 0; at < side.fate.length; at++) {
    if (side.fate[at] !== fate) continue;
    rows += side.provenance.orderRows[at] as number;
    orders++;
    net.add(side.orders.net[at] as number);
    refunds.add(side.orders.refund[at] as number);
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

/**
 * Both ways from files to figures as one. Orders that stand in the new files just as before are "repeated"; orders that a
 * newer word took the place of are "replaced", with the money that they stood with, net of their refunds.
 */
export function mergeReconciliations(
  base: Side,
  added: Side,
  used: { readonly orders: number; readonly customers: number; readonly net: number },
): Reconciliation {
  const [a, b] = [base.reconciliation, added.reconciliation];
  const causes: CauseCount[] = [...a.byCause];
  const shift = base.files.length;
  for (const cause of b.byCause) {
    addCause(causes, { ...cause, places: cause.places.map((place) => ({ ...place, file: place.file + shift })) });
  }
  const repeated = fallen(added, 1);
  const replaced = fallen(base, 2);
  const excluded = { kind: "excluded", places: [] } as const;
  addCause(causes, {
    ...excluded,
    cause: "repeatedAcrossFiles",
    rows: repeated.rows,
    orders: repeated.orders,
    revenue: repeated.net,
  });
  addCause(causes, {
    ...excluded,
    cause: "replaced",
    rows: replaced.rows,
    orders: replaced.orders,
    revenue: replaced.net,
  });
  const moved = repeated.rows + replaced.rows;
  const others = addCurrencies(a.otherCurrencies ?? [], b.otherCurrencies ?? []);
  return {
    rowsRead: a.rowsRead + b.rowsRead,
    rowsRefused: a.rowsRefused + b.rowsRefused,
    rowsExcluded: a.rowsExcluded + b.rowsExcluded + moved,
    rowsUsed: a.rowsUsed + b.rowsUsed - moved,
    revenueRead: total(a.revenueRead, b.revenueRead),
    revenueExcluded: total(...causes.map(({ revenue }) => revenue)),
    revenueUsed: total(used.net),
    refunds: total(a.refunds, b.refunds, -repeated.refunds, -replaced.refunds),
    refundDocuments: a.refundDocuments + b.refundDocuments,
    ordersUsed: used.orders,
    customersUsed: used.customers,
    byCause: causes,
    ...(others.length > 0 ? { otherCurrencies: others } : {}),
  };
}
