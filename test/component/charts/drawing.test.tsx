import { describe, expect, it } from "vitest";
import { type Box, placeLabel, type Spot } from "../../../src/charts/placeLabel";
import { niceAxis, niceStep, niceTicks } from "../../../src/charts/ticks";

describe("ticks stand on round figures", () => {
  it.each([
    [0, 4_000_000, 4, [0, 1_000_000, 2_000_000, 3_000_000, 4_000_000]],
    [0, 1, 4, [0, 0.5, 1]],
    [0, 0.3, 3, [0, 0.1, 0.2, 0.3]],
    [-150, 320, 5, [-100, 0, 100, 200, 300]],
    [7, 7, 4, [7]],
  ])("from %d to %d, about %d", (low, high, count, ticks) => {
    expect(niceTicks(low, high, count)).toEqual(ticks);
  });

  it("an axis is widened to them", () => {
    expect(niceAxis(0, 1040, 4)).toEqual({ ticks: [0, 500, 1000, 1500], domain: [0, 1500] });
    expect(niceAxis(-30, 90, 4)).toEqual({ ticks: [-50, 0, 50, 100], domain: [-50, 100] });
  });

  it("counts have no halves", () => {
    expect(niceAxis(0, 2, 4, 1).ticks).toEqual([0, 1, 2]);
    expect(niceAxis(0, 1, 4, 1).ticks).toEqual([0, 1]);
  });

  it("holds for no range at all", () => {
    expect(niceAxis(0, 0, 4)).toEqual({ ticks: [0, 1], domain: [0, 1] });
    expect(niceAxis(Number.NaN, Number.NaN, 4).domain).toEqual([0, 1]);
  });

  it("steps are 1, 2 or 5 times a power of ten", () => {
    expect([0.9, 1, 1.1, 2.5, 7, 130, 0.03].map(niceStep)).toEqual([1, 1, 2, 5, 10, 200, 0.05]);
  });
});

describe("a line's name", () => {
  const area: Box = { x: 0, y: 0, width: 400, height: 200 };
  const line = (heightAt: (x: number) => number): Spot[] =>
    Array.from({ length: 21 }, (_, i) => ({ x: i * 20, y: heightAt(i * 20) }));
  const place = (own: Spot[], others: Spot[][], taken: Box[] = []) =>
    placeLabel({ own, anchors: own, others, taken, width: 90, height: 14, area, prefer: 0.5 });
  /** Whether any point of a finely drawn line lies in the box. */
  const crosses = (box: Box, heightAt: (x: number) => number) =>
    Array.from({ length: 181 }, (_, i) => box.x + i / 2).some((x) => {
      const y = heightAt(x);
      return y > box.y && y < box.y + box.height;
    });

  const falling = (x: number) => 10 + 180 * (1 - Math.exp(-x / 60));
  const rising = (x: number) => 160 - 0.3 * x;

  it("lies inside the plot, off its own line and the other", () => {
    for (const [own, other] of [
      [falling, rising],
      [rising, falling],
    ] as const) {
      const box = place(line(own), [line(other)]);
      expect(box).not.toBeNull();
      if (box === null) continue;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(400);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(200);
      expect(crosses(box, own)).toBe(false);
      expect(crosses(box, other)).toBe(false);
    }
  });

  it("keeps off a name already there", () => {
    const flat = () => 100;
    const first = place(line(flat), []);
    if (first === null) throw new Error("no place");
    const second = place(line(flat), [], [first]);
    if (second === null) throw new Error("no place");
    const overlap =
      second.x < first.x + first.width &&
      first.x < second.x + second.width &&
      second.y < first.y + first.height &&
      first.y < second.y + second.height;
    expect(overlap).toBe(false);
  });

  it("has no place on a line without points", () => {
    expect(place([], [])).toBeNull();
  });
});
