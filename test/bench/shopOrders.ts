import { type OrderTable, packText, randomFrom } from "../../src/engine";
import { orderWeeks } from "../../src/engine/forecast/simulate";

const day = 86_400_000;
const start = Date.UTC(2020, 0, 1);

/** Days that are simulated, and those on which customers come. */
export const shopDays = 728;
const joinDays = 546;

/** The orders of a made-up shop: about 4.75 a customer, rates and dropout as in Pareto/NBD, spend as in Gamma-Gamma. Seeded. */
export function shopOrders(customers: number): OrderTable {
  const random = randomFrom(2024);
  const params = { r: 0.9, alpha: 7.8, s: 0.6, beta: 12 };
  const customer: number[] = [];
  const time: number[] = [];
  const net: number[] = [];
  for (let c = 0; c < customers; c++) {
    const first = joinDays * random.uniform();
    const level = random.gamma(3.7, 15);
    for (const week of orderWeeks(random, "paretonbd", params, (shopDays - first) / 7)) {
      customer.push(c);
      time.push(start + (first + 7 * week) * day);
      net.push(random.gamma(6, level));
    }
  }
  return tableOf(Uint32Array.from(customer), Float64Array.from(time), Float64Array.from(net), customers);
}

/** An order table of what the models need, and nothing else. */
export function tableOf(customer: Uint32Array, time: Float64Array, net: Float64Array, customers: number): OrderTable {
  const none = packText([]);
  return {
    orderCount: net.length,
    customerCount: customers,
    customer,
    time,
    net,
    refund: new Float64Array(net.length),
    cost: new Float64Array(net.length).fill(Number.NaN),
    orderKey: none,
    dimensions: [],
    customerKey: none,
    customerName: none,
  };
}
