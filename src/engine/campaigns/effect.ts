import { DAY_MS } from "../days";
import { predictInSteps } from "../forecast";
import { type GroupTotal, groupTotalsInSteps } from "../forecast/groupTotals";
import type { FitState, TotalInterval } from "../forecast/types";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import { cautionsOf, findableOf } from "./cautions";
import { differenceOf } from "./difference";
import { campaignGroups, groupIndex } from "./groups";
import { happenedIn, ordersByDay } from "./happened";
import type { KnownShop } from "./knownBefore";
import type { CampaignDays, Members } from "./members";
import { knownOf, type OutcomeInput, outcomeOf, residualsOf } from "./outcome";
import { campaignPoints } from "./points";
import { swingOf, z95 } from "./swing";
import type { CampaignAsk, CampaignGap, CampaignResult, GroupOutcome } from "./types";
import { valueSwing } from "./valueSwing";
import { within } from "./within";

const calm = { orders: 0, money: 0 };

/** Fewer customers than this, or fewer orders expected of them, carry no figure. */
export const leastCustomers = 10;
export const leastExpectedOrders = 5;

export interface EffectInput {
  /** As known today, and on the day before the start. */
  readonly source: InsightSource;
  readonly before: KnownShop;
  readonly state: FitState;
  readonly ask: CampaignAsk;
  /** The campaign's own days, and those looked at. */
  readonly campaign: CampaignDays;
  readonly days: CampaignDays;
  /** The days looked at end before they should. */
  readonly unfinished: boolean;
}

/** A group with the customers of it that had ordered before, and what is expected of them. */
interface Group {
  readonly members: Members;
  readonly known: Uint32Array;
  readonly total: GroupTotal;
}

/** The campaign's figures, where the treated are enough for any. */
export function* effectOf(input: EffectInput): InsightTask<CampaignResult | CampaignGap> {
  const { source, before, state, ask, days } = input;
  const length = days.to - days.from + 1;
  const { customerCount } = source.orders;
  const settings = { horizonDays: length, annualDiscountRate: 0, model: state.model };
  const forecast = yield* atShare(predictInSteps(before.fit, before.analysis.table, settings), 0);
  if (forecast.result === null) throw new RangeError("a fit with a state gives a forecast");
  yield 0.2;
  const outcomes: OutcomeInput = {
    table: before.analysis.table,
    before: (days.from - 1) * DAY_MS,
    expected: forecast.result,
    happened: yield* atShare(happenedIn(source.orders, source.analysis, days), 0.2),
    repeats: state.summary.x,
  };
  yield 0.25;
  const chosen = campaignGroups(before, source, ask, input.campaign);
  const { treated, control, others, everyone, overlap } = yield* atShare(chosen, 0.25);
  yield 0.3;
  const listed = [treated, control ?? empty(customerCount), others];
  const known = listed.map(({ mask }) => knownOf(outcomes, mask));
  const parts = groupTotalsInSteps(before.fit, forecast, groupIndex(known, customerCount), known.length);
  const totals = (yield* within(parts, 0.3, 0.75)) ?? [];
  const whole = groupTotalsInSteps(before.fit, forecast, new Uint32Array(customerCount), 1);
  const [wholeTotal] = (yield* within(whole, 0.75, 0.9)) ?? [];
  const ordersSwing = swingOf(state.tracking, length / 7);
  const swing = {
    orders: ordersSwing,
    money: Math.hypot(ordersSwing, yield* atShare(valueSwing(source.orders, before.analysis, days.from, length), 0.9)),
  };
  const groups = listed.map((members, g) => groupOf(members, known[g], totals[g]));
  const told = ({ members, known: customers, total }: Group, shaken = swing) =>
    outcomeOf(outcomes, members, customers, total, shaken);
  const [first, second, third] = groups as [Group, Group, Group];

  const own = told(first);
  if (isThin(own)) return gapOf(own);
  yield 0.9;
  const held = control === null ? null : told(second);
  const rest = told(third);
  yield 0.9;
  const difference =
    held === null || isThin(held)
      ? null
      : differenceOf(
          residualsOf(outcomes, first.known),
          residualsOf(outcomes, second.known),
          Math.hypot(swing.orders, doubtOf(first.total.orders), doubtOf(second.total.orders)),
          Math.hypot(swing.money, doubtOf(first.total.predicted), doubtOf(second.total.predicted)),
        );
  yield 0.9;
  const all = groupOf(everyone, knownOf(outcomes, everyone.mask), wholeTotal);
  const cautions = cautionsOf({
    ask,
    treated: own,
    difference,
    othersMoved: !isThin(rest) && hasMoved(told(third, calm)),
    unfinished: input.unfinished,
    overlap,
  });
  // Whoever ordered is no group to draw: there everybody is shown.
  const drawn = cautions.includes("coupon") || cautions.includes("buyers") ? all : first;
  yield 0.9;
  const byDay = ordersByDay(source.orders, source.analysis, days, drawn.known);
  const drawing = campaignPoints(state, drawn.known, drawn.total.orders, swing.orders, days, byDay);
  const points = yield* within(drawing, 0.9, 1);
  return {
    kind: "result",
    from: days.from * DAY_MS,
    to: days.to * DAY_MS,
    days: length,
    model: state.model,
    treated: own,
    control: held,
    difference,
    others: isThin(rest) ? null : rest,
    everyone: told(all),
    swing: swing.orders,
    findable: findableOf(own, difference),
    cautions,
    overlap,
    points,
  };
}

function groupOf(members: Members, known: Uint32Array | undefined, total: GroupTotal | undefined): Group {
  if (known === undefined || total === undefined) throw new RangeError("every group has its total");
  return { members, known, total };
}

function empty(customerCount: number): Members {
  return { mask: new Uint8Array(customerCount), unknown: 0 };
}

function isThin({ customers, orders }: GroupOutcome): boolean {
  return customers < leastCustomers || orders.expected.value < leastExpectedOrders;
}

function gapOf({ customers, newcomers, unknown, orders }: GroupOutcome): CampaignGap {
  const expected = orders.expected.value;
  return {
    kind: "gap",
    why: customers === 0 ? "nobody" : "thin",
    refusal: null,
    customers,
    newcomers,
    unknown,
    expected,
  };
}

/** Relative standard deviation of a total by its parameters and the choice of the model. */
function doubtOf({ value, low95, high95, parameterShare }: TotalInterval): number {
  return value > 0 ? (Math.sqrt(parameterShare) * (high95 - low95)) / (2 * z95 * value) : 0;
}

function hasMoved({ orders }: GroupOutcome): boolean {
  return orders.actual > orders.expected.high95 || orders.actual < orders.expected.low95;
}
