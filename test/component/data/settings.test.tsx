import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readMargin, writeMargin } from "../../../src/views/data/settingValues";
import { dataset } from "./datasets";
import { showData } from "./harness";

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe("settings", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("sends a margin once typing has rested, and only the last one", () => {
    const { on } = showData();
    type("Margin, %", "3");
    vi.advanceTimersByTime(200);
    type("Margin, %", "35");
    vi.advanceTimersByTime(200);
    expect(on.onSettings).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300);
    expect(on.onSettings).toHaveBeenCalledExactlyOnceWith({ margin: 0.35 });
  });

  it.each(["101", "-1", "abc", ""])("says that %j is no margin, and sends nothing", (value) => {
    const { on } = showData();
    type("Margin, %", value);
    vi.advanceTimersByTime(1000);
    expect(screen.getByText("A number from 0 to 100.")).toBeVisible();
    expect(screen.getByLabelText("Margin, %")).toBeInvalid();
    expect(on.onSettings).not.toHaveBeenCalled();
  });

  it("shows the day of the last order while no end is set, and sends the one chosen", () => {
    const { on } = showData();
    expect(screen.getByLabelText("End of observation")).toHaveValue("2026-10-31");
    type("End of observation", "2026-06-30");
    vi.advanceTimersByTime(1000);
    expect(on.onSettings).toHaveBeenCalledExactlyOnceWith({ end: Date.UTC(2026, 5, 30) });
  });

  it("refuses a day before the first order, as half-typed years are", () => {
    const { on } = showData();
    type("End of observation", "0202-06-30");
    vi.advanceTimersByTime(1000);
    expect(screen.getByText("A day on or after the first order, 5 Jan 2025.")).toBeVisible();
    expect(on.onSettings).not.toHaveBeenCalled();
  });

  it("goes back to the last order as no end at all", () => {
    const settings = { ...dataset().settings, end: Date.UTC(2026, 5, 30) };
    const { on } = showData({ current: dataset({ settings }) });
    fireEvent.click(screen.getByRole("button", { name: "Use the last order (31 Oct 2026)" }));
    vi.advanceTimersByTime(1000);
    expect(on.onSettings).toHaveBeenCalledExactlyOnceWith({ end: null });
    expect(screen.getByLabelText("End of observation")).toHaveValue("2026-10-31");
  });
});

it("changes the currency's label, and says that it converts nothing", async () => {
  const { on } = showData();
  const select = screen.getByRole("combobox", { name: "Currency" });
  expect(select).toHaveAccessibleDescription(/Nothing is converted/);
  await userEvent.click(select);
  await userEvent.click(await screen.findByRole("option", { name: "THB – Thai Baht" }));
  expect(on.onCurrency).toHaveBeenCalledExactlyOnceWith("THB");
});

describe("readMargin", () => {
  it("reads a percentage with either decimal mark", () => {
    expect(readMargin("35,5")).toBeCloseTo(0.355, 12);
    expect(readMargin(" 35.5 % ")).toBeCloseTo(0.355, 12);
    expect(readMargin("0")).toBe(0);
    expect(readMargin("100")).toBe(1);
  });

  it("is null for what is no percentage", () => {
    for (const text of ["", "100,1", "1.2.3", "1e1", "−5", "."]) expect(readMargin(text)).toBeNull();
  });

  it("writes what it read, without digits that come from the division", () => {
    expect(writeMargin(0.07, ",")).toBe("7");
    expect(writeMargin(0.355, ",")).toBe("35,5");
    for (let percent = 0; percent <= 100; percent++)
      expect(readMargin(writeMargin(percent / 100, "."))).toBe(percent / 100);
  });
});
