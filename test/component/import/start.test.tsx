import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { AppFailure, ImportJob } from "../../../src/state";
import { ImportView } from "../../../src/views/import";
import { draftOf, group, plainColumns } from "./drafts";
import { show } from "./harness";
import { jobOf, calls as mappingCalls } from "./mappingHarness";

const calls = () => ({
  onFiles: vi.fn(),
  onText: vi.fn(),
  onSample: vi.fn(),
  mapping: mappingCalls(),
  onDismiss: vi.fn(),
});

function view(on = calls(), state: { job?: ImportJob; failure?: AppFailure; hasData?: boolean } = {}) {
  return (
    <ImportView job={state.job ?? null} failure={state.failure ?? null} hasData={state.hasData ?? false} {...on} />
  );
}

const cells = "Customer\tDate\tAmount\nAn\t2026-01-02\t100";

describe("the first screen", () => {
  it("hands over chosen files, several at once, and the same file twice in a row", async () => {
    const on = calls();
    show(view(on));
    const input = screen.getByTestId("file-input");
    expect(input).toHaveAccessibleName("Choose files");
    expect(input).toHaveAttribute("accept", ".csv,.tsv,.txt,.gz,.xlsx");
    const files = [new File(["a"], "a.csv"), new File(["b"], "b.csv")];
    await userEvent.upload(input, files);
    expect(on.onFiles).toHaveBeenLastCalledWith(files);
    await userEvent.upload(input, files);
    expect(on.onFiles).toHaveBeenCalledTimes(2);
  });

  it("can be done by keyboard: files, sample, pasted cells, in this order", async () => {
    const on = calls();
    show(view(on));
    await userEvent.tab();
    expect(screen.getByTestId("file-input")).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByTestId("load-sample")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(on.onSample).toHaveBeenCalledOnce();
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await userEvent.tab();
    const area = screen.getByRole("textbox", { name: "Cells copied from Excel or Google Sheets" });
    expect(area).toHaveFocus();
    await userEvent.paste(cells);
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    expect(on.onText).toHaveBeenCalledExactlyOnceWith(cells);
  });

  it("asks for more than a single line of cells", async () => {
    const on = calls();
    show(view(on));
    await userEvent.click(screen.getByRole("button", { name: "Paste cells instead" }));
    fireEvent.change(screen.getByRole("textbox"), { target: { value: "Customer\tDate\n\n" } });
    await userEvent.click(screen.getByRole("button", { name: "Read these cells" }));
    expect(on.onText).not.toHaveBeenCalled();
    expect(screen.getByRole("alert")).toHaveTextContent("Paste at least a row of column names and one order.");
  });

  it("tells where exports are, and how to make a CSV of a workbook", async () => {
    show(view(), "vi");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Mỗi khách hàng đáng giá bao nhiêu?");
    await userEvent.click(screen.getByText("Shopee"));
    expect(screen.getByText(/Kênh Người Bán → Quản lý đơn hàng/)).toBeVisible();
    expect(screen.getByText(/Không có gì rời khỏi máy của bạn/)).toBeVisible();
  });

  it("does not promise to start over when data sets are there", () => {
    show(view(calls(), { hasData: true }));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Add a data set");
  });
});

describe("while files are read", () => {
  const job: ImportJob = {
    step: "reading",
    fileNames: ["orders.csv"],
    bytesDone: 12_400_000,
    bytesTotal: 62_000_000,
    rows: 172_000,
  };

  it.each([
    ["en", "172,000 rows", "Cancel"],
    ["vi", "172.000 dòng", "Hủy"],
  ] as const)("shows bytes and rows, and can be cancelled (%s)", async (language, rows, cancel) => {
    const on = calls();
    show(view(on, { job }), language);
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "20");
    expect(screen.getByText((text) => text.includes(rows))).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: cancel }));
    expect(on.mapping.onCancel).toHaveBeenCalledOnce();
  });

  it("names the step after the mapping", () => {
    show(view(calls(), { job: { step: "building" } }));
    expect(screen.getByRole("status")).toHaveTextContent("Grouping rows into orders and customers");
    const now = screen.getAllByRole("listitem").find((item) => item.getAttribute("aria-current") === "step");
    expect(now).toHaveTextContent("Grouping rows into orders and customers");
  });
});

it("shows the mapping when the files are read", async () => {
  const on = calls();
  const draft = draftOf(group(plainColumns));
  show(view(on, { job: jobOf(draft) }));
  await userEvent.click(await screen.findByTestId("import-confirm", {}, { timeout: 20_000 }));
  expect(on.mapping.onConfirm).toHaveBeenCalledOnce();
});

it("shows a failure with its place and what to do, above a drop zone for the next try", async () => {
  const on = calls();
  const failure: AppFailure = {
    kind: "import",
    import: { code: "cellTooLong", file: "orders.csv", line: 1214, detail: "quote" },
  };
  show(view(on, { failure, hasData: true }));
  const alert = screen.getByRole("alert");
  expect(alert).toHaveTextContent("One cell goes on for megabytes");
  expect(alert).toHaveTextContent("In orders.csv, line 1,214.");
  expect(alert).toHaveTextContent("What to do: Open the file at the line named here");
  expect(alert).toHaveTextContent("Data sets that were here before are untouched.");
  expect(screen.getByTestId("file-input")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Close this message" }));
  expect(on.onDismiss).toHaveBeenCalledOnce();
});
