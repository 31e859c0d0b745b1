import type { StoreErrorCode } from "./types";

/** A failure of the browser's storage, told apart so that the page can say what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.code = code;
  }
}

const codeByName: Readonly<Record<string, StoreErrorCode>> = {
  QuotaExceededError: "quota",
  VersionError: "newerVersion",
  MissingAPIError: "unavailable",
  InvalidStateError: "unavailable",
  SecurityError: "unavailable",
  OpenFailedError: "unavailable",
  UnknownError: "unavailable",
  DatabaseClosedError: "blocked",
};

/**
 * Dexie wraps what went wrong: a full disk arrives as AbortError whose `inner` is the QuotaExceededError. The innermost
 * error that is known says what it was.
 */
export function toStoreError(error: unknown): StoreError {
  let code: StoreErrorCode = "unknown";
  for (let e = error, depth = 0; isObject(e) && depth < 4; e = e.inner, depth++) {
    if (e instanceof StoreError) return e;
    code = codeByName[String(e.name)] ?? code;
  }
  return new StoreError(code, error);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
