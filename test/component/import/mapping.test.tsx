import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import type { ImportDraft, ImportMapping } from "../../../src/ingest";
import { defaultMapping } from "../../../src/ingest/mapping";
import { MappingScreen } from "../../../src/views/import/MappingScreen";
import { draftOf, group, plainColumns, shopify } from "./drafts";
import { show } from "./harness";

const calls = () => ({
  onSetRole: vi.fn(),
  onSetGroup: vi.fn(),
  onCurrency: vi.fn(),
  onConfirm: vi.fn(),
  onCancel: vi.fn(),
});

function Mapping(props: { draft: ImportDraft; on: ReturnType<typeof calls> }) {
  return <MappingScreen draft={props.draft} mapping={defaultMapping(props.draft)} {...props.on} />;
}

/** Holds the mapping as the app does. */
function Living({ draft, on }: { draft: ImportDraft; on: ReturnType<typeof calls> }) {
  const [mapping, setMapping] = useState<ImportMapping>(() => defaultMapping(draft));
  const edit = (index: number, change: (g: ImportMapping["groups"][number]) => ImportMapping["groups"][number]) =>
    setMapping({ ...mapping, groups: mapping.groups.map((g, i) => (i === index ? change(g) : g)) });
  return (
    <MappingScreen
      draft={draft}
      mapping={mapping}
      {...on}
      onSetRole={(g, column, role) =>
        edit(g, (old) => ({ ...old, roles: old.roles.map((one, i) => (i === column ? role : one)) }))
      }
      onSetGroup={(g, patch) => edit(g, (old) => ({ ...old, ...patch }))}
    />
  );
}

const confirmButton = () => screen.getByTestId("import-confirm");

describe("when everything was recognised", () => {
  it("goes on with one key press: Confirm has the focus", async () => {
    const on = calls();
    show(<Mapping draft={draftOf(shopify())} on={on} />);
    expect(confirmButton()).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(on.onConfirm).toHaveBeenCalledOnce();
  });

  it("says in words how the file is read", () => {
    show(<Mapping draft={draftOf(shopify())} on={calls()} />);
    expect(
      screen.getByText(
        "Customer = Email, else Phone · Date = Created at (day/month/year) · Amount = Subtotal, once per order · Refund = Refunded Amount · Left out: voided, pending",
      ),
    ).toBeVisible();
    expect(screen.getByRole("heading", { name: "Shopify: 3 files, 3,214 rows" })).toBeVisible();
  });

  it("says the same in Vietnamese, with the same figures", () => {
    show(<Mapping draft={draftOf(shopify())} on={calls()} />, "vi");
    expect(screen.getByRole("heading", { name: "Shopify: 3 tệp, 3.214 dòng" })).toBeVisible();
    expect(
      screen.getByText(
        "Khách hàng = Email, nếu trống thì Phone · Ngày = Created at (ngày/tháng/năm) · Số tiền = Subtotal, mỗi đơn tính một lần · Hoàn tiền = Refunded Amount · Loại ra: voided, pending",
      ),
    ).toBeVisible();
  });

  it("cancels", async () => {
    const on = calls();
    show(<Mapping draft={draftOf(shopify())} on={on} />);
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(on.onCancel).toHaveBeenCalledOnce();
    expect(on.onConfirm).not.toHaveBeenCalled();
  });
});

describe("a file of 79 columns", () => {
  it("shows the seven in use first, and the other 72 on demand", async () => {
    show(<Mapping draft={draftOf(shopify())} on={calls()} />);
    expect(screen.getAllByRole("columnheader")).toHaveLength(7);
    await userEvent.click(screen.getByRole("button", { name: "Show all columns (72 not used)" }));
    expect(screen.getAllByRole("columnheader")).toHaveLength(79);
    expect(screen.getAllByRole("columnheader")[0]).toHaveTextContent("Name");
  });
});

describe("when the customer is missing", () => {
  const draft = draftOf(
    group([{ header: "Buyer code", role: "ignore" }, ...plainColumns.slice(1), { header: "", role: "ignore" }]),
  );

  it("says so, says what to do, and cannot go on", async () => {
    const on = calls();
    show(<Mapping draft={draft} on={on} />);
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
    expect(confirmButton()).toBeDisabled();
    expect(confirmButton()).toHaveAccessibleDescription("Before going on: choose the column of the customer.");
    const needed = screen.getByRole("list", { name: "Needed" });
    expect(within(needed).getByText(/Choose “Customer code”/)).toBeVisible();
    await userEvent.click(confirmButton());
    expect(on.onConfirm).not.toHaveBeenCalled();
  });

  it("goes on once a column is chosen", async () => {
    const on = calls();
    show(<Living draft={draft} on={on} />);
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Meaning of “Buyer code”" }), "Customer code");
    expect(confirmButton()).toBeEnabled();
    expect(screen.getByText(/Customer = Buyer code/)).toBeVisible();
    expect(screen.getByRole("columnheader", { name: /Buyer code.*your choice/ })).toBeVisible();
    await userEvent.click(confirmButton());
    expect(on.onConfirm).toHaveBeenCalledOnce();
  });

  it("names the file's place of a column without a header", () => {
    show(<Mapping draft={draft} on={calls()} />);
    expect(screen.getByRole("combobox", { name: "Meaning of “Column 4”" })).toBeVisible();
  });
});

it("hands a changed role to the app with group and column", async () => {
  const on = calls();
  show(<Mapping draft={draftOf(shopify(), group(plainColumns))} on={on} />);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Meaning of “Total”" }), "Line total");
  expect(on.onSetRole).toHaveBeenCalledExactlyOnceWith(1, 2, "lineTotal");
});

it("needs both quantity and unit price when there is no total", () => {
  const columns = plainColumns.slice(0, 2);
  const { unmount } = show(
    <Mapping draft={draftOf(group([...columns, { header: "Qty", role: "quantity" }]))} on={calls()} />,
  );
  expect(confirmButton()).toBeDisabled();
  unmount();
  const both = group(
    [
      { header: "Order", role: "orderId" },
      ...columns,
      { header: "Qty", role: "quantity" },
      { header: "Price", role: "unitPrice" },
    ],
    { grain: "line" },
  );
  show(<Mapping draft={draftOf(both)} on={calls()} />);
  expect(confirmButton()).toBeEnabled();
  expect(screen.getByText(/Amount = Qty × Price, added up per order/)).toBeVisible();
});

describe("what the columns leave open", () => {
  const open = draftOf(
    group(plainColumns, { dateOrder: null, dateExample: "03/04/2026", decimalMark: null, numberExample: "1.234" }),
  );

  it("asks for day or month first, with a real cell both ways, and waits for both answers", async () => {
    const on = calls();
    show(<Living draft={open} on={on} />);
    expect(confirmButton()).toHaveAccessibleDescription(
      "Before going on: say whether day or month comes first; say which mark stands before the decimals.",
    );
    await userEvent.click(screen.getByRole("radio", { name: "April 3, 2026 (day first)" }));
    expect(confirmButton()).toBeDisabled();
    await userEvent.click(screen.getByRole("radio", { name: "1,234: decimals follow the comma" }));
    expect(confirmButton()).toBeEnabled();
    expect(screen.getByText(/Date = Created at \(day\/month\/year\)/)).toBeVisible();
  });

  it("shows the same two days and numbers in Vietnamese", () => {
    show(<Mapping draft={open} on={calls()} />, "vi");
    expect(screen.getByRole("radio", { name: "3 tháng 4, 2026 (ngày trước)" })).not.toBeChecked();
    expect(screen.getByRole("radio", { name: "4 tháng 3, 2026 (tháng trước)" })).not.toBeChecked();
    expect(screen.getByRole("radio", { name: "1,234 (≈ 1) – sau dấu chấm là phần lẻ" })).not.toBeChecked();
    expect(screen.getByRole("radio", { name: "1.234 – sau dấu phẩy là phần lẻ" })).not.toBeChecked();
  });

  it("asks nothing that was decided", () => {
    show(<Mapping draft={draftOf(group(plainColumns))} on={calls()} />);
    expect(screen.queryByText("Does the day or the month come first?")).toBeNull();
    expect(screen.queryByText("Which mark stands before the decimals?")).toBeNull();
  });
});

it("lets statuses be ticked and unticked, with their rows", async () => {
  const on = calls();
  show(<Mapping draft={draftOf(shopify())} on={on} />);
  expect(screen.getByRole("checkbox", { name: "paid 3,000 rows" })).toBeChecked();
  expect(screen.getByRole("checkbox", { name: "voided 150 rows" })).not.toBeChecked();
  await userEvent.click(screen.getByRole("checkbox", { name: "voided 150 rows" }));
  expect(on.onSetGroup).toHaveBeenLastCalledWith(0, { excludedStatuses: ["pending"] });
  await userEvent.click(screen.getByRole("checkbox", { name: "paid 3,000 rows" }));
  expect(on.onSetGroup).toHaveBeenLastCalledWith(0, { excludedStatuses: ["voided", "pending", "paid"] });
});

it("changes the grain", async () => {
  const on = calls();
  show(<Mapping draft={draftOf(shopify())} on={on} />);
  expect(screen.getByRole("radio", { name: /A line of an order/ })).toBeChecked();
  await userEvent.click(screen.getByRole("radio", { name: /^An order/ }));
  expect(on.onSetGroup).toHaveBeenLastCalledWith(0, { grain: "order" });
});

it("warns of several currencies, over all files together", () => {
  const dong = group(plainColumns, { currencies: ["VND"] });
  const dollars = group([...plainColumns, { header: "Note", role: "ignore" }], { currencies: ["USD"] });
  const { unmount } = show(<Mapping draft={draftOf(dong)} on={calls()} />);
  expect(screen.queryByText(/several currencies/)).toBeNull();
  unmount();
  show(<Mapping draft={draftOf(dong, dollars)} on={calls()} />);
  expect(screen.getByText("The amounts are in several currencies: VND, USD")).toBeVisible();
  // Only orders that count are asked when the import is built: those of another currency may all be left out.
  expect(confirmButton()).toBeEnabled();
});

it("asks for the order of day and month again when another column becomes the date", async () => {
  const columns = [
    { header: "Email", role: "customerEmail" },
    { header: "Created at", role: "orderDate", sample: "2026-04-03" },
    { header: "Paid at", role: "ignore", sample: "03/04/2026" },
    { header: "Total", role: "orderTotal" },
  ] as const;
  show(<Living draft={draftOf(group(columns))} on={calls()} />);
  expect(confirmButton()).toBeEnabled();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Meaning of “Created at”" }), "Not used");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Meaning of “Paid at”" }), "Date of order");
  expect(confirmButton()).toHaveAccessibleDescription("Before going on: say whether day or month comes first.");
  await userEvent.click(screen.getByRole("radio", { name: "April 3, 2026 (day first)" }));
  expect(confirmButton()).toBeEnabled();
});

it("finds a currency by typing", async () => {
  const on = calls();
  show(<Mapping draft={draftOf(group(plainColumns))} on={on} />);
  const select = screen.getByRole("combobox", { name: "Currency" });
  expect(select).toHaveValue("VND – Vietnamese Dong");
  await userEvent.clear(select);
  await userEvent.type(select, "Swiss");
  await userEvent.click(await screen.findByRole("option", { name: "CHF – Swiss Franc" }));
  expect(on.onCurrency).toHaveBeenCalledExactlyOnceWith("CHF");
});

it("shows cells as text, whatever they hold", async () => {
  const nasty = "<img src=x onerror=alert(1)>";
  show(<Mapping draft={draftOf(group(plainColumns, { preview: [[nasty, "2026-01-01", "5"]] }))} on={calls()} />);
  expect(screen.getByRole("cell", { name: nasty })).toBeVisible();
  await waitFor(() => expect(document.querySelector("td img")).toBeNull());
});
