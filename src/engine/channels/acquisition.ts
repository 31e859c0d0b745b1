import { fixedAges } from "../cohorts/types";
import type { Interval } from "../forecast";
import { scaled } from "../forecast/intervals";
import type { AcquisitionFigures, BudgetAsk, ChannelCost, ChannelSpend, Payback, ValueBasis } from "./acquisitionTypes";
import { about, deviationOf } from "./atAge";
import { readMonth } from "./months";
import { type ChannelGroup, type ChannelsAnswer, type ChannelsForecast, LEAST_SHOWN, type ProfitCurve } from "./types";

export interface AcquisitionOptions {
  readonly basis: ValueBasis;
  /** What a customer is to be worth per unit spent on winning it; > 0. */
  readonly target: number;
}

/**
 * What winning customers cost by channel, and whether it pays. Spend of a month is held against the customers whose first
 * order lies in that month; only complete months within the observation count.
 *
 * @param answer by a dimension, for everybody
 * @param forecast of the same groups; null where there is none, and then "predicted" and "total" are not known
 * @param spend of that dimension's values; other dimensions' is not read
 */
export function acquisitionFigures(
  answer: ChannelsAnswer,
  forecast: ChannelsForecast | null,
  spend: readonly ChannelSpend[],
  { basis, target }: AcquisitionOptions,
): AcquisitionFigures {
  const { by } = answer;
  const own = by.kind === "dimension" ? spend.filter(({ dimension }) => dimension === by.name) : [];
  const { months, leftOut } = spendByMonth(answer, own);
  const costs: ChannelCost[] = [];
  const all = { spend: 0, customers: 0, months: new Set<number>(), worth: [] as { customers: number; of: Interval }[] };
  for (const [value, told] of months) {
    const found = answer.groups.findIndex((group) => group.kind === "value" && group.value === value);
    const group = answer.groups[found];
    const cells = [...told].map(([month, amount]) => ({
      month,
      spend: amount,
      customers: group?.newCustomers[month] ?? 0,
    }));
    const worth = group === undefined ? null : worthOf(group, forecast?.groups[found]?.predicted ?? null, basis);
    const total = cells.reduce((sum, cell) => sum + cell.spend, 0);
    const customers = cells.reduce((sum, cell) => sum + cell.customers, 0);
    costs.push({
      group: found >= 0 ? found : null,
      value,
      ...costOf({ spend: total, months: told.size, customers, worth, target, curve: group?.curve ?? null }),
      told: cells.filter((cell) => cell.spend > 0),
    });
    all.spend += total;
    all.customers += customers;
    for (const slot of told.keys()) all.months.add(slot);
    if (worth !== null && customers > 0) all.worth.push({ customers, of: worth });
  }
  costs.sort((a, b) => b.spend - a.spend);
  const overall: ChannelCost = {
    group: null,
    value: "",
    ...costOf({ ...all, months: all.months.size, worth: mixed(all.worth, all.customers), target, curve: null }),
    told: [],
  };
  return { costs, overall, leftOut };
}

/** What has to be known to say where the next unit of budget brings most. */
export function budgetAsk({ groups, whole }: ChannelsAnswer, costs: readonly ChannelCost[]): BudgetAsk {
  return {
    channels: costs.map(({ group, value, told, worth, ratio, customers }) => {
      const won = Array.from(group === null ? [] : (groups[group]?.newCustomers ?? []));
      return { value, told, worth, ratio, customers, won };
    }),
    everybody: Array.from(whole.newCustomers),
  };
}

/** Spend by value and month slot, of complete months; and what was left out. */
function spendByMonth({ months }: ChannelsAnswer, spend: readonly ChannelSpend[]) {
  const complete = months.count - (months.lastComplete ? 0 : 1);
  const byValue = new Map<string, Map<number, number>>();
  let leftOut = 0;
  for (const { value, month, amount } of spend) {
    const slot = (readMonth(month) ?? Number.NaN) - months.first;
    if (!(slot >= 0 && slot < complete)) {
      leftOut += amount;
      continue;
    }
    const own = byValue.get(value) ?? new Map<number, number>();
    byValue.set(value, own.set(slot, (own.get(slot) ?? 0) + amount));
  }
  return { months: byValue, leftOut };
}

/** What a customer of the group is worth; null where too few, or without the forecast it takes. */
export function worthOf(group: ChannelGroup, predicted: Interval | null, basis: ValueBasis): Interval | null {
  if (basis !== "predicted" && basis !== "total") return group.atAge[fixedAges.indexOf(basis)]?.pooled ?? null;
  if (predicted === null || group.customers < LEAST_SHOWN) return null;
  const each = scaled(predicted, 1 / group.customers);
  if (basis === "predicted") return each;
  const historic = group.profit / group.customers;
  return {
    value: historic + each.value,
    low80: historic + each.low80,
    high80: historic + each.high80,
    low95: historic + each.low95,
    high95: historic + each.high95,
  };
}

/** The average of groups by how many customers were won; null where some of them are of unknown worth. */
function mixed(parts: readonly { customers: number; of: Interval }[], customers: number): Interval | null {
  const known = parts.reduce((sum, part) => sum + part.customers, 0);
  if (known === 0 || known < customers) return null;
  const value = parts.reduce((sum, part) => sum + part.customers * part.of.value, 0) / known;
  return about(value, Math.hypot(...parts.map((part) => (part.customers * deviationOf(part.of)) / known)));
}

interface CostInput {
  readonly spend: number;
  readonly months: number;
  readonly customers: number;
  readonly worth: Interval | null;
  readonly target: number;
  readonly curve: ProfitCurve | null;
}

function costOf({ spend, months, customers, worth, target, curve }: CostInput) {
  const cac = customers === 0 ? null : spend / customers;
  return {
    spend,
    months,
    customers,
    cac,
    worth,
    ratio: cac === null || cac === 0 || worth === null ? null : ratioOf(worth, cac, customers),
    mostPayable: worth === null ? null : scaled(worth, 1 / target),
    payback: cac === null || curve === null ? null : paybackOf(curve, cac),
  };
}

/** worth ÷ CAC; the number of customers won is a Poisson number: relative variance 1/customers. Log-normal where positive. */
function ratioOf(worth: Interval, cac: number, customers: number): Interval {
  const value = worth.value / cac;
  if (!(value > 0)) return scaled(worth, 1 / cac);
  return logNormal(value, Math.hypot(deviationOf(worth) / worth.value, 1 / Math.sqrt(customers)));
}

/** The interval of a positive figure whose logarithm has that standard deviation. */
export function logNormal(value: number, deviation: number): Interval {
  const logs = about(0, deviation);
  return {
    value,
    low80: value * Math.exp(logs.low80),
    high80: value * Math.exp(logs.high80),
    low95: value * Math.exp(logs.low95),
    high95: value * Math.exp(logs.high95),
  };
}

/** Months of which at least `LEAST_SHOWN` customers are observed. */
export function paybackOf({ observed, mean, error }: ProfitCurve, cac: number): Payback {
  let observedMonths = 0;
  while ((observed[observedMonths] ?? 0) >= LEAST_SHOWN) observedMonths++;
  const firstAt = (reach: "low80" | "value" | "high80"): number | null => {
    for (let month = 0; month < observedMonths; month++) {
      if (about(mean[month] ?? 0, error[month] ?? 0)[reach] >= cac) return month + 1;
    }
    return null;
  };
  return { month: firstAt("value"), early: firstAt("high80"), late: firstAt("low80"), observedMonths };
}
