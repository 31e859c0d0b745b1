import { type LineTable, type OrderTable, type PackedText, packText, unpackText } from "../engine";
import { familyOf } from "./recognise/platforms";
import type { FileRead, Provenance, StoredImport } from "./types";
import { mergeKey } from "./values/customerKey";
import { quantise } from "./values/money";

/** Where an order of the merged table stands: in the data set (side 0) or in the new files (side 1). */
export interface Place {
  readonly side: 0 | 1;
  readonly at: number;
}

/** A refund document apart from the order that it lowers. */
export interface Refund {
  readonly id: string;
  readonly named: string;
  /** Key as compared; blank for nobody. */
  readonly customer: string;
  readonly label: string;
  readonly time: number;
  readonly amount: number;
  readonly rows: number;
  readonly file: number;
  /** Order of its side, −1 where there is none. */
  readonly order: number;
}

/** One of the two that are merged. Money and rows of orders are their own here, without their refund documents. */
export interface Side {
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly files: readonly FileRead[];
  readonly provenance: Provenance;
  readonly ids: readonly string[];
  readonly customers: readonly string[];
  readonly net: Float64Array;
  readonly refund: Float64Array;
  readonly rows: Uint32Array;
  readonly refunds: readonly Refund[];
}

/** Orders of one origin and one id are one order: the platform's family, else the header. */
export function originOf(file: FileRead | undefined): string {
  const platform = file?.facts?.platform;
  return platform == null ? (file?.facts?.headerSignature ?? "") : familyOf(platform);
}

function refundsOf({ provenance }: StoredImport): Refund[] {
  const found = provenance?.refunds;
  if (found === undefined) return [];
  const texts = (packed: PackedText): string[] => unpackText(packed);
  const [ids, named, customers] = [texts(found.ids), texts(found.named), texts(found.customers)];
  return ids.map((id, i) => ({
    id,
    named: named[i] ?? "",
    customer: mergeKey(customers[i] ?? ""),
    label: customers[i] ?? "",
    time: found.time[i] as number,
    amount: found.amount[i] as number,
    rows: found.rows[i] as number,
    file: found.file[i] as number,
    order: (found.order[i] as number) - 1,
  }));
}

export function sideOf(stored: StoredImport): Side {
  const { orders, lines, files } = stored;
  const provenance = stored.provenance ?? {
    orderFile: new Uint32Array(orders.orderCount),
    orderRows: new Uint32Array(orders.orderCount).fill(1),
    leftOut: { ids: packText([]), file: new Uint32Array(0) },
  };
  const refunds = refundsOf(stored);
  const net = orders.net.slice();
  const refund = orders.refund.slice();
  const rows = provenance.orderRows.slice();
  for (const { order, amount, rows: own } of refunds) {
    if (order < 0) continue;
    net[order] = quantise((net[order] as number) + amount);
    refund[order] = quantise((refund[order] as number) - amount);
    rows[order] = (rows[order] as number) - own;
  }
  return {
    orders,
    lines,
    files,
    provenance,
    ids: unpackText(orders.orderKey),
    customers: unpackText(orders.customerKey).map(mergeKey),
    net,
    refund,
    rows,
    refunds,
  };
}

/**
 * Which of two files was exported later: the one whose rows go further in time; where they go as far, the one that was
 * written later. > 0: the second; 0: nothing tells.
 */
export function laterExport(first: FileRead | undefined, second: FileRead | undefined): number {
  for (const fact of ["latest", "lastModified"] as const) {
    const [a, b] = [first?.facts?.[fact], second?.facts?.[fact]];
    if (a !== undefined && b !== undefined && a !== b) return b - a;
  }
  return 0;
}
