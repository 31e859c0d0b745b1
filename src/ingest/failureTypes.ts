/**
 * A failure the user can act on; the text is made by i18n from `code` and `detail`.
 * `noBuyerInFile` and `wrongReport`: `detail` is "what it is › what to export instead", both as the platform names them.
 * `customerList`: a list that Perennial itself has written; with the detail "summary" any other table of one row a customer.
 */
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
  | "wrongReport"
  | "customerList"
  | "sheetMissing"
  | "unreadableFile";
export interface ImportFailure {
  readonly code: ImportErrorCode;
  readonly file: string | null;
  readonly line: number | null;
  readonly detail: string;
}
