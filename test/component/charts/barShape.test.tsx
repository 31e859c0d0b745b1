import { render } from "@testing-library/react";
import fc from "fast-check";
import type { BarShapeProps } from "recharts";
import { describe, expect, it } from "vitest";
import { barShape } from "../../../src/charts/barShape";

const at = (box: { x: number; y: number; width: number; height: number }, index = 0) =>
  ({ ...box, index, fill: "green", fillOpacity: 0.5 }) as BarShapeProps;

function drawn(box: Parameters<typeof at>[0], fillAt?: (index: number) => string, index = 0): Element | null {
  const { container, unmount } = render(<svg aria-hidden>{barShape(fillAt)(at(box, index))}</svg>);
  const path = container.querySelector("path");
  unmount();
  return path;
}

/** All points the outline of a bar runs through, by the few commands it is written in. */
function pointsOf(path: Element | null): readonly (readonly [number, number])[] {
  let [x, y] = [0, 0];
  return [...(path?.getAttribute("d") ?? "").matchAll(/([MVHqZ])([^MVHqZ]*)/g)].map(([, command, text = ""]) => {
    const [a = 0, b = 0, c = 0, d = 0] = text.trim().split(" ").map(Number);
    if (command === "M") [x, y] = [a, b];
    if (command === "V") y = a;
    if (command === "H") x = a;
    if (command === "q") [x, y] = [x + c, y + d];
    return [x, y] as const;
  });
}

describe("a bar", () => {
  it("fills its box, whichever way it goes", () => {
    const side = fc.double({ min: 0.01, max: 500, noNaN: true });
    const place = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(place, place, side, side, fc.boolean(), (x, y, width, size, up) => {
        const height = up ? size : -size;
        const points = pointsOf(drawn({ x, y, width, height }));
        const [xs, ys] = [points.map(([px]) => px), points.map(([, py]) => py)];
        expect(Math.min(...xs)).toBeCloseTo(x, 6);
        expect(Math.max(...xs)).toBeCloseTo(x + width, 6);
        expect(Math.min(...ys)).toBeCloseTo(Math.min(y, y + height), 6);
        expect(Math.max(...ys)).toBeCloseTo(Math.max(y, y + height), 6);
      }),
      { numRuns: 60 },
    );
  });

  it("is rounded where it ends, and square on the axis", () => {
    // From the axis at 30 up to 10: the upper corners are cut.
    expect(pointsOf(drawn({ x: 0, y: 10, width: 8, height: 20 })).slice(0, -1)).toEqual([
      [0, 30],
      [0, 12],
      [2, 10],
      [6, 10],
      [8, 12],
      [8, 30],
    ]);
    // A loss from the axis at 30 down to 40.
    expect(pointsOf(drawn({ x: 0, y: 40, width: 8, height: -10 })).slice(0, 3)).toEqual([
      [0, 30],
      [0, 38],
      [2, 40],
    ]);
  });

  it("of nothing is not there", () => {
    expect(drawn({ x: 1, y: 5, width: 8, height: 0 })).toBeNull();
    expect(drawn({ x: 1, y: 5, width: 0, height: 8 })).toBeNull();
  });

  it("has the colour of its index, else of its series", () => {
    const box = { x: 0, y: 0, width: 8, height: 8 };
    expect(drawn(box)?.getAttribute("fill")).toBe("green");
    expect(drawn(box, (index) => `color ${index}`, 3)?.getAttribute("fill")).toBe("color 3");
  });
});
