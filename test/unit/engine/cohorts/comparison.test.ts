import { describe, expect, it } from "vitest";
import { driftCases, driftFound, type PlantedDrift } from "../../../../scripts/study/cohorts";
import { type Audience, type Comparison, fewestCompared } from "../../../../src/engine";
import { chosenAtFirst } from "../../../../src/engine/cohorts/comparison";
import { day, isClose, type Row, tableOf } from "../shop";
import { cohortsOf, sourceOf } from "./support";

/** `count` customers of a month who brought in the values in turn, on one day. */
function came(month: string, count: number, values: readonly number[]): Row[] {
  return Array.from({ length: count }, (_, i) => ({
    customer: `${month} ${i}`,
    time: day(`${month}-${String(1 + (i % 28)).padStart(2, "0")}`),
    net: values[i % values.length] ?? 0,
  }));
}

/** Two years to 31 October 2026. */
const edges: Row[] = [
  { customer: "first", time: day("2024-11-01"), net: 5 },
  { customer: "last", time: day("2026-10-31"), net: 5 },
];
const before = [...came("2025-05", 60, [100, 200]), ...came("2025-07", 60, [100, 200])];
const recent = [...came("2026-05", 80, [100, 300]), ...came("2026-07", 80, [100, 300])];

function comparedAt(rows: readonly Row[], days: number, audience: Audience = []): Comparison {
  const { comparisons } = cohortsOf(sourceOf(tableOf(rows)), "quarter", audience);
  const found = comparisons.find((comparison) => comparison.days === days);
  if (found === undefined) throw new Error(`no comparison at ${days}`);
  return found;
}

describe("newer customers against those of a year before", () => {
  it("takes the last three months whose customers all have the age, and the same of the year before", () => {
    const aside = [...came("2026-08", 50, [9999]), ...came("2026-04", 50, [9999]), ...came("2025-08", 50, [9999])];
    const found = comparedAt([...edges, ...before, ...recent, ...aside], 90);
    expect(found.recent).toEqual({ from: day("2026-05-01"), until: day("2026-08-01"), customers: 160, mean: 200 });
    expect(found.before).toEqual({ from: day("2025-05-01"), until: day("2025-08-01"), customers: 120, mean: 150 });
  });

  it("is Welch's interval of the logarithm of the ratio", () => {
    const { change, verdict } = comparedAt([...edges, ...before, ...recent], 90);
    // Values a and b in halves: variance n/(n − 1) · ((b − a)/2)².
    const relative = (n: number, half: number, mean: number) => ((n / (n - 1)) * half ** 2) / n / mean ** 2;
    const [a, b] = [relative(160, 100, 200), relative(120, 50, 150)];
    // SciPy: Student's t reaches 2.5944 standard errors at 99 % with 267 degrees of freedom.
    const freedom = (a + b) ** 2 / (a ** 2 / 159 + b ** 2 / 119);
    expect(freedom).toBeGreaterThan(260);
    const reach = Math.exp(2.5944 * Math.sqrt(a + b));
    expect(isClose(change?.value ?? null, 200 / 150 - 1)).toBe(true);
    expect(change?.low).toBeCloseTo(200 / 150 / reach - 1, 4);
    expect(change?.high).toBeCloseTo((200 / 150) * reach - 1, 4);
    expect(isClose((1 + (change?.low ?? 0)) * (1 + (change?.high ?? 0)), (200 / 150) ** 2)).toBe(true);
    expect(verdict).toBe("more");
  });

  it("says less, alike and unclear as the interval lies", () => {
    const turned = [...came("2025-06", 160, [100, 300]), ...came("2026-06", 120, [100, 200])];
    expect(comparedAt([...edges, ...turned], 90).verdict).toBe("less");
    const same = [...came("2025-06", 400, [100, 110]), ...came("2026-06", 400, [100, 111])];
    expect(comparedAt([...edges, ...same], 90).verdict).toBe("alike");
    const wild = [...came("2025-06", 100, [1, 1000]), ...came("2026-06", 100, [1, 1100])];
    expect(comparedAt([...edges, ...wild], 90).verdict).toBe("unclear");
  });

  it("is sure where everybody brings the same", () => {
    const flat = [...came("2025-06", 100, [100]), ...came("2026-06", 100, [120])];
    const { change, verdict } = comparedAt([...edges, ...flat], 90);
    expect(isClose(change?.low ?? null, change?.high ?? 0)).toBe(true);
    expect(verdict).toBe("more");
  });

  it("is not made where the data does not reach 90 days behind the earlier group", () => {
    // 180 days before the end lies in May, so February to April are compared; 90 days before 1 February 2025 is 3 November.
    const groups = [...came("2025-03", 120, [100]), ...came("2026-03", 120, [100])];
    const from = (first: string) =>
      comparedAt([{ customer: "first", time: day(first), net: 5 }, ...edges.slice(1), ...groups], 180);
    expect(from("2024-11-03").gap).toBeNull();
    expect(from("2024-11-04")).toMatchObject({ gap: "history", figure: 726, needs: 727, change: null, verdict: null });
  });

  it("is not made of few customers, of losses, and of people chosen by what they did later", () => {
    const few = [...came("2025-06", 99, [100]), ...came("2026-06", 500, [100])];
    expect(comparedAt([...edges, ...few], 90)).toMatchObject({
      gap: "fewCustomers",
      figure: 99,
      needs: fewestCompared,
      change: null,
    });
    const loss = [...came("2025-06", 120, [-100, 50]), ...came("2026-06", 120, [100])];
    expect(comparedAt([...edges, ...loss], 90).gap).toBe("notPositive");
    const loyal: Audience = [{ kind: "figure", figure: "orders", min: 1, max: null }];
    expect(comparedAt([...edges, ...before, ...recent], 90, loyal)).toMatchObject({ gap: "audience", recent: null });
  });

  it("is made of people chosen by their first order", () => {
    expect(chosenAtFirst([])).toBe(true);
    expect(chosenAtFirst([{ kind: "dimension", name: "channel", values: ["Zalo"], when: "first" }])).toBe(true);
    expect(chosenAtFirst([{ kind: "figure", figure: "daysSinceFirst", min: 0, max: 900 }])).toBe(true);
    expect(chosenAtFirst([{ kind: "dimension", name: "channel", values: ["Zalo"], when: "any" }])).toBe(false);
    expect(chosenAtFirst([{ kind: "figure", figure: "value", min: 0, max: null }])).toBe(false);
  });
});

/** The study of docs/ACCURACY.md in small. */
describe("simulated shops", () => {
  const planted = (name: string) => driftCases[name] as PlantedDrift;

  it("without a drift hardly ever raise an alarm", () => {
    const { alarms, byAge } = driftFound(28, 5, planted("no drift"));
    expect(byAge[90].compared).toBeGreaterThan(12);
    expect(alarms).toBeLessThanOrEqual(2);
  });

  it("in which customers become worth 40 % more a year are mostly found, and never the wrong way round", () => {
    const { byAge } = driftFound(21, 5, planted("+40 % a year"));
    expect(byAge[90].more / byAge[90].compared).toBeGreaterThan(0.75);
    expect(byAge[90].less + byAge[180].less).toBe(0);
    // The truth lies in the interval.
    expect(byAge[90].held / byAge[90].compared).toBeGreaterThan(0.9);
  });
});
