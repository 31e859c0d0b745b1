import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { canDrop } from "../../../src/views/import/canDrop";
import { CurrencySelect } from "../../../src/views/shared/CurrencySelect";
import { draftOf, group, plainColumns } from "./drafts";
import { show } from "./harness";
import { calls, jobOf, Living, Mapping } from "./mappingHarness";

const confirmButton = () => screen.getByTestId("import-confirm");

describe("a currency that nobody knows", () => {
  const draft = { ...draftOf(group(plainColumns)), currency: "", currencyFrom: "nothing", hasCents: true } as const;
  const { mapping } = jobOf(draft);

  it("is asked for, and holds the import until it is said", () => {
    show(<Mapping draft={draft} on={calls()} job={{ currencyOpen: true, mapping }} />);
    expect(confirmButton()).toBeDisabled();
    expect(confirmButton()).toHaveAccessibleDescription("Before going on: choose the currency.");
    expect(screen.getByRole("combobox", { name: "Currency" })).toHaveValue("");
    expect(screen.getByText(/it has cents, so it is not đồng/)).toBeVisible();
  });

  it("is chosen by typing a part of its name", async () => {
    const on = calls();
    show(<Mapping draft={draft} on={on} job={{ currencyOpen: true, mapping }} />, "vi");
    await userEvent.type(screen.getByRole("combobox", { name: "Tiền tệ" }), "usd{Enter}");
    expect(on.onCurrency).toHaveBeenCalledExactlyOnceWith("USD");
  });
});

describe("the list of currencies", () => {
  it("is known to its field when it opens, and what is typed is looked for", async () => {
    const onChange = vi.fn();
    show(<CurrencySelect value="USD" onChange={onChange} />);
    const field = screen.getByRole("combobox", { name: "Currency" });
    await userEvent.click(field);
    expect(field).toHaveAttribute("aria-expanded", "true");
    expect(field).toHaveAttribute("aria-controls", screen.getByRole("listbox").id);
    expect(screen.getAllByRole("option").length).toBeGreaterThan(100);
    await userEvent.keyboard("thai");
    expect(screen.getAllByRole("option")).toHaveLength(1);
    await userEvent.keyboard("{Enter}");
    expect(onChange).toHaveBeenCalledExactlyOnceWith("THB");
  });
});

it("a blank date is asked about where it is a habit, by keyboard", async () => {
  show(<Living draft={draftOf(group(plainColumns, { undated: 38 }))} on={calls()} />);
  expect(confirmButton()).toHaveAccessibleDescription("Before going on: say which day a blank date is.");
  const question = within(screen.getByRole("group", { name: "Which day is it where the date is blank?" }));
  expect(question.getByText(/^38 rows below a dated one/)).toBeVisible();
  question.getByRole("radio", { name: "The day of the row above" }).focus();
  await userEvent.keyboard(" ");
  expect(confirmButton()).toBeEnabled();
});

describe("what the reading says of", () => {
  it("a unit in a header, and refunds by the kind of document", () => {
    const plain = group([...plainColumns.slice(0, 2), { header: "Type", role: "documentType" }]);
    const amount = { ...(plain.columns[0] ?? {}), index: 3, header: "Doanh thu (nghìn đồng)", role: "orderTotal" };
    const columns = [...plain.columns, { ...amount, scale: 1000 }] as typeof plain.columns;
    show(<Mapping draft={draftOf({ ...plain, columns, missing: [] })} on={calls()} />, "vi");
    expect(screen.getByText(/Số tiền = Doanh thu \(nghìn đồng\) × 1\.000/)).toBeVisible();
    expect(screen.getByText(/Dòng trả hàng theo Type, được trừ ra/)).toBeVisible();
  });
});

it("a heading between the orders is no row to show", () => {
  const preview = [
    ["", "", "", "Tháng 1/2026"],
    ["an@shop.vn", "03/04/2026", "1.234", ""],
  ];
  const columns = [
    ...plainColumns,
    { header: "STT", role: "ignore" as const },
    ...Array.from({ length: 6 }, (_, i) => ({ header: `x${i}`, role: "ignore" as const })),
  ];
  show(<Mapping draft={draftOf(group(columns, { preview }))} on={calls()} />);
  expect(within(screen.getAllByRole("table")[0] as HTMLElement).getAllByRole("row")).toHaveLength(2);
});

it.each([
  [false, true],
  [true, false],
])("nothing is dropped with a finger: coarse %s", (isCoarse, expected) => {
  const asked = vi
    .spyOn(window, "matchMedia")
    .mockImplementation(
      (query) =>
        ({ ...new EventTarget(), matches: query === "(pointer: coarse)" && isCoarse }) as unknown as MediaQueryList,
    );
  expect(canDrop()).toBe(expected);
  asked.mockRestore();
});
