import { ImportError } from "../importError";
import { cellRows } from "./cellRows";
import { readSpendRows, type SpendFailure, type SpendFile } from "./spendRows";

export type { SpendCause, SpendFailure, SpendFile, SpendLine } from "./spendRows";

/**
 * Reads a small file of what was spent: a date or month, a channel, an amount on each line; CSV in any usual separator and
 * encoding, or .xlsx (its first sheet that is not hidden).
 *
 * @param bytes the whole file
 * @param currency of the data set: amounts of one without decimals have none
 * @returns amounts summed by channel and month with the lines that were refused, or why nothing could be read
 */
export function readSpendFile(bytes: Uint8Array, name: string, currency: string): SpendFile | SpendFailure {
  try {
    return readSpendRows(cellRows(bytes, name), currency);
  } catch (error) {
    if (error instanceof ImportError) return "file";
    throw error;
  }
}
