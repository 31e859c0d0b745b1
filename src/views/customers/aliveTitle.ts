import type { AlivePoint } from "../../engine";
import type { Format, Messages } from "../../i18n";

const even = 0.5;

/** How likely the customer still buys, and since when it is more likely gone. */
export function aliveTitle(points: readonly AlivePoint[], now: number, t: Messages, f: Format): string {
  const words = t.customers.detail.alive;
  const share = f.percent(now, 0);
  if (!Number.isFinite(now)) return words.probability;
  if (now >= even) return words.title(share);
  const lastLikely = points.findLastIndex((point) => point.probabilityAlive >= even);
  const since = lastLikely === -1 ? undefined : points[lastLikely + 1];
  return since === undefined ? words.titleGone(share) : words.titleGoneSince(share, f.month(since.time));
}
