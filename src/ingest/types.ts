import type { LineTable, OrderTable } from "../engine";
import type { Provenance, RefusedRows } from "./provenanceTypes";
import type { CurrencySurvey } from "./surveyTypes";

export type * from "./failureTypes";
export type * from "./provenanceTypes";
export type * from "./surveyTypes";

/**
 * What a column can mean. `customer…` fields identify; the first non-blank in `customerFields` order is the customer.
 * `refundOf` of a refund document: the id of the order it gives back. `returnStatus`: a second status that speaks of returns
 * only, and wins over `status`. `documentType`: what kind of document the row is; a refund's money is taken off. `cost` is of the row as it stands, `unitCost` of one piece. `category` may carry a margin.
 * `lineDiscount` is taken off each row's money, `orderDiscount` once off the order's. `adjustedTotal`: the order
 * total after what was given back; `returnedQuantity`: pieces of the line that came back, read where no `refund` says more.
 */
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
  "lineDiscount",
  "orderDiscount",
  "refund",
  "adjustedTotal",
  "returnedQuantity",
  "refundOf",
  "product",
  "sku",
  "category",
  "status",
  "returnStatus",
  "cancelledAt",
  "documentType",
  "cost",
  "unitCost",
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
  /** What one unit of its amounts is worth, where the header says so: 1000 of "Doanh thu (nghìn đồng)". Absent: 1. */
  readonly scale?: number;
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
  /** The row that `dateExample` stands in, cells by column; absent where it is not among the first rows. */
  readonly dateRow?: readonly string[];
  /** Day and month were told apart by the platform's way of writing, as no cell does. Absent: by the cells. */
  readonly dateOrderBy?: "platform";
  /**
   * A column of discounts whose cells do not say whether they are of the row or of the whole order: to be asked. Absent:
   * nothing is open.
   */
  readonly openDiscount?: number;
  /** Orders with a blank date below a dated row, where that is a habit of the file: to be asked. Absent: none. */
  readonly undated?: number;
  /**
   * Without order numbers: rows below one of the same person, moment and total, with other goods. They may be lines of one
   * order with its total repeated: to be asked. Absent: none.
   */
  readonly repeatedTotals?: number;
  readonly decimalMark: DecimalMark | null;
  readonly numberExample: string | null;
  /** Distinct statuses with rows, and whether the rows are left out. */
  readonly statuses: readonly StatusDraft[];
  /** Distinct currencies in the currency column or the money cells, most frequent first. */
  readonly currencies: readonly string[];
  /** Fields still needed before the import can go on. */
  readonly missing: readonly ("customer" | "date" | "amount")[];
  /** What its rows are: orders, or a small list of products and what they cost. Absent: orders. */
  readonly kind?: GroupKind;
}

/** A group of files holds orders, or SKUs (or product names) with their cost. */
export type GroupKind = "orders" | "productCosts";

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
  /** What only newer imports know; absent in data sets of the first version. */
  readonly facts?: FileFacts;
}

/** What a file is kept as: text, text in gzip, or a workbook. */
export type Container = "text" | "gzip" | "workbook";

export interface FileFacts {
  /** Among the files of its import; absent in data sets stored earlier. */
  readonly position?: number;
  readonly container: Container;
  /** 64 bits of hash of the bytes, hexadecimal: the same file dropped again is known by it. */
  readonly signature: string;
  /** Sheets of a workbook in their order; empty for text. */
  readonly sheets: readonly SheetInfo[];
  /** Name of the sheet that is read; null for text. */
  readonly sheet: string | null;
  /**
   * Where the bytes leave the encoding open: each reading of the same cells, the one in force first. Empty when the
   * encoding is certain. To choose: `ImportMapping.files`, which needs a second reading.
   */
  readonly encodings: readonly EncodingReading[];
  /** Lines above the header with something in them, as written (at most 10): a report's title, its period. */
  readonly preamble: readonly string[];
  /** 1-based line of a row that explains the columns and is passed over; null when there is none. */
  readonly descriptionLine: number | null;
  /** Name of the recognised export, and the signature of the header: orders of one origin and one id are one order. */
  readonly platform: string | null;
  readonly headerSignature: string;
  /** When the file was last written, ms since epoch, where the page knows it: tells which of two exports is the newer one. */
  readonly lastModified?: number;
  /** Latest date among its rows, ms of the wall clock; absent before orders are built, and where no row has a date. */
  readonly latest?: number;
  /** Whether its orders are worth their total, or the sum of their lines; absent before orders are built. */
  readonly money?: "total" | "lines";
}

export interface SheetInfo {
  readonly name: string;
  /** Rows with something in them; null where it was not opened. */
  readonly rows: number | null;
  readonly hidden: boolean;
  /** Whether its first rows look like a table of orders. More than one such sheet, and none chosen: the draft is not complete. */
  readonly likely: boolean;
}

export interface EncodingReading {
  readonly encoding: Encoding;
  /** The same cells, at most 5, as they read under this encoding. */
  readonly cells: readonly string[];
}

/** What the page shows on the mapping screen. */
export interface ImportDraft {
  readonly groups: readonly FileGroupDraft[];
  /** Best guess of the currency code (ISO 4217), from columns, symbols and language. */
  readonly currency: string;
  /** What says so: written in the files, Vietnamese headers over whole large amounts, or nothing. Absent: written. */
  readonly currencyFrom?: "written" | "vietnamese" | "nothing";
  /** Most amounts have cents, and nothing names their currency: it is one with decimals. Absent: not so, or it is written. */
  readonly hasCents?: true;
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
  /** What the rows are; absent: orders. */
  readonly kind?: GroupKind;
  /**
   * Which fields key a customer, in this order; those left out identify nobody. Absent: all columns with a customer role,
   * in the order of `customerFields`.
   */
  readonly customerKeys?: readonly CustomerField[];
  /** Where both are in the file: the order's total once, or the sum of its lines. Absent: the total. */
  readonly amount?: "total" | "lines";
  /** The user's word on the open column of discounts; it stands in `roles`. */
  readonly discountSaid?: true;
  /** A blank date is that of the row above, or its row is refused. Absent: refused, and asked where it is a habit. */
  readonly blankDates?: "above" | "refused";
  /** Rows of `repeatedTotals` are lines of the order above them, or orders of their own. Absent: of their own, and asked. */
  readonly repeatedTotals?: "line" | "order";
}

export type CustomerField = (typeof customerFields)[number];

/** What happens to money of several currencies. Nothing is ever added up across currencies by itself. */
export type CurrencyPlan =
  /** Orders in other currencies than the data set's are left out, and counted by themselves. */
  | { readonly kind: "only" }
  /** Units of the data set's currency for one unit of each other; a currency without a rate is left out. */
  | { readonly kind: "convert"; readonly rates: Readonly<Record<string, number>> };

/** Another reading of one file than the proposed one; by position of the file. */
export interface FileChoice {
  readonly file: number;
  readonly encoding?: Encoding;
  readonly sheet?: string;
}

export interface ImportMapping {
  readonly groups: readonly GroupMapping[];
  /** The data set's currency, ISO 4217; blank while nobody knows it. */
  readonly currency: string;
  /** Absent: several currencies are refused (`severalCurrencies`). */
  readonly currencies?: CurrencyPlan;
  /** Profit per unit of line revenue by value of the `category` column, 0 … 1: costs where the file has none. */
  readonly categoryMargins?: Readonly<Record<string, number>>;
  readonly files?: readonly FileChoice[];
  /** Whose word holds for orders that stand in the data set too. Absent: the newest export's. */
  readonly overlaps?: Overlaps;
}

/** Added to a data set, orders that stand in both go by the newest export, or by these files though they look older. */
export type Overlaps = "newest" | "these";

/** Rows that could not be read. Money is what could be read of them. */
export type RefusalCause =
  | "dateMissing"
  | "dateUnreadable"
  | "amountMissing"
  | "amountUnreadable"
  | "tooManyColumns"
  | "quoteUnclosed";
export const refusalCauses = [
  "dateMissing",
  "dateUnreadable",
  "amountMissing",
  "amountUnreadable",
  "tooManyColumns",
  "quoteUnclosed",
] as const satisfies readonly RefusalCause[];
/** Rows that could be read and do not count. */
export type ExclusionCause =
  | "nobody"
  | "status"
  | "cancelled"
  | "refundOfUnknown"
  | "repeatedAcrossFiles"
  | "otherCurrency"
  | "replaced"
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
  /** Money in currencies that are left out: it stands in no sum above. Absent: none. */
  readonly otherCurrencies?: readonly CurrencySurvey[];
}

export interface ImportResult {
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly reconciliation: Reconciliation;
  readonly files: readonly FileRead[];
  readonly currency: string;
  readonly provenance: Provenance;
  /** Every row that was refused, for `createRefusedReader`. */
  readonly refused: RefusedRows;
  /** Keys that turned out to be one person with a better one. */
  readonly mergedKeys: number;
  /** As in the mapping. */
  readonly overlaps?: Overlaps;
}
