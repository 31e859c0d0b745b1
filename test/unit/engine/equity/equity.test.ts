import { describe, expect, it } from "vitest";
import {
  analyse,
  type Competitor,
  defaultAnalysisSettings,
  type EquityHistory,
  equityHistoryTask,
  equityTask,
  marketShare,
  shopStart,
  simulateShop,
} from "../../../../src/engine";
import { equityAt } from "../../../../src/engine/equity/equityAt";
import { historiesOf } from "../../../../src/engine/equity/histories";
import { changeOf, equityOf, verdictOf } from "../../../../src/engine/equity/history";
import { completeQuarters, countQuarters } from "../../../../src/engine/equity/quarters";
import { transactionsOf } from "../../../../src/engine/forecast/transactions";
import { customerForecasts, handForecast } from "../../../support/forecast";
import { noLines, orderTable } from "../../../support/tables";
import { answered, sourceOf, spend } from "../levers/support";

const DAY = 86_400_000;
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY;
const coin = { r: 0.7, alpha: 7, a: 0.8, b: 2 };

describe("quarters", () => {
  it("are those the orders span, a week at either end forgiven", () => {
    const spans = completeQuarters(day("2024-12-20"), day("2025-09-27"), 20);
    expect(spans).toEqual([
      { fromDay: day("2025-01-01"), endDay: day("2025-03-31") },
      { fromDay: day("2025-04-01"), endDay: day("2025-06-30") },
      { fromDay: day("2025-07-01"), endDay: day("2025-09-27") },
    ]);
    expect(completeQuarters(day("2025-01-07"), day("2025-03-25"), 20)).toEqual([
      { fromDay: day("2025-01-01"), endDay: day("2025-03-25") },
    ]);
    expect(completeQuarters(day("2025-01-08"), day("2025-03-31"), 20)).toEqual([]);
    expect(completeQuarters(day("2025-01-01"), day("2025-03-24"), 20)).toEqual([]);
    expect(completeQuarters(day("2020-01-01"), day("2025-12-31"), 4)).toHaveLength(4);
  });

  it("count revenue, customers known and new ones as plain loops do", () => {
    const { source } = sourceOf("mbgnbd", coin);
    const { orders, analysis } = source;
    const firstDay = Math.floor((analysis.firstOrder ?? 0) / DAY);
    const spans = completeQuarters(firstDay, Math.floor((analysis.end ?? 0) / DAY), 20);
    expect(spans.length).toBeGreaterThanOrEqual(5);
    const work = countQuarters(orders, analysis.table, spans);
    let step = work.next();
    while (!step.done) step = work.next();
    spans.forEach(({ fromDay, endDay }, q) => {
      let revenue = 0;
      const firsts = new Map<number, number>();
      for (let i = 0; i < orders.orderCount; i++) {
        const on = Math.floor((orders.time[i] ?? 0) / DAY);
        const customer = orders.customer[i] ?? 0;
        firsts.set(customer, Math.min(firsts.get(customer) ?? on, on));
        if (on >= fromDay && on <= endDay) revenue += orders.net[i] ?? 0;
      }
      const days = [...firsts.values()];
      expect(step.value?.revenue[q]).toBeCloseTo(revenue, 6);
      expect(step.value?.customers[q]).toBe(days.filter((on) => on <= endDay).length);
      expect(step.value?.newCustomers[q]).toBe(days.filter((on) => on >= fromDay && on <= endDay).length);
    });
  });
});

describe("equity at the end of a day", () => {
  it("at the observation's end it is the forecast's own customer equity, within what lumping and the spend sample cost", () => {
    const { source, result, state } = sourceOf("mbgnbd", coin);
    const transactions = transactionsOf(source.orders, source.analysis.table);
    const terms = {
      model: state.model,
      withFirst: state.spend.withFirst,
      profitRatio: result.profitRatio,
      horizonDays: 365,
      delta: (7 * Math.log(1.1)) / 365,
    };
    const { answer } = answered(
      equityAt(historiesOf(transactions, terms.withFirst), Math.floor((source.analysis.end ?? 0) / DAY), terms, 1),
    );
    if (typeof answer === "string") throw new Error(answer);
    expect(Math.abs(answer.value / result.totals.customerEquity.value - 1)).toBeLessThan(2e-3);
    expect(answer.draws).toHaveLength(200);
  });

  it("says why a history is too young", () => {
    const { source, result } = sourceOf("mbgnbd", coin);
    const transactions = transactionsOf(source.orders, source.analysis.table);
    const terms = { model: result.model, withFirst: true, profitRatio: 1, horizonDays: 365, delta: 0 };
    expect(answered(equityAt(historiesOf(transactions, true), transactions.firstDay + 178, terms, 1)).answer).toBe(
      "shortHistory",
    );
    const few = orderTable(
      Array.from({ length: 40 }, (_, c) =>
        [0, 200].map((d) => ({ customer: c, time: (20000 + d) * DAY, net: 5 })),
      ).flat(),
    );
    const { table } = analyse(few, defaultAnalysisSettings);
    expect(answered(equityAt(historiesOf(transactionsOf(few, table), true), 20300, terms, 1)).answer).toBe(
      "fewReturned",
    );
  });

  it("newcomers who do not come back add next to nothing, though one fit for all would count on them", () => {
    const early = simulateShop({
      model: "mbgnbd",
      params: coin,
      spend,
      customers: 500,
      acquisitionDays: 600,
      days: 960,
      seed: 5,
    });
    const rows = Array.from(early.customer, (customer, i) => ({
      customer,
      time: early.time[i] ?? 0,
      net: early.net[i] ?? 0,
    }));
    const passing = Array.from({ length: 500 }, (_, i) => ({
      customer: early.customerCount + i,
      time: (shopStart + 600 + Math.floor(0.7 * i)) * DAY,
      net: 60,
    }));
    const terms = { model: "mbgnbd", withFirst: true, profitRatio: 1, horizonDays: 365, delta: 0 } as const;
    const worth = (all: typeof rows): number => {
      const orders = orderTable(all);
      const { table } = analyse(orders, defaultAnalysisSettings);
      const { answer } = answered(
        equityAt(historiesOf(transactionsOf(orders, table), true), shopStart + 959, terms, 1),
      );
      return typeof answer === "string" ? Number.NaN : answer.value;
    };
    const [alone, together] = [worth(rows), worth([...rows, ...passing])];
    expect(alone).toBeGreaterThan(0);
    expect(together / alone).toBeGreaterThan(0.9);
    expect(together / alone).toBeLessThan(1.1);
  });

  it("quarter by quarter: each is worked out from what was known then, and told apart from the others", () => {
    const { source } = sourceOf("mbgnbd", coin);
    const { answer, shares } = answered(equityHistoryTask(source));
    if (answer === null) throw new Error("there is a forecast");
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const known = answer.quarters.filter(({ equity }) => equity !== null);
    expect(known.length).toBeGreaterThanOrEqual(4);
    for (const { equity } of known) {
      expect((equity?.low80 ?? 0) < (equity?.value ?? 0) && (equity?.value ?? 0) < (equity?.high80 ?? 0)).toBe(true);
    }
    // What comes after a quarter's end changes nothing of it: the same shop cut there.
    const third = known[2];
    if (third === undefined) throw new Error("it has a third");
    const analysis = analyse(source.orders, { ...source.analysis.settings, end: third.end });
    const cut = answered(
      equityHistoryTask({ ...source, analysis, fit: source.fit === null ? null : { ...source.fit, end: third.end } }),
    );
    const last = cut.answer?.quarters.at(-1);
    expect(last?.end).toBe(third.end);
    expect(last?.equity).toEqual(third.equity);
    expect(last?.revenue).toBeCloseTo(third.revenue, 6);
  });

  it("a shop whose customers keep coming at the same pace is not said to lose them", () => {
    const { answer } = answered(equityHistoryTask(sourceOf("mbgnbd", coin).source)) as { answer: EquityHistory };
    expect(answer.yearOnYear?.verdict ?? "unclear").not.toBe("fell");
  });
});

describe("a change and its doubt", () => {
  const at = (value: number, spread: number) => ({
    value,
    draws: Float64Array.from({ length: 200 }, (_, i) => value * (1 + (spread * (((i * 37) % 200) - 99.5)) / 100)),
  });

  it("is told where the whole 90 % interval lies on one side of zero, and only there", () => {
    expect(verdictOf(changeOf(at(80, 0.02), at(100, 0.02)))).toBe("fell");
    expect(verdictOf(changeOf(at(120, 0.02), at(100, 0.02)))).toBe("rose");
    expect(verdictOf(changeOf(at(95, 0.1), at(100, 0.1)))).toBe("unclear");
    expect(changeOf(at(80, 0), at(100, 0))).toEqual({
      change: -0.19999999999999996,
      low90: -0.19999999999999996,
      high90: -0.19999999999999996,
    });
  });
});

describe("an interval whose draws all lie to one side of the figure", () => {
  const oneSided = { value: 47, draws: Float64Array.from({ length: 200 }, (_, i) => 50 + i / 5) };

  it("is widened to hold it", () => {
    const { value, low80, high80 } = equityOf(oneSided);
    expect([value, low80]).toEqual([47, 47]);
    expect(high80).toBeGreaterThan(80);
    const usual = { value: 70, draws: oneSided.draws };
    expect(equityOf(usual).low80).toBeGreaterThan(50);
  });

  it("as is that of a change", () => {
    const { change, low90, high90 } = changeOf(oneSided, { value: 100, draws: new Float64Array(200).fill(100) });
    expect(change).toBeCloseTo(-0.53, 12);
    expect(low90).toBe(change);
    expect(high90).toBeGreaterThan(change);
  });
});

describe("composition", () => {
  const rows = [1, 1, 2, 4, 7].flatMap((n, customer) =>
    Array.from({ length: n }, (_, i) => ({ customer, time: (20000 + 10 * i) * DAY, net: 10 })),
  );
  const orders = orderTable(rows);
  const analysis = analyse(orders, defaultAnalysisSettings);
  const forecast = handForecast(5, {
    customers: customerForecasts(5, {
      predictedClv: Float64Array.of(10, 20, 30, 40, 100),
      probabilityAlive: Float64Array.of(0.1, 0.2, 0.5, 0.79, 1),
    }),
  });
  const { answer } = answered(equityTask({ orders, lines: noLines, analysis, forecast, fit: null }));

  it("by value, chance of still buying and orders, by hand", () => {
    expect(answer?.top[2]).toEqual({ percent: 10, customers: 1, equity: 100, share: 0.5 });
    expect(answer?.byAlive).toEqual([
      { customers: 1, equity: 10 },
      { customers: 1, equity: 20 },
      { customers: 2, equity: 70 },
      { customers: 1, equity: 100 },
    ]);
    expect(answer?.byOrders).toEqual([
      { customers: 2, equity: 30 },
      { customers: 1, equity: 30 },
      { customers: 1, equity: 40 },
      { customers: 1, equity: 100 },
    ]);
  });

  it("has no year's revenue before a year is observed, and no parts without a forecast", () => {
    expect(answer?.yearRevenue).toBeNull();
    expect(answered(equityTask({ orders, lines: noLines, analysis, forecast: null, fit: null })).answer).toBeNull();
    const long = orderTable([
      { customer: 0, time: 20000 * DAY, net: 5 },
      { customer: 0, time: 20001 * DAY, net: 7 },
      { customer: 0, time: 20365 * DAY, net: 11 },
    ]);
    const source = {
      orders: long,
      lines: noLines,
      analysis: analyse(long, defaultAnalysisSettings),
      forecast: handForecast(1),
      fit: null,
    };
    // The 365 days to day 20,365 begin on day 20,001.
    expect(answered(equityTask(source)).answer?.yearRevenue).toBe(18);
  });
});

describe("market share", () => {
  const rival = (change: Partial<Competitor>): Competitor => ({
    id: "a",
    name: "A",
    customers: null,
    averageClv: null,
    revenue: null,
    ...change,
  });
  const own = { value: 300, low80: 200, high80: 400 };

  it("is own ÷ own and all others, its interval by the own interval; revenue over the same ones", () => {
    const share = marketShare(own, 50, [
      rival({ customers: 10, averageClv: 60, revenue: 100 }),
      rival({ customers: 5 }),
    ]);
    expect(share.equity).toEqual({ value: 300 / 900, low80: 200 / 800, high80: 400 / 1000 });
    expect(share.revenue).toBe(50 / 150);
    expect(share.left).toBe(1);
  });

  it("is not told without competitors, and no share of revenue where one's is missing", () => {
    expect(marketShare(own, 50, [])).toEqual({ equity: null, revenue: null, compared: [], left: 0 });
    expect(marketShare(own, 50, [rival({ customers: 10, averageClv: 60 })]).revenue).toBeNull();
    expect(marketShare(own, null, [rival({ customers: 10, averageClv: 60, revenue: 3 })]).revenue).toBeNull();
    expect(
      marketShare({ value: -5, low80: -9, high80: -1 }, 5, [rival({ customers: 0, averageClv: 60 })]).equity,
    ).toBeNull();
  });
});
