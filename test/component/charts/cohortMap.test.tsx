import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CohortMap } from "../../../src/charts";
import { theme } from "../../../src/ui";

/** As a browser's own, whose sides are not its own properties and so are not copied with it. */
const size: DOMRect = Object.create({
  ...{ x: 0, y: 0, top: 0, left: 0, right: 600, bottom: 300, width: 600, height: 300 },
});

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(size);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Two rows of two cells, the last of which is not there. */
async function draw() {
  const { container } = render(
    <MantineProvider theme={theme} env="test">
      <CohortMap
        rows={[
          { name: "May", n: "40" },
          { name: "Apr", n: "5" },
        ]}
        columns={["m0", "m1"]}
        cell={(row, column) => (row + column === 2 ? null : { text: `${row} ${column}`, share: 0.5, mark: "full" })}
        reading={(row, column) => ({ title: `row ${row} column ${column}`, lines: [{ label: "n", text: "40" }] })}
        rowsName="first order"
        columnsName="month"
        figuresName=""
        nName="n"
        cellWidth={40}
      />
    </MantineProvider>,
  );
  const frame = await screen.findByRole("application", { name: "first order · month" });
  const surface = await vi.waitFor(() => {
    const found = container.querySelector<SVGElement>(".recharts-wrapper > svg.recharts-surface");
    if (found === null) throw new Error("nothing drawn");
    return found;
  });
  const told = () => container.querySelector(".p-tooltip-title")?.textContent ?? null;
  return { frame, surface, told };
}

describe("what is told of a cell of the map of cohorts", () => {
  it("tells of the cell under the pointer, and of none beside them", async () => {
    const { frame, surface, told } = await draw();
    const [box] = surface.querySelectorAll("rect[rx]");
    const middle = { clientX: Number(box?.getAttribute("x")) + 5, clientY: Number(box?.getAttribute("y")) + 5 };
    fireEvent.pointerMove(frame, middle);
    expect(told()).toBe("row 0 column 0");
    // Left of the cells, and where nobody has got so far.
    fireEvent.pointerMove(frame, { ...middle, clientX: 2 });
    expect(told()).toBeNull();
    fireEvent.pointerMove(frame, { clientX: 590, clientY: 290 });
    expect(told()).toBeNull();
    fireEvent.pointerMove(frame, middle);
    fireEvent.pointerLeave(frame);
    expect(told()).toBeNull();
  });

  it("can be gone through by key, without being drawn anew", async () => {
    const { frame, surface, told } = await draw();
    const drawn = [...surface.querySelectorAll("*")];
    const at = (key: string) => {
      fireEvent.keyDown(frame, { key });
      return told();
    };
    expect(at("ArrowRight")).toBe("row 0 column 0");
    expect(at("ArrowRight")).toBe("row 0 column 1");
    // There is no cell below, nor one further right.
    expect(at("ArrowDown")).toBe("row 0 column 1");
    expect(at("ArrowRight")).toBe("row 0 column 1");
    expect(at("ArrowLeft")).toBe("row 0 column 0");
    expect(at("ArrowDown")).toBe("row 1 column 0");
    expect(at("Escape")).toBeNull();
    expect([...surface.querySelectorAll("*")]).toEqual(drawn);
  });
});
