interface DefinitionText {
  readonly name: string;
  readonly text: string;
  /** Blank where the sentence says it all. */
  readonly formula: string;
}

/** Makes each entry's type the plain one, so that the other language is held to the same names and shape. */
function define<Name extends string>(entries: Record<Name, DefinitionText>): Readonly<Record<Name, DefinitionText>> {
  return entries;
}

export const definitions = define({
  customers: {
    name: "Customers",
    text: "People who can be told apart and have at least one order that counts. Walk-ins and guests are left out and counted under Data.",
    formula: "",
  },
  orders: {
    name: "Orders",
    text: "Rows with the same order number are one order; without an order number, each row is one. Cancelled, failed and unpaid orders are left out; refunds are not orders.",
    formula: "",
  },
  revenue: {
    name: "Revenue",
    text: "What customers paid for the orders that count, less what was refunded.",
    formula: "Σ (order total − refunds)",
  },
  grossProfit: {
    name: "Gross profit",
    text: "Revenue less the cost of the goods where the file has it, otherwise revenue times the margin you set under Data.",
    formula: "Σ (net revenue − cost), or Σ net revenue × margin",
  },
  averageOrderValue: {
    name: "Average order value",
    text: "What an order brings in on average, after refunds.",
    formula: "revenue ÷ orders",
  },
  repeatPurchaseRate: {
    name: "Repeat purchase rate",
    text: "The share of customers who came back for a second order.",
    formula: "customers with 2 or more orders ÷ customers",
  },
  averageHistoricClv: {
    name: "Historic CLV, average",
    text: "What a customer has brought in so far, on average: profit where a cost or a margin is known, otherwise revenue.",
    formula: "Σ historic CLV ÷ customers",
  },
  historicClv: {
    name: "Historic CLV",
    text: "What a customer has brought in with all its orders so far: profit where a cost or a margin is known, otherwise revenue.",
    formula: "Σ profit of the customer's orders",
  },
  formulaClv: {
    name: "Formula CLV",
    text: "The rule-of-thumb value of a customer over its whole life: what an order earns, times how often an active customer orders, times how long customers stay. Each term can be replaced by your own.",
    formula: "average order value × margin × orders per active customer × lifespan",
  },
  frequency: {
    name: "Orders per active customer",
    text: "Orders in the last window, divided by the customers who ordered in it. A window is a year, or half the period the data spans when that is shorter.",
    formula: "orders in the window ÷ customers active in it",
  },
  lifespan: {
    name: "Lifespan",
    text: "How many windows a customer stays, from the share of the previous window's customers who did not order again in the last one (churn).",
    formula: "1 ÷ churn",
  },
  margin: {
    name: "Margin",
    text: "Profit on each unit of net revenue. It is used for orders whose cost is not known. At 100% every figure is revenue, and is called so.",
    formula: "profit ÷ net revenue",
  },
  distribution: {
    name: "Distribution of historic CLV",
    text: "How many customers have brought in how much so far. Half of them are below the median; a few large ones pull the mean above it.",
    formula: "",
  },
  shareByOrder: {
    name: "Value and share, by order number",
    text: "For each k: the share of all customers who placed at least k orders, and the average historic CLV of those who did.",
    formula: "",
  },
  shareByMonth: {
    name: "Value and share, by month",
    text: "For each month m after the first order, over the customers observed for at least m + 1 full months of 30.4 days: the share with a profitable order in that month, and what these have brought in on average by its end.",
    formula: "",
  },
  concentration: {
    name: "Concentration",
    text: "Customers in order from the least to the most valuable, and the share of all value they hold together. The further the curve hangs below the diagonal, the more depends on a few.",
    formula: "",
  },
  topDecileShare: {
    name: "Share of the top 10%",
    text: "How much of all historic CLV the most valuable tenth of the customers holds.",
    formula: "value of the ⌈customers × 10%⌉ best ÷ value of all",
  },
  gini: {
    name: "Gini coefficient",
    text: "How unevenly value is spread over customers: 0 when all are worth the same, close to 1 when one holds everything.",
    formula: "",
  },
  observationEnd: {
    name: "Observation end",
    text: "The last day that counts: the day of the last order, unless you set an earlier one. Orders after it are in no figure.",
    formula: "",
  },
});
