import { define } from "../define";
import type { Phrase } from "../phrase";

type Money = "revenue" | "profit";
type Over = "orders" | "customers";

const plural = (n: number, one: string, many: string) => (n === 1 ? one : many);

export const products = {
  audience: "Customers looked at",
  working: "Looking at what was bought…",
  more: (n: string) => `Show all ${n}`,
  fewer: "Show fewer",
  unnamed: (n: string) => `Product ${n}`,
  nobody: "No order with a product matches the choice above.",
  noLines: {
    title: "The file does not say which products were bought",
    text: "Import the orders again with one row per product, and map the column that names it (product name or SKU). Until then, this screen can only look at order values.",
    action: "Import orders",
  },

  notGoods: {
    title: (n: number, text: string) =>
      n === 1
        ? "One name in the file is no goods, and is left out here"
        : `${text} names in the file are no goods, and are left out here`,
    text: "Fees, taxes and discounts that the file writes as lines of their own. Their money stays in order values and in profit.",
    line: (name: string, lines: string) => `${name}: ${lines}`,
    lines: (n: number, text: string) => `${text} ${plural(n, "line", "lines")}`,
    more: (n: string) => `and ${n} more`,
  },

  headline: {
    pair: (p: { a: string; b: string; times: string; one: string; count: number; over: Over }): Phrase => [
      `${p.a} and ${p.b} ${p.over === "orders" ? "meet in one order" : "are bought by one customer"} `,
      { is: `${p.times} times` },
      " as often as chance would have it; ",
      { is: p.one },
      ` ${plural(p.count, "customer has", "customers have")} only one of the two.`,
    ],
    below: (share: string, threshold: string): Phrase => [
      { is: share },
      " of orders lie just below ",
      { is: threshold },
      ": that is where a free gift could lift them.",
    ],
    none: "No two products surely go together more than chance would have it",
    plain: "What sells together, and where a gift should start",
  },

  over: { label: "Look within", orders: "One order", customers: "A customer's orders" },
  pairs: {
    title: (p: { a: string; b: string; share: string; chance: string; over: Over }) =>
      p.over === "orders"
        ? `${p.share} of orders with ${p.a} also hold ${p.b}; by chance it would be ${p.chance}`
        : `${p.share} of customers who bought ${p.a} also bought ${p.b}; by chance it would be ${p.chance}`,
    plain: "Products bought together",
    subtitle: (over: Over): string =>
      over === "orders"
        ? "Pairs in the same order, those with the most orders beyond chance first"
        : "Pairs bought by the same customer at any time, those with the most customers beyond chance first",
    n: (over: Over, n: string) => (over === "orders" ? `n = ${n} orders with a product` : `n = ${n} customers`),
    note: (p: { tested: string; found: string; floor: string }) =>
      `${p.tested} pairs compared, ${p.found} stand; at least ${p.floor} together`,
    leftOut: (over: Over, n: string, most: string) =>
      over === "orders"
        ? `${n} orders with more than ${most} different products left out`
        : `${n} customers with more than ${most} different products left out`,
    missing: (tested: string) =>
      tested === "0"
        ? "Too few orders hold two products to compare pairs."
        : `None of the ${tested} pairs compared goes together surely more often than chance would have it.`,
    pair: "Pair",
    first: "Bought",
    second: "Goes with",
    share: (over: Over): string =>
      over === "orders" ? "Of its orders, with the other" : "Of its buyers, with the other",
    chance: "By chance",
    times: "Times chance",
    together: "Together",
    onlyOne: "Only one of the two",
    chanceMark: "The upright marks what chance would give.",
    choose: (a: string, b: string) => `Choose ${a} and ${b}`,
    timesText: (times: string) => `${times}×`,
  },
  detail: {
    has: (n: number, text: string, a: string, b: string) =>
      `${text} ${plural(n, "customer has", "customers have")} bought ${a} but never ${b}.`,
    figures: (p: {
      support: string;
      ab: string;
      ba: string;
      lift: string;
      expected: string;
      both: string;
      over: Over;
    }) =>
      p.over === "orders"
        ? `Together in ${p.both} orders (${p.support} of all), ${p.expected} by chance. The first leads to the second in ${p.ab} of orders, the second to the first in ${p.ba}. Lift without regard to order size: ${p.lift}.`
        : `Together with ${p.both} customers (${p.support} of all), ${p.expected} by chance. The first leads to the second for ${p.ab}, the second to the first for ${p.ba}. Lift without regard to how much customers buy: ${p.lift}.`,
    idea: "Offer the missing one to them, or sell both as a set.",
    list: (a: string, b: string) => `${a} without ${b}`,
  },
  triples: {
    title: "Sets of three",
    line: (p: { a: string; b: string; c: string; share: string; all: string; times: string; over: Over }) =>
      p.over === "orders"
        ? `${p.a} + ${p.b} + ${p.c}: in ${p.all} orders, ${p.share} of those with the first two; ${p.times} times what their pairs explain`
        : `${p.a} + ${p.b} + ${p.c}: with ${p.all} customers, ${p.share} of those with the first two; ${p.times} times what their pairs explain`,
    none: (n: string) =>
      n === "0"
        ? "No three products are tied to each other two by two, so there is no set of three to look at."
        : `Of the ${n} sets of three whose pairs seem to go together, none does so more than its pairs explain.`,
  },

  next: {
    title: (p: { from: string; to: string; share: string; base: string }) =>
      `${p.share} of orders after one with ${p.from} hold ${p.to}, usually ${p.base}`,
    plain: "What the next order holds",
    subtitle: "Of the orders followed by another: the share whose next order holds the product, beside the usual share",
    choose: "After an order with",
    all: "Any product (the strongest)",
    from: "After",
    to: "Next order holds",
    share: "Share",
    base: "Usually",
    times: "Times the usual",
    count: "Orders looked at",
    n: (n: string) => `n = ${n} orders followed by another`,
    note: (p: { tested: string; found: string }) => `${p.tested} steps compared, ${p.found} stand`,
    again: (p: { name: string; share: string; n: string }) =>
      `${p.share} of the ${p.n} next orders after ${p.name} hold ${p.name} again.`,
    missing: (tested: string) =>
      tested === "0"
        ? "Too few orders are followed by another to tell what comes next."
        : `None of the ${tested} steps compared happens surely more often than usual.`,
    fewer: (n: string) => `${n} products followed less often are not in this list`,
    missingOne: "After this product, nothing is bought surely more often than usual.",
  },

  starts: {
    title: (money: Money, p: { name: string; later: string; usual: string; days: string }) =>
      `Customers who start with ${p.name} bring ${p.later} more ${money} by day ${p.days}, where ${p.usual} is usual`,
    plain: "What customers start with, and what comes of it",
    subtitle: (money: Money, days: string) =>
      `Each dot is a product: its own ${money} so far, and the ${money} after the first order, within ${days} days, of customers who started with it`,
    x: (money: Money, currency: string) => `the product's own ${money}, ${currency}`,
    y: (currency: string) => `later, per customer, ${currency}`,
    average: "average",
    age: "Compare customers at",
    days: (n: string) => `${n} days`,
    n: (n: string) => `n = ${n} customers known for so long`,
    note: (p: { tested: string; found: string }) => `${p.tested} products compared, ${p.found} lead on`,
    drawn: (n: string) => `${n} drawn: those that lead on, then the most common`,
    leads: "leads on, surely",
    other: "not told apart",
    list: "First products",
    product: "First product",
    starters: "Customers",
    own: (money: Money): string => (money === "profit" ? "Own profit" : "Own revenue"),
    value: (days: string) => `CLV at ${days} days`,
    later: "Of it, later",
    usual: "usual",
    repeat: "Came again",
    range: (range: string) => `80%: ${range}`,
    shrunkNote: "CLV is drawn towards the average where customers are few.",
    openers: (money: Money, names: string) =>
      `Door openers: ${names} earn little ${money} themselves, but lead to customers who come back for more.`,
    nobodyBack: (days: string) => `Nobody has come back for more within ${days} days of the first order.`,
    missing: (days: string, n: string) =>
      `Needs products that at least ${n} customers started with ${days} days ago or earlier.`,
  },

  mix: {
    title: (p: { value: string; product: string; times: string }) =>
      `${p.value}: ${p.product} is bought ${p.times} times as often as elsewhere would suggest`,
    titleUnder: (p: { value: string; product: string; share: string }) =>
      `${p.value}: ${p.product} is bought only ${p.share} as often as elsewhere would suggest`,
    alike: "No difference in what they buy is sure",
    plain: "Who buys what",
    subtitle: (dimension: string) =>
      `Buyers of each product by ${dimension} of the first order, against what would be usual; coloured where the difference is sure`,
    subtitlePlain: "Buyers of each product, against what would be usual",
    choose: "By",
    product: "Product",
    buyers: "Buyers",
    n: (n: string) => `n = ${n} customers`,
    note: (p: { tested: string; found: string }) => `${p.tested} cells compared, ${p.found} stand`,
    other: (n: string) => `${n} customers with another value or none are part of the usual`,
    index: (times: string) => `${times}×`,
    over: "more than usual",
    under: "less than usual",
    missing: "Needs a column such as region or channel with at least two values.",
    thin: "Too few buyers to compare.",
  },

  values: {
    title: (share: string, threshold: string) => `${share} of orders lie just below ${threshold}`,
    plain: "What orders come to",
    subtitle: (share: string) => `Order totals before refunds; “just below” is from ${share} of the threshold up to it`,
    x: (currency: string) => `order total, ${currency}`,
    y: "orders",
    threshold: (value: string) => `from ${value}`,
    median: (value: string) => `median ${value}`,
    from: "From",
    to: "To",
    count: "Orders",
    range: (from: string, to: string) => `${from} – ${to}`,
    above: (n: string, value: string) => `${n} above ${value} not drawn`,
    n: (n: string) => `n = ${n} orders`,
    missing: (n: string) => `Needs at least ${n} orders.`,
  },
  offer: {
    title: "A gift or free shipping from a threshold on",
    threshold: "Threshold",
    best: (value: string) => `${value} (gains most)`,
    topUp: "Of orders just below, top up (%)",
    cost: "Cost of one gift or delivery",
    margin: "Profit per unit of revenue (%)",
    reset: "Back to the proposal",
    invalid: "Not a number this can be.",
    outcome: (p: { topUp: string; n: string; below: string; threshold: string }) =>
      `If ${p.topUp} of the ${p.below} orders just below ${p.threshold} had been topped up to it, ${p.n} orders would have grown.`,
    gain: (money: Money, p: { gain: string; revenue: string; cost: string; gifts: string; months: string }): Phrase => [
      "Over these ",
      p.months,
      " that would have brought ",
      { expected: p.gain },
      money === "profit"
        ? ` in profit: ${p.revenue} more revenue at your margin, less ${p.cost} for ${p.gifts} gifts.`
        : `: ${p.revenue} more revenue, less ${p.cost} for ${p.gifts} gifts.`,
    ],
    loss: (p: { loss: string; revenue: string; cost: string; gifts: string; months: string }): Phrase => [
      "Over these ",
      p.months,
      " that would have cost ",
      { expected: p.loss },
      ` more than it brings: ${p.revenue} more revenue at the margin, less ${p.cost} for ${p.gifts} gifts.`,
    ],
    breakEven: (share: string) => `It pays from ${share} of the orders just below on.`,
    mostCost: (cost: string) => `At the share assumed, a gift may cost ${cost} at most.`,
    never: "At this cost it does not pay, however many top up.",
    everybody: "Gifts also go to orders that reach the threshold anyway; their cost is counted.",
    marginUnknown: "No margin is set, so all revenue counts as gain: type your margin to see what is left.",
    assumption: "The share that tops up is your assumption: only a trial can tell.",
    noThreshold: "At no round threshold are there enough orders just below to propose one.",
  },

  definitions: define({
    pair: {
      name: "Bought together",
      text: "How often two products meet, beside how often they would if what is bought in the same month into baskets of the same size were mixed at random. A pair is listed only if it meets surely more than 1.1 times as often: in at most 1 of 20 shops would even one pair on the list be there by accident. Repeated baskets of one customer count as little as they tell.",
      formula: "times chance = baskets with both ÷ baskets with both by chance",
    },
    next: {
      name: "Next order",
      text: "Of the orders with a product that were followed by another of the same customer, the share whose next order holds the other product. Usual is the share among all next orders of the same month and size.",
      formula: "times the usual = share ÷ usual share",
    },
    start: {
      name: "First product",
      text: "Customers by the products of their first order, each looked at for the same number of days. Later is what came after the first order. A product leads on if its customers rank surely higher in that than others who came in the same month with as many products.",
      formula: "",
    },
    mix: {
      name: "More or less than usual",
      text: "Customers who bought the product, beside what would be usual: the product's buyers shared out as all purchases of customers who came at the same time are. A cell is coloured if it is surely more than 1.1 times the usual, or less than a 1.1th of it.",
      formula: "index = buyers ÷ usual buyers",
    },
    offer: {
      name: "Just below a threshold",
      text: "Orders that lack at most a fifth of the threshold. The outcome replays your own orders with the share that you assume is topped up exactly to the threshold, and changes nothing else.",
      formula: "gain = share × what is lacking × margin − gifts × cost",
    },
  }),
};
