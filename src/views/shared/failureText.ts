import type { Messages } from "../../i18n";
import type { AppFailure } from "../../state";

export interface FailureText {
  readonly title: string;
  readonly happened: string;
  /** "In orders.csv, line 214"; null when no place is known. */
  readonly where: string | null;
  readonly todo: string;
  /** The offending words, or the fault's own message: text to show as it is. */
  readonly detail: string | null;
}

/** A failure as sentences in the reader's language. */
export function failureText(t: Messages, failure: AppFailure, integer: (value: number) => string): FailureText {
  switch (failure.kind) {
    case "import": {
      const { code, file, line, detail } = failure.import;
      return { ...t.errors.import[code], where: place(t, file, line, integer), detail: orNull(detail) };
    }
    case "store":
      return { ...t.errors.store[failure.code], where: null, detail: orNull(failure.message) };
    case "unexpected":
      return { ...t.errors.unexpected, where: null, detail: orNull(failure.message) };
  }
}

function place(t: Messages, file: string | null, line: number | null, integer: (value: number) => string) {
  if (file === null) return null;
  return line === null ? t.errors.whereFile(file) : t.errors.whereLine(file, integer(line));
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}
