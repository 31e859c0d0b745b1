import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { FileFacts, FileRead } from "../../../src/ingest";
import { defaultMapping } from "../../../src/ingest/mapping";
import type { NamedBlob } from "../../../src/state";
import { readRate } from "../../../src/views/import/readRate";
import { draftOf, group, plainColumns } from "./drafts";
import { show } from "./harness";
import { calls, Living, Mapping } from "./mappingHarness";
import { draft, openDataset, survey, surveyWith } from "./surveys";

describe("what the counts say", () => {
  it("names the export with its rows and orders, and from when to when", () => {
    show(<Mapping draft={draft} on={calls()} job={{ survey }} />);
    expect(
      screen.getByRole("heading", { name: "Shopify orders export, 3 files: 3,214 rows, 2,871 orders" }),
    ).toBeVisible();
    expect(screen.getByText("5 Jan 2026 – 30 Jun 2026")).toBeVisible();
  });

  it("says the same in Vietnamese", () => {
    show(<Mapping draft={draft} on={calls()} job={{ survey }} />, "vi");
    expect(
      screen.getByRole("heading", { name: "Đơn hàng xuất từ Shopify (3 tệp): 3.214 dòng, 2.871 đơn" }),
    ).toBeVisible();
    expect(screen.getByTestId("import-outcome")).toHaveTextContent(
      "Tính 2.610 đơn của 1.204 khách, tổng cộng 900.000 ₫ · loại ra 250 đơn, 90.000 ₫ · 12 dòng không đọc được",
    );
  });

  it("says what would count, what is left out and what cannot be read, in the files' own currency", () => {
    const mapping = { ...defaultMapping(draft), currency: "USD" };
    show(<Mapping draft={draft} on={calls()} job={{ survey, mapping }} />);
    expect(screen.getByTestId("import-outcome")).toHaveTextContent(
      "2,610 orders of 1,204 customers count, $900,000.00 in all · 250 orders left out, $90,000.00 · 12 rows cannot be read",
    );
  });

  it("says that it is counting, and that counting failed", () => {
    const { unmount } = show(<Mapping draft={draft} on={calls()} job={{ surveying: true }} />);
    expect(screen.getByTestId("import-outcome")).toHaveTextContent("Counting…");
    unmount();
    show(<Mapping draft={draft} on={calls()} />);
    expect(screen.getByTestId("import-outcome")).toHaveTextContent("The counts could not be worked out.");
    expect(screen.getByTestId("import-confirm")).toBeEnabled();
  });

  it("gives each status its orders and amount, and points at words it does not know", () => {
    show(<Mapping draft={draft} on={calls()} job={{ survey }} />);
    expect(screen.getByRole("checkbox", { name: "paid 2,700 orders, ₫910,000" })).toBeChecked();
    expect(
      screen.getByRole("checkbox", { name: /^pending 51 orders, ₫30,000\s*not known to us: please look$/ }),
    ).not.toBeChecked();
  });
});

describe("who a customer is", () => {
  it("shows what each key identifies, what they come to together, and the nobodies", () => {
    show(<Mapping draft={draft} on={calls()} job={{ survey }} />);
    const question = screen.getByRole("group", { name: "Who is one customer?" });
    expect(
      within(question).getByRole("checkbox", { name: /^Email identifies 2,412 orders, 1,204 customers/ }),
    ).toBeChecked();
    expect(
      within(question).getByText(/2,610 orders of 1,204 customers. 37 customers were found to be one/),
    ).toBeVisible();
    expect(within(question).getByText(/^261 orders of nobody/)).toBeVisible();
  });

  it("takes a key away, puts it back in its place, and puts another first", async () => {
    const on = calls();
    const { unmount } = show(<Mapping draft={draft} on={on} job={{ survey }} />);
    await userEvent.click(screen.getByRole("checkbox", { name: /^Email identifies/ }));
    expect(on.onSetGroup).toHaveBeenLastCalledWith(0, { customerKeys: ["customerPhone"] });
    await userEvent.click(screen.getByRole("button", { name: "Look at “Phone” first" }));
    expect(on.onSetGroup).toHaveBeenLastCalledWith(0, { customerKeys: ["customerPhone", "customerEmail"] });
    unmount();
    const phoneOnly = surveyWith({
      identity: { ...surveyWith({}).groups[0]?.identity, keys: ["customerPhone"] } as never,
    });
    show(<Mapping draft={draft} on={on} job={{ survey: phoneOnly }} />);
    expect(screen.getByRole("checkbox", { name: /^Phone identifies/ })).toBeDisabled();
    await userEvent.click(screen.getByRole("checkbox", { name: /^Email identifies/ }));
    expect(on.onSetGroup).toHaveBeenLastCalledWith(0, { customerKeys: ["customerEmail", "customerPhone"] });
  });

  it("warns where names are all there is", () => {
    const identity = { ...(survey.groups[0]?.identity ?? { keys: [] }), namesOnly: true } as never;
    show(<Mapping draft={draft} on={calls()} job={{ survey: surveyWith({ identity }) }} />, "vi");
    expect(screen.getByText("Khách chỉ được nhận ra qua tên")).toBeVisible();
  });
});

describe("what a row is", () => {
  it("gives the evidence, and asks which of two sums counts where they differ", async () => {
    const on = calls();
    show(<Mapping draft={draft} on={on} job={{ survey }} />);
    expect(screen.getByText(/300 orders of 2,871 orders stand on several rows/)).toBeVisible();
    expect(screen.getByRole("radio", { name: "The order's total, taken once: ₫1,000,000" })).toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: "Its lines added up: ₫960,000" }));
    expect(on.onSetGroup).toHaveBeenLastCalledWith(0, { amount: "lines" });
  });

  it("does not ask where the sums agree", () => {
    const grain = { ...survey.groups[0]?.grain, sumOfLines: 1_000_000 } as never;
    show(<Mapping draft={draft} on={calls()} job={{ survey: surveyWith({ grain }) }} />);
    expect(screen.queryByText("Which sum is the money of an order?")).toBeNull();
  });
});

describe("rows that cannot be read", () => {
  it("stand by cause with money, line and cell, and can be downloaded", async () => {
    const files: readonly NamedBlob[] = [];
    const onRefused = vi.fn(async () => files);
    show(<Mapping draft={draft} on={{ ...calls(), onRefused }} job={{ survey }} />);
    const refused = screen.getByTestId("refused");
    expect(within(refused).getByText("Date could not be read: 12 rows, ₫10,000")).toBeVisible();
    expect(within(refused).getByText(/b.csv, line 214:/)).toHaveTextContent("b.csv, line 214: 31/02/2026");
    await userEvent.click(within(refused).getByRole("button", { name: "Download the refused rows" }));
    expect(onRefused).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ dateUnreadable: "Date could not be read" }),
    );
  });
});

describe("where the orders go", () => {
  const changes = {
    newOrders: 120,
    updatedOrders: 3,
    removedOrders: 1,
    repeatedOrders: 40,
    newCustomers: 31,
    repeatedFiles: [],
  };

  it("is not asked without a data set to add to", () => {
    show(<Mapping draft={draft} on={calls()} job={{ survey }} />);
    expect(screen.queryByText("Where should the orders go?")).toBeNull();
  });

  it("adds to the open one, with what that changes, under a button that says so", () => {
    show(<Mapping draft={draft} on={calls()} job={{ survey, openDataset, target: "open", changes }} />);
    expect(screen.getByRole("radio", { name: /^Into “May”/ })).toBeChecked();
    expect(screen.getByTestId("import-changes")).toHaveTextContent(
      "120 new orders · 31 new customers · 3 orders updated · 1 of them counts no more · 40 orders are there just so.",
    );
    expect(screen.getByTestId("import-confirm")).toHaveAccessibleName("Add to “May”");
    // Money is added to money: its currency is settled.
    expect(screen.queryByRole("combobox", { name: "Currency" })).toBeNull();
  });

  it("or makes a data set of its own, by keyboard", async () => {
    show(<Living draft={draft} on={calls()} job={{ survey, openDataset, target: "open", changes }} />);
    screen.getByRole("radio", { name: /^Into “May”/ }).focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(screen.getByRole("radio", { name: /^Into a data set of their own/ })).toBeChecked();
    expect(screen.getByTestId("import-confirm")).toHaveAccessibleName("See what customers are worth");
  });

  it("says where repeated orders cannot be known again: without order numbers", () => {
    const bare = draftOf(group(plainColumns));
    show(<Mapping draft={bare} on={calls()} job={{ openDataset, target: "open", changes }} />);
    expect(screen.getByText(/^No column has order numbers/)).toBeVisible();
  });

  it("names files that were imported before", () => {
    const again = { ...changes, repeatedFiles: ["may.csv"] };
    show(<Mapping draft={draft} on={calls()} job={{ survey, openDataset, target: "open", changes: again }} />, "vi");
    expect(screen.getByTestId("import-changes")).toHaveTextContent("Đã nhập trước đây, giống từng byte: may.csv.");
  });
});

it("says when files are read as last time, and lets them be read afresh", async () => {
  const on = calls();
  const signature = draft.groups[0]?.headerSignature ?? "";
  show(<Mapping draft={draft} on={on} job={{ survey, remembered: [signature] }} />);
  expect(screen.getByText("Read as last time.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Read them afresh" }));
  expect(on.onForget).toHaveBeenCalledExactlyOnceWith(signature);
});

describe("several currencies", () => {
  const currencies = [
    { code: "VND", rows: 10, orders: 9, amount: 5_000_000 },
    { code: "USD", rows: 2, orders: 2, amount: 40.5 },
  ];
  const mixed = surveyWith(
    { currencies },
    { failure: { code: "severalCurrencies", file: null, line: null, detail: "VND, USD" } },
  );

  it("are never added up: the import waits for a word, and shows each sum by itself", () => {
    show(<Mapping draft={draft} on={calls()} job={{ survey: mixed }} />);
    expect(screen.getByTestId("import-confirm")).toHaveAccessibleDescription(
      "Before going on: say what happens to the other currencies.",
    );
    expect(screen.getByText("VND: 9 orders, ₫5,000,000 · USD: 2 orders, $40.50")).toBeVisible();
    // No sum over both stands anywhere.
    expect(screen.getByRole("checkbox", { name: "paid 2,700 orders" })).toBeChecked();
    expect(screen.queryByText("Which sum is the money of an order?")).toBeNull();
  });

  it("are converted at typed rates, which are said back", async () => {
    const on = calls();
    show(<Living draft={draft} on={on} job={{ survey: mixed }} />, "vi");
    await userEvent.click(screen.getByRole("radio", { name: /^Đổi các loại khác sang VND/ }));
    await userEvent.type(screen.getByRole("textbox", { name: "1 USD bằng bao nhiêu VND" }), "25.400,5");
    expect(on.onImport).toHaveBeenLastCalledWith({ currencies: { kind: "convert", rates: { USD: 25_400.5 } } });
    expect(screen.getByText("1 USD = 25.400,5 VND")).toBeVisible();
  });

  it.each([
    ["25.400", ".", 25_400],
    ["25.400", ",", 25.4],
    ["25,400", ",", 25_400],
    ["25,4", ".", 25.4],
    ["0,00004", ".", 0.00004],
    ["1.000.000", ".", 1_000_000],
    ["1,000.5", ".", null],
    ["0", ".", null],
    ["-3", ".", null],
    ["abc", ".", null],
  ] as const)("the rate %j with %j for thousands is %j", (text, mark, rate) => {
    expect(readRate(text, mark)).toBe(rate);
  });
});

describe("costs", () => {
  it("says how many orders have none, and offers margins by category and a second file", async () => {
    const on = calls();
    const costs = {
      products: 0,
      ordersWithCost: 10,
      ordersWithout: 2600,
      categories: [{ value: "Sách", rows: 90 }],
    };
    show(<Living draft={draft} on={on} job={{ survey: surveyWith({}, { costs }) }} />);
    const card = screen.getByTestId("costs");
    expect(within(card).getByRole("status")).toHaveTextContent("A cost is known for 10 orders, none for 2,600 orders.");
    await userEvent.type(within(card).getByRole("textbox", { name: "Margin of Sách, %" }), "35");
    expect(on.onImport).toHaveBeenLastCalledWith({ categoryMargins: { Sách: 0.35 } });
    const file = new File(["SKU,Cost"], "costs.csv");
    await userEvent.upload(within(card).getByTestId("add-files"), file);
    expect(on.onFiles).toHaveBeenCalledExactlyOnceWith([file]);
  });

  it("a list of products and costs is called so, and asked nothing", () => {
    const list = group(
      [
        { header: "SKU", role: "sku" },
        { header: "Cost", role: "unitCost" },
      ],
      { kind: "productCosts", missing: [] },
    );
    const both = draftOf(...draft.groups, list);
    const mapping = defaultMapping(both);
    const groups = mapping.groups.map((one, i) => (i === 1 ? { ...one, kind: "productCosts" as const } : one));
    show(<Mapping draft={both} on={calls()} job={{ mapping: { ...mapping, groups } }} />);
    expect(screen.getAllByRole("heading", { name: "Costs of products: 3,214 rows" })[0]).toBeVisible();
    expect(screen.getByTestId("import-confirm")).toBeEnabled();
    expect(screen.getAllByText("What is one row?")).toHaveLength(1);
  });
});

describe("how a file is opened", () => {
  const facts: FileFacts = {
    container: "text",
    signature: "0",
    sheets: [],
    sheet: null,
    encodings: [],
    preamble: [],
    descriptionLine: null,
    platform: null,
    headerSignature: "",
  };
  const read = (name: string, change: Partial<FileFacts>): FileRead => ({
    name,
    bytes: 9,
    encoding: "windows-1258",
    delimiter: ",",
    headerLine: 1,
    rows: 3,
    facts: { ...facts, ...change },
  });

  it("asks for the sheet of a workbook, by the file's place among all", async () => {
    const on = calls();
    const sheets = [
      { name: "Đơn hàng", rows: 120, hidden: false, likely: true },
      { name: "Cũ", rows: null, hidden: true, likely: false },
    ];
    const files = [read("a.csv", {}), read("shop.xlsx", { container: "workbook", sheets, sheet: "Đơn hàng" })];
    show(<Mapping draft={draftOf(group(plainColumns, { files }))} on={on} />);
    expect(screen.getByRole("radio", { name: "Đơn hàng (120 rows)" })).toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: "Cũ, hidden" }));
    expect(on.onReading).toHaveBeenCalledExactlyOnceWith({ file: 1, sheet: "Cũ" });
  });

  it("waits for a word where several sheets look like orders", () => {
    const sheets = ["Quý 1", "Quý 2"].map((name) => ({ name, rows: 9, hidden: false, likely: true }));
    const files = [read("shop.xlsx", { container: "workbook", sheets, sheet: "Quý 1" })];
    const open = draftOf(group(plainColumns, { files }));
    const { unmount } = show(<Mapping draft={open} on={calls()} />);
    expect(screen.getByRole("radio", { name: "Quý 1 (9 rows)" })).not.toBeChecked();
    expect(screen.getByTestId("import-confirm")).toHaveAccessibleDescription("Before going on: choose the sheet.");
    unmount();
    const mapping = { ...defaultMapping(open), files: [{ file: 0, sheet: "Quý 1" }] };
    show(<Mapping draft={open} on={calls()} job={{ mapping }} />);
    expect(screen.getByTestId("import-confirm")).toBeEnabled();
  });

  it("shows the same cells in each encoding where it was guessed", async () => {
    const on = calls();
    const encodings = [
      { encoding: "windows-1258" as const, cells: ["Nguyễn Ánh", "Đà Nẵng"] },
      { encoding: "windows-1252" as const, cells: ["NguyÃªn Ãnh", "Ðà N?ng"] },
    ];
    show(<Mapping draft={draftOf(group(plainColumns, { files: [read("cu.csv", { encodings })] }))} on={on} />, "vi");
    expect(screen.getByRole("radio", { name: /^Nguyễn Ánh · Đà Nẵng/ })).toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: /^NguyÃªn/ }));
    expect(on.onReading).toHaveBeenCalledExactlyOnceWith({ file: 0, encoding: "windows-1252" });
  });
});

it("says what would stop the import while it can be changed", () => {
  const failure = { code: "noUsableRows", file: "a.csv", line: null, detail: "dateUnreadable" } as const;
  show(<Mapping draft={draft} on={calls()} job={{ survey: { ...survey, outcome: null, failure } }} />);
  expect(screen.getByText("As it stands, the import would stop: No row could be used")).toBeVisible();
  expect(screen.getByTestId("import-confirm")).toBeDisabled();
});
