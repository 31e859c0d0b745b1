import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ActualExpectedBars,
  BarsLineChart,
  DensityChart,
  evenly,
  HeatMap,
  IntervalChart,
  TrackingChart,
} from "../../../src/charts";
import { topOf } from "../../../src/charts/DensityChart";
import { letterOn, luminance, mixColor } from "../../../src/charts/mixColor";
import { tokens } from "../../../src/ui";
import { draw, layOut } from "./draw";

layOut();

const reading = () => ({ title: "", lines: [] });

describe("bars of what happened, dashes of what was expected", () => {
  it("draws one of each, and names both", () => {
    const { surface, texts } = draw(
      <ActualExpectedBars
        points={[
          { label: "0", actual: 60, expected: 58 },
          { label: "1+", actual: 20, expected: 30 },
        ]}
        actualName="happened"
        expectedName="expected"
        xName="orders"
        yName="customers"
        formatY={String}
        reading={reading}
      />,
    );
    expect(surface.querySelectorAll(".recharts-bar-rectangle path")).toHaveLength(2);
    expect(surface.querySelectorAll(".recharts-line-dots rect")).toHaveLength(2);
    expect(texts).toEqual(expect.arrayContaining(["happened", "expected", "orders", "customers", "0", "1+"]));
  });
});

describe("bars of what happened, a line of what is expected beside them", () => {
  const quarter = (label: string, line: { value: number; low: number; high: number } | null) => ({
    label,
    bar: 40,
    line,
    marked: false,
  });
  const chart = (points: Parameters<typeof BarsLineChart>[0]["points"]) =>
    draw(
      <BarsLineChart
        points={points}
        barName="revenue"
        lineName="equity"
        xName="quarter"
        leftName="revenue, VND"
        rightName="equity, VND"
        formatY={String}
        reading={reading}
      />,
    );

  it("has an axis and a name each", () => {
    const { surface, texts } = chart([quarter("Q1", null), quarter("Q2", { value: 900, low: 800, high: 1000 })]);
    expect(surface.querySelectorAll(".recharts-line-dots circle")).toHaveLength(1);
    expect(texts).toEqual(expect.arrayContaining(["revenue", "equity", "equity, VND", "1000"]));
  });

  it("speaks of no line where no quarter has one", () => {
    const { texts } = chart([quarter("Q1", null), quarter("Q2", null)]);
    expect(texts).toContain("revenue");
    expect(texts.filter((text) => text?.includes("equity"))).toEqual([]);
  });
});

describe("tracking", () => {
  const points = Array.from({ length: 10 }, (_, i) => ({
    time: i,
    actual: i,
    expected: i + 1,
    low: i - 1,
    high: i + 3,
  }));
  const names = { actualName: "a", expectedName: "e", xName: "x", yName: "y", formatTime: String, formatY: String };

  it("has both lines, the band, and the boundary with its name", () => {
    const { surface, texts } = draw(
      <TrackingChart
        {...names}
        points={points}
        ticks={[0, 5]}
        boundary={{ at: 7, label: "from here" }}
        reading={reading}
      />,
    );
    expect(surface.querySelectorAll(".recharts-line-curve")).toHaveLength(2);
    expect(surface.querySelectorAll(".recharts-area-area")).toHaveLength(1);
    expect(texts).toContain("from here");
  });

  it("has no boundary where none is", () => {
    const { texts } = draw(<TrackingChart {...names} points={points} ticks={[]} boundary={null} reading={reading} />);
    expect(texts).not.toContain("from here");
  });
});

describe("intervals", () => {
  it("writes each figure and its interval", () => {
    const ends = { low80: 9, high80: 11, low95: 8, high95: 12 };
    const { surface, texts } = draw(
      <IntervalChart
        points={[
          { label: "12 months", value: 10, text: "$10", rangeText: "9 – 11", ...ends },
          { label: "24 months", value: 10.5, text: "$10.5", rangeText: "9 – 11", ...ends },
        ]}
        xName="since"
        yName="value"
        formatY={String}
        reading={reading}
      />,
    );
    expect(surface.querySelectorAll("circle")).toHaveLength(2);
    expect(texts).toEqual(expect.arrayContaining(["$10", "$10.5", "9 – 11", "since", "value"]));
  });
});

describe("densities", () => {
  it("mark the mean", () => {
    const points = [0.1, 0.2, 0.3, 0.4].map((x) => ({ x, density: 1 / x }));
    const { texts } = draw(
      <DensityChart
        points={points}
        mean={{ at: 0.25, label: "mean 0.25" }}
        domain={[0, 0.4]}
        xName="rate"
        yName="more"
        formatX={String}
        reading={reading}
      />,
    );
    expect(texts).toEqual(expect.arrayContaining(["mean 0.25", "rate", "more"]));
  });

  it("cut a pole, and nothing else", () => {
    const flat = Array.from({ length: 100 }, (_, i) => ({ x: i, density: 1 + i / 100 }));
    expect(topOf(flat)).toBeGreaterThanOrEqual(1.99);
    const pole = flat.map((point) => (point.x === 0 ? { x: 0, density: 1e9 } : point));
    expect(topOf(pole)).toBeLessThan(5);
    expect(topOf([])).toBeGreaterThan(0);
  });
});

describe("the map of shares", () => {
  const map = (columns: number) => (
    <HeatMap
      columns={Array.from({ length: columns }, (_, i) => `w${i}`)}
      rows={["5", "0"]}
      value={(row, column) => (row === 1 && column > 0 ? null : 0.5)}
      format={(share) => `${share * 100}%`}
      xName="weeks"
      yName="orders"
    />
  );

  it("has a cell with its figure where there can be one, and none elsewhere", () => {
    const { surface, texts } = draw(map(6));
    expect(texts.filter((text) => text === "50%")).toHaveLength(7);
    expect(surface.querySelectorAll("rect[rx]")).toHaveLength(7);
  });

  it("leaves columns out that would have no room, never the first and the last", () => {
    const shown = draw(map(60)).texts.filter((text) => text?.startsWith("w"));
    expect(shown.length).toBeLessThan(20);
    expect(shown[0]).toBe("w0");
    expect(shown.at(-2)).toBe("w59");
  });

  it("can be read: letters stand out 4.5 : 1 on every green, light and dark", () => {
    const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    for (const { accentSoft, accent } of Object.values(tokens)) {
      for (let share = 0; share <= 1; share += 0.01) {
        const ground = mixColor(accentSoft, accent, share);
        expect(contrast(luminance(ground), luminance(letterOn(ground)))).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it("mixes from one end to the other", () => {
    expect(mixColor("#000000", "#ffffff", 0)).toBe("#000000");
    expect(mixColor("#000000", "#ffffff", 0.5)).toBe("#808080");
    expect(mixColor("#17614b", "#e4efe9", 1)).toBe("#e4efe9");
  });
});

it("indices taken evenly hold the first and the last, in order, and are few enough", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 3, max: 30 }), (count, most) => {
      const picked = evenly(count, most);
      expect(picked[0]).toBe(0);
      expect(picked.at(-1)).toBe(count - 1);
      // One more where the first does not lie on the grid of the others.
      expect(picked.length).toBeLessThanOrEqual(most + 1);
      expect([...picked].sort((a, b) => a - b)).toEqual(picked);
      expect(new Set(picked).size).toBe(picked.length);
    }),
  );
  expect(evenly(0, 5)).toEqual([]);
});
