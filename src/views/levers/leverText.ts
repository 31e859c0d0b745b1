import type { LeverName } from "../../engine";
import type { Format } from "../../i18n";
import { figureMoney } from "../overview/figureMoney";
import { growthText } from "../shared/growthText";
import type { Leverage } from "./leverage";
import type { LeverWords } from "./words";

/** A lever's move, to a tenth of a per cent: rounded further, a target would be missed. */
export function moveText(factor: number, f: Format): string {
  const percent = Math.abs(factor - 1) * 100;
  return `${f.decimal(percent, Math.abs(percent - Math.round(percent)) < 0.05 ? 0 : 1)}%`;
}

/** "+12%", "−5%"; "–" as today. */
export function changeText(factor: number, f: Format): string {
  if (Math.abs(factor - 1) < 5e-5) return "–";
  return `${factor > 1 ? "+" : "−"}${moveText(factor, f)}`;
}

/** A gain with its sign: "+₫1.2 M". */
export function gainText(value: number, f: Format): string {
  if (value === 0) return f.moneyShort(0);
  return `${value > 0 ? "+" : "−"}${f.moneyShort(Math.abs(value))}`;
}

/** What a lever is today and would be, in the shop's own unit; null where it has none. */
export function inUnits(
  lever: LeverName,
  factor: number,
  { analysis, assumptions }: Leverage,
  f: Format,
): { readonly from: string; readonly to: string } | null {
  const { used, margin } = analysis.formula;
  const write = (value: number | null, text: (value: number) => string) =>
    value === null ? null : { from: text(value), to: text(value * factor) };
  if (lever === "orderValue") return write(used.averageOrderValue, (value) => figureMoney(value, f));
  if (lever === "margin") return write(margin, (value) => f.percent(value));
  if (lever === "acquisitionCost") return write(assumptions.acquisitionCost, (value) => figureMoney(value, f));
  return null;
}

/** "+₫1.2 M (+4%)" against today. */
export function againstToday(now: number, today: number, w: LeverWords, f: Format): string {
  const difference = now - today;
  if (Math.abs(difference) < Math.abs(today) * 1e-6) return w.whatIf.asToday;
  const share = today === 0 ? null : Math.abs(difference / today);
  const texts = [f.moneyShort(Math.abs(difference)), share === null ? "–" : growthText(share, f)] as const;
  return difference > 0 ? w.whatIf.better(...texts) : w.whatIf.worse(...texts);
}
