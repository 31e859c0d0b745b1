import type { ModelMeaning } from "../../engine";
import type { Format, Messages } from "../../i18n";
import { rateText } from "./figureText";

const weeksPerMonth = 30.4375 / 7;

/** What one parameter says about the customers, with the figure it stands for. */
export function parameterMeaning(name: string, meaning: ModelMeaning, t: Messages, f: Format): string {
  const words = t.forecast.parameters.meanings;
  const { params } = meaning;
  const of = (key: string) => params[key] ?? Number.NaN;
  const share = (value: number) => f.percent(value, 0);
  switch (name) {
    // Coefficients of variation: of a gamma 1/√shape, of a beta √(b/(a(a + b + 1))).
    case "r":
      return words.r(share(1 / Math.sqrt(of("r"))));
    case "alpha":
      return words.alpha(rateText(meaning.ordersPerMonth, f));
    case "a":
      return words.a(f.percent(of("a") / (of("a") + of("b"))));
    case "b":
      // Where nobody leaves there is nothing to differ in.
      if (!(of("a") > 0)) return t.forecast.parameters.stay;
      return words.b(share(Math.sqrt(of("b") / (of("a") * (of("a") + of("b") + 1)))));
    case "s":
      return words.s(share(1 / Math.sqrt(of("s"))));
    case "beta":
      return words.beta(rateText((of("s") / of("beta")) * weeksPerMonth, f));
    case "k":
      return words.k(f.integer(of("k")));
    default:
      return words.other;
  }
}

/** "Half of new customers have left after 2.1 orders, or 7 months": only what is known. */
export function halfLifeTitle(
  { halfLifeOrders, halfLifeMonths, neverLeave }: ModelMeaning,
  t: Messages,
  f: Format,
): string {
  const words = t.forecast.parameters;
  if (neverLeave === 1) return words.stay;
  const orders = halfLifeOrders === null ? null : f.decimal(halfLifeOrders, 1);
  const months = halfLifeMonths === null ? null : f.decimal(halfLifeMonths, halfLifeMonths < 10 ? 1 : 0);
  if (orders !== null && months !== null) return words.halfOrdersMonths(orders, months);
  if (orders !== null) return words.halfOrders(orders);
  return months === null ? words.plain : words.halfMonths(months);
}
