import type { Steps } from "../math/steps";
import { studentT, z95 } from "../math/studentT";
import type { MonthOfSpend, ResponseGap, SpendResponse } from "./acquisitionTypes";
import { mostTelling } from "./burst";
import { fitPanel, type PanelCell, type PanelSlope } from "./monthPanel";
import { beyondTrend } from "./spendPath";
import { yieldNow } from "./yieldNow";

const fewestMonths = 8;
/** Standard deviation of ln spend about its own straight trend below which months are alike. */
const leastChange = 0.15;
/** New customers a month below which chance hides everything. */
const leastCustomers = 5;
/** A 95 % interval of the elasticity wider than this tells nothing. */
const widest = 1.5;
/** Of a normal: beyond it on either side 20 of 100. */
const z60 = 0.8416212335729143;
/** Channels fitted together, those with most spend; the others count among everybody else. */
const mostChannels = 8;
/** Latest months looked at: what spend brought long ago tells little of the next one. */
const mostMonths = 36;

/**
 * How the number of new customers goes with the spend, by channel: over months, beyond each channel's own trend and wandering,
 * the path its budget takes, and what moves all channels alike (`fitPanel`), with Student's t. A burst of a channel that its budget
 * follows looks like an effect: so each is fitted once more without the months that speak most for one (`mostTelling`), and the
 * interval holds the 60 % interval of that, too. One more unit brings
 * elasticity × customers/spend of them, by what customers/spend is now (`yieldNow`). It is what went together, not proof of
 * what caused what.
 *
 * @param channels complete months with a spend above zero, by channel
 * @param everybody new customers of all channels by month; those of the channels themselves included
 * @param won by channel, its new customers by month, those of months without spend included; where there are none, nobody came then
 */
export function* spendResponses(
  channels: readonly (readonly MonthOfSpend[])[],
  everybody: ReadonlyMap<number, number>,
  won: readonly (readonly number[])[] = [],
): Steps<(SpendResponse | ResponseGap)[]> {
  const last = Math.max(...everybody.keys());
  const recent = channels.map((months) =>
    months.filter(({ month }) => month > last - mostMonths).sort((a, b) => a.month - b.month),
  );
  const gaps = recent.map(gapOf);
  const fitted = recent
    .flatMap((months, channel) => (gaps[channel] === null ? [{ channel, months, spend: sumOf(months, "spend") }] : []))
    .sort((a, b) => b.spend - a.spend)
    .slice(0, mostChannels);
  const cells = fitted.flatMap(({ months }, group) =>
    months.map(
      ({ month, spend, customers }): PanelCell => ({
        group,
        month,
        count: customers,
        logSpend: Math.log(spend),
      }),
    ),
  );
  const paused = fitted.map(({ channel, months }) => {
    const told = new Set(months.map(({ month }) => month));
    return (won[channel] ?? []).map((count, month) => (told.has(month) ? 0 : count));
  });
  const rest = restOf(cells, everybody, paused);
  const together = [...cells, ...rest];
  const groups = fitted.length + (rest.length > 0 ? 1 : 0);
  const fit = groups < 2 ? null : yield* fitPanel(together);
  const calmer: (PanelSlope | null)[] = [];
  for (const [group, { months }] of fitted.entries()) {
    const telling = mostTelling(months);
    const without = together.filter((cell) => cell.group !== group || !telling.has(cell.month));
    calmer.push(fit === null ? null : ((yield* fitPanel(without))?.slopes[group] ?? null));
  }
  return recent.map((months, channel) => {
    const gap = gaps[channel] ?? null;
    if (gap !== null) return gap;
    const group = fitted.findIndex((one) => one.channel === channel);
    const slope = fit?.slopes[group] ?? null;
    if (fit === null || slope === null) return "unclear";
    const t = studentT(z95, fit.freedom);
    const reach = t * slope.error;
    if (!(2 * reach <= widest)) return "unclear";
    const again = calmer[group] ?? slope;
    const below = Math.max(reach, slope.value - again.value + z60 * again.error);
    const above = Math.max(reach, again.value - slope.value + z60 * again.error);
    const { perUnit, error } = yieldNow(months);
    return {
      months: months.length,
      elasticity: slope.value,
      low95: slope.value - below,
      high95: slope.value + above,
      error: Math.max(below, above) / t,
      freedom: fit.freedom,
      customersPerUnit: perUnit,
      levelError: error,
    };
  });
}

function gapOf(months: readonly MonthOfSpend[]): ResponseGap | null {
  const n = months.length;
  if (n < fewestMonths) return "fewMonths";
  if (sumOf(months, "customers") < leastCustomers * n) return "unclear";
  return changeBeyondTrend(months) < leastChange ? "steadySpend" : null;
}

/** Standard deviation of ln spend about the straight line through it. */
function changeBeyondTrend(months: readonly MonthOfSpend[]): number {
  const beyond = beyondTrend(months.map(({ month, spend }) => ({ month, log: Math.log(spend) })));
  return Math.sqrt(beyond.reduce((sum, value) => sum + value * value, 0) / (months.length - 2));
}

/**
 * Everybody who came by none of the fitted channels, in their months; nothing where they are too few to tell of. A channel that makes
 * a pause still wins some: were they among the others, its pauses would look like everybody's season.
 *
 * @param paused new customers in months without spend, by fitted channel and month
 */
function restOf(
  cells: readonly PanelCell[],
  everybody: ReadonlyMap<number, number>,
  paused: readonly (readonly number[])[],
): PanelCell[] {
  const group = paused.length;
  const months = [...new Set(cells.map(({ month }) => month))];
  const rest = months.map((month): PanelCell => {
    const own = cells.reduce((sum, cell) => sum + (cell.month === month ? cell.count : 0), 0);
    const besides = paused.reduce((sum, counts) => sum + (counts[month] ?? 0), 0);
    return { group, month, count: Math.max(0, (everybody.get(month) ?? 0) - own - besides), logSpend: null };
  });
  return rest.reduce((sum, { count }) => sum + count, 0) < leastCustomers * months.length ? [] : rest;
}

function sumOf(months: readonly MonthOfSpend[], key: keyof MonthOfSpend): number {
  return months.reduce((sum, month) => sum + month[key], 0);
}
