import type { CustomerFilter } from "../../engine";
import type { Format, Messages } from "../../i18n";

export const noFilter: CustomerFilter = {
  minOrders: null,
  maxOrders: null,
  minValue: null,
  maxValue: null,
  minDaysSinceLast: null,
  maxDaysSinceLast: null,
  minProbabilityAlive: null,
  maxProbabilityAlive: null,
  minPredicted: null,
  maxPredicted: null,
  dimension: null,
};

/** The criteria that can be met: without a forecast nobody is known to meet those of its figures. */
export function possibleFilter(filter: CustomerFilter, forecastKnown: boolean): CustomerFilter {
  if (forecastKnown) return filter;
  const { minProbabilityAlive, maxProbabilityAlive, minPredicted, maxPredicted } = noFilter;
  return { ...filter, minProbabilityAlive, maxProbabilityAlive, minPredicted, maxPredicted };
}

/** A probability as it is typed, in per cent, without the dust of binary fractions. */
export function toPercent(ratio: number | null): number | null {
  return ratio === null ? null : Math.round(ratio * 1e6) / 1e4;
}

export function fromPercent(percent: number | null): number | null {
  return percent === null ? null : percent / 100;
}

/** One active criterion, and the filter without it. */
export interface FilterChip {
  readonly id: "orders" | "value" | "daysSinceLast" | "probabilityAlive" | "predicted" | "dimension";
  readonly text: string;
  readonly without: CustomerFilter;
}

type MoneyIs = "profit" | "revenue";

export function filterChips(filter: CustomerFilter, moneyIs: MoneyIs, t: Messages, f: Format): FilterChip[] {
  const words = t.customers.filter;
  const chips: FilterChip[] = [];
  const add = (id: FilterChip["id"], text: string | null, without: CustomerFilter) => {
    if (text !== null) chips.push({ id, text, without });
  };
  const range = (label: string, from: number | null, to: number | null, write: (value: number) => string) => {
    if (from !== null && to !== null) return words.between(label, write(from), write(to));
    if (from !== null) return words.atLeast(label, write(from));
    return to === null ? null : words.atMost(label, write(to));
  };
  add("orders", range(words.orders, filter.minOrders, filter.maxOrders, f.integer), {
    ...filter,
    minOrders: null,
    maxOrders: null,
  });
  add("value", range(words.value[moneyIs], filter.minValue, filter.maxValue, f.money), {
    ...filter,
    minValue: null,
    maxValue: null,
  });
  add("daysSinceLast", range(words.daysSinceLast, filter.minDaysSinceLast, filter.maxDaysSinceLast, f.integer), {
    ...filter,
    minDaysSinceLast: null,
    maxDaysSinceLast: null,
  });
  const percentText = (ratio: number) => f.percent(ratio, Number.isInteger(toPercent(ratio)) ? 0 : 1);
  add(
    "probabilityAlive",
    range(words.probabilityAlive, filter.minProbabilityAlive, filter.maxProbabilityAlive, percentText),
    { ...filter, minProbabilityAlive: null, maxProbabilityAlive: null },
  );
  add("predicted", range(words.predicted[moneyIs], filter.minPredicted, filter.maxPredicted, f.money), {
    ...filter,
    minPredicted: null,
    maxPredicted: null,
  });
  if (filter.dimension !== null) {
    const { name, value } = filter.dimension;
    add("dimension", words.firstTouchIs(dimensionLabel(name, t), value === "" ? words.blank : value), {
      ...filter,
      dimension: null,
    });
  }
  return chips;
}

/** The dimension in the reader's language where it is one of ours, else the column's own header. */
export function dimensionLabel(name: string, t: Messages): string {
  const ours: Readonly<Record<string, string>> = t.customers.dimensions;
  return Object.hasOwn(ours, name) ? (ours[name] ?? name) : name;
}

/** A range that nobody can be in. */
export function isWrongWay(from: number | null, to: number | null): boolean {
  return from !== null && to !== null && from > to;
}
