import { formulaWorth, type LeverChange, leverWorth, noChange } from "../../engine";
import type { Format } from "../../i18n";
import { figureMoney } from "../overview/figureMoney";
import type { Leverage } from "./leverage";
import { againstToday } from "./leverText";
import type { LeverWords } from "./words";

/** One figure under a change, beside today's. */
export interface LeverFigure {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly today: string;
  readonly difference: string;
}

/** The figures a change makes, those that are known. */
export function leverFigures(leverage: Leverage, change: LeverChange, w: LeverWords, f: Format): LeverFigure[] {
  const { analysis, answer, assumptions } = leverage;
  const net = assumptions.acquisitionCost !== null && assumptions.acquisitionCost > 0;
  const cost = (assumptions.acquisitionCost ?? 0) * change.acquisitionCost;
  const figure = (name: string, label: string, value: number, today: number): LeverFigure => ({
    name,
    label,
    value,
    text: figureMoney(value, f),
    today: figureMoney(today, f),
    difference: againstToday(value, today, w, f),
  });
  const figures: LeverFigure[] = [];
  if (answer !== null) {
    const now = leverWorth(answer, assumptions, change);
    const today = leverWorth(answer, assumptions, noChange);
    figures.push(
      figure("total", w.whatIf.total, now.total, today.total),
      figure("present", w.whatIf.present, now.present, today.present),
      figure(
        "newcomer",
        net ? w.whatIf.newcomerNet : w.whatIf.newcomer,
        now.newcomer - cost,
        today.newcomer - (assumptions.acquisitionCost ?? 0),
      ),
    );
  }
  const formula = formulaWorth(analysis.formula, assumptions.acquisitionCost, change);
  const before = formulaWorth(analysis.formula, assumptions.acquisitionCost, noChange);
  if (formula !== null && before !== null) {
    figures.push(figure("formula", net ? w.whatIf.formulaNet : w.whatIf.formulaClv, formula, before));
  }
  return figures;
}
