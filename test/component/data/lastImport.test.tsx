import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { LastImport } from "../../../src/state";
import { dataset, reconciliation } from "./datasets";
import { showData } from "./harness";

const added: LastImport = {
  dataset: "one",
  former: dataset(),
  openBefore: "one",
  files: ["june.csv"],
  at: Date.UTC(2026, 10, 1, 12),
  counts: {
    newOrders: 120,
    updatedOrders: 3,
    removedOrders: 0,
    repeatedOrders: 40,
    newCustomers: 31,
    repeatedFiles: [],
  },
};

describe("the last import", () => {
  it("is told with what it changed, and taken back by keyboard", async () => {
    const { on } = showData({ lastImport: added });
    const card = screen.getByTestId("last-import");
    expect(within(card).getByText("june.csv came to this data set on 1 Nov 2026.")).toBeVisible();
    expect(
      within(card).getByText("120 new orders · 31 new customers · 3 orders updated · 40 orders are there just so."),
    ).toBeVisible();
    within(card).getByRole("button", { name: "Undo this import" }).focus();
    await userEvent.keyboard("{Enter}");
    expect(on.onUndo).toHaveBeenCalledOnce();
  });

  it("is undone once, however often the button is pressed", async () => {
    let done: () => void = () => undefined;
    const onUndo = vi.fn(() => new Promise<void>((resolve) => (done = resolve)));
    showData({ lastImport: added, onUndo });
    const button = screen.getByTestId("undo-import");
    await userEvent.dblClick(button);
    expect(button).toHaveAccessibleName("Undoing…");
    expect(onUndo).toHaveBeenCalledOnce();
    done();
  });

  it("says that undoing a new data set removes it", () => {
    showData({ lastImport: { ...added, former: null, counts: null } }, "vi");
    expect(screen.getByText("Tập dữ liệu này được tạo từ june.csv ngày 01/11/2026.")).toBeVisible();
    expect(screen.getByText("Hoàn tác sẽ xóa tập dữ liệu này đi.")).toBeVisible();
  });

  it("into another data set than the open one is said to be so", () => {
    const other = dataset({ id: "two", name: "Huế" });
    showData({ lastImport: { ...added, dataset: "two" }, datasets: [dataset(), other] });
    expect(screen.getByTestId("last-import")).toHaveTextContent("Into “Huế”.");
  });

  it("is not spoken of where none can be undone", () => {
    showData();
    expect(screen.queryByTestId("last-import")).toBeNull();
  });
});

describe("refused rows", () => {
  it("can be downloaded while the files are at hand", async () => {
    const { on } = showData({ refused: { dataset: "one", rows: 12 } });
    const card = screen.getByTestId("refused");
    expect(within(card).getByRole("heading")).toHaveTextContent("12 rows of the last import were refused");
    await userEvent.click(within(card).getByRole("button", { name: "Download the refused rows" }));
    expect(on.onRefused).toHaveBeenCalledOnce();
  });

  it("of another data set are not offered", () => {
    showData({ refused: { dataset: "two", rows: 12 } });
    expect(screen.queryByTestId("refused")).toBeNull();
  });
});

describe("how files were read", () => {
  it("names the sheet of a workbook and what was unpacked, and says honestly what needs the file", () => {
    const [file] = dataset().files;
    if (file === undefined) throw new Error("no file");
    const facts = {
      container: "workbook" as const,
      signature: "0",
      sheets: [],
      sheet: "Đơn hàng",
      encodings: [],
      preamble: [],
      descriptionLine: null,
      platform: null,
      headerSignature: "",
    };
    const files = [
      { ...file, name: "a.xlsx", facts },
      { ...file, name: "b.csv.gz", facts: { ...facts, container: "gzip" as const, sheet: null } },
    ];
    showData({ current: dataset({ files }) });
    const card = screen.getByTestId("files");
    expect(card).toHaveTextContent("Excel workbook, sheet Đơn hàng");
    expect(card).toHaveTextContent("unpacked from .gz · encoding UTF-8");
    expect(card).toHaveTextContent(
      "To have columns, dates, statuses or customers read differently, import the files again",
    );
  });
});

it("money in currencies that are left out is told by itself, each in its own", () => {
  const otherCurrencies = [{ code: "USD", rows: 2, orders: 2, amount: 40.5 }];
  showData({ current: dataset({ reconciliation: { ...reconciliation, otherCurrencies } }) });
  expect(screen.getByTestId("reconciliation")).toHaveTextContent(
    "In currencies that are left out, and in no sum above: 2 orders of $40.50.",
  );
});
