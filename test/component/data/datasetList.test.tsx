import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { dataset } from "./datasets";
import { showData } from "./harness";

const one = dataset();
const two = dataset({ id: "two", name: "Mẫu", sample: true, orders: 18_532, customers: 5120 });
const both = { datasets: [one, two], current: one };

describe("the list of data sets", () => {
  it("tells what is in each, with the same figures in both languages", () => {
    const { unmount } = showData(both);
    expect(screen.getByText(/5 Jan 2025 – 31 Oct 2026 · 18,532 orders · 5,120 customers · 2 files/)).toBeVisible();
    unmount();
    showData(both, "vi");
    expect(screen.getByText(/05\/01\/2025 – 31\/10\/2026 · 18\.532 đơn · 5\.120 khách · 2 tệp/)).toBeVisible();
  });

  it("opens another one; the open one has no such button", async () => {
    const { on } = showData(both);
    expect(screen.queryByRole("button", { name: "Open Cửa hàng Hà Nội" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Open Mẫu" }));
    expect(on.onOpen).toHaveBeenCalledExactlyOnceWith("two");
  });

  it("renames in place: Enter saves, Escape leaves it, a blank name is refused", async () => {
    const { on } = showData(both);
    await userEvent.click(screen.getByRole("button", { name: "Rename Mẫu" }));
    const input = screen.getByRole("textbox", { name: "Name" });
    expect(input).toHaveFocus();
    await userEvent.clear(input);
    expect(screen.getByText("A data set needs a name.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Save" })).toBeDisabled();
    await userEvent.type(input, "  Shop B {Enter}");
    expect(on.onRename).toHaveBeenCalledExactlyOnceWith("two", "Shop B");

    await userEvent.click(screen.getByRole("button", { name: "Rename Mẫu" }));
    await userEvent.keyboard("x{Escape}");
    expect(screen.queryByRole("textbox", { name: "Name" })).toBeNull();
    expect(on.onRename).toHaveBeenCalledOnce();
  });

  it("deletes only after it was told what is lost", async () => {
    const { on } = showData(both);
    await userEvent.click(screen.getByRole("button", { name: "Delete Cửa hàng Hà Nội" }));
    const dialog = screen.getByRole("alertdialog", { name: "Delete “Cửa hàng Hà Nội”?" });
    expect(dialog).toHaveTextContent("700 orders and 400 customers are removed from this browser");
    expect(dialog).toHaveTextContent("tháng 1.csv, thang-2.csv");
    expect(within(dialog).getByRole("button", { name: "Keep it" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(on.onDelete).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole("button", { name: "Delete Cửa hàng Hà Nội" }));
    await userEvent.click(screen.getByRole("button", { name: "Delete for good" }));
    expect(on.onDelete).toHaveBeenCalledExactlyOnceWith("one");
  });

  it("lists an open data set that could not be stored, and says that it is not", () => {
    showData({ datasets: [two], current: one, unsaved: "quota" });
    const items = within(screen.getByTestId("datasets")).getAllByRole("listitem");
    expect(items).toHaveLength(2);
    expect(items[0]).toHaveTextContent("Cửa hàng Hà NộiOpen nownot stored");
    expect(items[1]).not.toHaveTextContent("not stored");
  });

  it("says that there is none", async () => {
    const { on } = showData({ datasets: [], current: null });
    expect(screen.getByText("No data set yet.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Add a data set" }));
    expect(on.onImport).toHaveBeenCalledOnce();
  });
});

it("tells how each file was read", () => {
  showData();
  expect(
    screen.getByText(/^500 rows · 12\.4\sMB · encoding UTF-8 · separated by semicolon · column names in line 2$/),
  ).toBeVisible();
});
