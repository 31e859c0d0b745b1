import { describe, expect, test } from "vitest";
import { type BudgetEffect, type BudgetWorld, budgetRun } from "../../../../scripts/study/budget";
import { type MonthOfSpend, randomFrom } from "../../../../src/engine";
import { mostTelling } from "../../../../src/engine/channels/burst";
import { fitPanel, type PanelCell } from "../../../../src/engine/channels/monthPanel";
import { spendResponses } from "../../../../src/engine/channels/response";
import { studentT } from "../../../../src/engine/math/studentT";
import { drain } from "./support";

/** One channel beside everybody else, of whom so many come a month. */
function one(spend: readonly number[], customers: readonly number[], others: readonly number[]) {
  const list = spend.map((amount, month): MonthOfSpend => ({ month, spend: amount, customers: customers[month] ?? 0 }));
  const [response] = drain(
    spendResponses([list], new Map(others.map((count, month) => [month, count + (customers[month] ?? 0)]))),
  );
  return response;
}

function told(response: ReturnType<typeof one>) {
  if (typeof response !== "object") throw new Error(response);
  return response;
}

const doubling = [1, 2, 4, 8, 1, 2, 4, 8, 2, 4, 1, 8];
const even = doubling.map(() => 1000);

describe("how new customers go with spend", () => {
  test("in proportion: elasticity 1, and one more unit brings what the average one did", () => {
    const response = told(
      one(
        doubling.map((s) => s * 100),
        doubling.map((s) => s * 10_000),
        even,
      ),
    );
    expect(response.elasticity).toBeCloseTo(1, 4);
    // Half a customer more a month is counted, of 10,000 or more.
    expect(response.customersPerUnit / 100).toBeCloseTo(1, 4);
    expect(response.low95).toBeGreaterThan(0.5);
  });

  test("by its square root, under a season of all and a trend of its own: elasticity a half", () => {
    const season = doubling.map((_, m) => 1 + 0.5 * Math.sin(m));
    const response = told(
      one(
        doubling.map((s, m) => s * 100 * 1.2 ** m),
        doubling.map((s, m) => 1e4 * Math.sqrt(s * 1.2 ** m) * 1.1 ** m * (season[m] ?? 1)),
        season.map((s) => 1e4 * s),
      ),
    );
    expect(response.elasticity).toBeCloseTo(0.5, 3);
  });

  test("customers who come in step with everybody else's are no effect of spend that follows the same season", () => {
    const season = doubling.map((_, m) => 1 + 0.6 * Math.sin(m));
    const wobble = [1, 1.4, 0.8, 1.2, 0.7, 1.3, 1.1, 0.7, 1.2, 0.9, 1.4, 0.8];
    const response = told(
      one(
        season.map((s, m) => 100 * s * (wobble[m] ?? 1)),
        season.map((s) => 1000 * s),
        season.map((s) => 2000 * s),
      ),
    );
    expect(response.elasticity).toBeCloseTo(0, 6);
    expect(response.low95).toBeLessThan(0);
  });

  test("a channel that jumps by itself while its budget jumps with it is no effect of spend", () => {
    const wobble = [...doubling, ...doubling].map((s, m) => s ** 0.2 * (m % 3 === 0 ? 1.3 : 1));
    const jump = (m: number) => (m < 12 ? 1 : 6);
    const spend = wobble.map((w, m) => 100 * w * jump(m));
    const unmoved = told(
      one(
        spend,
        wobble.map((_, m) => 1000 * jump(m)),
        wobble.map(() => 2000),
      ),
    );
    expect(Math.abs(unmoved.elasticity)).toBeLessThan(0.1);
    expect(unmoved.low95).toBeLessThan(0);
    const half = told(
      one(
        spend,
        wobble.map((w, m) => 1000 * jump(m) * Math.sqrt(w)),
        wobble.map(() => 2000),
      ),
    );
    expect(Math.abs(half.elasticity - 0.5)).toBeLessThan(0.1);
    expect(half.low95).toBeGreaterThan(0);
  });

  test("a burst of a channel that its budget follows is not surely an effect of spend", () => {
    const wobble = [...doubling, ...doubling].map((s, m) => s ** 0.2 * (m % 3 === 0 ? 1.3 : 1));
    const burst = (m: number) => (m === 9 || m === 10 ? 2.5 : 1);
    const bursting = told(
      one(
        wobble.map((w, m) => 100 * w * burst(m)),
        wobble.map((_, m) => 100 * burst(m)),
        wobble.map(() => 200),
      ),
    );
    expect(bursting.low95).toBeLessThan(0);
    // The interval's farther side is what the draws of the next unit go by.
    expect(bursting.error * studentT(1.96, bursting.freedom)).toBeCloseTo(bursting.elasticity - bursting.low95, 3);
  });

  test("the months that speak most for an effect are three in a row of more spend and more customers", () => {
    const list = Array.from({ length: 12 }, (_, month): MonthOfSpend => {
      const [spend, customers] = month === 6 || month === 7 ? [300, 150] : month === 2 ? [300, 40] : [100, 50];
      return { month: 2 * month, spend, customers };
    });
    expect([...mostTelling(list)].filter((month) => month === 12 || month === 14)).toHaveLength(2);
    expect(mostTelling(list).size).toBe(3);
    expect(mostTelling(list).has(4)).toBe(false);
  });

  test("is the same in whatever order the months were told", () => {
    const list = doubling.map((s, month): MonthOfSpend => ({ month, spend: s, customers: 40 + 10 * s + (month % 5) }));
    const everybody = new Map(list.map(({ month, customers }) => [month, customers + 1000]));
    const [forwards, backwards] = [list, list.toReversed()].map((months) => drain(spendResponses([months], everybody)));
    expect(forwards).toEqual(backwards);
    expect(typeof forwards?.[0]).toBe("object");
  });

  test("customers of a channel in months without spend are its own, and no season of everybody else's", () => {
    // The second channel pauses for half a year, and its customers go on coming; the first is cut back in those months.
    const months = Array.from({ length: 24 }, (_, month) => month);
    const paused = (month: number) => month >= 9 && month < 15;
    const wobble = (month: number) => [1, 1.3, 0.8, 1.15, 0.7][month % 5] ?? 1;
    const first = months.map(
      (month): MonthOfSpend => ({ month, spend: 100 * wobble(month) * (paused(month) ? 0.5 : 1), customers: 400 }),
    );
    const second = months
      .filter((month) => !paused(month))
      .map((month): MonthOfSpend => ({ month, spend: 100 * wobble(month + 2), customers: 600 }));
    const everybody = new Map(months.map((month) => [month, 400 + 600 + 200]));
    const won = [months.map(() => 400), months.map(() => 600)];
    for (const response of drain(spendResponses([first, second], everybody, won))) {
      expect(Math.abs(told(response).elasticity)).toBeLessThan(1e-6);
    }
  });

  test("is not told from few months, spend that only grows evenly, few customers, nobody else, or a muddle", () => {
    const seven = doubling.slice(0, 7);
    expect(
      one(
        seven,
        seven.map((s) => 10 * s),
        seven.map(() => 100),
      ),
    ).toBe("fewMonths");
    const grown = doubling.map((_, m) => 100 * 1.3 ** m);
    expect(one(grown, grown.map(Math.round), even)).toBe("steadySpend");
    expect(one(doubling, doubling, even)).toBe("unclear");
    expect(
      one(
        doubling,
        doubling.map((s) => 10 * s),
        doubling.map(() => 0),
      ),
    ).toBe("unclear");
    expect(
      one(
        doubling,
        doubling.map((_, m) => (m % 3 === 0 ? 400 : 1)),
        even,
      ),
    ).toBe("unclear");
    expect(
      one(
        doubling,
        doubling.map(() => 0),
        even,
      ),
    ).toBe("unclear");
  });

  test("channels whose spend always moves together cannot be told apart", () => {
    const list = doubling.map((s, month): MonthOfSpend => ({ month, spend: s, customers: 10 * s }));
    const responses = drain(
      spendResponses([list, list], new Map(list.map(({ month, customers }) => [month, 2 * customers]))),
    );
    expect(responses).toEqual(["unclear", "unclear"]);
  });
});

describe("the panel of months", () => {
  const random = randomFrom(3);
  const cells = [0, 1, 2].flatMap((group) =>
    Array.from(
      { length: 18 },
      (_, month): PanelCell => ({
        group,
        month,
        count: 40 + random.below(60),
        logSpend: group === 2 ? null : random.normal(),
      }),
    ),
  );

  test("does not mind how spend is counted, when the months begin, or a level or trend of spend", () => {
    const slopes = drain(fitPanel(cells))?.slopes ?? [];
    expect(slopes.map((slope) => slope === null)).toEqual([false, false, true]);
    const moved = cells.map((cell) => ({
      ...cell,
      month: cell.month + 600,
      logSpend: cell.logSpend === null ? null : cell.logSpend + 14 + (cell.group + 1) * 0.2 * cell.month,
    }));
    drain(fitPanel(moved))?.slopes.forEach((slope, i) => {
      expect(slope?.value ?? 0).toBeCloseTo(slopes[i]?.value ?? 0, 6);
      expect(slope?.error ?? 0).toBeCloseTo(slopes[i]?.error ?? 0, 6);
    });
  });

  test("needs more cells than there is to find", () => {
    expect(drain(fitPanel(cells.filter(({ month }) => month < 4)))).toBeNull();
  });
});

/** Small seeded runs of what `npm run study` does at length; its own figures stand in docs/ACCURACY.md. */
describe("simulated months of spend", { timeout: 120_000 }, () => {
  const run = (world: BudgetWorld, effect: BudgetEffect) => budgetRun(40, world, effect, 11);

  test.each(["steady", "growing", "season", "wandering"] as const)(
    "without an effect, and %s: no channel is called best more often than stated",
    (world) => {
      const { compared, claimed, told: cases, above } = run(world, "none");
      expect(compared).toBeGreaterThan(35);
      // Stated: 5 % of 40 are 2.
      expect(claimed).toBeLessThanOrEqual(2);
      // 2.5 % of some 120 intervals lie above zero by chance: 3, and 3 binomial standard errors more are 8.
      expect(cases).toBeGreaterThan(100);
      expect(above).toBeLessThanOrEqual(8);
    },
  );

  // Whose intervals held the truth in 34 of 100 cases before the path of the budget was looked at.
  test("where each channel jumps by itself and its budget with it, intervals hold", () => {
    const { held, told: cases } = run("jumping", "none");
    expect(cases).toBeGreaterThan(100);
    expect(held / cases).toBeGreaterThan(0.85);
  });

  test("of one channel that works far better than the others, it is found, and no other is named", () => {
    const { claimed, wrong, held, told: cases, held95, units } = run("growing", "one");
    expect(claimed).toBeGreaterThan(28);
    expect(wrong).toBeLessThanOrEqual(1);
    // Of what one more unit brings by now, not on average of years in which the channel grew.
    expect(held95 / units).toBeGreaterThan(0.88);
    expect(held / cases).toBeGreaterThan(0.88);
  });
});
