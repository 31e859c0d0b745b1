import type { CurrencyPlan } from "../types";

/** What holds for all groups of an import. */
export interface BuildContext {
  /** ISO 4217 code of the data set. */
  readonly currency: string;
  /** null: several currencies are refused. */
  readonly plan: CurrencyPlan | null;
  /** Cost of one piece by SKU or product name, folded to lower case, from files of costs. */
  readonly productCosts: ReadonlyMap<string, number>;
  /** Profit per unit of line revenue by category as written. */
  readonly categoryMargins: Readonly<Record<string, number>>;
  /** Files that are, byte by byte, copies of an earlier one. */
  readonly copiedFiles: ReadonlySet<number>;
}
