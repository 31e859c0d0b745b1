import type { Format } from "../../i18n";

/** A share to two digits or so: "0.7%", "9.9%", "10%", "46%". */
export function shareText(share: number | null, f: Format): string {
  const tenths = share === null ? Number.NaN : Math.round(Math.abs(share) * 1000);
  return f.percent(share, tenths < 100 ? 1 : 0);
}
