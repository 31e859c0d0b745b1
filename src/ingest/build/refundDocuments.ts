import { packText } from "../../engine";
import type { RefundDocuments } from "../types";
import { codeOf } from "./causes";
import { type KeptDocuments, namedBy } from "./collect";
import type { CustomerKeys } from "./customers";
import type { Documents, GroupRows } from "./documents";
import type { GroupInput } from "./input";
import { filesOf } from "./provenance";

/** Refund documents with the order that each was taken off, and those that found none. */
export function refundDocuments(
  inputs: readonly GroupInput[],
  rows: readonly GroupRows[],
  docs: Documents,
  kept: KeptDocuments,
  targets: Int32Array,
  keys: CustomerKeys,
): RefundDocuments {
  const unknown = codeOf("refundOfUnknown");
  const targetOf = new Map(kept.refunds.map((at, i) => [at, targets[i] as number]));
  const found: { at: number; order: number; file: number }[] = [];
  for (const [g, input] of inputs.entries()) {
    const known = rows[g];
    if (known === undefined) continue;
    const fileOf = filesOf(input, known);
    for (let at = known.firstDoc; at < known.endDoc; at++) {
      const order = targetOf.get(at);
      if (order !== undefined || docs.cause[at] === unknown) {
        found.push({ at, order: order ?? -1, file: fileOf(at) });
      }
    }
  }
  const idOf = (at: number): string =>
    inputs[docs.group[at] as number]?.orderIds?.pool.at(docs.orderCode[at] as number) ?? "";
  return {
    ids: packText(found.map(({ at }) => idOf(at))),
    named: packText(found.map(({ at }) => namedBy(inputs, docs, at))),
    customers: packText(found.map(({ at }) => keys.labels[docs.key[at] as number] ?? "")),
    time: Float64Array.from(found, ({ at }) => docs.time[at] as number),
    amount: Float64Array.from(found, ({ at }) => -(docs.total[at] as number)),
    rows: Uint32Array.from(found, ({ at }) => docs.rows[at] as number),
    file: Uint32Array.from(found, ({ file }) => file),
    order: Uint32Array.from(found, ({ order }) => order + 1),
  };
}
