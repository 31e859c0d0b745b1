import type { CustomerField, ImportFailure, Reconciliation } from "./types";

/**
 * What a mapping would make of the files, before orders are built: for the mapping screen, and again whenever the user
 * changes something there. Group by group, in the draft's order.
 */
export interface ImportSurvey {
  readonly groups: readonly GroupSurvey[];
  /** Orders, customers and money that would count; null while a question is open or a column is missing. */
  readonly outcome: Reconciliation | null;
  /** Why the import cannot go on as things stand. */
  readonly failure: ImportFailure | null;
  readonly costs: CostSurvey;
}

export interface GroupSurvey {
  readonly headerSignature: string;
  readonly rows: number;
  /** Orders among the rows, counted or not: "3,214 rows, 2,871 orders". */
  readonly orders: number;
  /** Earliest and latest readable date, ms; null when none is. */
  readonly from: number | null;
  readonly to: number | null;
  readonly statuses: readonly StatusSurvey[];
  readonly identity: IdentitySurvey;
  readonly grain: GrainSurvey;
  /** Currencies by the rows that write them, most frequent first; empty when none is written. */
  readonly currencies: readonly CurrencySurvey[];
}

export interface StatusSurvey {
  /** As written: the entry of `excludedStatuses`. */
  readonly value: string;
  readonly rows: number;
  readonly orders: number;
  /** Money of these orders before refunds; of lines, where one order's lines differ in status. */
  readonly amount: number;
  readonly excluded: boolean;
  /** Whether the word is one we know for a sale or for none; false: the user should look. */
  readonly known: boolean;
}

export interface IdentitySurvey {
  /** Each column that could key a customer, in order of preference. */
  readonly candidates: readonly KeyCandidate[];
  /** The keys in force, in order. */
  readonly keys: readonly CustomerField[];
  /** Orders that the keys in force give to somebody, and those of nobody. */
  readonly identified: number;
  readonly nobody: number;
  readonly customers: number;
  /**
   * Keys that were found to be one person with a better key because rows carry both (an e-mail and a phone): how many
   * fewer customers that makes.
   */
  readonly merged: number;
  /** True when people are known by their names only: two of one name are one customer. */
  readonly namesOnly: boolean;
}

export interface KeyCandidate {
  readonly field: CustomerField;
  readonly column: number;
  readonly header: string;
  /** Orders it would identify by itself, and how many people; null where the column was not kept whole. */
  readonly orders: number | null;
  readonly people: number | null;
}

export type RowMeaning = "order" | "line" | "unit";

export interface GrainSurvey {
  /** What one row is: an order, a line of an order, or one piece of a line (no quantity column). */
  readonly row: RowMeaning;
  /** Orders of several rows: the evidence. */
  readonly ordersOfSeveralRows: number;
  /** Orders whose total stands on several rows, and all the same: then it is taken once. */
  readonly repeatedTotals: number;
  /** Sum of order totals, each taken once; null without such a column. */
  readonly sumOfTotals: number | null;
  /** Sum of line totals (or quantity × price); null without. */
  readonly sumOfLines: number | null;
  readonly inForce: "total" | "lines";
}

export interface CurrencySurvey {
  readonly code: string;
  readonly rows: number;
  readonly orders: number;
  /** In that currency. */
  readonly amount: number;
}

export interface CostSurvey {
  /** Products with a cost, from a file of their own. */
  readonly products: number;
  readonly ordersWithCost: number;
  readonly ordersWithout: number;
  /** Distinct values of the `category` column, most frequent first (at most 100). */
  readonly categories: readonly { readonly value: string; readonly rows: number }[];
}
