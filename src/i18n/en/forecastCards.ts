type Money = "revenue" | "profit";
const earned = (money: Money) => (money === "profit" ? "in profit" : "in revenue");

/** Words of the cards on the forecast screen. */
export const forecastCards = {
  tracking: {
    plain: "Repeat orders: what happened and what was expected",
    cumulative: (days: string, outcome: string) => `Over the last ${days}, expected repeat orders were ${outcome}`,
    weekly: (inside: number, weeks: number, insideText: string, weeksText: string) => {
      if (weeks === 1) return `The week after the boundary lies ${inside === 1 ? "within" : "outside"} the 95% band`;
      const lie = inside === 1 ? "lies" : "lie";
      return inside === weeks
        ? `All ${weeksText} weeks after the boundary lie within the 95% band`
        : `${inside === 0 ? "None" : insideText} of the ${weeksText} weeks after the boundary ${lie} within the 95% band`;
    },
    subtitle:
      "Repeat orders of all customers a week; the model knows when each customer came, and the orders before the boundary",
    subtitleCumulative:
      "Repeat orders of all customers, added up; the model knows when each customer came, and the orders before the boundary",
    reading: "Reading",
    byWeek: "By week",
    addedUp: "Added up",
    actual: "what happened",
    expected: "expected",
    boundary: "not seen by the model from here",
    xAxis: "week beginning",
    yAxis: "repeat orders a week",
    yAxisCumulative: "repeat orders so far",
    week: (date: string) => `Week of ${date}`,
    tableWeek: "Week of",
    tableActual: "Happened",
    tableExpected: "Expected",
    tableLow: "95% low",
    tableHigh: "95% high",
    missing: "Needs at least two full weeks of orders.",
    everyNth: (n: number) => `the table has every ${n === 2 ? "second" : n === 3 ? "third" : `${n}th`} week`,
  },

  newCustomer: {
    title: (value: string, money: Money) => `A new customer is worth ${value} ${earned(money)} in its first 12 months`,
    plain: "What a new customer is worth",
    subtitle: "First order included, discounted to the first order; 80% and 95% intervals of the average new customer",
    months: (n: number) => `${n} months`,
    xAxis: "since the first order",
    yAxis: (money: Money, currency: string) => `${money} per new customer, ${currency}`,
    tableMonths: "Months",
    tableValue: "Value",
    tableOrders: "Orders",
    table80: "80% interval",
    table95: "95% interval",
    value: "Expected",
    orders: "Orders, first included",
    broad: "broad: 80%, narrow: 95%",
  },

  calibration: {
    title: (expected: string, actual: string) =>
      `The tenth expected to order most was expected to place ${expected} orders each, and placed ${actual}`,
    plain: "Expected and actual orders, by tenth of the customers",
    subtitle: (days: string) =>
      `Orders per customer in the last ${days}; customers in ten groups by what was expected of them`,
    xAxis: "tenth of customers, least expected first",
    yAxis: "orders per customer",
    actual: "what happened",
    expected: "expected",
    tenth: (n: string) => `Tenth ${n}`,
    tableTenth: "Tenth",
    tableCustomers: "Customers",
    tableExpected: "Orders expected",
    tableActual: "Orders placed",
    tableExpectedRevenue: "Revenue expected",
    tableActualRevenue: "Actual revenue",
    few: (needed: string, has: string) =>
      `Ten groups need at least ${needed} customers who came before the boundary; there are ${has}.`,
    missing: "The history is too short, or too few customers came back in it, to hold a part of it out.",
  },

  frequency: {
    title: (actual: string, expected: string) => `${actual} of customers never came back; the model says ${expected}`,
    subtitle: "Customers by number of repeat orders, as they are and as the model has them",
    xAxis: "repeat orders",
    yAxis: "customers",
    actual: "as they are",
    expected: "by the model",
    orMore: (n: string) => `${n}+`,
    reading: (n: string) => (n === "1" ? "1 repeat order" : `${n} repeat orders`),
    tableOrders: "Repeat orders",
    tableActual: "Customers",
    tableExpected: "By the model",
  },

  alive: {
    title: (p: { age: string; orders: string; best: string; once: string }) =>
      `${p.age} after the first order, a customer who came back ${p.orders}, last just now, still buys with ${p.best} probability; one who never came back, with ${p.once}`,
    times: (n: number, text: string) => (n === 1 ? "once" : `${text} times`),
    weeks: (n: string) => `${n} weeks`,
    nobody: "No sign of customers leaving: everybody counts as still buying",
    plain: "Probability of still buying, by orders and last order",
    subtitle: (weeks: string) =>
      `P(alive) of a customer whose first order was ${weeks} weeks ago, by repeat orders and when the last one came`,
    xAxis: "weeks from first to last order",
    yAxis: "repeat orders",
    tableOrders: "Repeat orders",
    tableWeek: (week: string) => `last in week ${week}`,
    impossible: "–",
  },

  density: {
    rateTitle: (n: string) => `A customer orders ${n} times a month on average while it buys`,
    rateSubtitle: "How customers are spread by how often they order, as the model has them",
    rateAxis: "orders a month while buying",
    chanceTitle: (share: string) => `After an order, ${share} of customers leave for good on average`,
    chanceSubtitle: "How customers are spread by their chance of leaving after an order, as the model has them",
    chanceAxis: "chance of leaving after an order",
    leaveTitle: (rate: string) => `Customers leave at a rate of ${rate} a month on average`,
    leaveSubtitle: "How customers are spread by the rate at which they leave, as the model has them",
    leaveAxis: "leaving rate a month",
    yAxis: "more customers ↑",
    mean: (value: string) => `mean ${value}`,
    tableHeight: "Relative height",
    height: "Relative height",
    nobody: "Nobody can be seen to leave, so there is no leaving to draw.",
    nobodyTitle: "No sign of customers leaving",
  },

  models: {
    best: (name: string, days: string, n: number) => `${name} foretold the last ${days} best of all ${n} models`,
    asGood: (name: string, days: string) =>
      `${name} is in use: none foretold the last ${days} better by more than chance`,
    inUse: (name: string) => `${name} is in use`,
    own: (name: string, auto: string) => `${name} is in use by your choice; the test would take ${auto}`,
    subtitle: (days: string) =>
      `What each model, fitted to the history before, made of the last ${days}; below, two guesses without a model`,
    bgNote: "BG/NBD is compared but never chosen by itself: it takes every one-time buyer to be still there.",
    model: "Model",
    score: "Score",
    bias: "Bias, orders",
    revenueBias: "Bias, revenue",
    mae: "MAE",
    rmse: "RMSE",
    capture: "Top 10%",
    tagInUse: "in use",
    tagAuto: "the test's choice",
    take: "Use",
    takeHint: (name: string) => `Use ${name} for the forecast`,
    back: "Let the test choose",
    missing: "The history is too short, or too few customers came back in it, to test models against each other.",
    noScore: "could not be fitted to the history before",
  },
  /** Why a fit is at a limit, in words. */
  flags: {
    noCustomers: "no customers to fit",
    noRepeats: "nobody came back before",
    noDropout: "no sign of anybody leaving: takes everybody to stay",
    equalRates: "takes all customers to order equally often",
    rateExtremes: "takes customers to order very often or never",
    equalDropout: "takes all customers to leave equally readily",
    polarDropout: "takes customers to leave at once or never",
    everybodyLeaves: "takes everybody to leave at the first chance",
    equalSpend: "how much customers differ in spend is not fully known: a parameter is at its bound",
    noMean: "spend is spread so wide that it has no mean",
    notConverged: "the fit found no clear optimum",
    other: "the fit is at a limit",
  },

  parameters: {
    halfOrdersMonths: (orders: string, months: string) =>
      `Half of new customers have left after ${orders} orders, or ${months} months`,
    halfOrders: (orders: string) => `Half of new customers leave after ${orders} orders`,
    halfMonths: (months: string) => `Half of new customers have left after ${months} months`,
    stay: "No sign of customers leaving can be seen",
    plain: "The model's parameters",
    subtitle: (name: string, belief: string) => `${name}: ${belief}. Fitted to the whole history, times in weeks`,
    parameter: "Parameter",
    value: "Value",
    error: "Standard error",
    meaning: "What it says",
    atLimit: "at its limit",
    meanings: {
      r: (spread: string) => `how much customers differ in how often they order: by ${spread} of the mean`,
      alpha: (n: string) => `with r: ${n} orders a month on average while buying`,
      a: (share: string) => `with b: ${share} of customers leave after an order, on average`,
      b: (spread: string) => `with a: how much customers differ in that: by ${spread} of the mean`,
      s: (spread: string) => `how much customers differ in how readily they leave: by ${spread} of the mean`,
      beta: (n: string) => `with s: a leaving rate of ${n} a month on average`,
      k: (n: string) => `regularity of buying: ${n} (1 is wholly by chance)`,
      other: "a parameter of the model",
    },
    logLikelihood: (value: string) => `log-likelihood ${value}`,
  },

  spend: {
    title: (value: string) => `A day with an order is worth ${value} in revenue on average`,
    plain: "What an order is worth",
    subtitle:
      "The spend model (Gamma-Gamma): what to expect of a customer's next order, from its own orders and from everybody's",
    subtitleCommon: "One mean for all customers: their own spend could not be modelled",
    own: (one: string, five: string) =>
      `After one order the expectation rests ${one} on the customer's own spend and for the rest on everybody's; after five, ${five} on its own.`,
    common: "Every customer is expected to spend the same on a day with an order.",
    alike: "taken to spend alike on each order",
    withFirst: "First orders count as well: that foretold the spend of later orders better.",
    withoutFirst: "First orders are left out: without them the spend of later orders was foretold better.",
    withFirstPlain: "First orders count as well.",
    withoutFirstPlain: "First orders are left out.",
    positive: (share: string) =>
      `Orders worth nothing, or refunded, lower what an order is expected to bring by ${share}.`,
    table: { parameter: "Parameter", value: "Value", error: "Standard error", meaning: "What it says" },
    meanings: {
      p: (spread: string) => `how much a customer's orders differ among themselves: by ${spread} of their mean`,
      q: (spread: string) => `how much customers differ in what they spend: by ${spread} of the mean`,
      qWide: "how much customers differ in what they spend: very widely",
      v: "with p and q: the mean spend",
    },
  },

  uncertainty: {
    title: (share: string) =>
      `${share} of the doubt about customer equity comes from chance in what customers do, the rest from not knowing the model's parameters`,
    plain: "Where the doubt comes from",
    subtitle: (horizon: string) =>
      `Totals over the next ${horizon} with their intervals, and the share of the doubt that more data would take away`,
    total: "Total",
    value: "Expected",
    i80: "80% interval",
    i95: "95% interval",
    parameters: "Doubt from parameters",
    parametersShort: "parameters",
    chance: "Doubt from chance",
    rows: {
      orders: "Orders",
      revenue: "Revenue",
      profit: "Profit",
      customerEquity: "Customer equity",
    },
    normal: (draws: string) => `${draws} draws of the parameters from their fitted covariance`,
    reweighted: (draws: string, effective: string) =>
      `${draws} draws of the parameters by their likelihood, out of a pool worth ${effective} independent ones`,
    endless: (value: string) =>
      `Without an end to the horizon, and were the model right for good, customer equity would be ${value}.`,
  },
};
