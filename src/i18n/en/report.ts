export const report = {
  title: (dataset: string) => `What the customers of ${dataset} are worth`,
  made: (range: string, day: string) => `Orders ${range} · made on ${day}`,
  print: "Print, or save as PDF",
  findings: "What the figures say",
  findingsWait: "Some findings are still being worked out.",
  share: (equity: string, revenue: string | null, count: number, others: string) =>
    `Beside the ${count === 1 ? "competitor" : `${others} competitors`} you entered, you hold ${equity} of the customer equity${revenue === null ? "" : ` and ${revenue} of the revenue`}; their figures are your own estimates.`,
  campaigns: "Did the campaigns work?",
  noControl: "Without a control group this is no proof that the campaign did it.",
  steps: "What to do next",
  stake: (money: string) => `${money} at stake`,
  failed: "Some findings could not be worked out.",
  retry: "Try again",
  figures: "The figures",
  charts: "The evidence",
  definitions: "What the words mean",
  definitionsNote: "Each figure on this page, and how it is worked out.",
  methodCost: (horizon: string, rate: string) =>
    `Profit is revenue less the costs in the file. What is expected is discounted at ${rate} a year and reaches ${horizon} ahead.`,
  methodMargin: (margin: string, horizon: string, rate: string) =>
    `Profit is ${margin} of revenue. What is expected is discounted at ${rate} a year and reaches ${horizon} ahead.`,
  method: (margin: string, horizon: string, rate: string) =>
    `Profit is worked out at a margin of ${margin} where a cost is not known. What is expected is discounted at ${rate} a year and reaches ${horizon} ahead.`,
  methodRevenue: (horizon: string, rate: string) =>
    `No cost is known and the margin is 100%, so that every amount is revenue. What is expected is discounted at ${rate} a year and reaches ${horizon} ahead.`,
  methodPast: "Every amount is what happened; there is no forecast for these orders.",
  foot: "Made with Perennial, in the browser: the orders did not leave the machine.",
};
