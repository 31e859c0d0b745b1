import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Audience, type CohortsAsk, cohortUnits, type InsightSource, insightTask } from "../../../../src/engine";
import { arrivalsOf } from "../../../../src/engine/cohorts/arrivals";
import { dayNumber, endDayOf, insideOf, profitOf } from "../naive";
import { type Row, randomSettings, shops, tableOf } from "../shop";
import { naiveCohorts } from "./naive";
import { cohortsOf, drain, sourceOf } from "./support";

describe("those who came", () => {
  it("are in the order of their first days, each with the orders up to the end and what they brought", () => {
    fc.assert(
      fc.property(shops, randomSettings, (rows, patch) => {
        const table = tableOf(rows);
        const { customer, firstDay, values, orders } = drain(arrivalsOf(sourceOf(table, patch)));
        const end = endDayOf(rows, patch) ?? 0;
        const names = new Map<string, Row[]>();
        for (const row of insideOf(rows, patch)) names.set(row.customer, [...(names.get(row.customer) ?? []), row]);
        const naive = [...names.values()]
          .map((own) => ({ first: Math.min(...own.map(({ time }) => dayNumber(time))), own }))
          .sort((a, b) => a.first - b.first);
        expect([...firstDay]).toEqual(naive.map(({ first }) => first));
        expect(new Set(customer).size).toBe(naive.length);
        expect(orders.offsets[naive.length]).toBe(insideOf(rows, patch).length);
        const of90 = naive.filter(({ first }) => end - first >= 90);
        const brought = of90.flatMap(({ first, own }) =>
          own.filter(({ time }) => dayNumber(time) - first < 90).map((row) => profitOf(row, patch.margin)),
        );
        const known = [...(values[0] ?? [])].filter((value) => !Number.isNaN(value));
        expect(known).toHaveLength(of90.length);
        const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
        expect(sum(known)).toBeCloseTo(sum(brought), 6);
      }),
      { numRuns: 60 },
    );
  });
});

describe("questions about one analysis", () => {
  const zalo: Audience = [{ kind: "dimension", name: "channel", values: ["Zalo"], when: "first" }];
  const asks = cohortUnits.flatMap((unit) => [[], zalo].map((audience): CohortsAsk => ({ unit, audience })));
  const withChannel = (rows: readonly Row[]): Row[] =>
    rows.map((row) => ({
      ...row,
      channel: row.customer.charCodeAt(row.customer.length - 1) % 2 === 0 ? "Zalo" : "Web",
    }));

  it("are answered for an audience as for a shop of those customers alone that ends on the same day", () => {
    fc.assert(
      fc.property(shops, randomSettings, (plain, patch) => {
        const rows = withChannel(plain);
        const end = endDayOf(rows, patch);
        if (end === null) return;
        const fixed = { ...patch, end: end * 86_400_000 };
        const source = sourceOf(tableOf(rows), fixed);
        for (const { unit, audience } of asks) {
          const chosen = audience.length === 0 ? rows : rows.filter(({ channel }) => channel === "Zalo");
          const { table } = cohortsOf(source, unit, audience);
          const naive = naiveCohorts(chosen, fixed, unit);
          expect([...table.customers]).toEqual(naive.map(({ customers }) => customers));
          const profits = naive.flatMap((cohort) => Array.from({ length: table.ages }, (_, age) => cohort.cell(age)));
          profits.forEach((cell, at) => {
            expect(table.observed[at]).toBe(cell.observed);
            expect(table.active[at]).toBe(cell.active);
            if (cell.observed > 0) expect(table.profit[at]).toBeCloseTo(cell.profit, 8);
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  it("may be worked on in turns, and be given up half way", () => {
    const rows = Array.from({ length: 400 }, (_, i) => ({
      customer: `c${i % 90}`,
      time: Date.UTC(2025, 0, 1) + ((i * 37) % 500) * 86_400_000,
      net: 10 + (i % 7),
      channel: i % 90 < 30 ? "Zalo" : "Web",
    }));
    const orders = tableOf(rows);
    const started = (source: InsightSource) =>
      asks.map((ask) => insightTask(source, { kind: "cohorts", ask }) as Generator<number, unknown>);
    const alone = asks.map((ask) => drain(insightTask(sourceOf(orders), { kind: "cohorts", ask })));
    const tasks = started(sourceOf(orders));
    const answers = new Map<number, unknown>();
    // The first is let go of at once; the others go step by step.
    tasks[0]?.next();
    while (answers.size < tasks.length - 1) {
      for (const [i, task] of tasks.entries()) {
        if (i === 0 || answers.has(i)) continue;
        const step = task.next();
        if (step.done) answers.set(i, step.value);
      }
    }
    for (const [i, answer] of answers) expect(answer).toEqual(alone[i]);
  });
});
