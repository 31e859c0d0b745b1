import { describe, expect, it } from "vitest";
import { randomFrom } from "../../../../src/engine";
import { arrivalsOf } from "../../../../src/engine/cohorts/arrivals";
import { laterReading } from "../../../../src/engine/cohorts/laterReading";
import { fixedAges } from "../../../../src/engine/cohorts/types";
import { day, isClose, type Row, tableOf } from "../shop";
import { naiveCohorts } from "./naive";
import { cohortsOf, drain, sourceOf } from "./support";

const DAY = 86_400_000;
const begin = day("2024-01-01");
const beginDay = begin / DAY;

/** The reading, by customer again: −1 for who did not come. */
function readFrom(rows: readonly Row[], days: number) {
  const source = sourceOf(tableOf(rows));
  const endDay = (source.analysis.end ?? 0) / DAY;
  const { customer, firstDay, values } = drain(laterReading(drain(arrivalsOf(source)), beginDay + days, endDay));
  expect([...firstDay]).toEqual([...firstDay].sort((a, b) => a - b));
  const place = new Map(Array.from(customer, (c, i) => [c, i]));
  const by = (column: ArrayLike<number> | undefined, none: number) =>
    Array.from({ length: source.orders.customerCount }, (_, c) => column?.[place.get(c) ?? -1] ?? none);
  return { firstDay: by(firstDay, -1), values: values.map((own) => by(own, Number.NaN)) };
}

describe("the orders read as by a file that begins later", () => {
  it("counts who comes back as new, from that order on", () => {
    const at = (customer: string, days: number, net: number): Row => ({ customer, time: begin + days * DAY, net });
    const rows = [
      at("back", 0, 100),
      at("back", 400, 50),
      at("back", 480, 20),
      at("back", 500, 7),
      at("gone", 10, 30),
      at("new", 420, 40),
      at("late", 650, 5),
    ];
    const { firstDay, values } = readFrom(rows, 365);
    expect([...firstDay].map((found) => (found < 0 ? found : found - beginDay))).toEqual([400, -1, 420, 650]);
    // back: 50 and 20 within 90 days, 7 within 180; nobody is observed for 365 days but none of them.
    expect([...(values[0] ?? [])]).toEqual([70, Number.NaN, 40, Number.NaN]);
    expect([...(values[1] ?? [])]).toEqual([77, Number.NaN, 40, Number.NaN]);
    expect([...(values[2] ?? [])].every(Number.isNaN)).toBe(true);
  });

  it("is what the orders from that day on say by themselves", () => {
    const random = randomFrom(17);
    const rows = Array.from(
      { length: 900 },
      (): Row => ({
        customer: `c${random.below(150)}`,
        time: begin + random.below(1000) * DAY,
        net: random.below(100) - 10,
      }),
    );
    // The file's last day stays.
    const last: Row = { customer: "last", time: begin + 999 * DAY, net: 1 };
    const { firstDay, values } = readFrom([...rows, last], 365);
    const { settings } = sourceOf(tableOf(rows)).analysis;
    const kept = [...rows.filter(({ time }) => time >= begin + 365 * DAY), last];
    const naive = naiveCohorts(kept, settings, "month");
    for (const [i, days] of fixedAges.entries()) {
      const own = [...(values[i] ?? [])].filter((value) => !Number.isNaN(value));
      const cells = naive.map((cohort) => cohort.atAge(days)).filter(({ observed }) => observed > 0);
      expect(own.length).toBe(cells.reduce((sum, { observed }) => sum + observed, 0));
      const expected = cells.reduce((sum, { observed, mean }) => sum + observed * mean, 0);
      expect(
        isClose(
          own.reduce((sum, value) => sum + value, 0),
          expected,
        ),
      ).toBe(true);
    }
    expect(firstDay.filter((found) => found >= 0).length).toBe(new Set(kept.map(({ customer }) => customer)).size);
  });
});

describe("newer against older customers, where old ones come back", () => {
  const came = (name: string, on: string, count: number, net: number): Row[] =>
    Array.from({ length: count }, (_, i) => ({ customer: `${name} ${i}`, time: day(on), net }));
  const edges = [...came("first", "2024-01-01", 1, 5), ...came("last", "2026-10-31", 1, 5)];
  const older = came("older", "2025-06-10", 120, 100);
  const newer = came("newer", "2026-06-10", 120, 120);
  const at90 = (rows: readonly Row[]) => {
    const found = cohortsOf(sourceOf(tableOf(rows)), "month").comparisons.find(({ days }) => days === 90);
    return found ?? null;
  };

  it("says a change that both readings show", () => {
    expect(at90([...edges, ...older, ...newer])).toMatchObject({ verdict: "more", gap: null });
  });

  it("says nothing where those who came back would turn it", () => {
    // 120 who bought once in the file's first weeks and come back with the newer ones: their mean is 90 with them.
    const back = [...came("back", "2024-01-10", 120, 100), ...came("back", "2026-06-11", 120, 60)];
    const found = at90([...edges, ...older, ...newer, ...back]);
    expect(found?.recent).toMatchObject({ customers: 120, mean: 120 });
    expect(isClose(found?.change?.value ?? null, 0.2)).toBe(true);
    expect(found?.change?.low ?? 0).toBeLessThan(-0.1);
    expect(found?.change?.high ?? 0).toBeGreaterThanOrEqual(0.2 - 1e-9);
    expect(found?.verdict).toBe("unclear");
  });

  it("does not mind those who came back within the year before", () => {
    // An order after the later beginning: no news to either reading.
    const back = [
      ...came("back", "2024-01-10", 120, 100),
      ...came("back", "2025-02-01", 120, 100),
      ...came("back", "2026-06-11", 120, 60),
    ];
    expect(at90([...edges, ...older, ...newer, ...back])?.verdict).toBe("more");
  });
});
