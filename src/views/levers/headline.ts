import { noChange, pulled } from "../../engine";
import type { Format, Messages } from "../../i18n";
import type { Phrase } from "../../i18n/phrase";
import { horizonText } from "../shared/forecastText";
import { isKnown, type Leverage, worthBy } from "./leverage";
import type { LeverWords } from "./words";

const onePercent = 0.01;

/** What one per cent of an order's value is worth, and one per cent of the better of what customers do. */
export function headline(leverage: Leverage, w: LeverWords, f: Format): Phrase {
  const share = f.percent(onePercent, 0);
  if (isKnown(leverage, "model")) {
    const worth = worthBy(leverage, "model");
    const gain = (lever: "orderValue" | "retention" | "frequency") =>
      worth(pulled(lever, onePercent)) - worth(noChange);
    const order = gain("orderValue");
    const best = gain("frequency") >= gain("retention") ? "frequency" : "retention";
    const other = gain(best);
    if (order > 0 && other > 0) {
      return w.headline({ share, orderWorth: f.moneyWords(order), best, worth: f.moneyWords(other) });
    }
  }
  const { clv } = leverage.analysis.formula;
  if (clv === null || !(clv > 0)) return [w.headlineNone];
  return w.headlineFormula({ clv: f.moneyWords(clv), share, worth: f.moneyWords(clv * onePercent) });
}

/** Whose money the figures are. */
export function basisText(leverage: Leverage, w: LeverWords, t: Messages, f: Format): string | undefined {
  const { answer, analysis, assumptions } = leverage;
  if (answer === null) return undefined;
  const coming = assumptions.newCustomersPerYear ?? answer.arrivals?.perYear ?? null;
  const count = (n: number) => t.common.customersCount(Math.round(n), f.integer(n));
  return w.basis({
    customers: count(answer.present.customers),
    horizon: horizonText(answer.horizonDays, t, f),
    coming: coming === null ? null : count(coming),
    money: analysis.moneyIs,
  });
}
