import { describe, expect, it } from "vitest";
import { CohortCurves, CohortDots, CohortMap, type CohortMapCell } from "../../../src/charts";
import { draw, layOut } from "./draw";

layOut();

describe("the map of cohorts", () => {
  const cells: Readonly<Record<string, CohortMapCell>> = {
    "0 0": { text: "full", share: 1, mark: "full" },
    "0 1": { text: "part", share: 0.5, mark: "part" },
    "1 0": { text: "thin", share: 0, mark: "thin" },
  };
  const map = (columns = 2) => (
    <CohortMap
      rows={[
        { name: "May", n: "40" },
        { name: "Apr", n: "5" },
      ]}
      columns={Array.from({ length: columns }, (_, i) => `m${i}`)}
      cell={(row, column) => cells[`${row} ${column}`] ?? null}
      reading={(row, column) => ({ title: `row ${row} column ${column}`, lines: [{ label: "n", text: "40" }] })}
      rowsName="first order"
      columnsName="month"
      figuresName="in millions"
      nName="n"
      cellWidth={40}
    />
  );

  it("writes figures and n, and draws nothing where nobody has got so far", () => {
    const { texts, surface } = draw(map());
    expect(texts).toEqual(
      expect.arrayContaining(["May", "40", "Apr", "5", "full", "part", "thin", "month · in millions"]),
    );
    // One box a cell, one more for the hatch.
    expect(surface.querySelectorAll("rect[rx]")).toHaveLength(4);
  });

  it("hatches what is not complete and does not colour what is thin", () => {
    const { surface } = draw(map());
    const fills = Array.from(surface.querySelectorAll("rect[rx]"), (box) => box.getAttribute("fill"));
    expect(fills.filter((fill) => fill?.startsWith("url("))).toHaveLength(1);
    expect(fills.filter((fill) => fill === "none")).toHaveLength(1);
  });

  it("leaves out columns without room, never the first and the last", () => {
    const columns = draw(map(60)).texts.filter((text) => /^m\d+$/.test(text ?? ""));
    expect(columns.length).toBeLessThan(20);
    expect([columns[0], columns.at(-1)]).toEqual(["m0", "m59"]);
  });
});

describe("curves over each other", () => {
  it("name each line where it ends, and what is expected in dashes", () => {
    const { surface, texts } = draw(
      <CohortCurves
        curves={[
          { label: "old", points: [1, 2, 3].map((x) => ({ x, y: x })), expected: [] },
          {
            label: "new",
            points: [1, 2].map((x) => ({ x, y: 2 * x })),
            expected: [
              { x: 2.5, y: 5 },
              { x: 3, y: 6 },
            ],
          },
        ]}
        expectedName="expected"
        xName="months"
        yName="value"
        formatX={String}
        formatY={String}
        reading={() => null}
      />,
    );
    expect(texts).toEqual(expect.arrayContaining(["old", "new", "expected", "months", "value"]));
    const lines = Array.from(surface.querySelectorAll("path[stroke-width]:not([stroke=none])"));
    const corners = (line: Element) => line.getAttribute("d")?.split("L").length;
    expect(lines.filter((line) => line.getAttribute("stroke-dasharray") === "5 4").map(corners)).toEqual([2]);
    expect(lines.filter((line) => !line.hasAttribute("stroke-dasharray")).map(corners)).toEqual([3, 2]);
  });
});

describe("dots by cohort", () => {
  it("are filled where sure, hollow where thin or expected, and levels carry their figure", () => {
    const { surface, texts } = draw(
      <CohortDots
        dots={[
          { time: 1, value: 5, low: 4, high: 6, kind: "sure" },
          { time: 2, value: 9, low: null, high: null, kind: "thin" },
          { time: 3, value: 6, low: null, high: null, kind: "expected" },
        ]}
        levels={[{ from: 0.5, until: 1.5, value: 5, label: "five" }]}
        from={0}
        until={4}
        ticks={[1, 2]}
        expectedName="expected"
        xName="cohort"
        yName="value"
        formatTime={String}
        formatY={String}
        reading={() => null}
      />,
    );
    const circles = Array.from(surface.querySelectorAll("circle"));
    expect(circles).toHaveLength(3);
    const hollow = circles.filter((circle) => circle.getAttribute("fill") !== circle.getAttribute("stroke"));
    expect(hollow).toHaveLength(2);
    expect(texts).toEqual(expect.arrayContaining(["five", "expected"]));
  });
});
