import { ImportError } from "../importError";
import type { FileRead, ImportMapping, ImportResult } from "../types";
import { quantise } from "../values/money";
import { type BuildInput, type Collected, collect } from "./collect";
import { buildContacts } from "./contacts";
import { currencyCheck } from "./currencies";
import { buildDimensions } from "./dimensions";
import type { Documents } from "./documents";
import { buildLines } from "./lines";
import { filesWithFacts, provenanceOf, refusedRows } from "./provenance";
import { nothingKept, reconciled } from "./reconcile";
import { refundDocuments } from "./refundDocuments";
import { attachRefunds } from "./refunds";
import { packCustomers, packOrderKeys } from "./texts";

/**
 * Groups rows to orders under a mapping, with everything that fell away counted by cause.
 *
 * Rules: an order is the rows of one id (without ids, or at the grain "order", each row). Its money is the order total taken once, else the
 * sum of line totals, else of quantity × unit price. Its date is the earliest of its rows. A document with a negative total
 * is a refund of its customer: it lowers an order's net and is neither an order nor a transaction. Why something falls away
 * is told by the first that applies: summary line, repeated or replaced in another file, other currency, status, cancelled,
 * date, amount, nobody, refund of unknown.
 * @param files what was read, by file.
 * @param found what `collect` made of the same groups and mapping; it is left as it is.
 * @throws ImportError `noCustomerColumn`, `noDateColumn`, `noAmountColumn`, `severalCurrencies`, `noUsableRows`.
 */
export function buildOrders(
  groups: readonly BuildInput[],
  mapping: ImportMapping,
  files: readonly FileRead[],
  found: Collected = collect(groups, mapping, files),
): ImportResult {
  const { inputs, docs, keys, rows, kept, mergedKeys } = found;
  const { currency } = mapping;
  if (mapping.currencies === undefined) currencyCheck(inputs, rows, kept.orderOf);

  const order = {
    customer: new Uint32Array(kept.orders),
    time: new Float64Array(kept.orders),
    net: new Float64Array(kept.orders),
  };
  const refund = new Float64Array(kept.orders);
  const cost = new Float64Array(kept.orders);
  for (let i = 0; i < kept.orders; i++) {
    const at = kept.doc[i] as number;
    order.customer[i] = kept.customerOf[docs.key[at] as number] as number;
    order.time[i] = docs.time[at] as number;
    refund[i] = docs.refund[at] as number;
    order.net[i] = netOf(docs, at);
    cost[i] = docs.cost[at] as number;
  }
  const targets = attachRefunds(docs, kept, {
    doc: kept.doc,
    customer: order.customer,
    net: order.net,
    refund,
  });
  const { reconciliation } = reconciled(found);
  const unusable = nothingKept(found);
  if (unusable !== null) throw new ImportError("noUsableRows", unusable);
  return {
    orders: {
      orderCount: kept.orders,
      customerCount: kept.keys.length,
      ...order,
      refund,
      cost,
      orderKey: packOrderKeys(inputs, docs, kept.doc),
      dimensions: buildDimensions(inputs, rows, kept.orderOf, kept.orders),
      ...packCustomers(inputs, rows, docs, keys, kept.keys),
      ...buildContacts(inputs, rows, docs, kept, currency),
    },
    lines: buildLines(inputs, rows, kept.orderOf),
    reconciliation,
    files: filesWithFacts(files, inputs),
    currency,
    provenance: {
      ...provenanceOf(inputs, rows, docs, kept, targets),
      refunds: refundDocuments(inputs, rows, docs, kept, targets, keys),
    },
    refused: refusedRows(inputs, rows, docs),
    mergedKeys,
    ...(mapping.overlaps !== undefined && { overlaps: mapping.overlaps }),
  };
}

function netOf(docs: Documents, at: number): number {
  const refund = docs.refund[at] as number;
  const total = docs.total[at] as number;
  return refund === 0 ? total : quantise(total - refund);
}
