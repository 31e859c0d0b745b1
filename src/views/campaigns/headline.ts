import type { CampaignResult, Interval } from "../../engine";
import type { Format } from "../../i18n";
import type { Phrase } from "../../i18n/phrase";
import type { CampaignWords } from "./words";

const nbsp = "\u00a0";

/** "231 – 291". */
export function rangeOf(low: number, high: number, write: (value: number) => string): string {
  return `${write(low)}${nbsp}– ${write(high)}`;
}

/** Which side of nothing the 95 % interval lies on. */
export function verdictOf({ low95, high95 }: Interval): "more" | "less" | "within" {
  return low95 > 0 ? "more" : high95 < 0 ? "less" : "within";
}

/** How the group was chosen says who ordered: its lift is no effect. */
export function isChosenByOrders({ cautions }: CampaignResult): boolean {
  return cautions.includes("coupon") || cautions.includes("buyers");
}

/** What the screen opens with. */
export function headline(result: CampaignResult, w: CampaignWords, f: Format): Phrase {
  const { treated, difference, everyone, cautions } = result;
  const count = (value: number) => f.integer(Math.round(value));
  if (isChosenByOrders(result)) {
    const { actual, expected } = everyone.orders;
    const range = rangeOf(expected.low95, expected.high95, count);
    const users = treated.customers + treated.newcomers;
    return w.headline[cautions.includes("coupon") ? "coupon" : "buyers"](
      users,
      count(users),
      count(actual),
      count(expected.value),
      range,
    );
  }
  if (difference !== null) {
    const { orders } = difference;
    const range = rangeOf(orders.low95, orders.high95, (value) => f.signed(value, count));
    const verdict = verdictOf(orders);
    if (verdict === "more") return w.headline.controlMore(count(orders.value), range);
    if (verdict === "less") return w.headline.controlLess(count(-orders.value), range);
    return w.headline.controlWithin(count(Math.abs(orders.value)), orders.value < 0 ? "fewer" : "more", range);
  }
  const { actual, expected, lift } = treated.orders;
  const range = rangeOf(expected.low95, expected.high95, count);
  const verdict = verdictOf(lift);
  if (verdict === "within") return w.headline.within(count(actual), count(expected.value), range);
  return w.headline[verdict](count(actual), count(expected.value), range, count(Math.abs(lift.value)));
}
