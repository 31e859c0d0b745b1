import { StoreError } from "../store";
import { WorkerFailure } from "../worker/client";
import type { AppFailure } from "./types";

export function toAppFailure(error: unknown): AppFailure {
  if (error instanceof WorkerFailure) return error.failure;
  if (error instanceof StoreError) return { kind: "store", code: error.code, message: error.message };
  // The file was moved, changed or unplugged between being chosen and being read.
  if (error instanceof DOMException && (error.name === "NotReadableError" || error.name === "NotFoundError")) {
    return { kind: "import", import: { code: "unreadableFile", file: null, line: null, detail: error.message } };
  }
  return { kind: "unexpected", message: error instanceof Error ? error.message : String(error) };
}
