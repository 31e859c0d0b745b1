import { define } from "../define";
import type { Phrase } from "../phrase";

type Money = "revenue" | "profit";
type Unit = "month" | "quarter" | "week";

const plural: Readonly<Record<Unit, string>> = { month: "months", quarter: "quarters", week: "weeks" };
const nth = (n: number) => {
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${ending}`;
};
const moneyOf = (money: Money) => (money === "profit" ? "profit" : "revenue");

export const cohorts = {
  unit: "Grouped by first order in a",
  units: { month: "Month", quarter: "Quarter", week: "Week" },
  audience: "Customers",
  working: "Sorting customers by their first order…",
  csv: "Cohorts as CSV",
  quarter: (quarter: number, year: number) => `Q${quarter} ${year}`,
  /** Months of one group: "May – Jul 2026". */
  months: (from: string, to: string) => `${from} – ${to}`,
  empty: {
    title: "No cohort to show yet",
    nobody: "Nobody meets the choice above.",
    young: (unit: Unit) =>
      `Nobody has been a customer for a whole ${unit} yet. Come back later, import older orders, or group by a shorter time.`,
  },

  headline: {
    more: (value: string): Phrase => [
      "Newer customers are worth ",
      { is: `${value} more` },
      " in their first 90 days than those of a year before.",
    ],
    less: (value: string): Phrase => [
      "Newer customers are worth ",
      { is: `${value} less` },
      " in their first 90 days than those of a year before.",
    ],
    alike: (value: string): Phrase => [
      "A customer brings in ",
      { is: value },
      " in the first 90 days, and newer ones bring about as much as those of a year before.",
    ],
    unclear: (value: string): Phrase => [
      "A customer brings in ",
      { is: value },
      " in the first 90 days; whether newer ones are worth more than a year before cannot be told yet.",
    ],
    value: (value: string): Phrase => [
      "A customer brings in ",
      { is: value },
      " in the first 90 days after the first order.",
    ],
    retention: (share: string, unit: Unit): Phrase => [
      { is: share },
      ` of customers buy again in the second ${unit} after their first order.`,
    ],
    plain: "When customers first came, and what became of them",
  },

  compared: (p: {
    days: string;
    recent: string;
    recentN: string;
    before: string;
    beforeN: string;
    low: string;
    high: string;
  }) =>
    `First bought ${p.recent} (${p.recentN} customers) against ${p.before} (${p.beforeN}), the same season: a change between ${p.low} and ${p.high}, 99% sure.`,
  gaps: {
    history: (has: string, needs: string) =>
      `Comparing with the year before needs ${needs} of orders; there are ${has}.`,
    fewCustomers: (has: string, needs: string) =>
      `Comparing with the year before needs ${needs} customers in each group; the smaller one has ${has}.`,
    notPositive: () => "A group has brought in nothing on balance, so there is no percentage to tell.",
    audience: () =>
      "This choice depends on what customers did later, which newer ones had less time for: newer and older are not compared.",
  },
  advice: {
    title: "What to do:",
    more: "Something you changed works: look under Channels and costs where the newer customers come from, and under Products and bundles what they buy first, and do more of it.",
    less: "Before you spend more on winning customers, look under Channels and costs which source has grown, and under Products and bundles what newer customers buy first.",
    alike:
      "Winning customers has got neither better nor worse. What lifts their worth now is the second order: see Segments and actions.",
    unclear: (size: string) =>
      `With this many customers, a change has to be larger than about ${size} to be seen. Look again in a few months.`,
    gap: "The sign to watch for is cohorts that lie higher than the ones before: it says that service, range and reminders work.",
  },

  atAge: {
    label: "Value at",
    ages: (days: number) => `${days} days`,
    more: (days: number, value: string) => `Newer customers are worth ${value} more at ${days} days than a year before`,
    less: (days: number, value: string) => `Newer customers are worth ${value} less at ${days} days than a year before`,
    alike: (days: number, value: string) =>
      `At ${days} days a customer has brought in ${value}, newer ones about as much as those of a year before`,
    unclear: (days: number, value: string) =>
      `At ${days} days a customer has brought in ${value}; no change over the year can be told`,
    value: (days: number, value: string) => `At ${days} days a customer has brought in ${value}`,
    plain: (days: number) => `What customers have brought in at ${days} days`,
    subtitle: (money: Money, days: number) =>
      `Average ${moneyOf(money)} per customer in the first ${days} days, by when they first bought; bars: 95% interval of the average`,
    missing: (days: number) => `Needs a cohort that has been observed for ${days} days after its first orders.`,
    expected: "expected",
    thin: (n: string) => `grey: fewer than ${n} customers, or not all of the cohort yet`,
    expectedNote: "ochre: not over yet, so far and expected",
    xAxis: "first order in",
    yAxis: (currency: string) => `per customer, ${currency}`,
    table: {
      cohort: "First order in",
      customers: "Customers",
      value: "Value",
      interval: "95% interval",
      soFar: "So far",
      ahead: (horizon: string) => `Expected in the next ${horizon}`,
      ahead80: "80% interval",
    },
    expectedValue: "expected by then",
  },

  map: {
    label: "Figure",
    measures: { retention: "Buying again", profit: "Value", orders: "Orders" },
    title: {
      retention: (unit: Unit, first: string, firstAge: number, later: string | null, laterAge: number) =>
        later === null
          ? `${first} of customers buy in the ${nth(firstAge)} ${unit} after their first order`
          : `${first} of customers buy in the ${nth(firstAge)} ${unit} after their first order, ${later} in the ${nth(laterAge)}`,
      profit: (unit: Unit, first: string, firstAge: number, later: string | null, laterAge: number) =>
        later === null
          ? `A customer brings in ${first} in the ${nth(firstAge)} ${unit}`
          : `A customer brings in ${first} in the ${nth(firstAge)} ${unit}, and ${later} by the end of the ${nth(laterAge)}`,
      orders: (unit: Unit, first: string, firstAge: number, later: string | null, laterAge: number) =>
        later === null
          ? `A customer places ${first} orders in the ${nth(firstAge)} ${unit}`
          : `A customer places ${first} orders in the ${nth(firstAge)} ${unit}, and ${later} by the end of the ${nth(laterAge)}`,
    },
    plain: "Cohorts and how they go on",
    nobodyBack: "Nobody has bought again yet",
    subtitle: {
      retention: (unit: Unit) =>
        `Share of a cohort's customers with an order in each ${unit} since their own first order; in the first it is all of them`,
      profit: (unit: Unit, money: Money) =>
        `Cumulative ${moneyOf(money)} per customer to the end of each ${unit} since their own first order`,
      orders: (unit: Unit) => `Orders per customer to the end of each ${unit} since their own first order`,
    },
    rows: "first order in",
    columns: (unit: Unit) => `${unit} since the first order`,
    moneyIn: (unit: string) => `in units of ${unit}`,
    n: "n",
    note: (p: { thin: string; part: boolean }) =>
      `${p.part ? "hatched: only those of the cohort who have got so far; " : ""}outlined: fewer than ${p.thin} customers`,
    showAll: (n: string) => `Show all ${n} rows`,
    showFewer: (n: string) => `Show the newest ${n}`,
    shown: (n: string, all: string) => `newest ${n} of ${all} rows drawn`,
    frame: "Cohorts, scrollable",
    reading: (cohort: string, unit: Unit, age: number) => `${cohort}, ${unit} ${age}`,
    customers: "Customers counted",
    ofCohort: (observed: string, all: string) => `${observed} of ${all}`,
    complete: { yes: "whole cohort", no: "not yet all of them", thin: "few customers" },
    state: "Counts",
    table: {
      cohort: "First order in",
      customers: "Customers",
      age: (unit: Unit, age: number) =>
        `${unit === "month" ? "Month" : unit === "quarter" ? "Quarter" : "Week"} ${age}`,
    },
    /** Behind a figure of the table that not all of the cohort are in. */
    partMark: "*",
    missing: (unit: Unit) => `Needs customers observed for a second ${unit}.`,
  },
  thin: {
    text: (few: string, all: string, floor: string) =>
      `${few} of ${all} cohorts have fewer than ${floor} customers, too few to conclude from one.`,
    wider: "Group by quarter",
  },

  curves: {
    range: (p: { unit: Unit; age: number; low: string; lowName: string; high: string; highName: string }) =>
      `By the end of the ${nth(p.age)} ${p.unit} a customer has brought in from ${p.low} (${p.lowName}) to ${p.high} (${p.highName})`,
    plain: "What a customer has brought in, cohort by cohort",
    subtitle: (money: Money, unit: Unit) =>
      `Cumulative ${moneyOf(money)} per customer by ${plural[unit]} since the first order; only where the whole cohort has got so far`,
    joined: { month: "cohorts joined by month", quarter: "cohorts joined by quarter", year: "cohorts joined by year" },
    newest: (n: string) => `newest ${n} lines drawn`,
    expected: "expected by the model",
    expectedNote: (horizon: string) => `dashed: expected over the next ${horizon}, not discounted`,
    noForecast: "Once there is a forecast, young cohorts are drawn on in dashes.",
    xAxis: (unit: Unit) => `${plural[unit]} since the first order`,
    yAxis: (currency: string) => `per customer, ${currency}`,
    at: (unit: Unit, x: string, n: number) => `${x} ${n === 1 ? unit : plural[unit]} after the first order`,
    missing: (unit: Unit, floor: string) =>
      `Needs a cohort of at least ${floor} customers, all observed for two ${plural[unit]}.`,
    expectedOf: (name: string) => `${name}, expected`,
    tableAge: { month: "Months", quarter: "Quarters", week: "Weeks" },
  },

  csvColumns: {
    cohort: "First order from",
    until: "to",
    customers: "Customers",
    age: (unit: Unit) => `${unit === "month" ? "Month" : unit === "quarter" ? "Quarter" : "Week"} since first order`,
    observed: "Customers observed",
    active: "Customers buying",
    retention: "Retention",
    profit: { revenue: "Cumulative revenue per customer", profit: "Cumulative profit per customer" },
    orders: "Orders per customer",
    complete: "Whole cohort observed",
    yes: "yes",
    no: "no",
  },

  definitions: define({
    cohort: {
      name: "Cohort",
      text: "Customers whose first order lies in the same month, quarter or week. Whoever bought before the data begins counts as new at the first order in it, so the first cohorts may hold older customers.",
      formula: "",
    },
    retention: {
      name: "Buying again (retention)",
      text: "Of a cohort's customers, the share with at least one order in a given month, quarter or week after their own first order. A month has 30.4 days, a quarter 91.3, and it is counted from each customer's own first order, so that everybody has had the same time. A customer who skips one may well buy in the next.",
      formula: "customers with an order at that age ÷ customers observed for all of it",
    },
    profit: {
      name: "Cumulative value per customer",
      text: "What a cohort's customers have brought in from their first order to the end of the given month, quarter or week, those who never came back included.",
      formula: "Σ profit up to that age ÷ customers observed for all of it",
    },
    orders: {
      name: "Orders per customer",
      text: "Orders from the first to the end of the given month, quarter or week, the first included.",
      formula: "orders up to that age ÷ customers observed for all of it",
    },
    atAge: {
      name: "Value at a fixed age",
      text: "What a customer has brought in during the first 90, 180 or 365 days. Only cohorts in which everybody has been a customer for that long count. The comparison takes the last three such calendar months and the same months a year before, and calls a change one only where chance alone would show it in fewer than 5 of 100 shops (Welch's test, all three ages together). In a file that begins later than the shop, old customers who come back pass for new: a change is called one only if it holds both with and without those who came back, so that real but small changes may go unsaid. It says that the groups differ, not why.",
      formula: "Σ profit of orders on days 0 … N − 1 ÷ customers observed for N days",
    },
    projection: {
      name: "Expected of young cohorts",
      text: "What has been brought in so far, and on top what the forecast's model expects of each of the cohort's customers within the forecast horizon, not discounted. Drawn apart from what happened.",
      formula: "so far + Σ expected orders × expected value × profit ratio",
    },
  }),
};
