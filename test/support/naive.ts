/**
 * Every figure once more, by plain loops over plain orders and the definitions in docs/METHODS.md. No code of the
 * engine: where the two agree, neither is likely to be wrong.
 */
export interface NaiveOrder {
  readonly customer: string;
  /** Calendar day, counted from 1970-01-01. */
  readonly day: number;
  readonly net: number;
  readonly profit: number;
}

const monthDays = 30.4375;

/** "2025-03-09 …" or "2025-03-09T…" as a day. */
export function dayOfIso(text: string): number {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split("-").map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

export function byCustomer(orders: readonly NaiveOrder[]): ReadonlyMap<string, readonly NaiveOrder[]> {
  const groups = new Map<string, NaiveOrder[]>();
  for (const order of orders) {
    const group = groups.get(order.customer);
    if (group === undefined) groups.set(order.customer, [order]);
    else group.push(order);
  }
  return groups;
}

/** Historic CLV of every customer, worst first. */
export function naiveValues(orders: readonly NaiveOrder[]): number[] {
  const values = [...byCustomer(orders).values()].map((own) => sum(own.map((order) => order.profit)));
  return values.sort((a, b) => a - b);
}

export function naiveKpis(orders: readonly NaiveOrder[]) {
  const groups = byCustomer(orders);
  const revenue = sum(orders.map((order) => order.net));
  const profit = sum(orders.map((order) => order.profit));
  const values = naiveValues(orders);
  return {
    customers: groups.size,
    orders: orders.length,
    revenue,
    grossProfit: profit,
    averageOrderValue: revenue / orders.length,
    repeatPurchaseRate: [...groups.values()].filter((own) => own.length >= 2).length / groups.size,
    averageHistoricClv: profit / groups.size,
    formulaClv: naiveFormulaClv(orders, profit / revenue),
    topDecileShare: naiveTopShare(values, 10),
    gini: naiveGini(values),
  };
}

/** Average order value × margin × orders per active customer in W × 1 / churn. */
function naiveFormulaClv(orders: readonly NaiveOrder[], margin: number): number {
  const days = orders.map((order) => order.day);
  const end = days.reduce((a, b) => Math.max(a, b));
  const span = end - days.reduce((a, b) => Math.min(a, b));
  const window = Math.min(365, Math.floor(span / 2));
  const latest = orders.filter((order) => order.day > end - window);
  const before = orders.filter((order) => order.day > end - 2 * window && order.day <= end - window);
  const active = new Set(latest.map((order) => order.customer));
  const previous = new Set(before.map((order) => order.customer));
  const lost = [...previous].filter((customer) => !active.has(customer)).length;
  const averageOrderValue = sum(orders.map((order) => order.net)) / orders.length;
  return averageOrderValue * margin * (latest.length / active.size) * (previous.size / lost);
}

/** Share of the value that the ⌈n·p⌉ best customers have. */
export function naiveTopShare(worstFirst: readonly number[], percent: number): number {
  const best = Math.ceil((worstFirst.length * percent) / 100);
  return sum(worstFirst.slice(worstFirst.length - best)) / sum(worstFirst);
}

/** Mean absolute difference of all pairs over twice the mean: the definition, pair by pair. */
export function naiveGini(values: readonly number[]): number {
  let differences = 0;
  for (const a of values) for (const b of values) differences += Math.abs(a - b);
  return differences / (2 * values.length * sum(values));
}

/** Share of the value that the worst `share` of the customers have. */
export function naiveLorenz(worstFirst: readonly number[], share: number): number {
  return sum(worstFirst.slice(0, Math.round(share * worstFirst.length))) / sum(worstFirst);
}

/** One month of the value-per-customer-versus-share curve. */
export function naiveMonth(orders: readonly NaiveOrder[], month: number) {
  const end = orders.reduce((latest, order) => Math.max(latest, order.day), Number.NEGATIVE_INFINITY);
  let observed = 0;
  let total = 0;
  const activeValues: number[] = [];
  for (const own of byCustomer(orders).values()) {
    const first = own.reduce((earliest, order) => Math.min(earliest, order.day), Number.POSITIVE_INFINITY);
    if (end - first < (month + 1) * monthDays) continue;
    observed++;
    const monthOf = (order: NaiveOrder) => Math.floor((order.day - first) / monthDays);
    const value = sum(own.filter((order) => monthOf(order) <= month).map((order) => order.profit));
    total += value;
    if (own.some((order) => monthOf(order) === month && order.profit > 0)) activeValues.push(value);
  }
  return {
    observed,
    active: activeValues.length,
    share: activeValues.length / observed,
    value: activeValues.length === 0 ? null : sum(activeValues) / activeValues.length,
    valueAllObserved: total / observed,
  };
}

/** One order number of the second reading. */
export function naiveOrderNumber(orders: readonly NaiveOrder[], k: number) {
  const groups = [...byCustomer(orders).values()];
  const reached = groups.filter((own) => own.length >= k);
  const value = sum(reached.map((own) => sum(own.map((order) => order.profit)))) / reached.length;
  return { reached: reached.length, share: reached.length / groups.length, value };
}
