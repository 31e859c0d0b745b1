import { describe, expect, it } from "vitest";
import { Histogram } from "../../../src/charts";
import { draw, layOut } from "./draw";

/** Where a bar stands and how high it goes, by its outline: up from the foot, round a corner, along, round the other, down. */
function boxOf(path: Element) {
  const numbers = (path.getAttribute("d") ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
  const [left = 0, foot = 0, shoulder = 0, , rise = 0, , , along = 0, corner = 0] = numbers;
  return { left, right: along + corner, height: foot - (shoulder + rise) };
}

describe("a histogram", () => {
  const bins = [4, 0, 2].map((count, i) => ({ from: 10 * i, to: 10 * (i + 1), count }));
  layOut();
  const drawn = () => {
    const { surface, texts } = draw(
      <Histogram
        bins={bins}
        marks={[{ at: 12, label: "median" }]}
        emphasisFrom={20}
        xName="value"
        yName="customers"
        formatX={String}
        formatY={String}
        reading={() => ({ title: "", lines: [] })}
      />,
    );
    return { bars: Array.from(surface.querySelectorAll("[data-bars] path")), texts };
  };

  it("has a bar for each bin in which there is anything, as high as there is in it, over its own part of the axis", () => {
    const { bars } = drawn();
    expect(bars).toHaveLength(2);
    const [first, last] = bars.map(boxOf);
    expect(first?.height).toBeGreaterThan(0);
    expect((first?.height ?? 0) / (last?.height ?? 1)).toBeCloseTo(2, 6);
    const width = (first?.right ?? 0) - (first?.left ?? 0);
    expect(width).toBeGreaterThan(0);
    expect((last?.right ?? 0) - (last?.left ?? 0)).toBeCloseTo(width, 6);
    // Two bins further on; a bar takes eight tenths of its bin.
    expect((last?.left ?? 0) - (first?.left ?? 0)).toBeCloseTo((2 * width) / 0.8, 6);
  });

  it("has those in full colour that lie above a value, and names its marks and axes", () => {
    const { bars, texts } = drawn();
    expect(new Set(bars.map((bar) => bar.getAttribute("fill"))).size).toBe(2);
    expect(texts).toEqual(expect.arrayContaining(["median", "value", "customers"]));
  });
});
