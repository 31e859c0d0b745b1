import { define } from "../define";
import type { Phrase } from "../phrase";

type Money = "revenue" | "profit";

export const equity = {
  working: "Working out customer equity…",
  empty: { title: "No customer to value" },
  none: {
    title: "Customer equity needs a forecast",
    text: "It is what the customers you have are still expected to bring.",
  },

  headline: (p: { value: string; horizon: string; share: string; money: Money }): Phrase => [
    "Your present customers are expected to bring ",
    { expected: p.value },
    ` in ${p.money} over the next ${p.horizon}, `,
    { expected: p.share },
    " of it from the best tenth of them.",
  ],
  headlinePlain: (p: { value: string; horizon: string; money: Money }): Phrase => [
    "Your present customers are expected to bring ",
    { expected: p.value },
    ` in ${p.money} over the next ${p.horizon}.`,
  ],
  headlineNothing: (horizon: string): Phrase => [
    `Nothing positive is expected of your present customers over the next ${horizon}.`,
  ],
  note: (p: { range: string; customers: string }) =>
    `80%: ${p.range}, from ${p.customers}. Customers still to come are not in it. It is an asset like stock on the shelf: it grows with every customer won and kept, and shrinks with every one who leaves.`,

  history: {
    titles: {
      hides: (p: { revenue: string; equity: string }) =>
        `Sales are up ${p.revenue} on the same quarter a year before, but customer equity is down ${p.equity}`,
      bothFell: (p: { revenue: string; equity: string }) =>
        `On the same quarter a year before, sales are down ${p.revenue} and customer equity ${p.equity}`,
      fell: (p: { equity: string }) => `Sales are as a year before, but customer equity is down ${p.equity}`,
      bothRose: (p: { revenue: string; equity: string }) =>
        `On the same quarter a year before, sales are up ${p.revenue} and customer equity ${p.equity}`,
      roseAlone: (p: { revenue: string; equity: string }) =>
        `Sales are down ${p.revenue} on the same quarter a year before, but customer equity is up ${p.equity}`,
      rose: (p: { equity: string }) => `Sales are as a year before, and customer equity is up ${p.equity}`,
      unclearUp: (p: { revenue: string }) =>
        `Sales are up ${p.revenue} on the same quarter a year before; customer equity has not clearly changed`,
      unclearDown: (p: { revenue: string }) =>
        `Sales are down ${p.revenue} on the same quarter a year before; customer equity has not clearly changed`,
      unclear: "Neither sales nor customer equity has clearly changed in a year",
      plain: "Sales of each quarter, and customer equity at its end",
    },
    subtitle: (horizon: string) =>
      `Equity: what the customers known at each quarter's end were then expected to bring in ${horizon}, by the model fitted to what was known then; pale bars: 80% interval`,
    change: (p: { change: string; low: string; high: string }) =>
      `Customer equity against a year before: ${p.change} (90% interval: ${p.low} to ${p.high}). A rise or fall is only told where the whole interval lies on one side of zero; each happens by chance in at most 5 of 100 shops that did not change. What has just changed among the customers of the last few months cannot be seen here yet.`,
    short: (n: number, text: string) =>
      `No equity for the first ${n === 1 ? "quarter" : `${text} quarters`}: too short a history, or too few customers who had come back (needs 180 days and 50 of them).`,
    needsYear: "A comparison needs two quarters a year apart, each with half a year of history before its end.",
    noQuarter: "Needs a complete calendar quarter of orders.",
    early:
      "A file that begins later than the shop knows few of its customers at first: the first rises may be the file filling up.",
    working: "Fitting the model to what was known at each quarter's end…",
    revenue: "Revenue of the quarter",
    equity: "Customer equity at its end",
    interval: "80% interval",
    revenueShort: "Revenue",
    equityShort: "Equity",
    customers: "Customers known",
    newCustomers: "New in the quarter",
    xAxis: "quarter",
    revenueAxis: (currency: string) => `revenue, ${currency}`,
    equityAxis: (currency: string) => `equity, ${currency}`,
    quarter: (q: string, year: string) => `Q${q} ${year}`,
    tableQuarter: "Quarter",
    missing: { shortHistory: "history too short", fewReturned: "too few came back", noFit: "no fit" },
  },
  alarm: {
    title: "Sales hide a shrinking base",
    text: "Sales of the quarter rose while what your customers are still expected to bring fell by more than the uncertainty. Usual causes: fewer new customers, new ones who do not come back, or old ones who leave. Cohorts, and Channels and costs show which.",
  },

  market: {
    title: (share: string) => `Of the equity told of, ${share} is yours`,
    ahead: (equity: string, revenue: string) =>
      `${equity} of the equity is yours against ${revenue} of the revenue: your future is larger than your present`,
    behind: (equity: string, revenue: string) =>
      `${equity} of the equity is yours against ${revenue} of the revenue: your present is larger than your future`,
    plain: "Your share of customer equity",
    subtitle: (horizon: string) =>
      `Yours against the competitors you enter: customers × average CLV in ${horizon}; beside it the revenue of 365 days`,
    missing: "Enter at least one competitor with its customers and their average CLV.",
    equity: "Customer equity",
    revenue: "Revenue, 365 days",
    own: "You",
    range: (range: string) => `by your own interval: ${range}`,
    guess: "competitors' figures are your own estimates",
    who: "Who",
    part: "Share",
    editor: "Competitors",
    editorText:
      "Your best guesses, from their reports, marketplaces or people in the trade. They stay on this machine.",
    average: (value: string) => `Yours, for comparison: ${value} a customer`,
    name: "Name",
    customers: "Customers",
    averageClv: (currency: string) => `Average CLV (${currency})`,
    revenueField: (currency: string) => `Revenue a year (${currency})`,
    field: (label: string, name: string) => `${label}: ${name}`,
    unnamed: (n: string) => `Competitor ${n}`,
    add: "Add a competitor",
    remove: (name: string) => `Delete ${name}`,
    removeShort: "Delete",
    invalid: "A number of 0 or more",
    left: (n: number, text: string) =>
      `${text} ${n === 1 ? "competitor is" : "competitors are"} not compared: customers or average CLV are missing.`,
    noRevenue: "For the share of revenue, enter the revenue of each competitor.",
    noYear: "The share of revenue needs 365 days of your own orders.",
  },

  parts: {
    by: "Customers by",
    kinds: { value: "Value", alive: "Chance of still buying", orders: "Orders so far" },
    titles: {
      value: (share: string) => `The best tenth of your customers holds ${share} of customer equity`,
      alive: (share: string) => `${share} of customer equity rests on customers who are more likely gone than not`,
      orders: (share: string) => `${share} of customer equity rests on customers who have ordered only once so far`,
      plain: "Whom customer equity rests on",
    },
    subtitle: (horizon: string) => `Expected within ${horizon}, as shares of the whole`,
    group: "Customers",
    count: "Number",
    equity: "Equity",
    share: "Share",
    top: (percent: string) => `Best ${percent}%`,
    alive: ["below 20%", "20–50%", "50–80%", "80% and above"] as readonly string[],
    orders: ["1 order", "2 orders", "3–5 orders", "6 orders or more"] as readonly string[],
  },

  definitions: define({
    equity: {
      name: "Customer equity",
      text: "What all present customers together are expected to bring in within the horizon, discounted to today. Customers still to come are not in it.",
      formula: "Σ predicted CLV",
    },
    history: {
      name: "Equity at a quarter's end",
      text: "The model now in use is fitted again to what had happened by the end of each quarter, and predicts the customers known by then; those who came in the last year by a fit of their own where they surely differ from the older ones. So the last figure can differ a little from the forecast's, which has one fit for all. It learns what new customers are like only as they come back or stay away: a change among those of the last few months is not in it yet. Horizon, discount rate and margin are today's, for all quarters. The interval says how well the expectation is known (parameters, spend), not what chance makes of it. Of a year-on-year change, parameters at both ends are taken as known independently, which makes the interval wider. It also holds what the customers known a year before have shown since: where they ordered less or more than was foreseen, it reaches as far as that.",
      formula: "change = equity now ÷ equity a year before − 1",
    },
    share: {
      name: "Customer equity share",
      text: "Your customer equity as a part of yours and that of the competitors you entered. A larger share of equity than of revenue says that your customers will bring more than they do today, compared with the others'.",
      formula: "own equity ÷ (own equity + Σ customers × average CLV)",
    },
    parts: {
      name: "Whom equity rests on",
      text: "Customer equity by groups of customers. Equity that rests on few, or on customers who may have left, is less safe than the same sum spread over many.",
      formula: "Σ predicted CLV of the group ÷ Σ predicted CLV",
    },
  }),
};
