import { MantineProvider } from "@mantine/core";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { ChartFrame } from "../../../src/charts";
import { I18nProvider } from "../../../src/i18n";
import { theme } from "../../../src/ui";

const table = { columns: [{ label: "Order", numeric: true }], rows: [["1"], ["2"]] };

function show(props: Partial<Parameters<typeof ChartFrame>[0]> = {}) {
  render(
    <MantineProvider theme={theme} env="test">
      <I18nProvider language="en" currency="VND">
        <ChartFrame
          name="share"
          title="Half reach a second order"
          subtitle="Share of customers"
          source={{ dataset: "Shop", from: 0, to: 86_400_000 }}
          n="n = 12"
          table={table}
          {...props}
        >
          <p>drawing</p>
        </ChartFrame>
      </I18nProvider>
    </MantineProvider>,
  );
}

describe("ChartFrame", () => {
  it("is named by its title and says what it stands on", () => {
    show();
    const frame = screen.getByRole("region", { name: "Half reach a second order" });
    expect(frame).toHaveAttribute("data-chart", "share");
    expect(frame).toHaveTextContent("Shop · 1 Jan 1970 – 2 Jan 1970 · n = 12");
  });

  it("has its figures as a table whether that is seen or not", async () => {
    show();
    const figures = screen.getByRole("table", { name: "Figures: Half reach a second order" });
    expect(within(figures).getAllByRole("row")).toHaveLength(3);
    const toggle = screen.getByRole("button", { name: /as a table/ });
    expect(toggle).toHaveAttribute("aria-pressed", "false");
    await userEvent.click(toggle);
    expect(toggle).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByRole("region", { name: /^Figures/ })).toHaveAttribute("tabindex", "0");
    expect(screen.getByText("drawing").parentElement).toHaveAttribute("inert");
  });

  it("says so when no picture can be made", async () => {
    show();
    await userEvent.click(screen.getByRole("button", { name: /as PNG/ }));
    expect(screen.getByRole("status")).toHaveTextContent("The picture could not be made.");
  });

  it("offers neither picture nor table of what is missing", () => {
    show({ missing: "Needs ten customers." });
    expect(screen.getByText("Needs ten customers.")).toBeVisible();
    expect(screen.queryByText("drawing")).toBeNull();
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.queryAllByRole("button")).toEqual([]);
  });

  it("lets names be hidden where there are any", async () => {
    const onChange = vi.fn();
    show({ names: { hidden: false, onChange } });
    await userEvent.click(screen.getByRole("checkbox", { name: "Hide names" }));
    expect(onChange).toHaveBeenCalledWith(true);
  });
});
