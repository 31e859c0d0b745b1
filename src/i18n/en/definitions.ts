import { define } from "../define";

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
  totalDistribution: {
    name: "Distribution of total CLV",
    text: "How many customers are worth how much, counting what each has brought in so far and what it is expected to bring within the forecast's horizon, discounted. The expected part of a single customer is uncertain: see its interval under Customers.",
    formula: "total CLV = historic CLV + predicted CLV",
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
  totalConcentration: {
    name: "Concentration of total CLV",
    text: "Customers in order from the least to the most valuable, by what each has brought in so far and is expected to bring within the forecast's horizon, discounted; and the share of all of it that they hold together. Expectations lie closer together than what will really happen, so the curve hangs a little less than it will.",
    formula: "total CLV = historic CLV + predicted CLV",
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
  predictedClv: {
    name: "Predicted CLV",
    text: "What a present customer is expected to bring in from the end of the data to the end of the horizon, on average. Later money counts less, by the discount rate. It is profit where a cost or a margin is known, otherwise revenue.",
    formula: "margin × expected value per order × discounted expected orders",
  },
  probabilityAlive: {
    name: "Probability of still buying, P(alive)",
    text: "How likely this customer has not left for good by the end of the data, by how often it ordered and how long it has been silent. It falls in silence and jumps with each order. Below 50% the customer is more likely gone than not.",
    formula: "",
  },
  expectedOrders: {
    name: "Expected orders",
    text: "How many more orders the customer is expected to place within the horizon, the chance that it has already left included. Orders of one day count as one.",
    formula: "",
  },
  nextOrder: {
    name: "Next order",
    text: "The day by which a customer who still buys has an even chance to have ordered again. None is given for a customer who is more likely gone than not, or who would order again only after more than two years.",
    formula: "",
  },
  customerPredictedClv: {
    name: "Predicted CLV of a customer",
    text: "What the customer is expected to bring in within the horizon, discounted. What it does bring will lie within the 80% interval in about 80 of 100 cases; one customer is far harder to foretell than all of them together. An interval of 0 means that no further order is the likeliest.",
    formula: "margin × expected value per order × discounted expected orders",
  },
  totalClv: {
    name: "Total CLV",
    text: "What a customer has brought in so far and is expected to bring in within the horizon, on average.",
    formula: "average historic CLV + average predicted CLV",
  },
  customerEquity: {
    name: "Customer equity",
    text: "What all present customers together are expected to bring in within the horizon, discounted. Customers still to come are not in it.",
    formula: "Σ predicted CLV",
  },
  probabilityAliveMean: {
    name: "P(alive), average",
    text: "The probability that a customer has not left for good by the end of the data, averaged over customers. It says nothing about when the next order comes.",
    formula: "Σ P(alive) ÷ customers",
  },
  forecastHorizon: {
    name: "Horizon",
    text: "How far ahead the forecast looks from the end of the data. Only orders within it count.",
    formula: "",
  },
  discountRate: {
    name: "Discount rate",
    text: "How much less money is worth a year later. At 10% a year, 110 in a year is worth 100 now.",
    formula: "value now = value × e^(−ln(1 + rate) × days ÷ 365)",
  },
  forecastModel: {
    name: "Model",
    text: "How the forecast takes customers to order and to leave. By itself it takes the model that gave the highest density to what happened in the part of the history it had not seen; of models equally good within chance, the simplest.",
    formula: "",
  },
  tracking: {
    name: "Tracking",
    text: "Repeat orders of all customers week by week, as they happened and as the model expected them. It was fitted to what lies before the boundary only; the band holds 95 of 100 weeks if the model is right.",
    formula: "",
  },
  newCustomerValue: {
    name: "Value of a new customer",
    text: "What an average new customer brings in from its first order on, that order included, discounted to it. The most that winning one may cost if it is to pay off in that time.",
    formula: "first order + Σ discounted expected repeat orders × value per order",
  },
  calibration: {
    name: "Calibration",
    text: "Customers in ten equal groups by the orders expected of them in the held-out days. A forecast that can be trusted lies on the bar in every group, the last one above all.",
    formula: "",
  },
  orderFrequency: {
    name: "Orders per customer, actual and by the model",
    text: "How many customers came back how often. A model that misses the shape here will miss it ahead.",
    formula: "",
  },
  aliveGrid: {
    name: "Probability of still buying, P(alive)",
    text: "How likely a customer has not left for good, by how often it came back and when it did last. For somebody who ordered often, a long silence says more than for a rare buyer.",
    formula: "",
  },
  purchaseRate: {
    name: "Purchase rate",
    text: "How often a customer orders while it buys. The model takes rates to be spread over customers by a gamma distribution.",
    formula: "",
  },
  dropout: {
    name: "Leaving",
    text: "How readily customers leave for good: a chance after each order, spread over customers by a beta distribution, or a rate in time, spread by a gamma distribution.",
    formula: "",
  },
  modelComparison: {
    name: "Comparison of models",
    text: "All models are fitted to the history before the boundary and compared on the days after it, over customers known before. Two guesses without a model show what a model is worth.",
    formula: "",
  },
  forecastScore: {
    name: "Score",
    text: "How likely the model held what each customer then did: when, and how often. Higher is better; the difference of two scores counts, not the figure itself.",
    formula: "mean over customers of ln(density of the held-out orders)",
  },
  forecastBias: {
    name: "Bias",
    text: "How far the expected total lies above (+) or below (−) the actual one in the held-out days.",
    formula: "(expected − actual) ÷ actual",
  },
  forecastMae: {
    name: "MAE",
    text: "Mean absolute error: by how many orders the forecast missed a customer, on average.",
    formula: "Σ |expected − actual| ÷ customers",
  },
  forecastRmse: {
    name: "RMSE",
    text: "Root mean squared error: as MAE, with large misses weighing more.",
    formula: "√(Σ (expected − actual)² ÷ customers)",
  },
  topDecileCapture: {
    name: "Revenue brought by the expected top 10%",
    text: "The share of the held-out revenue that the tenth of customers with the highest expected revenue brought. Shows whether the forecast finds the right people.",
    formula: "",
  },
  modelParameters: {
    name: "Parameters",
    text: "The figures that describe all customers of the shop at once, with their standard errors: how far they might be off for want of data.",
    formula: "",
  },
  spendModel: {
    name: "Spend model",
    text: "What a customer's next order is expected to be worth: its own average, drawn towards everybody's, the less it has ordered the more.",
    formula: "E = ((q − 1) × mean + p × x × own mean) ÷ (p × x + q − 1)",
  },
  uncertainty: {
    name: "Intervals and doubt",
    text: "The truth lies in an 80% interval in 80 of 100 cases. Its width has two sources: the parameters are not known exactly, and customers act by chance even if they were. More data shrinks only the first.",
    formula: "",
  },
});
