import type { LineTable, OrderTable } from "../engine";

/** What a column can mean. `customer…` fields identify; the first non-blank in `customerFields` order is the customer. */
export const fields = [
  "orderId",
  "customerId",
  "customerEmail",
  "customerPhone",
  "customerUsername",
  "customerName",
  "orderDate",
  "orderTime",
  "orderTotal",
  "lineTotal",
  "quantity",
  "unitPrice",
  "refund",
  "product",
  "sku",
  "status",
  "cancelledAt",
  "cost",
  "coupon",
  "channel",
  "region",
  "currency",
] as const;
export type Field = (typeof fields)[number];

/** Which fields may key a customer, best first. */
export const customerFields = [
  "customerId",
  "customerEmail",
  "customerPhone",
  "customerUsername",
  "customerName",
] as const;

/** One column's part in the import: a field, "keep" (a dimension under its own header), or "ignore". */
export type Role = Field | "keep" | "ignore";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" | "windows-1252";
export type Delimiter = "," | ";" | "\t" | "|";

/** How day and month are written: decided from the whole column, null while it is open. */
export type DateOrder = "ymd" | "dmy" | "mdy";
/** What stands before the decimals: decided from the whole column. */
export type DecimalMark = "." | ",";
/** What one row of the file is. */
export type Grain = "order" | "line";

/** Why a role was proposed for a column. */
export type RoleReason = "alias" | "platform" | "cells" | "user" | "none";

export interface ColumnDraft {
  /** Position in the file, 0-based. */
  readonly index: number;
  /** Header as written; "Column 3" style names are left to the view when blank. */
  readonly header: string;
  readonly role: Role;
  readonly reason: RoleReason;
  /** First non-blank cells. */
  readonly samples: readonly string[];
  /** Non-blank cells in the whole file, and distinct ones (null: too many to have been counted). */
  readonly filled: number;
  readonly distinct: number | null;
}

/** Files with the same header are read alike: a group. */
export interface FileGroupDraft {
  readonly files: readonly FileRead[];
  /** Name of the recognised export ("Shopify") or null. */
  readonly platform: string | null;
  readonly headerSignature: string;
  readonly columns: readonly ColumnDraft[];
  /** First rows as written. */
  readonly preview: readonly (readonly string[])[];
  readonly grain: Grain;
  readonly dateOrder: DateOrder | null;
  /** When `dateOrder` is null: a cell that reads both ways. */
  readonly dateExample: string | null;
  readonly decimalMark: DecimalMark | null;
  readonly numberExample: string | null;
  /** Distinct statuses with rows, and whether the rows are left out. */
  readonly statuses: readonly StatusDraft[];
  /** Distinct currencies in the currency column or the money cells, most frequent first. */
  readonly currencies: readonly string[];
  /** Fields still needed before the import can go on. */
  readonly missing: readonly ("customer" | "date" | "amount")[];
}

export interface StatusDraft {
  readonly value: string;
  readonly rows: number;
  readonly excluded: boolean;
}

export interface FileRead {
  readonly name: string;
  readonly bytes: number;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** 1-based line of the header in the file. */
  readonly headerLine: number;
  /** Data rows below the header, blank lines left out. */
  readonly rows: number;
}

/** What the page shows on the mapping screen. */
export interface ImportDraft {
  readonly groups: readonly FileGroupDraft[];
  /** Best guess of the currency code (ISO 4217), from columns, symbols and language. */
  readonly currency: string;
  /** True when nothing needs the user: one click goes on. */
  readonly complete: boolean;
}

/** The user's (or the proposal's) word on one group, by header signature. */
export interface GroupMapping {
  readonly headerSignature: string;
  /** Role by column position. */
  readonly roles: readonly Role[];
  readonly grain: Grain;
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
  readonly excludedStatuses: readonly string[];
}
export interface ImportMapping {
  readonly groups: readonly GroupMapping[];
  readonly currency: string;
}

/** Rows that could not be read. Money is what could be read of them. */
export type RefusalCause =
  | "dateMissing"
  | "dateUnreadable"
  | "amountMissing"
  | "amountUnreadable"
  | "tooManyColumns"
  | "quoteUnclosed";
/** Rows that could be read and do not count. */
export type ExclusionCause =
  | "nobody"
  | "status"
  | "cancelled"
  | "refundOfUnknown"
  | "repeatedAcrossFiles"
  | "summaryRow";

export interface RowProblem {
  readonly file: number;
  /** 1-based line in the original file. */
  readonly line: number;
  /** The offending cell, cut to 80 characters. */
  readonly cell: string;
}

export interface CauseCount {
  readonly kind: "refused" | "excluded" | "refund";
  readonly cause: RefusalCause | ExclusionCause | "refundColumn";
  readonly rows: number;
  /** Orders that fall away whole (0 for refused rows). */
  readonly orders: number;
  readonly revenue: number;
  /** Up to 1,000 places; `rows` has the count. */
  readonly places: readonly RowProblem[];
}

/**
 * File total → what fell away, by cause → used. Always:
 * rowsRead = rowsRefused + rowsExcluded + rowsUsed and
 * revenueRead = Σ byCause.revenue + revenueUsed = revenueExcluded + revenueUsed, to the last minor unit.
 * Negative documents of kept customers are used: they lower revenueUsed by themselves.
 */
export interface Reconciliation {
  readonly rowsRead: number;
  readonly rowsRefused: number;
  readonly rowsExcluded: number;
  readonly rowsUsed: number;
  readonly revenueRead: number;
  readonly revenueExcluded: number;
  readonly revenueUsed: number;
  /** Refunds taken off, by column and by document, ≥ 0. */
  readonly refunds: number;
  readonly refundDocuments: number;
  readonly ordersUsed: number;
  readonly customersUsed: number;
  readonly byCause: readonly CauseCount[];
}

export interface ImportResult {
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly reconciliation: Reconciliation;
  readonly files: readonly FileRead[];
  readonly currency: string;
}

/** A failure the user can act on; the text is made by i18n from `code` and `detail`. */
export type ImportErrorCode =
  | "emptyFile"
  | "binaryFile"
  | "spreadsheetFile"
  | "headerOnly"
  | "noHeader"
  | "noCustomerColumn"
  | "noDateColumn"
  | "noAmountColumn"
  | "noUsableRows"
  | "cellTooLong"
  | "severalCurrencies"
  | "noBuyerInFile"
  | "unreadableFile";
export interface ImportFailure {
  readonly code: ImportErrorCode;
  readonly file: string | null;
  readonly line: number | null;
  readonly detail: string;
}
