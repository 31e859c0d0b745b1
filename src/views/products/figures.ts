import type { Format } from "../../i18n";

/** "3.2", "14", "1.15": as many digits as tell. */
export function timesText(times: number, f: Format): string {
  return f.decimal(times, times >= 9.95 ? 0 : times >= 1.95 ? 1 : 2);
}

/** A share of orders: whole per cent from ten on, else one digit. */
export function shareText(share: number, f: Format): string {
  return f.percent(share, share >= 0.0995 ? 0 : 1);
}

/** An expected count: whole from ten on. */
export function countText(count: number, f: Format): string {
  return f.decimal(count, count >= 9.95 ? 0 : 1);
}
