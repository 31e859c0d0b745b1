import { forecastCards } from "./forecastCards";
import { customers } from "./nouns";

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
    customers,
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

  ...forecastCards,

  checks: {
    title: "Checks of the data",
    careTitle: (n: number, all: number) =>
      n === 1 ? `One of ${all} checks asks for care` : `${n} of ${all} checks ask for care`,
    fineTitle: (all: number) => `All ${all} checks of the data are fine`,
    othersFineTitle: (all: number) =>
      all === 1 ? "The other check of the data is fine" : `The other ${all} checks of the data are fine`,
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
