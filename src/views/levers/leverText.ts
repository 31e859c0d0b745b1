import type { LeverName } from "../../engine";
import type { Format } from "../../i18n";
import { figureMoney } from "../overview/figureMoney";
import type { Leverage } from "./leverage";
import type { LeverWords } from "./words";

/** "+12%", "−5%", "0%": a factor as the change it is. */
export function changeText(factor: number, f: Format): string {
  const change = factor - 1;
  if (Math.abs(change) < 5e-5) return f.percent(0, 0);
  return `${change > 0 ? "+" : "−"}${shareText(Math.abs(change), f)}`;
}

/** A share in whole per cent where it is one, else with one decimal. */
export function shareText(share: number, f: Format): string {
  const whole = Math.abs(share * 100 - Math.round(share * 100)) < 0.05;
  return f.percent(share, whole || share >= 0.2 ? 0 : 1);
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
  const texts = [f.moneyShort(Math.abs(difference)), share === null ? "–" : shareText(share, f)] as const;
  return difference > 0 ? w.whatIf.better(...texts) : w.whatIf.worse(...texts);
}
