import type { FormulaClv } from "../types";
import { surfaceAt } from "./surface";
import {
  type LeverAssumptions,
  type LeverChange,
  type LeverName,
  type LeversAnswer,
  leverNames,
  leverReach,
  noChange,
} from "./types";

/** What a change of the levers makes of the shop, in money. */
export interface LeverWorth {
  /** Predicted CLV of all present customers. */
  readonly present: number;
  /** An average new customer's first 12 months, its acquisition cost not yet taken off. */
  readonly newcomer: number;
  /** The new customers of a year, less what winning them costs; 0 where their number is not known. */
  readonly arrivals: number;
  /** present + arrivals. */
  readonly total: number;
}

/** What the fitted model expects under a change. */
export function leverWorth(
  { present, newcomer, arrivals }: LeversAnswer,
  assumptions: LeverAssumptions,
  change: LeverChange,
): LeverWorth {
  const money = change.orderValue * change.margin;
  const { retention, frequency } = change;
  const now = money * present.value * surfaceAt(present.surface, retention, frequency);
  const one = money * (newcomer.first + newcomer.repeats * surfaceAt(newcomer.surface, retention, frequency));
  const cost = (assumptions.acquisitionCost ?? 0) * change.acquisitionCost;
  const coming = assumptions.newCustomersPerYear ?? arrivals?.perYear ?? 0;
  const won = coming * (one - cost);
  return { present: now, newcomer: one, arrivals: won, total: now + won };
}

/** Formula CLV under a change, its acquisition cost taken off; null where a term is not known. Every term is a factor of it. */
export function formulaWorth(formula: FormulaClv, acquisitionCost: number | null, change: LeverChange): number | null {
  if (formula.clv === null) return null;
  const clv = formula.clv * change.orderValue * change.margin * change.frequency * change.retention;
  return clv - (acquisitionCost ?? 0) * change.acquisitionCost;
}

/** Pulls one lever: `step` 0.01 is one per cent in the direction that pays, −0.01 the other way. A lower cost is what pays. */
export function pulled(lever: LeverName, step: number): LeverChange {
  return { ...noChange, [lever]: lever === "acquisitionCost" ? 1 - step : 1 + step };
}

/** How far a lever goes: the factor at which it ends, in the direction that pays. A margin ends at 100 % of revenue. */
export function leverEnd(lever: LeverName, margin: number): number {
  if (lever === "acquisitionCost") return 0;
  return lever === "margin" && margin > 0 ? Math.min(leverReach.most, Math.max(1, 1 / margin)) : leverReach.most;
}

/** What one lever alone must do for a target. */
export interface LeverTarget {
  readonly lever: LeverName;
  /** The factor that reaches it; null where the lever's end does not. */
  readonly factor: number | null;
  /** The share more that the lever's end brings. */
  readonly most: number;
}

const halvings = 50;

/**
 * For each lever the factor that, alone, raises `worth` by the share `gain`, by bisection (worth grows with every lever). Empty where
 * worth is not positive as it is: a share of nothing is nothing.
 *
 * @param worth of a change, in money
 * @param levers those that can be pulled
 */
export function solveTarget(
  worth: (change: LeverChange) => number,
  levers: readonly LeverName[],
  gain: number,
  margin: number,
): LeverTarget[] {
  const today = worth(noChange);
  if (!(today > 0)) return [];
  const wanted = today * (1 + gain);
  return levers.map((lever) => {
    const end = leverEnd(lever, margin);
    const at = (factor: number): number => worth({ ...noChange, [lever]: factor });
    const most = at(end) / today - 1;
    if (at(end) < wanted) return { lever, factor: null, most };
    let short = 1;
    let enough = end;
    for (let i = 0; i < halvings; i++) {
      const middle = (short + enough) / 2;
      if (at(middle) < wanted) short = middle;
      else enough = middle;
    }
    return { lever, factor: enough, most };
  });
}

/** The levers that mean anything here: a margin where one is known, a cost where one is told, retention where customers leave. */
export function leversInForce(
  answer: Pick<LeversAnswer, "leaving"> | null,
  moneyIs: "revenue" | "profit",
  acquisitionCost: number | null,
): LeverName[] {
  return leverNames.filter((lever) => {
    if (lever === "margin") return moneyIs === "profit";
    if (lever === "acquisitionCost") return acquisitionCost !== null && acquisitionCost > 0;
    return lever !== "retention" || answer === null || answer.leaving !== "none";
  });
}
