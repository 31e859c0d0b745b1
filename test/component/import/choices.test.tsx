import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { AddedNotice } from "../../../src/views/shared/AddedNotice";
import { dataset } from "../data/datasets";
import { draftOf, group, plainColumns } from "./drafts";
import { show } from "./harness";
import { calls, Living, Mapping } from "./mappingHarness";
import { surveyWith } from "./surveys";

const confirmButton = () => screen.getByTestId("import-confirm");

const priced = [
  { header: "Order", role: "orderId" },
  ...plainColumns.slice(0, 2),
  { header: "Qty", role: "quantity" },
  { header: "Price", role: "unitPrice" },
  { header: "Off", role: "lineDiscount" },
] as const;

describe("a column of discounts", () => {
  it("that its cells leave open waits for an answer, by keyboard", async () => {
    show(<Living draft={draftOf(group(priced, { grain: "line", openDiscount: 5 }))} on={calls()} />);
    expect(confirmButton()).toBeDisabled();
    expect(confirmButton()).toHaveAccessibleDescription("Before going on: say what the discount is of.");
    const question = within(screen.getByRole("group", { name: "What is “Off” taken off?" }));
    question.getByRole("radio", { name: "Each line by itself" }).focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(question.getByRole("radio", { name: "The order as a whole, once" })).toBeChecked();
    expect(confirmButton()).toBeEnabled();
    expect(screen.getByText(/Amount = Qty × Price, added up per order, less Off/)).toBeVisible();
    await userEvent.click(question.getByRole("radio", { name: /^Nothing/ }));
    expect(screen.queryByText(/less Off/)).toBeNull();
    expect(confirmButton()).toBeEnabled();
  });

  it("that they decide is shown with the reading in force", () => {
    show(<Mapping draft={draftOf(group(priced, { grain: "line" }))} on={calls()} />, "vi");
    expect(confirmButton()).toBeEnabled();
    expect(screen.getByRole("radio", { name: "Trừ riêng từng dòng" })).toBeChecked();
    expect(screen.getByText(/trừ Off/)).toBeVisible();
  });
});

describe("dates", () => {
  it("are asked about with the whole row", () => {
    const open = { dateOrder: null, dateExample: "03/04/2026", dateRow: ["an@shop.vn", "03/04/2026", "120000"] };
    show(<Mapping draft={draftOf(group(plainColumns, open))} on={calls()} />, "vi");
    expect(screen.getByText(/Cả dòng: an@shop\.vn · 03\/04\/2026 · 120000\./)).toBeVisible();
  });

  it("decided by the platform are said to be", () => {
    const by = { platform: "KiotViet", dateOrder: "dmy", dateOrderBy: "platform" } as const;
    show(<Mapping draft={draftOf(group(plainColumns, by))} on={calls()} />);
    expect(screen.getByText(/Date = Created at \(day\/month\/year, as KiotViet writes dates\)/)).toBeVisible();
  });
});

describe("the currency", () => {
  it("that nothing proves stands visibly open, and does not block", () => {
    show(<Mapping draft={draftOf(group(plainColumns))} on={calls()} job={{ currencyOpen: true }} />);
    expect(screen.getByText("Nothing in the files says which money this is: please look.")).toBeVisible();
    expect(confirmButton()).toBeEnabled();
  });

  it("of Vietnamese files says why it is đồng", () => {
    const draft = { ...draftOf(group(plainColumns)), currencyFrom: "vietnamese" as const };
    show(<Mapping draft={draft} on={calls()} />, "vi");
    expect(screen.getByText(/tên cột tiếng Việt và số tiền chẵn/)).toBeVisible();
  });
});

const counts = {
  newOrders: 2,
  updatedOrders: 0,
  removedOrders: 0,
  repeatedOrders: 0,
  newCustomers: 0,
  repeatedFiles: [],
  keptOrders: 3,
  attachedRefunds: 1,
  olderFiles: ["may.csv"],
};

it("an older export is said to be one, and may have the word all the same", async () => {
  const on = calls();
  const job = { openDataset: { id: "a", name: "Shop", currency: "VND" }, target: "open", changes: counts } as const;
  show(<Living draft={draftOf(group(plainColumns))} on={on} job={job} />);
  expect(screen.getByTestId("import-changes")).toHaveTextContent(
    "2 new orders · 3 orders stay as they are: this export of them is older · 1 refund taken off its order of an earlier import.",
  );
  expect(screen.getByRole("radio", { name: /^The newest export's/ })).toBeChecked();
  await userEvent.click(screen.getByRole("radio", { name: /^These files'/ }));
  expect(on.onImport).toHaveBeenLastCalledWith({ overlaps: "these" });
});

it("a list of costs can be turned into orders, and back", async () => {
  const list = group(
    [
      { header: "SKU", role: "sku" },
      { header: "Cost", role: "unitCost" },
    ],
    { kind: "productCosts", missing: [] },
  );
  const draft = draftOf(group(plainColumns), list);
  show(
    <Living
      draft={draft}
      on={calls()}
      job={{
        mapping: {
          currency: "VND",
          groups: [
            {
              headerSignature: "Email|Created at|Total",
              roles: ["customerEmail", "orderDate", "orderTotal"],
              grain: "order",
              dateOrder: "ymd",
              decimalMark: ".",
              excludedStatuses: [],
            },
            {
              headerSignature: "SKU|Cost",
              roles: ["sku", "unitCost"],
              grain: "order",
              dateOrder: "ymd",
              decimalMark: ".",
              excludedStatuses: [],
              kind: "productCosts",
            },
          ],
        },
      }}
    />,
  );
  expect(confirmButton()).toBeEnabled();
  await userEvent.click(screen.getByRole("radio", { name: "Orders, or lines of orders" }));
  expect(confirmButton()).toBeDisabled();
  await userEvent.click(screen.getByRole("radio", { name: /^Products and what they cost/ }));
  expect(confirmButton()).toBeEnabled();
});

it("margins typed before stand in their fields when the files have been read again", () => {
  const draft = draftOf(group(plainColumns));
  const survey = surveyWith(
    {},
    { costs: { products: 0, ordersWithCost: 2, ordersWithout: 0, categories: [{ value: "Mũ", rows: 2 }] } },
  );
  const groups = draft.groups.map((one) => ({
    headerSignature: one.headerSignature,
    roles: one.columns.map(({ role }) => role),
    grain: one.grain,
    dateOrder: one.dateOrder,
    decimalMark: one.decimalMark,
    excludedStatuses: [],
  }));
  const mapping = { groups, currency: "VND", categoryMargins: { Mũ: 0.355 } };
  show(<Mapping draft={draft} on={calls()} job={{ survey, mapping }} />, "vi");
  expect(screen.getByRole("textbox", { name: /Mũ/ })).toHaveValue("35,50");
});

it("what was added is told over the new figures, with the way back", async () => {
  const onUndo = vi.fn(async () => undefined);
  const onDismiss = vi.fn();
  const last = { dataset: "a", former: dataset(), openBefore: "a", files: ["june.csv"], at: 1, counts };
  show(<AddedNotice last={last} onUndo={onUndo} onDismiss={onDismiss} />, "vi");
  expect(screen.getByText("Đã thêm: june.csv")).toBeVisible();
  expect(screen.getByText(/2 đơn mới · 3 đơn giữ nguyên/)).toBeVisible();
  await userEvent.click(screen.getByTestId("undo-added"));
  expect(onUndo).toHaveBeenCalledOnce();
});
