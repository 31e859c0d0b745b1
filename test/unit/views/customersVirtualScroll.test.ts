import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Geometry,
  isBlocked,
  offsetAt,
  type Place,
  placeShowing,
  rowsInView,
  scrolled,
  settled,
  spacerHeight,
  tallest,
  topAt,
} from "../../../src/views/customers/virtualScroll";

const small: Geometry = { rows: 1000, rowHeight: 52, viewport: 520 };
const million: Geometry = { rows: 1_000_000, rowHeight: 52, viewport: 520 };
const start: Place = { top: 0, offset: 0 };

describe("a list that fits", () => {
  it("scrolls as the browser does", () => {
    expect(spacerHeight(small)).toBe(52_000);
    expect(scrolled(start, 12_345, small)).toEqual({ top: 12_345, offset: 12_345 });
  });

  it("draws the rows in view and a few around them", () => {
    expect(rowsInView(start, small, 0)).toEqual({ from: 0, to: 10 });
    expect(rowsInView({ top: 26, offset: 26 }, small, 0)).toEqual({ from: 0, to: 11 });
    expect(rowsInView({ top: 5200, offset: 5200 }, small, 3)).toEqual({ from: 97, to: 113 });
    expect(rowsInView({ top: 51_480, offset: 51_480 }, small, 3)).toEqual({ from: 987, to: 1000 });
  });

  it("has nothing to draw when it is empty", () => {
    expect(rowsInView(start, { ...small, rows: 0 }, 5)).toEqual({ from: 0, to: 0 });
  });

  it("moves only as far as needed to show a row", () => {
    expect(placeShowing(start, 9, small)).toBe(start);
    expect(placeShowing(start, 10, small)).toEqual({ top: 52, offset: 52 });
    expect(placeShowing({ top: 520, offset: 520 }, 3, small)).toEqual({ top: 156, offset: 156 });
  });
});

describe("a million rows", () => {
  it("keeps the element below every browser's limit and reaches the last row by the scroll bar", () => {
    expect(spacerHeight(million)).toBe(tallest);
    const end = scrolled(start, tallest - million.viewport, million);
    expect(rowsInView(end, million, 0)).toEqual({ from: 999_990, to: 1_000_000 });
  });

  it("moves the content by the wheel's pixels, not by the bar's proportion", () => {
    const middle = scrolled(start, 4_000_000, million);
    const next = scrolled(middle, 4_000_120, million);
    expect(next.offset - middle.offset).toBeCloseTo(120, 6);
  });

  it("shows any row asked for, and settles without moving the content", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: tallest - 520 }), (row, top) => {
        const place = placeShowing(scrolled(start, top, million), row, million);
        expect(place.offset).toBeLessThanOrEqual(row * 52 + 1e-6);
        expect(place.offset + million.viewport).toBeGreaterThanOrEqual((row + 1) * 52 - 1e-6);
        expect(settled(place, million).offset).toBe(place.offset);
      }),
    );
  });

  it("turns bar into content and back", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: tallest - 520, noNaN: true }), (top) => {
        expect(topAt(offsetAt(top, million), million)).toBeCloseTo(top, 4);
      }),
    );
  });

  it("never goes back when the bar goes on", () => {
    const top = fc.double({ min: 0, max: tallest - 520, noNaN: true });
    fc.assert(
      fc.property(top, top, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(offsetAt(less, million)).toBeLessThanOrEqual(offsetAt(more, million));
      }),
    );
  });

  it("reaches both ends by wheel alone, from anywhere, without a jump longer than the wheel's step", () => {
    for (const direction of [-1, 1]) {
      let place = scrolled(start, direction < 0 ? 60_000 : tallest - 60_520, million);
      const goal = direction < 0 ? 0 : 52_000_000 - 520;
      let steps = 0;
      while (place.offset !== goal && steps < 5000) {
        const top = Math.min(Math.max(0, place.top + direction * 120), tallest - 520);
        let next = scrolled(place, top, million);
        expect(Math.abs(next.offset - place.offset)).toBeLessThanOrEqual(120 + 1e-6);
        if (isBlocked(next, million)) next = settled(next, million);
        place = next;
        steps++;
      }
      expect(place.offset).toBe(goal);
    }
  });
});
