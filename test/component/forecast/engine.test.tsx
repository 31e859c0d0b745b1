import { cleanup } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import {
  analyse,
  defaultAnalysisSettings,
  defaultForecastSettings,
  type Forecast,
  fitForecast,
  type OrderTable,
  predictForecast,
  simulateShop,
} from "../../../src/engine";
import { orderTable } from "../../support/tables";
import { raw, showForecast } from "./harness";

const day = 86_400_000;

function forecastOf(orders: OrderTable): Forecast {
  const { table, end } = analyse(orders, defaultAnalysisSettings);
  const work = fitForecast(orders, table, end ?? 0);
  for (;;) {
    const next = work.next();
    if (next.done) return predictForecast(next.value, table, defaultForecastSettings);
  }
}

const plan = {
  model: "mbgnbd",
  params: { r: 0.8, alpha: 6, a: 0.9, b: 1.8 },
  spend: { p: 4, q: 5, v: 400 },
  acquisitionDays: 300,
  days: 500,
  seed: 7,
} as const;

/** Orders by customer, day and money. */
const rows = (list: readonly (readonly [number, number, number])[]) =>
  orderTable(list.map(([customer, at, net]) => ({ customer, time: at * day, net })));

const shops: [string, OrderTable][] = [
  ["an ordinary shop", simulateShop({ ...plan, customers: 400 })],
  ["a shop of regulars", simulateShop({ ...plan, model: "mbgcnbd3", customers: 150 })],
  ["a shop nobody leaves", simulateShop({ ...plan, model: "nbd", params: { r: 1, alpha: 5 }, customers: 120 })],
  ["a small shop", simulateShop({ ...plan, customers: 30 })],
  ["no customer", rows([])],
  ["one customer", rows([[0, 0, 10]])],
  ["one customer who came back", rows([0, 20, 40, 60, 80].map((at) => [0, at, 10]))],
  ["one-time buyers", rows(Array.from({ length: 60 }, (_, i) => [i, 3 * i, 10]))],
  ["a week of orders", rows(Array.from({ length: 60 }, (_, i) => [i % 20, i % 7, 10]))],
  ["all worth nothing", rows(Array.from({ length: 120 }, (_, i) => [i % 30, 3 * i, 0]))],
  [
    "equal regular buyers",
    rows(Array.from({ length: 300 }, (_, i) => [i % 30, Math.floor(i / 30) * 30 + (i % 30), 50])),
  ],
  ["refunded more than bought", rows(Array.from({ length: 240 }, (_, i) => [i % 40, 3 * i, i % 4 === 0 ? 20 : -15]))],
];

describe("a forecast of the engine, on the screen", () => {
  it.each(shops)("of %s has no figure that is none", (_, orders) => {
    const forecast = forecastOf(orders);
    for (const language of ["en", "vi"] as const) {
      showForecast({ forecast, orders, language });
      expect(document.querySelector("h1")?.textContent).not.toBe("");
      expect(document.body.innerHTML).not.toMatch(/NaN|Infinity|∞|undefined|>null|\[object/);
      if (forecast.result === null) {
        expect(document.querySelector("[data-kpi], [data-chart]")).toBeNull();
      } else {
        expect(Number(raw("customerEquity"))).toBe(forecast.result.totals.customerEquity.value);
        expect(Number(raw("predictedClv"))).toBe(forecast.result.totals.averageClv.value);
        expect(document.querySelectorAll("[data-chart]")).toHaveLength(11);
      }
      cleanup();
    }
  });

  it("makes one of ordinary shops, and none of the hopeless", () => {
    const known = shops.filter(([, orders]) => forecastOf(orders).result !== null).map(([name]) => name);
    expect(known).toContain("an ordinary shop");
    expect(known).not.toContain("one-time buyers");
    expect(known).not.toContain("a week of orders");
  });
});
