import { define } from "../define";
import type { Phrase } from "../phrase";

const customersOf = (count: number, text: string) => `${text} ${count === 1 ? "customer" : "customers"}`;

/** "12 times", "1 more time". */
const times = (count: string, way?: "more" | "fewer") =>
  `${count} ${way === undefined ? "" : `${way} `}${count === "1" ? "time" : "times"}`;

export const campaigns = {
  working: "Going back to the day before the campaign and forecasting from there…",

  start: {
    title: "Did your campaign work?",
    text: "Tell when it ran and who was in it. Perennial goes back to the day before, forecasts what these very customers would have ordered without it, and compares that with what they did.",
    add: "Add a campaign",
    found: "Coupons in your orders",
    used: (count: number, text: string, dates: string) => `${dates}, used by ${customersOf(count, text)}`,
    check: (code: string) => `Look at ${code}`,
  },

  list: {
    label: "Campaign",
    add: "New campaign",
    remove: "Delete",
    confirm: "Delete this campaign? The orders stay.",
    keep: "Keep",
    nameOf: (day: string) => `Campaign from ${day}`,
    withCoupon: (code: string) => `Coupon ${code}`,
  },

  form: {
    title: "The campaign",
    change: "Change",
    done: "Done",
    name: "Name",
    start: "First day",
    end: "Last day",
    tail: "Days after it that count too",
    treated: "Who was in it",
    control: "Who was left out on purpose (control group)",
    kinds: { list: "A list", audience: "A segment", coupon: "Whoever used a coupon", none: "Nobody" },
    audienceAsOf: (day: string) => `As of ${day}, the day before the start.`,
    couponColumn: "Column",
    couponValue: "Coupon",
    chooseCoupon: "Choose a coupon",
    blank: "(blank)",
    listLabel: "Customer keys, e-mails, phones or hashes, one a line",
    listHint: "Paste a list, or choose a file: one exported from here, or the one you sent the campaign to.",
    file: "Choose a file",
    find: "Find these customers",
    finding: (share: string) => `Looking… ${share}`,
    found: (count: number, text: string) => `${customersOf(count, text)} found`,
    unknown: (text: string) => `${text} not found`,
    showUnknown: "Show those not found",
    clear: "Empty the list",
    failed: "The file could not be read.",
    tooLarge: "The file is larger than 20 MB: a list of customers is smaller.",
  },

  summary: {
    list: (count: number, text: string) => customersOf(count, text),
    audience: (name: string) => name,
    everybody: "All customers",
    coupon: (codes: string) => `those who used ${codes}`,
    control: (text: string) => `control group: ${text}`,
    noControl: "no control group",
    tail: (text: string) => `and the ${text} after`,
  },

  gap: {
    title: "No answer yet",
    emptyList:
      "Tell who was in the campaign: paste a list, pick a segment or a coupon under “The campaign” (“Change” opens it again).",
    notStarted: (day: string) =>
      `Your orders end on ${day}, before the campaign starts. Add newer orders and come back: this campaign is kept.`,
    wrongWay: "The last day lies before the first.",
    noHistory: (reason: string) => `Nothing can be expected of anybody on the day before the campaign. ${reason}`,
    nobody: (newcomers: string) =>
      `Nobody of this group had ordered before the campaign (${newcomers} ordered for the first time during or after it), so there is nothing to compare with.`,
    thin: (customers: string, expected: string) =>
      `Too few to tell: ${customers} of the group had ordered before, and ${expected} orders would be expected of them. It takes at least 10 customers and 5 expected orders.`,
  },

  headline: {
    more: (actual: string, expected: string, range: string, lift: string): Phrase => [
      "The treated ordered ",
      { is: times(actual) },
      " where ",
      { expected },
      ` were expected (95%: ${range}): ${lift} ${lift === "1" ? "order" : "orders"} more.`,
    ],
    less: (actual: string, expected: string, range: string, lift: string): Phrase => [
      "The treated ordered ",
      { is: times(actual) },
      " where ",
      { expected },
      ` were expected (95%: ${range}): ${lift} ${lift === "1" ? "order" : "orders"} fewer.`,
    ],
    within: (actual: string, expected: string, range: string): Phrase => [
      "The treated ordered ",
      { is: times(actual) },
      " where ",
      { expected },
      ` were expected. Chance and the season alone bring ${range}: no effect can be seen.`,
    ],
    controlMore: (lift: string, range: string): Phrase => [
      "Beside the control group, the treated ordered ",
      { is: times(lift, "more") },
      ` (95%: ${range}). The campaign worked.`,
    ],
    controlLess: (lift: string, range: string): Phrase => [
      "Beside the control group, the treated ordered ",
      { is: times(lift, "fewer") },
      ` (95%: ${range}). The campaign cost orders.`,
    ],
    controlWithin: (lift: string, way: "more" | "fewer", range: string): Phrase => [
      "Beside the control group, the treated ordered ",
      { is: times(lift, way) },
      ` (95%: ${range}), which chance alone can bring: no effect can be seen.`,
    ],
    coupon: (count: number, text: string, everyone: string, expected: string, range: string): Phrase => [
      { is: customersOf(count, text) },
      " used it, which says nothing of its effect. All customers known before ordered ",
      { is: times(everyone) },
      " where ",
      { expected },
      ` were expected (95%: ${range}).`,
    ],
    buyers: (count: number, text: string, everyone: string, expected: string, range: string): Phrase => [
      "Nearly all of these ",
      { is: customersOf(count, text) },
      " ordered, which says more of the list than of the campaign. All customers known before ordered ",
      { is: times(everyone) },
      " where ",
      { expected },
      ` were expected (95%: ${range}).`,
    ],
  },
  note: (days: string, day: string) => `${days}. Expected by what was known on ${day}.`,

  figures: {
    label: "The effect in figures",
    orders: "Orders more or fewer",
    money: { profit: "Profit more or less", revenue: "Revenue more or less" },
    ratio: "Effect",
    findable: "Smallest effect it could find",
    range80: (range: string) => `80%: ${range}`,
    range95: (range: string) => `95%: ${range}`,
    byControl: "beside the control group",
    byModel: "against the forecast",
    findableNote: "is found four times in five",
    none: "none",
  },

  timeline: {
    title: {
      more: (share: string) => `The treated ordered ${share} more than expected`,
      less: (share: string) => `The treated ordered ${share} less than expected`,
      within: "What the treated ordered differs from the expected by no more than chance and season can do",
    },
    subtitle: "Orders of the treated, added up since the first day; one a customer and day",
    everyone: {
      title: {
        more: (share: string) => `All customers together ordered ${share} more than expected`,
        less: (share: string) => `All customers together ordered ${share} less than expected`,
        within: "What all customers ordered differs from the expected by no more than chance and season can do",
      },
      subtitle: "Orders of everybody who had ordered before, added up since the first day; one a customer and day",
    },
    actual: "ordered",
    expected: "expected",
    xAxis: "Day",
    yAxis: "Orders so far",
    until: (day: string) => `until ${day}`,
    tableDay: "Until",
    tableLow: "95% from",
    tableHigh: "95% to",
  },

  groups: {
    title: "Who did what",
    subtitle: "Customers who had ordered before the first day, over the same days",
    group: "Group",
    names: { treated: "In the campaign", control: "Control group", others: "Everybody else" },
    customers: "Customers",
    before: "Orders before, each",
    idle: "Days since the last, before",
    actual: "Orders",
    expected: "Expected",
    range: "95% range",
    ratio: "Against expected",
    money: { profit: "Profit", revenue: "Revenue" },
    moneyExpected: { profit: "Expected profit", revenue: "Expected revenue" },
  },

  meaning: {
    title: "What this shows, and what it does not",
    noControl:
      "There was no control group. The forecast knows each customer's own past, but not that the season, prices or the news were different on these days. So a difference is not proof that the campaign made it.",
    control: (count: number, text: string) =>
      `${customersOf(count, text)} were left out on purpose. What moved the whole shop moved them too, so beside them the season and the prices do not blur the result.`,
    controlThin: (text: string) =>
      `The control group has ${text} customers with a past, too few to compare with. The figures above are against the forecast alone.`,
    coupon:
      "The group is everybody who used the coupon, and using it takes an order: they ordered more than expected by how they were chosen. This holds for any coupon, also for one that did nothing. To know, compare those who got the coupon, used or not, with some who did not get it.",
    buyers: (share: string, expected: string) =>
      `${share} of this list ordered during the campaign, where ${expected} would have. It looks like a list of buyers rather than of those the campaign was sent to: choose the list it was sent to, or the result only repeats how the list was made.`,
    unlike:
      "The groups were not alike before the start: one was expected to order clearly more. They were hardly drawn by lot, so part of the difference may be how they were chosen.",
    shopMovedToo: (actual: string, expected: string, way: "more" | "less") =>
      `Everybody else also ordered ${way} than expected on these days: ${actual} times where ${expected} were expected. Part of the difference belongs to the days, not to the campaign.`,
    shopMoved: (actual: string, expected: string, way: "more" | "less") =>
      `Everybody else ordered ${way} than expected on these days: ${actual} times where ${expected} were expected.`,
    unfinished: (day: string) =>
      `Your orders end on ${day}, before the days to be looked at are over: this is what is known so far.`,
    overlap: (text: string) => `${text} are in both groups and count as treated.`,
    newcomers: (text: string) =>
      `${text} of the group first ordered during or after the campaign. Nothing was known of them, so they are left out.`,
    unknown: (text: string) => `${text} entries of the list are no customers in these orders.`,
    swing: (share: string) =>
      `This shop's orders stray from the forecast by about ${share} over times as long as this, from seasons and sales days. The intervals allow for it.`,
    findable: (share: string) =>
      `An effect of ${share} or more would be found four times in five; a smaller one may well be there unseen.`,
    notFindable: "No effect of a likely size could be found with so few.",
    nextTime:
      "Next time: before you send, leave a tenth or more of the list out by lot, and enter them here as the control group. Then even a small effect can be told from the season.",
  },

  definitions: define({
    lift: {
      name: "Orders more or fewer",
      text: "Days with an order of the treated customers from the first day on, less what was expected of these very customers. A customer and a day count once, as in the forecast. Its interval is where it would lie, by the model's uncertainty, the customers' own chance and the shop's swings.",
      formula: "actual − expected",
    },
    difference: {
      name: "Beside the control group",
      text: "How many more orders than expected a treated customer made, less how many more a customer of the control group made, times the treated customers. What moved everybody falls out.",
      formula: "(mean (actual − expected) of the treated − the same of the control group) × treated",
    },
    money: {
      name: "Money more or less",
      text: "The same in money: of all orders on these days, what was earned less what was expected. Discounts given are in it; the cost of the campaign itself is not.",
      formula: "actual − expected orders × expected value of an order",
    },
    ratio: {
      name: "Effect",
      text: "Orders more or fewer as a part of what was expected.",
      formula: "(actual − expected) ÷ expected",
    },
    findable: {
      name: "Smallest effect it could find",
      text: "With this many customers and these days, an effect of this size or more has four chances in five that its 95% interval lies above none. A smaller effect may be there and not be seen.",
      formula: "(1.96 + 0.84) × standard error ÷ expected orders",
    },
    expected: {
      name: "Expected",
      text: "What the model in use, fitted only on orders before the first day, expects of each customer of the group over these days, added up. Each goes on as its own past says: the best and the lapsed are not taken for average.",
      formula: "",
    },
  }),
};
