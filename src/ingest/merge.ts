import { packText, unpackText } from "../engine";
import { ImportError } from "./importError";
import { mergeReconciliations } from "./mergeReconciliation";
import { attachRefunds, type SettledRefund, storedRefunds } from "./mergeRefunds";
import { settle } from "./mergeSettle";
import { type Place, type Side, sideOf } from "./mergeSides";
import { mergeLines, mergeOrders } from "./mergeTables";
import type { ImportResult, MergedImport, Provenance, StoredImport } from "./types";
import { Sum } from "./values/money";

function sumOf(values: Float64Array): number {
  const sum = new Sum();
  for (const value of values) sum.add(value);
  return sum.at(6);
}

function mergeProvenance(
  sides: readonly [Side, Side],
  places: readonly Place[],
  refunds: readonly SettledRefund[],
): Provenance {
  const [base, added] = sides;
  const shift = base.files.length;
  const orderRows = Uint32Array.from(places, ({ side, at }) => sides[side].rows[at] as number);
  for (const { order, of, fell } of refunds) {
    if (fell === null && order >= 0) orderRows[order] = (orderRows[order] as number) + of.rows;
  }
  return {
    orderFile: Uint32Array.from(
      places,
      ({ side, at }) => (sides[side].provenance.orderFile[at] as number) + (side === 1 ? shift : 0),
    ),
    orderRows,
    leftOut: {
      ids: packText([...unpackText(base.provenance.leftOut.ids), ...unpackText(added.provenance.leftOut.ids)]),
      file: Uint32Array.from([
        ...base.provenance.leftOut.file,
        ...added.provenance.leftOut.file.map((file) => file + shift),
      ]),
    },
    refunds: storedRefunds(refunds, shift),
  };
}

/**
 * Adds an import to a data set. An order that stands in both counts once, by its id and the platform it comes from: as it
 * was where both say the same, else as the later export says (or not at all, where that says that it was cancelled). Later is
 * the file whose rows go further in time, else the one written later, else the new one; `added.overlaps` overrules it.
 * Refund documents lower their order whichever side it stands on, and once. Orders without an id are told apart by their
 * file: those of a file that was imported before, byte by byte, are repeats. Customers are one by their key as compared
 * (case and spaces of ids, forms of phone numbers).
 * @throws ImportError `severalCurrencies` when the two are in different currencies.
 */
export function mergeImports(base: StoredImport, added: ImportResult): MergedImport {
  if (base.currency !== added.currency) {
    const detail = [base.currency, added.currency].sort().join(", ");
    throw new ImportError("severalCurrencies", { detail });
  }
  const sides = [sideOf(base), sideOf(added)] as const;
  const always = added.overlaps === "these";
  const settled = settle(...sides, base.provenance !== undefined, always);
  const { places, baseFate, addedFate, counts } = settled;
  const { orders, newCustomers } = mergeOrders(sides, places);
  const refunds = attachRefunds(sides, settled, orders, always);
  const attachedRefunds = refunds.filter(({ of, order, fell }) => fell === null && of.order < 0 && order >= 0).length;
  return {
    orders,
    lines: mergeLines(sides, places),
    files: [...base.files, ...added.files],
    currency: base.currency,
    reconciliation: mergeReconciliations(
      { ...sides[0], reconciliation: base.reconciliation, fate: baseFate },
      { ...sides[1], reconciliation: added.reconciliation, fate: addedFate },
      refunds,
      { orders: orders.orderCount, customers: orders.customerCount, net: sumOf(orders.net) },
    ),
    provenance: mergeProvenance(sides, places, refunds),
    counts: { ...counts, newCustomers, attachedRefunds },
  };
}
