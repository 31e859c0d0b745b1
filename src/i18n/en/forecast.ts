type Money = "revenue" | "profit";

/** A sentence with the expected figure that stands out marked. */
export type ForecastPhrase = readonly (string | { readonly expected: string })[];

const earned = (money: Money) => (money === "profit" ? "in profit" : "in revenue");
const tooLow = (share: string) => `${share} too low`;
const tooHigh = (share: string) => `${share} too high`;

export const forecast = {
  names: {
    mbgnbd: "MBG/NBD",
    paretonbd: "Pareto/NBD",
    mbgcnbd2: "MBG/CNBD-2",
    mbgcnbd3: "MBG/CNBD-3",
    mbgcnbd4: "MBG/CNBD-4",
    bgnbd: "BG/NBD",
    nbd: "NBD",
    sameRate: "Same rate goes on",
    lastYear: "Last year repeats",
  },
  /** What a model believes, in a line. */
  beliefs: {
    mbgnbd: "customers may leave after any order",
    paretonbd: "customers may leave at any time",
    mbgcnbd2: "as MBG/NBD, buying at fairly regular intervals",
    mbgcnbd3: "as MBG/NBD, buying at regular intervals",
    mbgcnbd4: "as MBG/NBD, buying at very regular intervals",
    bgnbd: "customers may leave after any repeat order",
    nbd: "nobody leaves",
    sameRate: "no model: each customer orders as often as so far",
    lastYear: "no model: each customer orders as often as in its last 12 months",
  },
  tooLow,
  tooHigh,
  interval80: "80%:",
  range: (low: string, high: string) => `${low} – ${high}`,

  working: {
    title: "Working out the forecast",
    text: "Seven models are fitted to the older part of your history and asked to foretell the newer part. What they made of it decides which one looks ahead.",
    again: "Working out the forecast anew",
    model: (stage: string, model: string) => `${stage}: ${model}`,
    stages: {
      summary: "Counting the days each customer bought on",
      checks: "Checking the data",
      backtest: "Testing the models on your own past",
      fit: "Fitting the model to the whole history",
      spend: "Fitting what an order is worth",
      uncertainty: "Working out the intervals",
    },
    done: (share: string) => `${share} done`,
  },
  stopped: {
    title: "The forecast was stopped",
    text: "Nothing is lost: the other screens have their figures. The forecast can be made at any time.",
    action: "Make the forecast",
    stale: "The new forecast was stopped: these figures are of the settings before.",
  },
  refused: {
    title: "This data cannot carry a forecast yet",
    needs: (needs: string, has: string) => `Needs ${needs}, the file has ${has}.`,
    customers: (n: number, text: string) => (n === 1 ? `${text} customer` : `${text} customers`),
    returning: (n: number, text: string) =>
      n === 1 ? `${text} customer who came back on another day` : `${text} customers who came back on another day`,
    reasons: {
      noCustomers: "No order of a known customer lies within the period.",
      spanTooShort: "The history is too short: nobody can be seen to stay or to leave.",
      tooFewRepeatCustomers: "Too few customers came back to tell how often customers buy.",
      noRevenue: "No order has a value above 0.",
      noFit: "None of the models could be fitted to this data.",
    },
    remedies: {
      noCustomers: "Check the observation end and the excluded rows under Data sets.",
      spanTooShort: "Import a longer period; half a year or more makes a forecast worth reading.",
      tooFewRepeatCustomers:
        "Import a longer period. If more customers did come back, check which column tells customers apart.",
      noRevenue: "Import the file again and check which column holds the order total.",
      noFit: "Import a longer period, or check the dates and customers of the file.",
    },
  },

  headline: {
    expected: (p: {
      horizon: string;
      customers: string;
      money: Money;
      value: string;
      low: string;
      high: string;
    }): ForecastPhrase => [
      `In the next ${p.horizon}, your ${p.customers} are expected to bring in `,
      { expected: p.value },
      ` ${earned(p.money)}, with 80% probability between ${p.low} and ${p.high}.`,
    ],
    single: (p: { horizon: string; money: Money; value: string; high: string }): ForecastPhrase => [
      `In the next ${p.horizon}, your only customer is expected to bring in `,
      { expected: p.value },
      ` ${earned(p.money)}, with 80% probability no more than ${p.high}.`,
    ],
    cost: (p: { horizon: string; customers: string; value: string }): ForecastPhrase => [
      `In the next ${p.horizon}, your ${p.customers} are expected to cost you `,
      { expected: p.value },
      ".",
    ],
    nothing: (horizon: string): ForecastPhrase => [
      "Nobody has come back so far, so ",
      { expected: "no order" },
      ` is expected of your present customers in the next ${horizon}.`,
    ],
  },
  verdict: {
    model: (days: string, outcome: string) =>
      `On the last ${days}, which it had not seen, the forecast of orders was ${outcome}`,
    right: "right to within 1%",
    same: (outcome: string) => `; a plain same-rate guess was ${outcome}.`,
    stop: ".",
    nothing: (days: string, expected: string) =>
      `Nobody known before ordered in the last ${days}, which the model had not seen; it had expected ${expected}.`,
    none: "The history leaves no room to test the forecast on its own past.",
  },
  naive: {
    title: "A guess without a model did better",
    sameRate: (days: string) =>
      `On the last ${days}, simply assuming that each customer goes on ordering as often as so far came closer than the model. Read this forecast as a rough guide.`,
    lastYear: (days: string) =>
      `On the last ${days}, simply repeating each customer's orders of the last 12 months, pro rata, came closer than the model. Read this forecast as a rough guide.`,
  },
  care: {
    title: (n: number) => (n === 1 ? "One check of the data asks for care" : `${n} checks of the data ask for care`),
    show: "Show the checks",
  },

  figures: "Expected figures",
  settings: {
    label: "Settings of the forecast",
    horizon: "Forecast ahead, months",
    days: "or days",
    daysInvalid: "A whole number from 1 to 3,650.",
    rate: "Discount rate a year, %",
    margin: "Margin, %",
    percentInvalid: "A number from 0 to 100.",
    model: "Model",
    auto: (name: string | null) => (name === null ? "Best in the test" : `Best in the test: ${name}`),
  },

  sections: {
    ahead: "What to expect",
    trust: "How far it can be trusted",
    model: "What the model believes",
    checks: "What was checked",
  },

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
    reading: (n: string) => `${n} repeat orders`,
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
    equalSpend: "customers' spend differs not at all, or without bound",
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
    endless: (value: string) => `Without an end to the horizon, customer equity is ${value}.`,
  },

  checks: {
    title: "Checks of the data",
    careTitle: (n: number, all: number) =>
      n === 1 ? `One of ${all} checks asks for care` : `${n} of ${all} checks ask for care`,
    fineTitle: (all: number) => `All ${all} checks of the data are fine`,
    subtitle: "What was looked at before trusting a forecast, and what to do about it",
    verdict: { ok: "fine", warn: "take care", stop: "not possible" },
    names: {
      span: "Length of the history",
      horizon: "Length of the forecast",
      repeatCustomers: "Customers who came back",
      spendFrequency: "Spend and frequency",
      noDropout: "Customers leaving",
      oneDay: "Customers coming on one day",
      seasonality: "Seasons and campaigns",
      positiveSpend: "Orders with a value",
      convergence: "The fit",
    },
    ok: {
      span: (p: { figure: string; limit: string }) => `Orders span ${p.figure} days; ${p.limit} are enough.`,
      horizon: (p: { figure: string; limit: string }) =>
        `The forecast looks ${p.figure} as far ahead as the history reaches back.`,
      repeatCustomers: (p: { figure: string; limit: string }) =>
        `${p.figure} customers came back on another day; ${p.limit} are enough.`,
      spendFrequency: (p: { figure: string; limit: string }) =>
        `What customers spend hardly goes with how often they order: rank correlation ${p.figure}.`,
      noDropout: (p: { figure: string; limit: string }) =>
        `The data shows customers leaving: it is more likely by ${p.figure} log units than if nobody left.`,
      oneDay: (p: { figure: string; limit: string }) => `The busiest day has ${p.figure} of all first orders.`,
      seasonality: (p: { figure: string; limit: string }) =>
        `Weekly orders vary ${p.figure} times as much as by chance.`,
      positiveSpend: (p: { figure: string; limit: string }) => `${p.figure} of order days have a value above 0.`,
      convergence: (_: { figure: string; limit: string }) => "The fit reached a clear optimum.",
    },
    warn: {
      span: (p: { figure: string; limit: string }) =>
        `Orders span ${p.figure} days; ${p.limit} are needed to lean on a forecast.`,
      horizon: (p: { figure: string; limit: string }) =>
        `The forecast looks ${p.figure} as far ahead as the history reaches back.`,
      repeatCustomers: (p: { figure: string; limit: string }) =>
        `Only ${p.figure} ${p.figure === "1" ? "customer" : "customers"} came back on another day; ${p.limit} are needed for a steady fit.`,
      spendFrequency: (p: { figure: string; limit: string }) =>
        `What customers spend goes with how often they order: rank correlation ${p.figure}. The spend model takes the two to be unrelated.`,
      noDropout: (p: { figure: string; limit: string }) =>
        `Hardly any sign of customers leaving: a gain of ${p.figure} log units, where ${p.limit} would tell.`,
      oneDay: (p: { figure: string; limit: string }) =>
        `${p.figure} of all customers have their first order on one day: mostly the trace of a migration, not of a crowd.`,
      seasonality: (p: { figure: string; limit: string }) =>
        `Weekly orders vary ${p.figure} times as much as by chance: there are seasons or campaigns the models do not know.`,
      positiveSpend: (p: { figure: string; limit: string }) => `Only ${p.figure} of order days have a value above 0.`,
      convergence: (_: { figure: string; limit: string }) => "The fit found no clear optimum.",
    },
    remedies: {
      span: "Import older orders too.",
      horizon: "Choose a shorter time ahead, or import older orders.",
      repeatCustomers: "Import a longer period, and go by the intervals rather than by the expected figures.",
      spendFrequency:
        "Take the values of the most frequent buyers with care: they may really lie on the side the correlation points to.",
      noDropout: "A longer history shows who left. Until then, go by the time since the last order.",
      oneDay: "Check the dates of that day in the file; import the orders before it under their own dates.",
      seasonality:
        "Over whole years highs and lows even out; for single weeks or months, expect the forecast to be off.",
      positiveSpend: "Check the order total and the refunds under Data sets.",
      convergence: "Choose another model in the table above, or import a longer period.",
    },
    times: (n: string) => `${n} times`,
  },
};
