import type { FileGroup } from "../group";
import { ImportError } from "../importError";
import type { FileRead, GroupMapping, ImportResult } from "../types";
import { quantise } from "../values/money";
import { causes, codeOf, type Ledger } from "./causes";
import { currencyCheck } from "./currencies";
import { CustomerKeys } from "./customers";
import { buildDimensions } from "./dimensions";
import { Documents, type GroupRows } from "./documents";
import { gather } from "./gather";
import { type GroupInput, groupInput } from "./input";
import { buildLines } from "./lines";
import { reconcile } from "./reconcile";
import { attachRefunds } from "./refunds";
import { packCustomers, packOrderKeys } from "./texts";

export interface BuildInput {
  readonly group: FileGroup;
  readonly mapping: GroupMapping;
  /** A file to name in errors about the group. */
  readonly name: string;
}

/** Exports of one platform with different headers may hold the same order: it is the same if customer, date and money are. */
function markRepeatsAcrossGroups(inputs: readonly GroupInput[], docs: Documents): void {
  const platforms = inputs.map(({ group }) => group.platform);
  if (inputs.length < 2 || new Set(platforms).size === platforms.length) return;
  const seen = new Map<string, number>();
  for (let at = 0; at < docs.count; at++) {
    const g = docs.group[at] as number;
    const platform = platforms[g];
    const code = docs.orderCode[at] as number;
    if (platform === null || platform === undefined || code === 0 || docs.cause[at] !== 0) continue;
    const id = inputs[g]?.orderIds?.pool.at(code) ?? "";
    const print = [platform, id, docs.key[at], docs.time[at], docs.total[at], docs.refund[at]].join("\u001f");
    const first = seen.get(print);
    if (first === undefined) seen.set(print, g);
    else if (first !== g) docs.cause[at] = codeOf("repeatedAcrossFiles");
  }
}

/** Customers by first appearance among kept orders; refund documents of anyone else are put aside. */
function numberCustomers(docs: Documents, keyCount: number) {
  const customerOf = new Int32Array(keyCount).fill(-1);
  const orderOf = new Int32Array(docs.count).fill(-1);
  const doc = new Uint32Array(docs.count);
  const keys: number[] = [];
  const refunds: number[] = [];
  let orders = 0;
  for (let at = 0; at < docs.count; at++) {
    if (docs.cause[at] !== 0 || docs.rows[at] === 0) continue;
    if ((docs.total[at] as number) < 0) {
      refunds.push(at);
      continue;
    }
    const key = docs.key[at] as number;
    if (customerOf[key] === -1) {
      customerOf[key] = keys.length;
      keys.push(key);
    }
    orderOf[at] = orders;
    doc[orders++] = at;
  }
  const attached = refunds.filter((at) => {
    const known = customerOf[docs.key[at] as number] !== -1;
    if (!known) docs.cause[at] = codeOf("refundOfUnknown");
    return known;
  });
  return { customerOf, orderOf, doc: doc.slice(0, orders), keys, refunds: attached, orders };
}

function mainCause(ledger: Ledger): string {
  const counts = ledger.counts(0);
  return counts.reduce((best, count) => (count.rows > (best?.rows ?? 0) ? count : best), counts[0])?.cause ?? causes[0];
}

/**
 * Groups rows to orders under a mapping, with everything that fell away counted by cause.
 *
 * Rules: an order is the rows of one id (without ids, or at the grain "order", each row). Its money is the order total taken once, else the
 * sum of line totals, else of quantity × unit price. Its date is the earliest of its rows. A document with a negative total
 * is a refund of its customer: it lowers an order's net and is neither an order nor a transaction. Why something falls away
 * is told by the first that applies: summary line, repeated file, status, cancelled, date, amount, nobody, refund of unknown.
 * @param currency ISO 4217 code of the data set.
 * @throws ImportError `noCustomerColumn`, `noDateColumn`, `noAmountColumn`, `severalCurrencies`, `noUsableRows`.
 */
export function buildOrders(groups: readonly BuildInput[], currency: string, files: readonly FileRead[]): ImportResult {
  const inputs = groups.map(({ group, mapping, name }) => groupInput(group, mapping, currency, name));
  const docs = new Documents(inputs.reduce((sum, input) => sum + input.rows, 0));
  const keys = new CustomerKeys();
  const rows: GroupRows[] = inputs.map((input, g) => gather(input, docs, g, keys));
  markRepeatsAcrossGroups(inputs, docs);
  const kept = numberCustomers(docs, keys.labels.length);
  currencyCheck(inputs, rows, kept.orderOf);

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
  attachRefunds(docs, kept.refunds, kept.customerOf, {
    doc: kept.doc,
    customer: order.customer,
    net: order.net,
    refund,
  });
  const { reconciliation, ledger } = reconcile(inputs, rows, docs, kept);
  if (kept.orders === 0)
    throw new ImportError("noUsableRows", { file: groups[0]?.name ?? "", detail: mainCause(ledger) });
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
    },
    lines: buildLines(inputs, rows, kept.orderOf),
    reconciliation,
    files,
    currency,
  };
}

function netOf(docs: Documents, at: number): number {
  const refund = docs.refund[at] as number;
  const total = docs.total[at] as number;
  return refund === 0 ? total : quantise(total - refund);
}
