import { define } from "../define";
import type { Phrase } from "../phrase";

type Money = "revenue" | "profit";

const earned = (money: Money) => (money === "profit" ? "in profit" : "in revenue");

export const channels = {
  title: "Channels and costs",
  working: "Comparing the groups…",
  csv: "Download table",
  csvName: "channels",
  empty: {
    title: "Nothing to group by yet",
    text: "The orders have no channel, region, coupon or other column, and no products. Keep such a column when you import, and this screen shows what customers of each are worth.",
    nobody: "Nobody fits this choice of customers.",
  },
  by: "Group customers by",
  byLabel: (column: string) => `${column} of the first order`,
  firstProduct: "First product",
  firstProductNoun: "first product",
  age: "Worth after",
  ageDays: (text: string) => `${text} days`,
  audience: "Customers",

  /** Who is meant, after "A customer" and "one". */
  from: {
    channel: (value: string) => `from ${value}`,
    region: (value: string) => `from ${value}`,
    coupon: (value: string) => `won by the coupon ${value}`,
    firstProduct: (value: string) => `whose first product was ${value}`,
    other: (column: string, value: string) => `with ${column} ${value}`,
  },
  noun: {
    channel: "channel",
    region: "region",
    coupon: "coupon",
    firstProduct: "first product",
    other: "group",
  },
  others: (text: string) => `${text} smaller ones together`,
  blank: "Not told",
  whole: "All customers",

  headline: {
    claim: (who: string, value: string, money: Money, days: string, times: string, other: string): Phrase => [
      `A customer ${who} brings about `,
      { is: value },
      ` ${earned(money)} in the first ${days} days, `,
      { is: `${times} times` },
      ` as much as one ${other}.`,
    ],
    claimMore: (who: string, value: string, money: Money, days: string, other: string): Phrase => [
      `A customer ${who} brings about `,
      { is: value },
      ` ${earned(money)} in the first ${days} days, surely more than one ${other}.`,
    ],
    alike: (value: string, money: Money, days: string, noun: string): Phrase => [
      "A customer brings ",
      { is: value },
      ` ${earned(money)} in the first ${days} days; no ${noun} can be told apart from the others.`,
    ],
    plain: (value: string, money: Money, days: string): Phrase => [
      "A customer brings ",
      { is: value },
      ` ${earned(money)} in the first ${days} days.`,
    ],
  },

  value: {
    best: (who: string, value: string, days: string, others: string) =>
      `Customers ${who} bring ${value} each in ${days} days, surely more than ${others}`,
    thoseOf: (who: string) => `those ${who}`,
    anyOther: (noun: string) => `those of any other ${noun}`,
    alike: (days: string, noun: string) =>
      `After ${days} days, customers of each ${noun} have brought about as much as far as can be told`,
    plain: (days: string) => `What customers had brought after ${days} days`,
    subtitle: (money: Money, days: string) =>
      `Average cumulative ${money} per customer ${days} days after the first order; broad: 80% interval, narrow: 95%`,
    axis: (money: Money, currency: string) => `${money} per customer, ${currency}`,
    mean: (value: string) => `all: ${value}`,
    few: (days: string, least: string) =>
      `Needs at least ${least} customers in a group who have been observed for ${days} days.`,
    leftOut: (text: string) => `${text} more in the table`,
    reading: {
      value: "Worth each",
      interval: "80 in 100 cases",
      mean: "As it was",
      customers: "Customers observed",
    },
    columns: {
      customers: "Customers observed",
      mean: "Plain average",
      value: "Worth each",
      low: "95% from",
      high: "95% to",
    },
  },
  claims: {
    title: "What can be said for sure",
    line: (better: string, times: string, range: string, worse: string) =>
      `${better}: ${times} times ${worse} (${range})`,
    lineMore: (better: string, worse: string) =>
      `${better}: more than ${worse}; how many times as much is not sure yet`,
    none: (compared: string, least: string) =>
      `${compared} groups with at least ${least} customers were held against each other; none differs from another beyond what chance can do.`,
    note: "All of these together are wrong in at most 5 of 100 shops where nothing differs.",
    more: (text: string) => `and ${text} more pairs`,
  },

  table: {
    shareTitle: (who: string, customers: string, share: string) =>
      `Customers ${who} are ${customers} of all, and ${share} of what all are expected to bring`,
    titlePlain: "Size, habits and worth of each group",
    subtitle: (money: Money) => `By the first order; worth in ${money} per customer; small print: the 80% range`,
    group: "Group",
    customers: "Customers",
    averageOrder: "Average order",
    ordersEach: "Orders each",
    repeat: "Came back",
    atAge: (days: string) => `In ${days} days`,
    historic: "So far",
    predicted: (horizon: string) => `Expected in ${horizon}`,
    total: "So far + expected",
    share: "Share of expected",
    few: "too few",
    young: "too recent",
    uncertain: "mostly the average",
    uncertainLong:
      "mostly the average: a group's own orders do not set it apart, so its figure is drawn more than half way to that of all groups",
    interval: (range: string) => range,
    sortBy: (column: string) => `Sort by ${column}`,
    noForecast: "Expected figures need a forecast.",
    intervals: "Working out the intervals…",
  },

  costs: {
    title: "What winning a customer costs, and when it comes back",
    noSpend:
      "Tell what each channel cost you, month by month, and see what a customer costs, when it has paid for itself, and where the next budget works hardest.",
    noDimension: "Costs are told by channel or another column of the orders. Choose one above.",
    aboutEverybody: "Costs are held against all new customers, whoever is chosen above.",
    best: (who: string, ratio: string) => `A customer ${who} brings ${ratio} times its cost`,
    bestExpected: (who: string, ratio: string) =>
      `A customer ${who} is still expected to bring ${ratio} times its cost`,
    overall: (cac: string) => `Winning a customer cost ${cac} on average`,
    subtitle: (basis: string) =>
      `New customers of the months with a cost told; worth: ${basis}; small print: the 80% range`,
    basis: "Worth of a customer",
    basisAge: (days: string) => `in the first ${days} days`,
    bases: { predicted: "expected", total: "so far + expected" },
    target: "A customer must bring, times its cost",
    targetInvalid: "A number above 0, such as 3.",
    channel: "Channel",
    spend: "Spent",
    won: "New customers",
    cac: "Cost each",
    worth: "Worth each",
    ratio: "Worth : cost",
    payback: "Paid back",
    most: "May cost at most",
    all: "All together",
    month: (_month: number, text: string) => `month ${text}`,
    notYet: (months: string) => `not yet within ${months} months`,
    paybackRange: (early: string, late: string) => `${early} – ${late}`,
    nobody: "nobody came",
    unknownValue: "no customer in the orders",
    leftOut: (amount: string) =>
      `${amount} was told for months that are not over or lie outside the orders, and is in no figure.`,
    needsForecast: "needs a forecast",
  },

  budget: {
    title: "Where the next budget brings most",
    best: (value: string, unit: string, each: string, chance: string) =>
      `${value}: ${unit} brings customers worth ${each}, with a chance of ${chance} to be the best of those compared.`,
    unsure: (value: string, unit: string, each: string, chance: string) =>
      `${value} looks best, but it is not sure: ${unit} brings customers worth ${each}, and the chance that no other is better is ${chance}.`,
    averageBest: (value: string, unit: string, each: string) =>
      `So far ${value} has brought most for its cost: customers worth ${each} for each ${unit}.`,
    averageUnsure: "So far no channel has surely brought more for its cost than the others",
    marginal:
      "By what went with more and less spend from month to month, beyond each channel's own trend and what moved all channels alike: one more unit, not the average one.",
    average:
      "By what a unit has brought on average. The next one usually brings less, and the months do not tell how much.",
    caution:
      "This shows what went together, not what caused what: a sale or a season of one channel alone can move both its spend and its customers. Try with a small budget first.",
    none: "No channel clearly brings more customers with more spend",
    noEffect: "no clear effect",
    few: "Needs two channels with a cost and new customers.",
    columns: {
      channel: "Channel",
      perUnit: (unit: string) => `Worth won by ${unit}`,
      interval: "80% interval",
      best: "Chance to be best",
      response: "10% more spend brings",
    },
    moreCustomers: (value: string) => `${value} more customers`,
    gaps: {
      fewMonths: "cannot be told: under 8 months with a cost",
      steadySpend: "cannot be told: the spend hardly changed but for its trend",
      unclear: "cannot be told from these months",
    },
  },

  payback: {
    title: "When customers have paid back what they cost",
    paid: (who: string, month: number, text: string) =>
      month === 1
        ? `Customers ${who} pay back their cost within the first month`
        : `Customers ${who} have paid back their cost by month ${text}`,
    notYet: (who: string, months: string) => `Customers ${who} have not paid back their cost within ${months} months`,
    subtitle: (money: Money) =>
      `Average cumulative ${money} of a customer by month since its first order; grey: what it cost`,
    channel: "Channel",
    cost: "Cost",
    costLine: (value: string) => `cost: ${value}`,
    xAxis: "months since the first order",
    yAxis: (money: Money, currency: string) => `${money} per customer, ${currency}`,
    month: (text: string) => `Month ${text}`,
    brought: "Brought so far",
    customers: "Customers observed",
    few: "Needs a channel with a cost, and 20 customers observed for two months.",
    note: "Each month is about the customers observed that long, so that a line can dip.",
  },

  keep: {
    title: "Keep an old customer, or win a new one?",
    text: (p: { cac: string; value: string; months: string; perUnit: string }): Phrase => [
      `Winning a customer costs ${p.cac} and brings `,
      { expected: p.value },
      ` in ${p.months} months: ${p.perUnit} times its cost.`,
    ],
    offer: (p: { n: string; gain: string; most: string; range: string }): Phrase => [
      `${p.n} customers may be slipping away (P(alive) 20–80%). Each of them you make sure of is worth `,
      { expected: p.gain },
      ` more. Keeping one pays better than winning a new one as long as it costs less than `,
      { expected: p.most },
      ` (80%: ${p.range}).`,
    ],
    caution:
      "Counted per customer who would have left and stays. If an offer works for one in four, it may cost a quarter of that per customer addressed.",
    gaps: {
      noCost: "Needs the cost of winning customers.",
      noForecast: "Needs a forecast.",
      horizon: "Needs a forecast for 12, 24 or 36 months: set its horizon under Model and forecast.",
      fewAtRisk: "Too few customers are in doubt for an average.",
      notPositive: "Nothing is expected of new customers or of those in doubt.",
    },
  },

  spend: {
    title: (noun: string) => `Costs by ${noun} and month`,
    hint: "Type, or copy cells from a spreadsheet and paste them into the first cell.",
    cell: (channel: string, month: string) => `Cost of ${channel}, ${month}`,
    invalid: "Not an amount.",
    allMonths: "All months",
    lastMonths: "Last 12 months",
    allChannels: (text: string, noun: string) => `All ${text} ${noun}s`,
    clear: "Delete all costs",
    clearSure: "Delete them for good",
    file: "Read a file",
    fileHint: "CSV or Excel with the columns date, channel and cost.",
    reading: "Reading…",
    read: (entries: string, amount: string, months: string) =>
      `${entries} amounts read, ${amount} in ${months}. They replace what was told for the same channel and month.`,
    monthsRead: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
    refused: (n: number, text: string) => `${text} ${n === 1 ? "line" : "lines"} could not be read:`,
    refusedLine: (line: string, cause: string, text: string) => `line ${line}: ${cause} (${text})`,
    causes: { date: "no date", amount: "no amount", negative: "a negative amount", channel: "no channel" },
    unknown: (names: string) => `No customer in the orders came by: ${names}. Check the spelling.`,
    failures: {
      columns: "No columns for date, channel and cost were found.",
      file: "This file cannot be read. Save it as CSV or .xlsx.",
      empty: "The file has no lines.",
      dates: "It cannot be told whether days or months come first in the dates. Write them as 2025-03-31.",
    },
    apply: "Use these costs",
    cancel: "Leave it",
    total: "Total",
  },

  definitions: define({
    firstTouch: {
      name: "First touch",
      text: "A customer belongs to what its first order says, whatever later orders say.",
      formula: "",
    },
    clvAtAge: {
      name: "A group's worth at a fixed age",
      text: "What customers had brought so many days after their first order, on average over those observed that long. The averages of all groups are drawn together, the more the fewer customers a group has: a small group with a few lucky sales is not taken at its word. Groups of fewer than 20 have no figure.",
      formula: "pull = e² / (e² + τ²); e: standard error of the group's average, τ: how far groups really lie apart",
    },
    sure: {
      name: "Surely different",
      text: "All groups of 50 customers or more are held against each other. Only differences are told that chance alone would show in at most 5 of 100 shops, all pairs together (Welch's test, Holm's correction).",
      formula: "",
    },
    predicted: {
      name: "Expected",
      text: "Predicted CLV of the group's customers within the forecast's horizon, per customer. The interval tells of the model and of the customers' own luck.",
      formula: "Σ predicted CLV / customers",
    },
    share: {
      name: "Share of customer equity",
      text: "The group's part of the predicted CLV of all current customers.",
      formula: "Σ predicted CLV of the group / Σ of all",
    },
    cac: {
      name: "Cost of winning a customer (CAC)",
      text: "Spend of the months with a cost told, over the customers whose first order by that channel lies in those months. The month of the last order counts only when it is over.",
      formula: "spend / new customers",
    },
    ratio: {
      name: "Worth : cost (CLV : CAC)",
      text: "How many times its cost a customer is worth. The interval takes in how sure the worth is and how few customers the cost stands on.",
      formula: "worth / CAC",
    },
    payback: {
      name: "Paid back",
      text: "The first month after the first order by whose end a customer of the channel has on average brought its cost, among those observed that long; in brackets by the ends of the 80% interval.",
      formula: "first m with cumulative profit per customer ≥ CAC",
    },
    mostPayable: {
      name: "May cost at most",
      text: "What a customer may cost so that it still brings the multiple you ask for.",
      formula: "worth / target",
    },
    keep: {
      name: "Keeping against winning",
      text: "A customer who may have gone is expected to bring its chance of being there times what it would bring. Making sure of it is worth the rest. Keeping is the better use of a budget as long as it costs less per customer kept than gain ÷ (worth of a new customer ÷ its cost).",
      formula: "gain = predicted × (1 − P(alive)) / P(alive)",
    },
    budget: {
      name: "Next budget",
      text: "With 8 months or more and changing spend, new customers are set against spend month by month. Each channel's own trend is taken out first, and the path its own budget takes, and so is what moved all channels in a month, such as a season: channels that grow, or step up, together with their budgets would look effective without it. One more unit then brings b × customers / spend, as that is in the latest months. A channel is called the best only where chance alone would do so in at most 5 of 100 shops. Where the months do not tell, channels are compared by what a unit has brought on average.",
      formula: "ln(customers) = channel + trend + budget's path + month + b·ln(spend); worth × b × customers / spend",
    },
  }),
};
