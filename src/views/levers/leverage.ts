import {
  type Analysis,
  emptyPlans,
  formulaWorth,
  type LeverAssumptions,
  type LeverChange,
  type LeverName,
  type LeversAnswer,
  leversInForce,
  leverWorth,
  type MeasuredCost,
  measuredCost,
  noChange,
  type ScenarioPlans,
} from "../../engine";
import type { DatasetMeta } from "../../state";

/** What the changes are measured by. */
export type Lens = "model" | "formula";

/** Everything the cards of the screen work out their figures from. */
export interface Leverage {
  readonly analysis: Analysis;
  /** null: there is no forecast, and only the formula speaks. */
  readonly answer: LeversAnswer | null;
  readonly plans: ScenarioPlans;
  /** The cost the user typed, else the one measured from the spend told. */
  readonly assumptions: LeverAssumptions;
  readonly measured: MeasuredCost | null;
  readonly levers: readonly LeverName[];
}

export function leverageOf(dataset: DatasetMeta, analysis: Analysis, answer: LeversAnswer | null): Leverage {
  const plans = dataset.plans?.scenarios ?? emptyPlans.scenarios;
  const spend = dataset.plans?.acquisition?.spend ?? emptyPlans.acquisition.spend;
  const measured = analysis.end === null ? null : measuredCost(spend, analysis.table, analysis.end);
  const acquisitionCost = plans.acquisitionCost ?? measured?.perCustomer ?? null;
  return {
    analysis,
    answer,
    plans,
    measured,
    assumptions: { acquisitionCost, newCustomersPerYear: plans.newCustomersPerYear },
    levers: leversInForce(answer, analysis.moneyIs, acquisitionCost),
  };
}

/** Whether a lens has anything to measure by. */
export function isKnown({ analysis, answer }: Leverage, lens: Lens): boolean {
  return lens === "model" ? answer !== null : analysis.formula.clv !== null;
}

/** What a lens says a change makes: all expected money, or the formula's value of one customer. 0 where nothing is known. */
export function worthBy({ analysis, answer, assumptions }: Leverage, lens: Lens): (change: LeverChange) => number {
  if (lens === "formula") {
    return (change) => formulaWorth(analysis.formula, assumptions.acquisitionCost, change) ?? 0;
  }
  return answer === null ? () => 0 : (change) => leverWorth(answer, assumptions, change).total;
}

export function isSame(one: LeverChange, other: LeverChange): boolean {
  return (Object.keys(noChange) as LeverName[]).every((lever) => Math.abs(one[lever] - other[lever]) < 1e-9);
}
