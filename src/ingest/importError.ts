import type { ImportErrorCode, ImportFailure } from "./types";

/** A failure of the whole import that the user can act on. `failure` is plain data that can cross threads. */
export class ImportError extends Error {
  readonly failure: ImportFailure;

  constructor(code: ImportErrorCode, where: { file?: string; line?: number; detail?: string } = {}) {
    super(code);
    this.name = "ImportError";
    this.failure = { code, file: where.file ?? null, line: where.line ?? null, detail: where.detail ?? "" };
  }
}
