import type { FileGroup } from "../group";
import type { FileRead, GroupMapping, ImportMapping } from "../types";
import { codeOf } from "./causes";
import type { BuildContext } from "./context";
import { readProductCosts } from "./costs";
import { CustomerKeys } from "./customers";
import { Documents, type GroupRows } from "./documents";
import { gather, linkCustomers } from "./gather";
import { type GroupInput, groupInput } from "./input";
import { markRepeatsAcrossGroups } from "./repeatedGroups";

export interface BuildInput {
  readonly group: FileGroup;
  readonly mapping: GroupMapping;
  /** A file to name in errors about the group. */
  readonly name: string;
}

/** Orders that count, before they are tables. */
export interface KeptDocuments {
  /** Customer by key number, −1 without a kept order. */
  readonly customerOf: Int32Array;
  /** Order by document, −1 where it is none. */
  readonly orderOf: Int32Array;
  /** Document by order. */
  readonly doc: Uint32Array;
  /** Key numbers of the customers, in order. */
  readonly keys: readonly number[];
  /** Refund documents that lower a kept order, and the order that each names (−1: its customer's). */
  readonly refunds: readonly number[];
  readonly named: readonly number[];
  readonly orders: number;
}

export interface Collected {
  readonly inputs: readonly GroupInput[];
  readonly docs: Documents;
  readonly keys: CustomerKeys;
  readonly rows: readonly GroupRows[];
  readonly kept: KeptDocuments;
  /** Keys that turned out to be one person with a better one. */
  readonly mergedKeys: number;
  /** Products whose cost a file of its own tells. */
  readonly productCosts: number;
}

/** Id of the order that a document gives back; blank when it names none. */
export function namedBy(inputs: readonly GroupInput[], docs: Documents, at: number): string {
  const code = docs.refundOf[at] as number;
  return code === 0 ? "" : (inputs[docs.group[at] as number]?.refundOf?.pool.at(code) ?? "");
}

/** Kept orders by id, where refund documents name orders. */
function ordersById(inputs: readonly GroupInput[], docs: Documents, orderOf: Int32Array): Map<string, number> {
  const byId = new Map<string, number>();
  if (inputs.every(({ refundOf }) => refundOf === null)) return byId;
  for (let at = 0; at < docs.count; at++) {
    const order = orderOf[at] as number;
    if (order < 0 || docs.orderCode[at] === 0) continue;
    byId.set(inputs[docs.group[at] as number]?.orderIds?.pool.at(docs.orderCode[at] as number) ?? "", order);
  }
  return byId;
}

/** Customers by first appearance among kept orders; refund documents of anyone else are put aside. */
function keep(inputs: readonly GroupInput[], docs: Documents, keyCount: number): KeptDocuments {
  const customerOf = new Int32Array(keyCount).fill(-1);
  const orderOf = new Int32Array(docs.count).fill(-1);
  const doc = new Uint32Array(docs.count);
  const keys: number[] = [];
  const candidates: number[] = [];
  let orders = 0;
  for (let at = 0; at < docs.count; at++) {
    if (docs.cause[at] !== 0 || docs.rows[at] === 0) continue;
    if ((docs.total[at] as number) < 0 || docs.refundOf[at] !== 0) {
      candidates.push(at);
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
  const byId = ordersById(inputs, docs, orderOf);
  const refunds: number[] = [];
  const named: number[] = [];
  for (const at of candidates) {
    const order = byId.get(namedBy(inputs, docs, at)) ?? -1;
    const key = docs.key[at] as number;
    if (order < 0 && (key < 0 || customerOf[key] === -1)) {
      docs.cause[at] = codeOf("refundOfUnknown");
      continue;
    }
    refunds.push(at);
    named.push(order);
  }
  return { customerOf, orderOf, doc: doc.slice(0, orders), keys, refunds, named, orders };
}

/** Positions of files that are byte by byte an earlier one. */
function copiedFiles(files: readonly FileRead[]): Set<number> {
  const seen = new Set<string>();
  const copied = new Set<number>();
  for (const [i, { facts }] of files.entries()) {
    if (facts === undefined) continue;
    const key = `${facts.signature} ${facts.sheet ?? ""}`;
    if (seen.has(key)) copied.add(i);
    seen.add(key);
  }
  return copied;
}

/**
 * Rows of all groups as orders and refund documents, each with its money, date, customer and cause.
 * @throws ImportError `noCustomerColumn`, `noDateColumn`, `noAmountColumn`.
 */
export function collect(groups: readonly BuildInput[], mapping: ImportMapping, files: readonly FileRead[]): Collected {
  const productCosts = new Map<string, number>();
  for (const { group, mapping: word } of groups) {
    if (word.kind !== "productCosts") continue;
    for (const [key, cost] of readProductCosts(group, word)) productCosts.set(key, cost);
  }
  const context: BuildContext = {
    currency: mapping.currency,
    plan: mapping.currencies ?? null,
    productCosts,
    categoryMargins: mapping.categoryMargins ?? {},
    copiedFiles: copiedFiles(files),
  };
  const inputs = groups
    .filter(({ mapping: word }) => word.kind !== "productCosts")
    .map(({ group, mapping: word, name }) => groupInput(group, word, context, name));
  const docs = new Documents(inputs.reduce((sum, input) => sum + input.rows, 0));
  const keys = new CustomerKeys();
  const rows: GroupRows[] = inputs.map((input, g) => gather(input, docs, g, keys));
  const mergedKeys = linkCustomers(rows, docs, keys);
  markRepeatsAcrossGroups(inputs, docs);
  return {
    inputs,
    docs,
    keys,
    rows,
    kept: keep(inputs, docs, keys.labels.length),
    mergedKeys,
    productCosts: productCosts.size,
  };
}
