import type { Format } from "../../i18n";

/** Below this a tenth of a per cent is worth a digit. */
const small = 0.1;

/** The size of a change as people say it: "8.3%", "71%", "100%". Unlike a share, it may be all or more. */
export function growthText(change: number, f: Format): string {
  const size = Math.abs(change);
  const percent = size * 100;
  const whole = size >= small || Math.abs(percent - Math.round(percent)) < 0.05;
  return `${f.decimal(percent, whole ? 0 : 1)}%`;
}

/** The same with its sign. */
export function signedGrowth(change: number, f: Format): string {
  return f.signed(change, (size) => growthText(size, f));
}
