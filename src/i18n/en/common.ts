import { customers, days, months, orders } from "./nouns";

export const common = {
  definitionOf: (name: string) => `What is “${name}”?`,
  notEnoughData: "Not enough data for this figure yet.",
  bytesOf: (done: string, total: string) => `${done} of ${total}`,
  cancel: "Cancel",
  close: "Close",
  save: "Save",
  apply: "Apply",
  reset: "Reset",
  delete: "Delete",
  customersCount: customers,
  ordersCount: orders,
  daysCount: days,
  monthsCount: months,

  /** What stands where an answer of the worker will. */
  insight: {
    done: (share: string) => `${share} done`,
    failed: "This could not be worked out.",
    retry: "Try again",
  },

  /** What stands where a forecast would, on every screen that has one. */
  forecast: {
    working: "Working out the forecast…",
    stopped: "There is no forecast: it was stopped.",
    none: "There is no forecast yet.",
    open: "See the forecast",
    openWarned: (n: number, text: string) => `See the forecast: ${text} ${n === 1 ? "caution" : "cautions"}`,
    /** `figure`: what the data has, `needs`: the least that would do. */
    refused: {
      noCustomers: () => "No customer has an order in the period.",
      spanTooShort: (figure: string, needs: string) => `Needs ${needs} days of orders; the data spans ${figure}.`,
      tooFewRepeatCustomers: (figure: string, needs: string) =>
        `Needs ${needs} customers who came back on another day; the data has ${figure}.`,
      noRevenue: () => "No order has a value above zero, so there is nothing to expect.",
      noFit: () => "No model describes these orders well enough.",
    },
  },
};
