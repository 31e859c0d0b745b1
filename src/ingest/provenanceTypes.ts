import type { LineTable, OrderTable, PackedText } from "../engine";
import type { FileRead, Reconciliation } from "./types";

/** Where each order comes from: what a later import is compared with. Plain data, to be stored with the tables. */
export interface Provenance {
  /** Position in `files` of the first row of each order. */
  readonly orderFile: Uint32Array;
  /** Rows of each order, its refund documents included. */
  readonly orderRows: Uint32Array;
  /** Orders that stand in the files and do not count, because of their status or a cancellation: ids and file. */
  readonly leftOut: { readonly ids: PackedText; readonly file: Uint32Array };
  /** Documents that give something back, one slot each. Absent in data sets of the first versions. */
  readonly refunds?: RefundDocuments;
}

/** Refund documents: what a later import (or their order, when it comes later) is compared with. */
export interface RefundDocuments {
  /** Own id, and the id of the order that each names; blank where there is none. */
  readonly ids: PackedText;
  readonly named: PackedText;
  /** Key of its customer as first written; blank for nobody. */
  readonly customers: PackedText;
  readonly time: Float64Array;
  /** What was given back, ≥ 0. */
  readonly amount: Float64Array;
  readonly rows: Uint32Array;
  /** Position in `files`. */
  readonly file: Uint32Array;
  /** 1 + the order that it was taken off; 0: no kept order, left out as `refundOfUnknown`. */
  readonly order: Uint32Array;
}

/** Refused rows by file and line, in file order. `cause` is an index into `refusalCauses`. */
export interface RefusedRows {
  readonly file: Uint32Array;
  readonly line: Uint32Array;
  readonly cause: Uint8Array;
}

/** A data set as the merge needs it. */
export interface StoredImport {
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly files: readonly FileRead[];
  readonly currency: string;
  readonly reconciliation: Reconciliation;
  /** Absent in data sets of the first version: their orders are compared by id alone. */
  readonly provenance?: Provenance;
}

/** What an import changed in the data set it was added to. */
export interface MergeCounts {
  readonly newOrders: number;
  /** Orders that were there and stand differently in the new files: the new word holds. */
  readonly updatedOrders: number;
  /** Of those, orders that no longer count (cancelled since). */
  readonly removedOrders: number;
  /** Orders that were there just so. */
  readonly repeatedOrders: number;
  /** Orders that stand differently in the new files, which are older exports than what is there: that stays. Absent: 0. */
  readonly keptOrders?: number;
  /** Refund documents whose order was there already, or came only now: it is lowered. Absent: 0. */
  readonly attachedRefunds?: number;
  /** The new files that are older exports than those the orders came from. Absent: none. */
  readonly olderFiles?: readonly string[];
  readonly newCustomers: number;
  /** Files that were imported before, byte by byte. */
  readonly repeatedFiles: readonly string[];
}

export interface MergedImport extends StoredImport {
  readonly provenance: Provenance;
  readonly counts: MergeCounts;
}
