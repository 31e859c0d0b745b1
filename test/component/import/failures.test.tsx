import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ImportErrorCode } from "../../../src/ingest";
import type { AppFailure } from "../../../src/state";
import { FailureNotice } from "../../../src/views/shared/FailureNotice";
import { show } from "./harness";

type StoreCode = Extract<AppFailure, { kind: "store" }>["code"];

// Records, so that a new code does not compile before it is tested here.
const importCodes: Record<ImportErrorCode, true> = {
  emptyFile: true,
  binaryFile: true,
  spreadsheetFile: true,
  headerOnly: true,
  noHeader: true,
  noCustomerColumn: true,
  noDateColumn: true,
  noAmountColumn: true,
  noUsableRows: true,
  cellTooLong: true,
  severalCurrencies: true,
  noBuyerInFile: true,
  wrongReport: true,
  customerList: true,
  sheetMissing: true,
  unreadableFile: true,
};
const storeCodes: Record<StoreCode, true> = {
  quota: true,
  unavailable: true,
  newerVersion: true,
  blocked: true,
  damaged: true,
  unknown: true,
};

const keysOf = <K extends string>(record: Record<K, true>) => Object.keys(record) as K[];
const failures: AppFailure[] = [
  ...keysOf(importCodes).map(
    (code): AppFailure => ({ kind: "import", import: { code, file: "đơn hàng.csv", line: null, detail: "" } }),
  ),
  ...keysOf(storeCodes).map((code): AppFailure => ({ kind: "store", code, message: "" })),
  { kind: "unexpected", message: "TypeError: x is not a function" },
];

function nameOf(failure: AppFailure): string {
  if (failure.kind === "import") return failure.import.code;
  return failure.kind === "store" ? `store ${failure.code}` : failure.kind;
}

function textOf(failure: AppFailure, language: "en" | "vi"): string {
  const { unmount } = show(<FailureNotice failure={failure} hasData={false} onDismiss={() => undefined} />, language);
  const text = screen.getByRole("alert").textContent;
  unmount();
  return text;
}

describe("every failure", () => {
  it.each(failures.map((failure) => [nameOf(failure), failure] as const))(
    "%s is told in both languages, with what to do",
    (_name, failure) => {
      const en = textOf(failure, "en");
      const vi = textOf(failure, "vi");
      expect(en).toMatch(/What to do: .{20,}/);
      expect(vi).toMatch(/Cách xử lý: .{20,}/);
      expect(vi).not.toContain(en.slice(0, 20));
      expect(`${en}${vi}`).not.toMatch(/undefined|\[object/);
      if (failure.kind === "import") expect(vi).toContain("Trong tệp đơn hàng.csv.");
    },
  );

  it("is told in words of its own", () => {
    const texts = failures.map((failure) => textOf(failure, "vi"));
    expect(new Set(texts).size).toBe(failures.length);
  });

  it("shows what was found as text", () => {
    const failure: AppFailure = {
      kind: "import",
      import: { code: "severalCurrencies", file: "a.csv", line: 3, detail: "<b>USD</b>, VND" },
    };
    expect(textOf(failure, "en")).toContain("Found: <b>USD</b>, VND");
    expect(textOf(failure, "en")).toContain("In a.csv, line 3.");
  });

  it("says why no row could be used, in the reconciliation's words", () => {
    const failure: AppFailure = {
      kind: "import",
      import: { code: "noUsableRows", file: "a.csv", line: null, detail: "dateUnreadable" },
    };
    expect(textOf(failure, "en")).toContain("Most rows: Date could not be read");
    expect(textOf(failure, "vi")).toContain("Phần lớn các dòng: Không đọc được ngày");
  });

  it.each([
    ["unreadableFile", "quotes", "The quotation marks are broken"],
    ["noHeader", "quotes", "The quotation marks are broken"],
    ["unreadableFile", "", "The text of the file is damaged"],
    ["cellTooLong", "quote", "One cell goes on for megabytes"],
    ["cellTooLong", "", "One row goes on for megabytes"],
  ] as const)("tells the cases of %s apart: %j", (code, detail, title) => {
    expect(textOf({ kind: "import", import: { code, file: "a.csv", line: 7, detail } }, "en")).toContain(title);
  });

  it("shows the browser's own words when it could not read a file at all", () => {
    const failure: AppFailure = {
      kind: "import",
      import: { code: "unreadableFile", file: null, line: null, detail: "The file was moved" },
    };
    expect(textOf(failure, "en")).toMatch(/The file could not be read.*The file was moved/);
  });

  it("tells an old workbook's way to a new one, and Amazon's report that has a buyer", () => {
    const of = (code: ImportErrorCode): AppFailure => ({
      kind: "import",
      import: { code, file: null, line: null, detail: "" },
    });
    expect(textOf(of("spreadsheetFile"), "vi")).toContain("lưu thành .xlsx");
    expect(textOf(of("spreadsheetFile"), "en")).toContain("save it as .xlsx");
    for (const language of ["vi", "en"] as const) {
      expect(textOf(of("noBuyerInFile"), language)).toContain("Amazon Fulfilled Shipments");
    }
  });

  it("names a wrong report, and the right one", () => {
    const detail = "Shopify customers export › Orders → Export";
    const failure: AppFailure = {
      kind: "import",
      import: { code: "wrongReport", file: "customers.csv", line: null, detail },
    };
    expect(textOf(failure, "en")).toContain(
      "It was recognised as: Shopify customers export. Export instead: Orders → Export.",
    );
    expect(textOf(failure, "vi")).toContain("Hãy xuất: Orders → Export.");
  });
});
