import type { LeverName } from "../../engine";
import { define } from "../define";
import type { Phrase } from "../phrase";

type Money = "revenue" | "profit";

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

export const levers = {
  working: "Working out what each lever moves…",
  empty: { title: "No customer to ask about" },
  withoutForecast: (reason: string) => `${reason} Until then the levers are told by the formula.`,

  /** What a lever does when it moves the way that pays. */
  names: {
    retention: "Customers stay longer",
    frequency: "Customers order more often",
    orderValue: "An order is worth more",
    margin: "More margin on each order",
    acquisitionCost: "A new customer costs less",
  } satisfies Record<LeverName, string>,
  short: {
    retention: "Lifespan",
    frequency: "Orders per year",
    orderValue: "Order value",
    margin: "Margin",
    acquisitionCost: "Acquisition cost",
  } satisfies Record<LeverName, string>,
  hints: {
    retention: "How many orders, or how much time, a customer still has ahead",
    frequency: "Orders in the same time, while a customer buys",
    orderValue: "What one order brings, after refunds",
    margin: "Profit on each unit of revenue",
    acquisitionCost: "What it costs to win one customer",
  } satisfies Record<LeverName, string>,

  headline: (p: { share: string; orderWorth: string; best: "retention" | "frequency"; worth: string }): Phrase => [
    `If an order is worth ${p.share} more, that brings `,
    { expected: p.orderWorth },
    p.best === "frequency" ? `; if customers order ${p.share} more often, ` : `; if customers stay ${p.share} longer, `,
    { expected: p.worth },
    ".",
  ],
  headlineFormula: (p: { clv: string; share: string; worth: string }): Phrase => [
    "By the formula a customer is worth ",
    { is: p.clv },
    `; ${p.share} more of any of its terms adds `,
    { expected: p.worth },
    ".",
  ],
  headlineNone: "What each lever is worth",
  basis: (p: { customers: string; horizon: string; coming: string | null; money: Money }) =>
    p.coming === null
      ? `Expected ${p.money} of the ${p.customers} you have, over the next ${p.horizon}.`
      : `Expected ${p.money} of the ${p.customers} you have, over the next ${p.horizon}, and of the ${p.coming} a year brings, over the first 12 months of each.`,

  assumptions: {
    title: "What the figures stand on",
    cost: (currency: string) => `Cost of winning one customer (${currency})`,
    costNone: "Blank: not taken off",
    costMeasured: (cost: string, months: string) =>
      `The spend under Channels, over all new customers: ${cost} (${months} months)`,
    coming: "New customers a year",
    comingSeen: (n: string, days: string) => `From the data: ${n}, by the last ${days} days`,
    comingUnknown: "Too short a history to tell",
    invalid: "A number of 0 or more",
  },

  tornado: {
    title: (p: { share: string; low: string; lowLever: string; high: string; highLever: string }) =>
      `${p.share} is worth from ${p.low} (${lower(p.lowLever)}) to ${p.high} (${lower(p.highLever)})`,
    equal: (p: { share: string; worth: string }) =>
      `Each term moved by ${p.share} is worth the same: ${p.worth} a customer`,
    plain: "What each lever is worth",
    subtitle: (share: string, money: Money) =>
      `Change of expected ${money} when each is ${share} better, or worse, and all else stays`,
    step: "Size of the change",
    present: "Present customers",
    coming: "Newcomers of a year",
    xAxis: (currency: string, money: Money) => `change of expected ${money}, ${currency}`,
    gain: (share: string) => `${share} better`,
    loss: (share: string) => `${share} worse`,
    lever: "Lever",
    total: "In all",
    doubt: (range: string) => `the customer equity behind it is itself known to ${range} (80%)`,
    missing: "What a customer is worth is not known yet, so nothing can be moved: it takes more customers and orders.",
    noRetention: "Nobody is seen to leave, so there is nothing to gain from keeping customers longer.",
    noMargin: "Set your margin under Data to see what margin is worth: at 100% all figures are revenue.",
    noCost: "Enter what winning a customer costs to see what a lower cost is worth.",
  },

  whatIf: {
    title: "What if …",
    subtitle: "Move a slider, or type the change. Nothing happens to your data.",
    change: (lever: string) => `${lever}, change in %`,
    today: (value: string) => `today ${value}`,
    becomes: (from: string, to: string) => `${from} → ${to}`,
    asToday: "as today",
    against: (difference: string, share: string) => `${difference} (${share})`,
    reset: "Back to today",
    formulaClv: "Formula CLV",
    formulaNet: "Formula CLV, cost taken off",
    present: "Customer equity",
    newcomer: "A new customer, 12 months",
    newcomerNet: "A new customer, 12 months, cost taken off",
    total: "In all",
    results: "What it makes of your figures",
    frequencyCaution:
      "Here customers leave after an order, not after a time: ordering faster also brings the last order sooner. That is counted.",
  },

  target: {
    title: (gain: string) => `What it takes to bring ${gain} more`,
    subtitle: "One lever at a time, all else as today",
    gain: "More by, in %",
    of: "Of",
    lens: { model: "What the model expects", formula: "Formula CLV" },
    reach: {
      retention: (share: string) => `keep customers ${share} longer`,
      frequency: (share: string) => `bring them to order ${share} more often`,
      orderValue: (share: string) => `raise the value of an order by ${share}`,
      margin: (share: string) => `raise the margin by ${share} of itself`,
      acquisitionCost: (share: string) => `win customers at ${share} less cost`,
    } satisfies Record<LeverName, (share: string) => string>,
    either: "Either",
    or: "or",
    unreachable: {
      retention: (most: string) => `Keeping customers longer cannot do it alone: even twice as long brings ${most}.`,
      frequency: (most: string) => `Ordering more often cannot do it alone: even twice as often brings ${most}.`,
      orderValue: (most: string) => `Order value cannot do it alone: even twice as much brings ${most}.`,
      margin: (most: string) => `Margin cannot do it alone: at its most it brings ${most}.`,
      acquisitionCost: (most: string) => `A lower cost cannot do it alone: even at no cost it brings ${most}.`,
    } satisfies Record<LeverName, (most: string) => string>,
    more: (share: string) => `${share} more`,
    nothing: "There is nothing positive to raise: see the figures above.",
    invalid: "A number above 0, up to 500",
  },

  scenarios: {
    title: "Scenarios side by side",
    subtitle: "Kept as changes, so that they follow your data and forecast",
    name: "Name of the scenario",
    save: "Keep this scenario",
    update: "Keep the changes",
    unchanged: "Move a lever first: as it is, this is today.",
    needsName: "Give it a name first.",
    edit: (name: string) => `Edit ${name}`,
    remove: (name: string) => `Delete ${name}`,
    editShort: "Edit",
    removeShort: "Delete",
    undo: "Undo",
    removed: (name: string) => `“${name}” deleted.`,
    editing: (name: string) => `You are editing “${name}”: move the sliders above.`,
    stop: "Stop editing",
    today: "Today",
    none: "No scenario kept yet. Move the sliders above and give the result a name.",
    difference: "Against today",
    figure: "Figure",
  },

  definitions: define({
    lever: {
      name: "What a lever is worth",
      text: "The change of expected money when one thing improves and all else stays: of your present customers over the forecast's horizon, and of the customers a year brings over the first 12 months of each. All of it is discounted. What it costs to pull the lever is not in it.",
      formula: "equity(with the change) − equity(today), plus the same for new customers",
    },
    retention: {
      name: "Customers stay longer",
      text: "Where the model lets customers leave after an order: the odds of going on after each order are multiplied, so that the orders to come after the next are that many more. Where they leave at a rate in time: the time they still stay is that much longer. Only the future changes; who has already left has left. The forecast's horizon cuts what lies beyond it.",
      formula: "p becomes p ÷ (p + f (1 − p)), or μ becomes μ ÷ f",
    },
    frequency: {
      name: "Customers order more often",
      text: "Every customer's own pace is multiplied from now on; what is known of it from the past stays. Where customers leave after an order, they also come to their last order sooner, so that the effect is smaller than the change.",
      formula: "λ becomes f λ for future orders",
    },
    orderValue: {
      name: "Order value",
      text: "Every future order brings that much more net revenue, at the same margin.",
      formula: "",
    },
    target: {
      name: "Reaching a target",
      text: "How far one lever alone must move, all else as today. A lever is followed up to twice today's figure, a margin up to 100%, a cost down to 0; beyond that it counts as out of reach.",
      formula: "",
    },
    net: {
      name: "Cost of winning a customer",
      text: "What winning one customer costs (advertising, samples, commissions). It is taken off the value of new customers only: for those you have, it is spent.",
      formula: "net value = value of a new customer − cost of winning it",
    },
  }),
};
