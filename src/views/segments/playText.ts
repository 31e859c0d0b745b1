import type { Analysis, ListedPlay, PlayId } from "../../engine";
import type { DefinitionText, Format, Messages } from "../../i18n";
import type { SegmentWords } from "./words";

/** Responding share where the user has said nothing. */
export const usualResponse = 0.2;

interface Saying {
  readonly w: SegmentWords;
  readonly t: Messages;
  readonly f: Format;
}

/** Why a play fits, in this shop's numbers. */
export function playReason(play: ListedPlay, end: Analysis["end"], { w, t, f }: Saying): string {
  const n = play.customers;
  const text = f.integer(n);
  const days = (count: number) => t.common.daysCount(count, f.integer(count));
  switch (play.id) {
    case "winBack":
      return w.reasons.winBack(n, text, days(play.medianSilentDays));
    case "serviceCall":
      return play.all > n
        ? w.reasons.serviceCallBest(text, f.integer(play.all), days(play.medianOverdueDays))
        : w.reasons.serviceCall(n, text, days(play.medianOverdueDays));
    case "coupon":
      return w.reasons.coupon(n, text, f.integer(play.fresh), play.called > 0);
    case "secondOrder":
      return w.reasons.secondOrder(n, text, f.integer(play.returned), days(play.medianDays), days(play.mostDays));
    case "gifts":
      return w.reasons.gifts(n, text, f.integer(play.fewestOrders), f.percent(play.orderShare, 0));
    case "season":
      return w.reasons.season(
        n,
        text,
        monthsText(play.months.length, end, { w, f }),
        f.integer(Math.round(play.byChance)),
      );
    case "longerPeriod":
      return w.reasons.longerPeriod(
        n,
        text,
        f.decimal(play.lifespanMonths, 1),
        f.percent(play.steadyShare, 0),
        days(Math.round(play.medianGapDays)),
      );
  }
}

/** The calendar months after the end's, with their year. */
function monthsText(count: number, end: number | null, { w, f }: Pick<Saying, "w" | "f">): string {
  if (end === null) return "–";
  const date = new Date(end);
  const months = Array.from({ length: count }, (_, i) =>
    f.month(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1 + i, 1)),
  );
  return months.reduce((first, second) => w.monthsAnd(first, second));
}

/** What "at stake" means for a play. */
export function stakeDefinition(id: PlayId, w: SegmentWords): DefinitionText {
  switch (id) {
    case "winBack":
    case "serviceCall":
      return w.definitions.stakeAtRisk;
    case "coupon":
    case "secondOrder":
    case "season":
      return w.definitions.stakeOrder;
    case "gifts":
    case "longerPeriod":
      return w.definitions.stakeLeaving;
  }
}
