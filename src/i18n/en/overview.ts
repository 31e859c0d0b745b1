import type { Phrase } from "../phrase";

type Money = "revenue" | "profit";

const ordinals = ["", "first", "second", "third", "fourth", "fifth"];
const ordinal = (k: number) => ordinals[k] ?? `${k}th`;
const numbers = ["none", "one", "two", "three", "four", "five", "six", "seven"];
const nth = (n: number) => {
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${ending}`;
};

const earned = (money: Money) => (money === "profit" ? "in profit" : "in revenue");

export const overview = {
  figures: "Key figures",
  moreFigures: "More figures",
  download: "Download results",
  empty: {
    title: "No customer to show",
    text: "No order of a known customer lies within the period. Check the observation end and the excluded rows under Data.",
  },

  headline: {
    brought: (money: Money, value: string): Phrase => [
      "On average, a customer has brought in ",
      { is: value },
      ` ${earned(money)}`,
    ],
    cost: (value: string): Phrase => ["On average, a customer has cost you ", { is: value }],
    single: (money: Money, value: string): Phrase => [
      "Your only customer so far has brought in ",
      { is: value },
      ` ${earned(money)}`,
    ],
    repeat: (share: string): Phrase => [", and ", { is: share }, " came back for a second order."],
    noRepeat: [", and nobody has come back for a second order yet."] as Phrase,
    stop: ["."] as Phrase,
    expected: (value: string, horizon: string): Phrase => [
      " and is expected to bring ",
      { expected: value },
      ` more in the next ${horizon}.`,
    ],
    expectedAfterCost: (value: string, horizon: string): Phrase => [
      ", but is expected to bring ",
      { expected: value },
      ` in the next ${horizon}.`,
    ],
  },

  withHorizon: (figure: string, horizon: string) => `${figure}, ${horizon}`,
  /** The interval that holds the truth in 80 of 100 cases. */
  interval80: (range: string) => `80%: ${range}`,
  needsForecast: "Needs a forecast.",
  repeatNote: (repeat: string, customers: string) => `${repeat} of ${customers}`,
  ordersPerCustomer: (n: string) => `${n} per customer`,
  afterRefunds: "after refunds",
  beforeCosts: "Revenue before costs",
  noCosts: "no cost or margin known yet",
  atMargin: (margin: string) => `${margin} of revenue`,
  costKnown: (share: string) => `cost known for ${share} of orders`,
  afterEnd: (orders: number, text: string, end: string) =>
    `${text} ${orders === 1 ? "order lies" : "orders lie"} after the observation end, ${end}, and ${orders === 1 ? "is" : "are"} in no figure.`,

  nobody: {
    title: (share: string, money: string) => `${share} of what was sold (${money}) is in none of these figures`,
    text: (orders: number, text: string) =>
      `${text} ${orders === 1 ? "order names" : "orders name"} no customer: blank, a walk-in, or masked. Which orders are one person’s is not known then, and nor is what a customer is worth.`,
    show: "See the reconciliation",
  },

  formula: {
    terms: (parts: { order: string; margin: string | null; frequency: string; lifespan: string; days: number }) => {
      const lifespan =
        parts.days === 365 ? `${parts.lifespan}\u00a0years` : `${parts.lifespan} × ${parts.days}\u00a0days`;
      const margin = parts.margin === null ? "" : ` × ${parts.margin}`;
      return `${parts.order}${margin} × ${parts.frequency}\u00a0orders × ${lifespan}`;
    },
    own: "with your own terms",
    adjust: "Adjust terms",
    enter: "Enter your own terms",
    title: "Terms of the formula",
    meaning: "What the terms mean",
    help: "A field left blank takes the figure from the data.",
    order: "Average order value",
    frequency: (days: number) => `Orders per active customer in ${days} days`,
    frequencyNoWindow: "Orders per active customer in a period",
    lifespan: (days: number) => (days === 365 ? "Lifespan, in years" : `Lifespan, in periods of ${days} days`),
    lifespanNoWindow: "Lifespan, in periods",
    fromChurn: (churn: string) => `from a churn of ${churn}`,
    unknown: "not known from the data",
    fromData: (value: string) => `from the data: ${value}`,
    gaps: {
      spanTooShort: (f: { span: number; days: number }) =>
        `Needs at least 2 days between the first order and the last; there ${f.span === 1 ? "is" : "are"} ${f.span}.`,
      noActiveCustomers: (f: { span: number; days: number }) => `Nobody ordered in the last ${f.days} days.`,
      noPreviousCustomers: (f: { span: number; days: number }) =>
        `Nobody ordered in the ${f.days} days before the last ${f.days}, so churn is not known.`,
      noChurn: (f: { span: number; days: number }) =>
        `No customer was lost in the last ${f.days} days, so a lifespan cannot be told from the data.`,
    },
  },

  /** What the drawings of how value is spread count. */
  worth: { label: "Value counted", historic: "So far", total: "With the forecast" },

  /** `horizon` is there where what is expected within it is counted too. */
  distribution: {
    title: (median: string, horizon: string | null) =>
      horizon === null
        ? `Half of the customers have brought in ${median} or less`
        : `With what is expected in the next ${horizon}, half of the customers are worth ${median} or less`,
    plain: (horizon: string | null): string =>
      horizon === null ? "What customers have brought in" : "What customers have brought in and are expected to bring",
    subtitle: (money: Money, horizon: string | null) =>
      horizon === null
        ? `Distribution of historic CLV, ${money} per customer`
        : `Distribution of total CLV, ${money} per customer: so far, and expected in the next ${horizon}`,
    median: (value: string) => `median ${value}`,
    mean: (value: string) => `mean ${value}`,
    xAxis: (money: Money, currency: string) => `${money} per customer, ${currency}`,
    yAxis: "customers",
    from: "From",
    to: "To",
    count: "Customers",
    range: (from: string, to: string) => `${from} – ${to}`,
    above: (n: string, value: string) => `${n} above ${value} not drawn`,
    below: (n: string, value: string) => `${n} below ${value} not drawn`,
    darker: "stronger colour: among the top 10%",
    empty: "Needs at least two customers.",
  },

  share: {
    byOrder: "By order number",
    byMonth: "By month",
    reading: "Reading",
    orderPlain: "Value and share, by order number",
    orderNobody: "Nobody has come back for a second order yet",
    order: (p: { share: string; few: boolean; k: number; times: string | null }) => {
      const reach = `${p.few ? "Only " : ""}${p.share} of customers reach a ${ordinal(p.k)} order`;
      if (p.times === null) return reach;
      return `${reach}${p.few ? ", but" : ", and"} each of them is worth ${p.times} times the average customer`;
    },
    monthPlain: "Value and share, by month since the first order",
    month: (p: { share: string; few: boolean; month: number; times: string | null }) => {
      const active = `${p.few ? "Only " : ""}${p.share} of customers buy in the ${nth(p.month)} month after their first order`;
      if (p.times === null) return active;
      return `${active}${p.few ? ", but" : ", and"} these have brought in ${p.times} times the average by then`;
    },
    orderSubtitle: (money: Money) => `Share of customers who reach order k, and their average historic CLV (${money})`,
    monthSubtitle: (money: Money) =>
      `Share of customers with a profitable order in the month, and their average cumulative ${money} by its end`,
    orderAxis: "order number k",
    monthAxis: "month since the first order",
    shareAxis: "% of customers",
    valueAxis: (currency: string) => `value each, ${currency}`,
    orderShare: "% reaching order k",
    monthShare: "% buying in the month",
    value: "Value per customer",
    orderPoint: (k: number) => `Order ${k}`,
    monthPoint: (m: number) => `Month ${m}`,
    tableOrder: "Order number",
    tableMonth: "Month",
    tableReached: "Customers",
    tableObserved: "Customers observed",
    tableActive: "Buying in the month",
    tableShare: "Share",
    tableValue: "Value per customer",
    emptyOrder: "Needs customers with a second order; there are too few so far.",
    emptyMonth: "Needs customers followed for at least two months after their first order; there are too few so far.",
  },

  concentration: {
    title: (money: Money, share: string, horizon: string | null) =>
      horizon === null
        ? `The top 10% of customers hold ${share} of all ${money}`
        : `With what is expected in the next ${horizon}, the top 10% of customers hold ${share} of all ${money}`,
    plain: "How value is spread over customers",
    subtitle: (money: Money, horizon: string | null) =>
      `Customers from least to most valuable, and their share of all ${money}${horizon === null ? "" : `: so far, and expected in the next ${horizon}`}`,
    xAxis: "% of customers, least valuable first",
    yAxis: (money: Money, horizon: string | null) =>
      `% of all ${money}${horizon === null ? "" : ", so far and expected"}`,
    equal: "if all were equal",
    curve: "share of value",
    mark: (share: string) => `top 10%: ${share}`,
    tableCustomers: "Customers, least valuable first",
    tableValue: "Share of value",
    point: (customers: string) => `The ${customers} least valuable`,
    pointValue: "hold",
    top: (percent: number) => `Top ${percent}%`,
    gini: "Gini",
    few: "The curve needs at least ten customers.",
    noTotal: "The values of all customers do not add up to more than zero, so shares of them mean nothing.",
  },

  top: {
    title: (money: Money, n: number, share: string) =>
      n === 1
        ? `The most valuable customer holds ${share} of all ${money}`
        : `The ${n} most valuable customers hold ${share} of all ${money}`,
    plain: "The most valuable customers",
    subtitle: (money: Money) => `Historic CLV (${money}) of each, orders and last order`,
    /** Some of them have less than an even chance of still buying. */
    slipping: (title: string, count: number, of: number) => {
      const who = of === 1 ? "" : count === of ? "all of them " : `${numbers[count] ?? count} of them `;
      return `${title}; ${who}${count === 1 ? "is" : "are"} slipping away`;
    },
    subtitleExpected: (money: Money, horizon: string) =>
      `Historic CLV (${money}), probability of still buying, and predicted CLV of the next ${horizon}`,
    customer: "Customer",
    orders: "Orders",
    value: "Historic CLV",
    brought: "So far",
    last: "Last order",
    alive: "Still buying",
    predicted: "Predicted",
    interval: "80% interval",
    hidden: (rank: number) => `Customer ${rank}`,
    all: "All customers",
  },
};
