import { define } from "../define";
import type { Phrase } from "../phrase";

type MoneyIs = "profit" | "revenue";
const plural = (n: number, text: string, one: string, many: string) => `${text} ${n === 1 ? one : many}`;
const inMoney: Readonly<Record<MoneyIs, string>> = { profit: "in profit", revenue: "in revenue" };

export const segments = {
  working: "Sorting the customers into segments…",
  empty: {
    title: "No customers yet",
    text: "No order of an identified customer lies in the period. Check the end of the observation on the data screen, or import another file.",
  },

  headline: {
    winBack: (n: number, count: string, value: string, share: string, gain: string, horizon: string): Phrase => [
      { is: plural(n, count, "customer", "customers") },
      ` who brought in `,
      { is: value },
      ` ${n === 1 ? "has" : "have"} probably left; winning back ${share} of them would bring about `,
      { expected: gain },
      ` in the next ${horizon}.`,
    ],
    play: (count: string, play: string, stake: string): Phrase => [
      `Start here: ${play}. `,
      { is: count },
      ", with ",
      { expected: stake },
      " at stake.",
    ],
    best: (share: string, of: string, moneyIs: MoneyIs): Phrase => [
      "Your champions are ",
      { is: share },
      " of the customers and brought in ",
      { is: of },
      ` of all ${moneyIs}.`,
    ],
    plain: "Segments and what to do with each",
  },
  headlineNote: (horizon: string) =>
    `“Would bring” is worked out from what each would spend in the next ${horizon} if still buying. How many respond is an assumption; change it below.`,

  queue: {
    title: "What to do, the most at stake first",
    subtitle: (moneyIs: MoneyIs) =>
      `Only plays that this shop’s own figures speak for. Money is ${moneyIs}; how many respond is an assumption of yours.`,
    none: "No play holds in this shop yet: too few customers, or nothing in their orders that speaks for one.",
    noneBack: (customers: string) =>
      `${customers}, and nobody has come back for a second order yet: nothing tells whom to invite, and when. Invite half of them, leave the other half alone, and see under Campaigns what it brought.`,
    noForecast: (why: string) =>
      `${why} Without it, only plays are shown that go by past orders: who seems to have left, and who is overdue, takes a forecast.`,
    atStake: "at stake",
    show: "Show customers",
    hide: "Hide customers",
    showOf: (play: string) => `Show customers: ${play}`,
    hideOf: (play: string) => `Hide customers: ${play}`,
    respond: "If",
    respondEnd: "% respond:",
    respondLabel: (play: string) => `Share that responds, in per cent: ${play}`,
    respondWrong: "0 to 100",
    bringing: (money: string) => `about ${money}`,
    products: "Bundles and free-gift thresholds",
    productsText: "What sells together, and from which order value a gift pays, is on the products screen.",
    productsOpen: "Open products",
  },

  plays: {
    winBack: {
      title: "Win back valuable customers who seem to have left",
      how: "Write to each by name, come back to what they used to buy, and give one reason to return that ends on a date.",
      file: "win-back",
    },
    serviceCall: {
      title: "Call the best who went quiet",
      how: "Ask how the last order was, and listen. A person who calls is worth more here than a discount.",
      file: "service-call",
    },
    coupon: {
      title: "Send a coupon to those whose usual order is overdue",
      how: "A small coupon that ends within a week. Repeat it each month for those who have newly passed their day.",
      file: "coupon",
    },
    secondOrder: {
      title: "Bring one-time buyers to a second order",
      how: "Thank them for the first order, say what goes well with it, and offer something for the second before the window closes.",
      file: "second-order",
    },
    gifts: {
      title: "Thank the most loyal with a gift",
      how: "Something they do not expect, with the next parcel. No condition, no code.",
      file: "gifts",
    },
    season: {
      title: "Make a time-limited offer before their season",
      how: "Show what they bought last season some weeks ahead, with an offer that ends when the season starts.",
      file: "season",
    },
    longerPeriod: {
      title: "Offer a longer period",
      how: "Offer six or twelve months for the price of somewhat fewer, to those who buy on a steady beat.",
      file: "longer-period",
    },
  },
  reasons: {
    winBack: (n: number, text: string, days: string) =>
      `${plural(n, text, "customer", "customers")} of your top 20% by value last bought within a year, and ${n === 1 ? "has" : "have"} fallen below 50% P(alive) since; half of them have been silent for ${days} or longer.`,
    serviceCall: (n: number, text: string, days: string) =>
      `${plural(n, text, "customer", "customers")} of your top 5% by value ${n === 1 ? "is" : "are"} past the day the next order was expected, half of them by ${days} or more, and still more likely there than gone.`,
    serviceCallBest: (text: string, all: string, days: string) =>
      `${all} customers of your top 5% by value are past the day the next order was expected, and still more likely there than gone. These are the ${text} with most at stake, half of them late by ${days} or more.`,
    coupon: (n: number, text: string, fresh: string, isBesideCalls: boolean) =>
      `By each one’s own rhythm the next order should have come, and has not: ${plural(n, text, "customer", "customers")}${isBesideCalls ? " besides those to call" : ""}, ${fresh} of them past the day for 30 days at most. All are still more likely there than gone.`,
    secondOrder: (n: number, text: string, returned: string, half: string, most: string) =>
      `Of ${returned} customers who came back, half did so within ${half} of the first order and four in five within ${most}. ${plural(n, text, "customer has", "customers have")} bought once and ${n === 1 ? "is" : "are"} still inside that time.`,
    gifts: (n: number, text: string, fewest: string, share: string) =>
      `Of the customers with ${fewest} orders or more, ${text} ${n === 1 ? "is" : "are"} most likely still buying and not late with the next order; ${n === 1 ? "this one" : `these ${text}`} placed ${share} of all orders.`,
    season: (n: number, text: string, months: string, chance: string) =>
      `${plural(n, text, "customer has", "customers have")} bought in the same calendar month in two years or more, and in few other months; it comes next: ${months}. By chance alone it would be about ${chance}.`,
    longerPeriod: (n: number, text: string, months: string, share: string, gap: string) =>
      `The average customer stays ${months} months. Of those with four orders or more, ${share} buy on a steady beat; ${plural(n, text, "of them is", "of them are")} still buying, about every ${gap}.`,
  },
  monthsAnd: (first: string, second: string) => `${first} or ${second}`,

  groups: {
    scheme: "Sort by",
    schemes: { standing: "Value and P(alive)", rfm: "RFM scores", saved: "Your own" },
    titles: {
      standing: (share: string, of: string, moneyIs: MoneyIs) =>
        `“Best” is ${share} of the customers and brought in ${of} of all ${moneyIs}`,
      standingPlain: "Customers by value and P(alive)",
      rfm: (share: string, of: string, moneyIs: MoneyIs) =>
        `Champions are ${share} of customers and ${of} of all ${moneyIs}`,
      rfmPlain: "Customers by RFM scores",
      saved: "Your own segments",
    },
    subtitles: {
      standing: (horizon: string) =>
        `Each customer is in exactly one group; predicted CLV of the next ${horizon}, with its 80% range`,
      rfm: "Recency, frequency and value in fifths; each customer is in exactly one group",
      saved: "Criteria of yours, counted anew whenever the data change; they may overlap",
    },
    columns: {
      segment: "Segment",
      customers: "Customers",
      share: "Share of customers",
      valueShare: { profit: "Share of profit", revenue: "Share of revenue" },
      value: "Historic CLV",
      alive: "P(alive)",
      predicted: "Predicted CLV",
      range: "80% range",
      atRisk: "Value at risk",
    },
    barsKey: {
      profit: "Upper bar: share of customers. Lower bar: share of profit.",
      revenue: "Upper bar: share of customers. Lower bar: share of revenue.",
    },
    open: (segment: string) => `Show the segment ${segment}`,
    close: (segment: string) => `Close the segment ${segment}`,
    fitting: "Plays that reach them:",
    fittingOf: (play: string, count: string) => `${play} (${count})`,
    fittingNone: "No play of the list above reaches them.",
    needsForecast: "This view needs the forecast.",
    needsCustomers: (needed: string, has: string) =>
      `RFM scores sort customers into fifths, which needs ${needed} customers; the data has ${has}.`,
    needsDays: (needed: string, has: string) =>
      `RFM scores tell who bought of late from who has long been away, which needs ${needed} days of orders; the data spans ${has}.`,
    rangeWorking: "working…",
    /** Names, in a row. */
    empty: (names: string) => `Nobody at present: ${names}.`,
  },
  rules: {
    standing: {
      best: (from: string) =>
        `More than one order, P(alive) 70% or more, and among the top 20% by historic + predicted CLV: ${from} or more.`,
      rising: (days: string) =>
        `More than one order, P(alive) 70% or more, and more brought in during the last ${days} than during the ${days} before.`,
      steady: "More than one order and P(alive) 70% or more, without the rise of the rising.",
      new: (days: string) => `First order less than ${days} ago.`,
      oneTime: "One order so far, and not lost.",
      atRisk: "More than one order, P(alive) between 20 and 70%.",
      lost: "P(alive) below 20%.",
    },
    rfm: {
      champions: "Bought most recently, and are among the strongest.",
      loyal: "Strong buyers; the last order neither among the newest nor long ago.",
      potential: "Bought recently; not yet often or much.",
      recent: "Bought most recently; little so far.",
      promising: "Bought not long ago; little so far.",
      attention: "Of middling strength, and not seen for a while.",
      sleepy: "Weak buyers who are drifting off.",
      atRisk: "Bought fair amounts, and have not come for long.",
      cantLose: "Among the strongest, and have not come for long.",
      hibernating: "Weak buyers who have not come for long.",
      lost: "Weak buyers, longest away.",
    },
    scores: (recency: string, strength: string) => `Recency ${recency}, strength ${strength}.`,
  },

  map: {
    title: (share: string) => `${share} of customers are in the two best fifths by recency and by strength`,
    titleNobody: "No customer is in the two best fifths both by recency and by strength",
    subtitle: "Share of all customers in each cell; strength is the mean of the frequency and monetary scores",
    recency: "Recency",
    strength: "Strength (frequency and value)",
    newest: "5 newest",
    oldest: "1 oldest",
    weakest: "1 weakest",
    strongest: "5 strongest",
  },

  list: {
    caption: (name: string) => `Customers: ${name}`,
    more: (text: string) => `Show ${text} more`,
    shown: (shown: string, all: string) => `${shown} of ${all}`,
    working: "Listing the customers…",
    nobody: "Nobody is in it.",
    hideNames: "Hide names",
    lastOrder: "Last order",
  },

  own: {
    add: "New segment",
    edit: "Edit",
    editOf: (name: string) => `Edit the segment ${name}`,
    removeOf: (name: string) => `Delete the segment ${name}`,
    removed: (name: string) => `“${name}” was deleted.`,
    undo: "Undo",
    none: {
      title: "No segment of your own yet",
      text: "Put one together from figures, columns of the orders, products and built-in segments. It is kept with the data set, and other screens can be narrowed to it.",
    },
    name: "Name",
    namePlaceholder: "e.g. Gift buyers in Hà Nội",
    nameMissing: "Give it a name.",
    nameTaken: "There is a segment of this name.",
    save: "Save the segment",
    newTitle: "A new segment",
    editTitle: (name: string) => `Change “${name}”`,
    count: (n: number, text: string, all: string) => `${plural(n, text, "customer", "customers")} of ${all}`,
    worth: (value: string, moneyIs: MoneyIs) => `${value} ${inMoney[moneyIs]} so far`,
    expecting: (predicted: string, horizon: string) => `${predicted} expected in the next ${horizon}`,
    counting: "Counting…",
  },

  definitions: define({
    rfm: {
      name: "RFM scores",
      text: "Every customer is scored from 1 to 5 on how lately it bought, how often, and how much it brought in: 5 is the best fifth. Equal customers have equal scores, so that where nearly everybody bought once, frequency cannot tell them apart and does not pretend to.",
      formula: "score = 1 + ⌊5 × customers who are worse ÷ all customers⌋",
    },
    standing: {
      name: "Segments by value and P(alive)",
      text: "Seven groups by what customers have brought, what is expected of them, and how likely they still are to buy. The first rule that holds decides: new, lost, one order, at risk, best, rising, steady.",
      formula: "",
    },
    saved: {
      name: "Your own segments",
      text: "A customer is in it who meets all of its criteria today. What needs the forecast is met by nobody until there is one.",
      formula: "",
    },
    equityAtRisk: {
      name: "Value at risk",
      text: "What these customers would bring in the forecast’s horizon if they were still buying, times the chance that they have left. It is what leaving has cost already, and what winning back is about.",
      formula: "Σ (1 − P(alive)) × predicted CLV ÷ P(alive)",
    },
    stakeAtRisk: {
      name: "At stake",
      text: "What the customers on this list would bring in the forecast’s horizon if they were still buying, times the chance that they have left.",
      formula: "Σ (1 − P(alive)) × predicted CLV ÷ P(alive)",
    },
    stakeOrder: {
      name: "At stake",
      text: "One more order from everybody on this list, at the value expected of each.",
      formula: "Σ expected value of an order × margin",
    },
    stakeLeaving: {
      name: "At stake",
      text: "What is expected to be lost in the forecast’s horizon because some of the customers on this list will leave: what they would bring if all stayed, less what is expected of them.",
      formula: "Σ (P(alive) × value if the customer stays − predicted CLV)",
    },
    response: {
      name: "How many respond",
      text: "Your assumption: the share of the list that does what is hoped for because of what you do, and would not have done so anyway. One in five is a round figure to begin with, not a measurement; the campaigns screen measures it.",
      formula: "about = at stake × share",
    },
  }),
};
