import type { LeverName } from "../../engine";
import type { Format } from "../../i18n";
import { figureMoney } from "../overview/figureMoney";
import { signedGrowth } from "../shared/growthText";
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
  return f.signed(factor - 1, (move) => moveText(1 + move, f));
}

/** A gain with its sign: "+₫1.2 M". */
export function gainText(value: number, f: Format): string {
  return f.signed(value, f.moneyShort);
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
  // Of the size: where today is a loss, more is still a plus.
  const share = today === 0 ? null : difference / Math.abs(today);
  return w.whatIf.against(gainText(difference, f), share === null ? "–" : signedGrowth(share, f));
}
