import type { FileGroup } from "../group";
import type { CauseCount, ExclusionCause, RefusalCause, RowProblem } from "../types";
import { Sum } from "../values/money";

export type Cause = RefusalCause | ExclusionCause;

/** Causes by code; 0 means that the row or order is used. */
export const causes = [
  "used",
  "summaryRow",
  "repeatedAcrossFiles",
  "status",
  "cancelled",
  "dateMissing",
  "dateUnreadable",
  "amountMissing",
  "amountUnreadable",
  "nobody",
  "refundOfUnknown",
  "tooManyColumns",
  "quoteUnclosed",
] as const satisfies readonly ("used" | Cause)[];

const codes = new Map<string, number>(causes.map((cause, code) => [cause, code]));
export function codeOf(cause: Cause): number {
  return codes.get(cause) ?? 0;
}

const refusals: ReadonlySet<string> = new Set<RefusalCause>([
  "dateMissing",
  "dateUnreadable",
  "amountMissing",
  "amountUnreadable",
  "tooManyColumns",
  "quoteUnclosed",
]);
const maxPlaces = 1000;

/** Counts what fell away, cause by cause. */
export class Ledger {
  readonly #rows = new Float64Array(causes.length);
  readonly #orders = new Float64Array(causes.length);
  readonly #sums = causes.map(() => new Sum());
  readonly #places: RowProblem[][] = causes.map(() => []);
  readonly all = new Sum();

  row(code: number, group: FileGroup, row: number, cell: () => string): void {
    this.#rows[code] = (this.#rows[code] as number) + 1;
    const places = this.#places[code] as RowProblem[];
    if (places.length < maxPlaces) places.push({ ...group.lines.at(row), cell: cell().slice(0, 80) });
  }

  /** Rows refused before they reached the columns. */
  rawRows(cause: Cause, rows: number, places: readonly RowProblem[]): void {
    const code = codeOf(cause);
    this.#rows[code] = (this.#rows[code] as number) + rows;
    const kept = this.#places[code] as RowProblem[];
    kept.push(...places.slice(0, maxPlaces - kept.length));
  }

  money(code: number, amount: number): void {
    this.#sums[code]?.add(amount);
    this.all.add(amount);
  }

  order(code: number): void {
    this.#orders[code] = (this.#orders[code] as number) + 1;
  }

  rowsOf(kind: "refused" | "excluded"): number {
    return causes.reduce(
      (sum, cause, code) =>
        code > 0 && refusals.has(cause) === (kind === "refused") ? sum + (this.#rows[code] as number) : sum,
      0,
    );
  }

  counts(decimals: number): CauseCount[] {
    return causes.flatMap((cause, code): CauseCount[] => {
      const rows = this.#rows[code] as number;
      if (cause === "used" || rows === 0) return [];
      const refused = refusals.has(cause);
      return [
        {
          kind: refused ? "refused" : "excluded",
          cause,
          rows,
          orders: refused ? 0 : (this.#orders[code] as number),
          revenue: this.#sums[code]?.at(decimals) ?? 0,
          places: this.#places[code] ?? [],
        },
      ];
    });
  }
}
