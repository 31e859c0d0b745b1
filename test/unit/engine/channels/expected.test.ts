import { describe, expect, it } from "vitest";
import { insightTask, type OrderTable, simulateShop } from "../../../../src/engine";
import { fittedSource } from "../segments/support";
import { answerOf, byChannel, drain } from "./support";

/** Each customer comes by one of three channels, by its number; what it orders later comes by none. */
const channels = ["Zalo", "Shopee", "Website"];
const channelOf = (customer: number) => (customer % 5 === 0 ? 0 : customer % 2 === 0 ? 1 : 2);

function byChannels(orders: OrderTable): OrderTable {
  const codes = new Uint32Array(orders.orderCount).fill(channels.length);
  const first = new Map<number, number>();
  orders.customer.forEach((customer, i) => {
    const before = first.get(customer);
    if (before === undefined || (orders.time[i] ?? 0) < (orders.time[before] ?? 0)) first.set(customer, i);
  });
  for (const [customer, i] of first) codes[i] = channelOf(customer);
  return { ...orders, dimensions: [{ name: "channel", codes, values: [...channels, ""] }] };
}

const source = fittedSource(
  byChannels(
    simulateShop({
      model: "mbgnbd",
      params: { r: 0.7, alpha: 6, a: 0.6, b: 1.8 },
      spend: { p: 3, q: 5, v: 60 },
      customers: 400,
      acquisitionDays: 400,
      days: 400,
      seed: 9,
    }),
  ),
  "mbgnbd",
);
const customers = source.forecast.result?.customers;
const predicted = customers?.predictedClv ?? new Float64Array(0);
const orders = customers?.expectedOrders ?? new Float64Array(0);

const sum = (column: Float64Array, of: (customer: number) => boolean) =>
  column.reduce((total, value, c) => (of(c) ? total + value : total), 0);

describe.each([
  { who: "everybody", audience: [], belongs: () => true },
  {
    who: "those who came back",
    audience: [{ kind: "figure", figure: "orders", min: 2, max: null }],
    belongs: (c: number) => (source.analysis.table.orders[c] ?? 0) >= 2,
  },
] as const)("what the channels of $who are expected to bring", ({ audience, belongs }) => {
  const ask = { ...byChannel, audience };
  const found = drain(insightTask(source, { kind: "channelsForecast", ask }));

  it("is the sum over the customers of each, in the order of the groups, and its share of all", () => {
    const { groups } = answerOf(source, ask);
    expect(groups.map(({ value }) => value).sort()).toEqual([...channels].sort());
    const everybody = sum(predicted, () => true);
    groups.forEach(({ value, customers }, g) => {
      const own = (c: number) => belongs(c) && channels[channelOf(c)] === value;
      const total = found?.groups[g];
      expect(total?.customers).toBe(customers);
      expect(total?.predicted.value).toBeCloseTo(sum(predicted, own), 6);
      expect(total?.orders.value).toBeCloseTo(sum(orders, own), 6);
      expect(total?.share?.value).toBeCloseTo(sum(predicted, own) / everybody, 9);
      expect(total?.predicted.low80).toBeLessThan(total?.predicted.value ?? Number.NaN);
      expect(total?.predicted.high80).toBeGreaterThan(total?.predicted.value ?? Number.NaN);
    });
    expect(found?.groups).toHaveLength(groups.length);
  });

  it("is the sum over them all together", () => {
    expect(found?.whole.predicted.value).toBeCloseTo(sum(predicted, belongs), 6);
  });

  it("lies at risk with those whose P(alive) is from 0.2 to 0.8", () => {
    const alive = customers?.probabilityAlive ?? new Float64Array(0);
    const doubtful = (c: number) => belongs(c) && (alive[c] ?? 0) >= 0.2 && (alive[c] ?? 0) < 0.8;
    expect(found?.atRisk.value).toBeCloseTo(sum(predicted, doubtful), 6);
    expect(found?.atRisk.value).toBeGreaterThan(0);
  });
});

describe("what channels are expected to bring", () => {
  it("is not known without a forecast, nor without channels", () => {
    const without = { ...source, forecast: null, fit: null };
    expect(drain(insightTask(without, { kind: "channelsForecast", ask: byChannel }))).toBeNull();
    const one = { ...source, orders: { ...source.orders, dimensions: [] } };
    expect(drain(insightTask(one, { kind: "channelsForecast", ask: byChannel }))).toBeNull();
  });
});
