import type { Messages } from "../../i18n";
import type { ImportFailure } from "../../ingest";
import type { AppFailure } from "../../state";

export interface FailureText {
  readonly title: string;
  readonly happened: string;
  /** "In orders.csv, line 214"; null when no place is known. */
  readonly where: string | null;
  readonly todo: string;
  /** What was found, or the fault's own message: text to show as it is. */
  readonly detail: string | null;
}

/** A failure as sentences in the reader's language. */
export function failureText(t: Messages, failure: AppFailure, integer: (value: number) => string): FailureText {
  switch (failure.kind) {
    case "import":
      return {
        ...importWords(t, failure.import),
        where: place(t, failure.import, integer),
        detail: importDetail(t, failure.import),
      };
    case "store":
      return { ...t.errors.store[failure.code], where: null, detail: orNull(failure.message) };
    case "unexpected":
      return { ...t.errors.unexpected, where: null, detail: orNull(failure.message) };
  }
}

/** Where the importer knows more than the code says, its detail is a word for which case it is. */
function importWords(t: Messages, { code, file, detail }: ImportFailure) {
  const { variants } = t.errors;
  if (detail === "quotes") return variants.brokenQuotes;
  if (code === "cellTooLong" && detail !== "quote") return variants.longRow;
  if (code === "noUsableRows" && detail === "nobody") return variants.nobodyKnown;
  if (code === "customerList" && detail === "summary") return variants.customerSummary;
  // Without a file it is the browser that could not read; with one, the bytes were there and made no text.
  if (code === "unreadableFile" && file !== null && detail === "") return variants.damagedText;
  return t.errors.import[code];
}

function importDetail(t: Messages, { code, file, detail }: ImportFailure): string | null {
  const causes: Readonly<Record<string, { readonly name: string }>> = t.data.reconciliation.causes;
  if (code === "severalCurrencies") return t.errors.found(detail);
  if (code === "wrongReport" || code === "noBuyerInFile") return reports(t, detail);
  if (code === "noUsableRows" && causes[detail] !== undefined) return t.errors.mostly(causes[detail].name);
  return code === "unreadableFile" && file === null ? orNull(detail) : null;
}

/** "what it is › what to export instead", both as the platform names them. */
function reports(t: Messages, detail: string): string | null {
  const [found = "", wanted = ""] = detail.split(" › ");
  const words = [found !== "" && t.errors.isReport(found), wanted !== "" && t.errors.insteadReport(wanted)];
  return orNull(words.filter((part) => part !== false).join(" "));
}

function place(t: Messages, { file, line }: ImportFailure, integer: (value: number) => string): string | null {
  if (file === null) return null;
  return line === null ? t.errors.whereFile(file) : t.errors.whereLine(file, integer(line));
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}
