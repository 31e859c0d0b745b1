import { describe, expect, it } from "vitest";
import { type InsightSource, insightTask, type ListedPlay, type PlayId } from "../../../../src/engine";
import { day, type Row, tableOf } from "../shop";
import { drain, handSource, traced, withoutForecast } from "./support";

const at = (n: number) => day("2024-01-01") + n * 86_400_000;

function playsOf(source: InsightSource): readonly ListedPlay[] {
  return drain(insightTask(source, { kind: "plays", ask: null }));
}

/** One play, with its list as names. */
function play<Id extends PlayId>(id: Id, source: InsightSource, rows: readonly Row[]) {
  const found = playsOf(source).find((entry): entry is Extract<ListedPlay, { id: Id }> => entry.id === id);
  if (found === undefined) return null;
  const names = [...new Set(rows.map((row) => row.customer))];
  return { ...found, list: Array.from(found.list, (c) => names[c] ?? "") };
}

const visits = (customer: string, days: readonly number[], net: number): Row[] =>
  days.map((d) => ({ customer, time: at(d), net }));
/** Ten of each kind make the best fifth of fifty; the last of the small ones was here on the last day, 500. */
const many = (name: string, count: number, days: readonly number[], net: number): Row[] =>
  Array.from({ length: count }, (_, i) => visits(`${name} ${i}`, days, net)).flat();
const fillers = (count: number) => many("small", count, [500], 1);

interface Told {
  readonly alive: number;
  readonly predicted?: number;
}

/** Figures by the first word of a customer's name. */
function told(rows: readonly Row[], figures: Readonly<Record<string, Told>>, more: object = {}): InsightSource {
  const names = [...new Set(rows.map((row) => row.customer))];
  const of = (c: number) => figures[names[c]?.split(" ")[0] ?? ""] ?? { alive: 0.9 };
  return handSource(tableOf(rows), {
    alive: (c) => of(c).alive,
    predicted: (c) => of(c).predicted ?? 0,
    ...more,
  });
}

describe("win back", () => {
  // 50 customers: the 10 best are the high-value ones. With a = 1, b = 3 and x = 1, P(alive) at the last order is 4/5.
  const rows = [
    ...many("leaving", 6, [100, 300], 500),
    ...many("even", 1, [100, 300], 600),
    ...many("old", 1, [20, 134], 700),
    ...many("justInTime", 1, [20, 135], 800),
    ...many("faithful", 1, [100, 300], 900),
    ...many("poor", 5, [100, 300], 100),
    ...fillers(35),
  ];
  const figures = {
    leaving: { alive: 0.4, predicted: 20 },
    even: { alive: 0.5, predicted: 20 },
    old: { alive: 0.1, predicted: 20 },
    justInTime: { alive: 0.1, predicted: 20 },
    poor: { alive: 0.1, predicted: 20 },
    small: { alive: 0.9 },
    faithful: { alive: 0.95, predicted: 300 },
  };

  it("lists valuable customers whose P(alive) fell below one half, silent for at most a year, most at stake first", () => {
    const found = play("winBack", told(rows, figures), rows);
    // 20/0.1 · 0.9 = 180; 20/0.4 · 0.6 = 30 each.
    expect(found?.list).toEqual(["justInTime 0", ...Array.from({ length: 6 }, (_, i) => `leaving ${i}`)]);
    expect(found?.stake).toBeCloseTo(180 + 6 * 30, 9);
    expect(found?.value).toBe(2 * 800 + 6 * 1000);
    expect(found?.medianSilentDays).toBe(200);
    expect(found?.customers).toBe(7);
  });

  it("does not speak of a fall where P(alive) was never above one half", () => {
    // (b + x)/(a + b + x) = 2/5 at the last order.
    const source = told(rows, figures, { params: { r: 1, alpha: 4, a: 3, b: 1 } });
    expect(play("winBack", source, rows)).toBeNull();
  });

  it("is left out for fewer than five", () => {
    const few = told(rows, { ...figures, leaving: { alive: 0.6, predicted: 20 } });
    expect(play("winBack", few, rows)).toBeNull();
  });
});

describe("overdue", () => {
  // With r = 1, alpha = 4 weeks, x = 1 and tx = 10 weeks: 14(√2 − 1) = 5.799 weeks, 41 days after the last order.
  const rows = [
    ...many("overdue", 6, [388, 458], 10),
    ...many("dueToday", 1, [389, 459], 10),
    ...many("gone", 1, [388, 458], 10),
    ...many("once", 6, [458], 10),
    ...many("fresh", 1, [380, 450], 10),
    ...many("best", 3, [350, 420], 1000),
    ...fillers(42),
  ];
  const figures = {
    overdue: { alive: 0.5, predicted: 10 },
    dueToday: { alive: 0.5, predicted: 10 },
    gone: { alive: 0.49, predicted: 10 },
    fresh: { alive: 0.6, predicted: 10 },
    best: { alive: 0.8, predicted: 400 },
  };
  const source = told(rows, figures, { spend: (c: number) => 100 + c, profitRatio: 0.5 });

  it("a coupon goes to those whose day has passed and who are more likely there than not; at stake is an order each", () => {
    const found = play("coupon", source, rows);
    // By the value of an order, which rises with the customer's place; those who are called are not among them.
    expect(found?.list).toEqual(["fresh 0", ...[5, 4, 3, 2, 1, 0].map((i) => `overdue ${i}`)]);
    expect(found?.stake).toBeCloseTo(0.5 * (114 + 105 + 104 + 103 + 102 + 101 + 100), 9);
    // 500 − (458 + 41) = 1 day.
    expect(found?.medianOverdueDays).toBe(1);
    expect(found?.fresh).toBe(7);
    expect(found?.called).toBe(3);
  });

  it("a call goes to the best of them", () => {
    const found = play("serviceCall", source, rows);
    expect(found?.list).toEqual(["best 0", "best 1", "best 2"]);
    expect(found?.stake).toBeCloseTo((3 * 400 * 0.2) / 0.8, 9);
    expect(found).toMatchObject({ customers: 3, all: 3, value: 6000, medianSilentDays: 80, medianOverdueDays: 39 });
  });

  it("of more than anybody can call, 50 are on the list and all are told; the rest get the coupon", () => {
    // 1,300 customers: 65 are the best 5 %, and the first 60 of them are overdue.
    const shop = [...many("best", 60, [350, 420], 1000), ...many("rich", 5, [490, 499], 2000), ...fillers(1235)];
    const shopSource = told(shop, { best: { alive: 0.8, predicted: 400 } }, { spend: () => 100, profitRatio: 1 });
    expect(play("serviceCall", shopSource, shop)).toMatchObject({ customers: 50, all: 60 });
    expect(play("coupon", shopSource, shop)).toMatchObject({ customers: 10, called: 50 });
  });

  it("is said of nobody without a forecast", () => {
    const ids = playsOf(withoutForecast(tableOf(rows))).map(({ id }) => id);
    expect(ids).not.toContain("coupon");
    expect(ids).not.toContain("serviceCall");
  });
});

describe("second order", () => {
  // 30 came back: after 10 (15 of them), 20 (9) and 100 (6) days. Two orders on one day are no coming back.
  const rows = [
    ...many("ten", 15, [0, 0.5, 10], 40),
    ...many("twenty", 9, [0, 20, 30], 40),
    ...many("late", 6, [0, 100], 40),
    ...many("sameDay", 4, [0, 0.5], 40),
    ...many("inside", 5, [480], 60),
    ...many("outside", 5, [479], 60),
    ...visits("end", [500], 60),
  ];

  it("goes to one-time buyers within the time in which four in five came back", () => {
    const found = play("secondOrder", withoutForecast(tableOf(rows)), rows);
    expect(found).toMatchObject({ returned: 30, medianDays: 10, mostDays: 20, customers: 6, stake: 360, value: 360 });
    // Equal stakes: in the order of the file.
    expect(found?.list).toEqual([...Array.from({ length: 5 }, (_, i) => `inside ${i}`), "end"]);
  });

  it("is left out where fewer than 30 came back", () => {
    const few = rows.filter(({ customer }) => customer !== "late 5");
    expect(play("secondOrder", withoutForecast(tableOf(few)), few)).toBeNull();
  });
});

describe("gifts", () => {
  // 100 customers: five of them, one in 20, have 6 orders or more; with the two of 5 orders they would be more than that.
  const daily = (count: number) => Array.from({ length: count }, (_, i) => 500 - i);
  const rows = [...many("loyal", 5, daily(6), 10), ...many("five", 2, daily(5), 10), ...fillers(93)];

  it("go to the at most one in 20 with the most orders", () => {
    const found = play("gifts", told(rows, { loyal: { alive: 0.8, predicted: 50 } }), rows);
    expect(found).toMatchObject({ fewestOrders: 6, customers: 5, orderShare: 30 / (30 + 10 + 93) });
    // If it stays: rate (1 + 5)/(4 + 5/7) a week, 365 days at 10 % a year, 100 an order; P(alive) of that, less 50.
    const delta = Math.log(1.1) / 365;
    const stays = (6 / (4 + 5 / 7) / 7) * ((1 - Math.exp(-delta * 365)) / delta) * 100;
    expect(found?.stake).toBeCloseTo(5 * (0.8 * stays - 50), 6);
  });

  it("are not for those who may have left, nor where nothing is lost to leaving", () => {
    expect(play("gifts", told(rows, { loyal: { alive: 0.69, predicted: 50 } }), rows)).toBeNull();
    expect(play("gifts", told(rows, { loyal: { alive: 0.8, predicted: 1e9 } }), rows)).toBeNull();
  });
});

describe("season", () => {
  const decembers = [335, 335 + 366, 335 + 366 + 365];
  const spread = [[100], [220], [400], [640], [830]];
  const rows = [
    ...many("december", 8, decembers, 25),
    ...many("march", 6, [70, 70 + 366, 70 + 366 + 365], 25),
    ...spread.flatMap((days, i) => many(`other${i}`, 10, days, 25)),
    // 2026-11-30: the next months are December and January.
    ...visits("end", [1064], 25),
  ].filter((row) => row.time < at(1065));

  it("goes to those whose month comes next, where more buy in season than chance allows", () => {
    const found = play("season", withoutForecast(tableOf(rows)), rows);
    expect(found?.list).toEqual(Array.from({ length: 8 }, (_, i) => `december ${i}`));
    expect(found?.months).toEqual([11, 0]);
    expect(found).toMatchObject({ customers: 8, stake: 8 * 25 });
    // Nobody else orders twice in other months about a year apart.
    expect(found?.byChance).toBe(0);
  });

  it("chance is what is found where another month within two is taken each year, by plain loops", () => {
    let state = 4711;
    const next = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const mixed = [
      ...many("december", 60, decembers, 25),
      ...Array.from({ length: 500 }, (_, i) =>
        visits(`c${i}`, [600 * next(), ...Array.from({ length: 2 }, () => 40 + 1020 * next())], 25),
      ).flat(),
      ...visits("end", [1064], 25),
    ].filter((row) => row.time < at(1065));
    const monthOf = (time: number) => {
      const date = new Date(time);
      return 12 * (date.getUTCFullYear() - 2024) + date.getUTCMonth();
    };
    const byCustomer = new Map<string, Set<number>>();
    for (const { customer, time } of mixed) {
      const months = byCustomer.get(customer) ?? new Set<number>();
      byCustomer.set(customer, months.add(monthOf(time)));
    }
    const people = [...byCustomer.values()].filter((months) => months.size > 1 && months.size <= 6);
    const busy = (month: number) => people.filter((months) => months.has(month)).length;
    const endMonth = 34;
    let expected = 0;
    for (const real of [
      [23, 11],
      [24, 12, 0],
    ]) {
      const sets: number[][] = [];
      for (let start = 0; start < 5; start++) {
        for (let step = 1; step < 5; step++) {
          const set = real.map((month, i) => month + ((start + i * step) % 5) - 2);
          if (set.every((month) => month >= 0 && month <= endMonth && busy(month) > 0)) sets.push(set);
        }
      }
      expect(sets.length).toBeGreaterThan(5);
      for (const set of sets) {
        for (const months of people) {
          const hit = set.flatMap((month, i) => (months.has(month) ? [busy(real[i] ?? 0) / busy(month)] : []));
          if (hit.length >= 2 && 2 * hit.length >= months.size) {
            expected += hit.reduce((product, weight) => product * weight, 1) / sets.length;
          }
        }
      }
    }
    const found = play("season", withoutForecast(tableOf(mixed)), mixed);
    expect(expected).toBeGreaterThan(1);
    expect(Math.abs((found?.byChance ?? 0) / expected - 1)).toBeLessThan(1e-9);
  });

  it("is left out with less than two years of data", () => {
    const late = rows.filter((row) => row.time >= at(336));
    expect(play("season", withoutForecast(tableOf(late)), late)).toBeNull();
  });

  it("takes no accident for a season", () => {
    // Months drawn by a multiplicative generator: some coincide, as many as chance has it.
    let state = 12345;
    const next = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const chance = Array.from({ length: 400 }, (_, i) =>
      visits(`c${i}`, [30 * next(), ...Array.from({ length: 3 }, () => 40 + 1020 * next())], 25),
    ).flat();
    const all = [...chance, ...visits("end", [1064], 25)];
    expect(play("season", withoutForecast(tableOf(all)), all)).toBeNull();
  });
});

describe("longer periods", () => {
  /** Every 30 days from a day on, so many times. */
  const monthly = (from: number, times: number) => Array.from({ length: times }, (_, i) => from + 30 * i);
  // A year-long window before (1 … 365) and after: of the 40 then, 10 are left: lifespan 1/0.75 windows.
  const rows = [
    ...many("stays", 10, monthly(40, 23), 10),
    ...many("left", 30, monthly(30, 6), 10),
    ...visits("end", [0, 730], 10),
  ];

  it("are for shops that sell by the period, where customers stay under ten months", () => {
    const short = { formula: { averageOrderValue: null, frequency: null, lifespan: 0.5 } };
    const source = handSource(tableOf(rows), { alive: () => 0.9, predicted: () => 1 }, short);
    const found = play("longerPeriod", source, rows);
    expect(found?.lifespanMonths).toBeCloseTo((0.5 * 365) / 30.4375, 9);
    expect(found).toMatchObject({ steadyShare: 1, medianGapDays: 30, customers: 40 });
    const long = { formula: { averageOrderValue: null, frequency: null, lifespan: 0.9 } };
    const other = handSource(tableOf(rows), { alive: () => 0.9, predicted: () => 1 }, long);
    expect(play("longerPeriod", other, rows)).toBeNull();
  });

  it("are not for buyers without a beat", () => {
    const wild = [
      ...many("wild", 40, [10, 12, 90, 91, 300], 10),
      ...many("beat", 17, monthly(40, 23), 10),
      ...visits("end", [0, 730], 10),
    ];
    const short = { formula: { averageOrderValue: null, frequency: null, lifespan: 0.5 } };
    expect(
      play("longerPeriod", handSource(tableOf(wild), { alive: () => 0.9, predicted: () => 1 }, short), wild),
    ).toBeNull();
  });
});

describe("all plays", () => {
  it("come most at stake first, tell whom they reach, and progress that never falls", () => {
    const rows = [
      ...many("ten", 30, [0, 10], 40),
      ...many("leaving", 10, [100, 300], 500),
      ...many("inside", 12, [495], 60),
      ...visits("end", [500], 60),
    ];
    const source = told(rows, {
      ten: { alive: 0.1 },
      leaving: { alive: 0.4, predicted: 20 },
      inside: { alive: 0.9, predicted: 5 },
    });
    const { answer, shares } = traced(insightTask(source, { kind: "plays", ask: null }));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(answer.map(({ id }) => id)).toEqual(["secondOrder", "winBack"]);
    expect(answer.map(({ stake }) => stake)).toEqual(answer.map(({ stake }) => stake).toSorted((a, b) => b - a));
    for (const { reach, customers, list } of answer) {
      expect(list).toHaveLength(customers);
      expect(reach.rfm.reduce((a, b) => a + b, 0)).toBe(customers);
      expect(reach.standing?.reduce((a, b) => a + b, 0)).toBe(customers);
    }
  });

  it("are none in an empty shop", () => {
    expect(playsOf(withoutForecast(tableOf([])))).toEqual([]);
  });
});
