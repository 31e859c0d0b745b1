import type { Interval } from "../forecast/types";
import type { Competitor } from "./types";

/** The shop's part of a market of itself and the competitors told of. */
export interface MarketShare {
  /** 0 … 1; null where nothing positive is known to share. */
  readonly equity: { readonly value: number; readonly low80: number; readonly high80: number } | null;
  /** Over the same competitors; null unless the revenue of the shop and of each of them is known. */
  readonly revenue: number | null;
  /** Competitors whose equity is known: those compared. */
  readonly compared: readonly { readonly competitor: Competitor; readonly equity: number }[];
  /** Competitors told of whose equity is not known. */
  readonly left: number;
}

/**
 * Share of customer equity: own ÷ (own + Σ customers × average CLV of the competitors), beside the share of revenue. The interval is the
 * own equity's; what is typed of competitors is taken as it is.
 *
 * @param own customer equity with its interval; below 0 counts as 0
 * @param revenue the shop's own revenue in the 365 days that competitors' are told for
 */
export function marketShare(
  own: Pick<Interval, "value" | "low80" | "high80">,
  revenue: number | null,
  competitors: readonly Competitor[],
): MarketShare {
  const compared = competitors.flatMap((competitor) => {
    const { customers, averageClv } = competitor;
    return customers === null || averageClv === null ? [] : [{ competitor, equity: customers * averageClv }];
  });
  const others = compared.reduce((sum, { equity }) => sum + equity, 0);
  const share = (equity: number): number => Math.max(0, equity) / (Math.max(0, equity) + others);
  const revenues = compared.map(({ competitor }) => competitor.revenue);
  const theirs = revenues.reduce<number | null>(
    (sum, one) => (sum === null || one === null ? null : sum + one),
    compared.length > 0 ? 0 : null,
  );
  return {
    equity:
      compared.length > 0 && others + Math.max(0, own.low80) > 0
        ? { value: share(own.value), low80: share(own.low80), high80: share(own.high80) }
        : null,
    revenue: theirs === null || revenue === null || !(revenue + theirs > 0) ? null : revenue / (revenue + theirs),
    compared,
    left: competitors.length - compared.length,
  };
}
