import type { Format, Messages } from "../../i18n";

/** Nearer than this is right for all that can be said. */
const rightWithin = 0.005;

/** "4% too low", "right to within 1%": how far expected lies from actual, relative to actual. */
export function outcomeText(bias: number, t: Messages, f: Format): string {
  const words = t.forecast;
  if (Math.abs(bias) < rightWithin) return words.verdict.right;
  const share = f.percent(Math.abs(bias), 0);
  return bias < 0 ? words.tooLow(share) : words.tooHigh(share);
}

/** "+31%", "−4%", for columns of figures. */
export function biasText(bias: number | null, f: Format): string {
  if (bias === null) return f.percent(null);
  return f.signed(bias, (size) => f.percent(size < rightWithin ? 0 : size, 0));
}
