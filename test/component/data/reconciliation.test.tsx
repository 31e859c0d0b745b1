import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Analysis, analyse } from "../../../src/engine";
import { createFormat, type Language } from "../../../src/i18n";
import { statementOf } from "../../../src/views/data/reconciliationLines";
import { orderTable } from "../../support/tables";
import { dataset, reconciliation } from "./datasets";
import { showData } from "./harness";

/** Rows, orders and amount of a line, as numbers; null where the cell is blank. */
function lineOf(selector: string): (number | null)[] {
  const row = document.querySelector(`[data-testid=reconciliation] tr${selector}`);
  const cells = Array.from(row?.querySelectorAll("td") ?? []);
  return cells
    .map((cell) => cell.getAttribute("data-value") ?? "")
    .map((value) => (value === "" ? null : Number(value)));
}

const causes = () =>
  Array.from(document.querySelectorAll("tr[data-cause]"), (row) => row.getAttribute("data-cause") ?? "");

describe("the statement", () => {
  it("adds up on the screen, line by line: read, refused, left out, refunds, counted", () => {
    showData();
    expect(lineOf("[data-line=read]")).toEqual([1000, 830, 100_000_000]);
    expect(lineOf("[data-line=refused]")).toEqual([-15, null, -1_200_000]);
    expect(lineOf("[data-line=excluded]")).toEqual([-152, -130, -12_700_000]);
    expect(lineOf("[data-line=refund]")).toEqual([null, null, -700_000]);
    expect(lineOf("[data-line=used]")).toEqual([833, 700, 85_400_000]);

    const parts = causes().map((cause) => lineOf(`[data-cause=${cause}]`));
    expect(parts).toHaveLength(6);
    const down = (i: number) => parts.reduce((sum, part) => sum + (part[i] ?? 0), 0);
    expect([1000 + down(0), 830 + down(1), 100_000_000 + down(2)]).toEqual([833, 700, 85_400_000]);
    expect(screen.getByText(/The lines add up/)).toBeVisible();
  });

  it.each(["en", "vi"] as const)("writes every figure of the statement as %s does", (language: Language) => {
    showData({}, language);
    const f = createFormat(language, "VND");
    const used = document.querySelector("[data-line=used]");
    expect(used).toHaveTextContent(f.integer(833));
    expect(used?.textContent).toContain(f.money(85_400_000));
    expect(document.querySelector("[data-cause=refundOfUnknown]")?.textContent).toContain(f.money(300_000));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain(f.moneyWords(100_000_000));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain(f.moneyWords(85_400_000));
  });

  it("says so when the lines do not add up", () => {
    showData({ current: dataset({ reconciliation: { ...reconciliation, revenueUsed: 85_400_001 } }) });
    expect(screen.getByRole("alert")).toHaveTextContent("The lines do not add up.");
    expect(screen.queryByText(/The lines add up/)).toBeNull();
  });

  it("says so when a row is lost, though the money agrees", () => {
    expect(statementOf({ ...reconciliation, rowsUsed: 832 }).adds).toBe(false);
  });

  it("opens no line that has no cause", () => {
    showData({
      current: dataset({
        reconciliation: { ...reconciliation, rowsRead: 833, revenueRead: 85_400_000, byCause: [], refunds: 0 },
      }),
    });
    expect(document.querySelector("[data-line=refused]")).toBeNull();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      "All of the ₫85.4 million in the files is counted",
    );
  });

  it("takes off what lies after the end of observation", () => {
    const orders = orderTable([
      { customer: 0, time: Date.UTC(2025, 0, 5), net: 85_000_000 },
      { customer: 0, time: Date.UTC(2026, 9, 31), net: 400_000 },
    ]);
    const settings = { ...dataset().settings, end: Date.UTC(2026, 0, 1) };
    const analysis: Analysis = analyse(orders, settings);
    showData({ analysis });
    expect(lineOf("[data-line=after]")).toEqual([null, -1, -400_000]);
    expect(lineOf("[data-line=observed]")).toEqual([null, 699, 85_000_000]);
  });
});

describe("a cause", () => {
  afterEach(() => vi.restoreAllMocks());

  it("opens to its places in the files, by keyboard too", async () => {
    showData();
    const button = screen.getByRole("button", { name: "Show where: Date could not be read" });
    expect(button).toHaveAttribute("aria-expanded", "false");
    button.focus();
    await userEvent.keyboard("{Enter}");
    expect(button).toHaveAttribute("aria-expanded", "true");
    const places = screen.getByRole("table", { name: "Where they are: Date could not be read" });
    expect(within(places).getAllByRole("row")).toHaveLength(11);
    expect(within(places).getByRole("row", { name: "thang-2.csv 11 31/02/2026" })).toBeVisible();
    expect(screen.getByText(/and 2 more in the download/)).toBeVisible();
    await userEvent.keyboard("{Enter}");
    expect(screen.queryByRole("table", { name: /Where they are/ })).toBeNull();
  });

  it("is downloaded whole, with no cell that a spreadsheet would run", async () => {
    const written: Blob[] = [];
    vi.stubGlobal("URL", {
      createObjectURL: (blob: Blob) => `blob:${written.push(blob)}`,
      revokeObjectURL: () => undefined,
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    showData({}, "vi");
    await userEvent.click(screen.getByRole("button", { name: "Xem vị trí: Không đọc được ngày" }));
    await userEvent.click(screen.getByRole("button", { name: "Tải danh sách vị trí về CSV: Không đọc được ngày" }));
    const lines = (await (written[0] ?? new Blob()).text()).trimEnd().split("\r\n");
    expect(lines).toHaveLength(13);
    expect(lines[0]).toBe("Tệp;Dòng;Nội dung ô");
    expect(lines[1]).toBe("tháng 1.csv;10;'=HYPERLINK(1)");
    vi.unstubAllGlobals();
  });
});
