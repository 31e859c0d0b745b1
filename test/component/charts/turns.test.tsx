import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { Line, LineChart } from "recharts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ChartFrame } from "../../../src/charts";
import { ChartSpace } from "../../../src/charts/ChartSpace";
import { NextTurn } from "../../../src/charts/NextTurn";
import type { Picture } from "../../../src/charts/picture/compose";
import { I18nProvider } from "../../../src/i18n";
import { theme } from "../../../src/ui";

const save = vi.hoisted(() => ({ saveSvg: vi.fn(async (_picture: Picture, _file: string) => undefined) }));
vi.mock("../../../src/charts/picture/save", async (original) => ({ ...(await original<object>()), ...save }));

/** Each chart's room, by its name: 300 px high, at `top`. */
const tops = new Map<string, number>();

beforeEach(() => {
  vi.useFakeTimers();
  tops.clear();
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function (this: HTMLElement) {
    const top = tops.get(this.closest("[data-chart]")?.getAttribute("data-chart") ?? "") ?? 0;
    return DOMRect.fromRect({ x: 0, y: top, width: 600, height: 300 });
  });
});
afterEach(() => {
  act(() => vi.runAllTimers());
  vi.useRealTimers();
  vi.restoreAllMocks();
});

interface ChartProps {
  readonly name: string;
  readonly points: number;
  /** Whether its line has a turn of its own. */
  readonly parted?: boolean;
}

function Chart({ name, points, parted = false }: ChartProps) {
  const line = <Line dataKey="x" isAnimationActive={false} />;
  return (
    <ChartFrame
      name={name}
      title={name}
      subtitle=""
      source={{ dataset: "Shop", from: 0, to: 0 }}
      n=""
      table={{ columns: [{ label: "Figure", numeric: true }], rows: [["1"]] }}
    >
      <ChartSpace minHeight={300}>
        <LineChart data={Array.from({ length: points }, (_, x) => ({ x }))}>
          {parted ? <NextTurn>{line}</NextTurn> : line}
        </LineChart>
      </ChartSpace>
    </ChartFrame>
  );
}

function charts(names: readonly string[], points = 2, parted = false) {
  return (
    <MantineProvider theme={theme} env="test">
      <I18nProvider language="en" currency="VND">
        {names.map((name) => (
          <Chart key={name} name={name} points={points} parted={parted} />
        ))}
      </I18nProvider>
    </MantineProvider>
  );
}

const drawn = () =>
  [...document.querySelectorAll("[data-chart]")]
    .filter((chart) => chart.querySelector(".recharts-line-dot") !== null)
    .map((chart) => chart.getAttribute("data-chart"));
const dots = (name: string) => document.querySelectorAll(`[data-chart="${name}"] .recharts-line-dot`).length;
const busy = () => document.querySelectorAll('[aria-busy="true"]').length;

/** Two frames, and the task after them. */
const turn = () => act(() => vi.advanceTimersByTime(34));

describe("charts are drawn in turn", () => {
  it("one after every two frames, with its room and its figures there from the first", () => {
    render(charts(["a", "b", "c"]));
    expect(drawn()).toEqual([]);
    expect(busy()).toBe(3);
    expect(screen.getAllByRole("table")).toHaveLength(3);
    expect(document.querySelectorAll<HTMLElement>(".p-chart-space")[2]?.style.minHeight).toBe("300px");
    const counts = [1, 2, 3, 4].map(() => {
      turn();
      return drawn().length;
    });
    expect(counts).toEqual([1, 2, 3, 3]);
    expect(busy()).toBe(0);
  });

  it("those in sight before those above and below, from the top", () => {
    tops.set("above", -400).set("second", 350).set("first", 20).set("below", 5000);
    render(charts(["above", "second", "first", "below"]));
    turn();
    expect(drawn()).toEqual(["first"]);
    turn();
    expect(drawn()).toEqual(["second", "first"]);
    turn();
    expect(drawn()).toEqual(["above", "second", "first"]);
  });

  it("anew in turn, too, and stand as they were till then", () => {
    const { rerender } = render(charts(["a", "b"]));
    turn();
    turn();
    rerender(charts(["a", "b"], 5));
    expect([dots("a"), dots("b")]).toEqual([2, 2]);
    turn();
    expect([dots("a"), dots("b")]).toEqual([5, 2]);
    turn();
    expect([dots("a"), dots("b")]).toEqual([5, 5]);
  });

  it("only as they were wanted last", () => {
    const { rerender } = render(charts(["a"]));
    rerender(charts(["a"], 5));
    turn();
    expect(dots("a")).toBe(5);
  });

  it("in two turns where a part is left for the next: the rest, then the part, before the chart below", () => {
    tops.set("a", 0).set("b", 400);
    const { rerender } = render(charts(["b", "a"], 2, true));
    const surfaces = () => document.querySelectorAll("svg.recharts-surface").length;
    const steps = [1, 2, 3, 4].map(() => {
      turn();
      return [surfaces(), drawn().join(), busy()];
    });
    expect(steps).toEqual([
      [1, "", 2],
      [1, "a", 1],
      [2, "a", 1],
      [2, "b,a", 0],
    ]);
    rerender(charts(["b", "a"], 5, true));
    turn();
    expect([dots("a"), dots("b")], "once there, drawn anew with the rest").toEqual([5, 2]);
  });

  it("not once they are gone", () => {
    const { rerender } = render(charts(["a", "b"]));
    rerender(charts(["b"]));
    turn();
    expect(drawn()).toEqual(["b"]);
    expect(busy()).toBe(0);
  });
});

describe.each([
  { drawing: "in one turn", parted: false },
  { drawing: "in two", parted: true },
])("nothing is missing of what is drawn $drawing", ({ parted }) => {
  it("from a print", () => {
    render(charts(["a", "b", "c"], 2, parted));
    act(() => fireEvent(window, new Event("beforeprint")));
    expect(drawn()).toEqual(["a", "b", "c"]);
  });

  it("from a sheet, which is as wide as it is, whatever the window", () => {
    render(charts(["a", "b"], 2, parted));
    const widths = () =>
      Array.from(document.querySelectorAll("svg.recharts-surface"), (surface) => surface.getAttribute("width"));
    for (let i = 0; i < 4; i++) turn();
    expect(widths()).toEqual(["600", "600"]);
    const onSheet = () => document.documentElement.hasAttribute("data-paper");
    vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(() =>
      DOMRect.fromRect({ width: onSheet() ? 388 : 600, height: 300 }),
    );
    act(() => fireEvent(window, new Event("beforeprint")));
    expect(widths()).toEqual(["388", "388"]);
    act(() => fireEvent(window, new Event("afterprint")));
    turn();
    turn();
    expect(widths()).toEqual(["600", "600"]);
  });

  it("from a picture, which draws its own chart alone", () => {
    render(charts(["a", "b"], 7, parted));
    fireEvent.click(screen.getByRole("button", { name: /as SVG: b/ }));
    expect(drawn()).toEqual(["b"]);
    expect(save.saveSvg.mock.lastCall?.[0].body.markup.match(/<circle/g)).toHaveLength(7);
  });
});
