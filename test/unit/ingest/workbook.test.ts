import fc from "fast-check";
import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { unpackText } from "../../../src/engine";
import { ImportError } from "../../../src/ingest";
import { kindOfFormat, numberText } from "../../../src/ingest/workbook/numberFormats";
import { columnOf } from "../../../src/ingest/workbook/sheetRows";
import { type Cell, xlsx } from "../../support/exports/xlsx";
import { importAll, readAll } from "./support";

const day = Date.UTC(2026, 4, 10);
const at = day + (22 * 3600 + 5 * 60 + 43) * 1000;
const header = ["Mã đơn hàng", "Ngày đặt hàng", "Khách hàng", "Số điện thoại", "Tổng tiền", "Ghi chú"];
const orders: Cell[][] = [
  header,
  ["DH001", { time: at }, "Nguyễn Thị Lan", "0901234567", 150_000.5, null],
  ["DH002", { day }, "Trần <Văn> & Bình", 912_345_678, "1.234.000 ₫", { inline: "giao gấp" }],
  [],
  ["DH003", { day: day + 86_400_000 }, "Lê Mai", "0987654321", 0.1 + 0.2, "x"],
];

const failureOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof ImportError) return error.failure;
    throw error;
  }
  return null;
};

const book = (content: Uint8Array, name = "orders.xlsx") => [{ name, content }];

describe("a workbook", () => {
  it.each([
    ["shared strings", {}],
    ["strings in the cells", { sharedStrings: false }],
    ["days counted from 1904", { date1904: true }],
    ["prefixed elements", { prefix: "x" }],
  ])("is read with %s: dates as the wall clock, numbers as numbers, texts as texts", (_, options) => {
    const { draft, result } = importAll(book(xlsx([{ name: "Đơn hàng", rows: orders }], options)));
    expect(draft.complete).toBe(true);
    expect(Array.from(result.orders.time, (time) => new Date(time).toISOString())).toEqual([
      "2026-05-10T22:05:43.000Z",
      "2026-05-10T00:00:00.000Z",
      "2026-05-11T00:00:00.000Z",
    ]);
    expect([...result.orders.net]).toEqual([150_000.5, 1_234_000, 0.3]);
    expect(unpackText(result.orders.customerName)).toEqual(["Nguyễn Thị Lan", "Trần <Văn> & Bình", "Lê Mai"]);
    expect(unpackText(result.orders.customerKey)).toEqual(["0901234567", "912345678", "0987654321"]);
    expect(result.files[0]).toMatchObject({
      rows: 3,
      headerLine: 1,
      facts: {
        container: "workbook",
        sheet: "Đơn hàng",
        sheets: [{ name: "Đơn hàng", rows: 5, hidden: false, likely: true }],
      },
    });
  });

  it("gives the same orders as the same rows as CSV, whatever the slices", () => {
    const csv = "Mã đơn hàng,Ngày đặt hàng,Khách hàng,Tổng tiền\nA1,2026-05-10,Lan,1000\nA2,2026-05-11,Bình,2000\n";
    const rows: Cell[][] = [
      ["Mã đơn hàng", "Ngày đặt hàng", "Khách hàng", "Tổng tiền"],
      ["A1", { day }, "Lan", 1000],
      ["A2", { day: day + 86_400_000 }, "Bình", 2000],
    ];
    const fromCsv = importAll([{ name: "a.csv", content: csv }]).result;
    for (const slice of [1 << 20, 100, 7]) {
      const fromBook = importAll(book(xlsx([{ name: "S", rows }])), undefined, slice).result;
      expect(fromBook.orders).toEqual(fromCsv.orders);
    }
  });

  it("passes over merged titles above the header, and names rows as the sheet numbers them", () => {
    const rows: Cell[][] = [
      ["BÁO CÁO BÁN HÀNG"],
      ["Từ ngày 01/05/2026 đến 31/05/2026"],
      [],
      ...orders,
      ["DH004", "hôm qua", "An", "0900000001", 5, null],
    ];
    const { draft, result } = importAll(book(xlsx([{ name: "S", rows, merged: ["A1:F1"] }])));
    expect(draft.groups[0]?.files[0]).toMatchObject({
      headerLine: 4,
      facts: { preamble: ["BÁO CÁO BÁN HÀNG", "Từ ngày 01/05/2026 đến 31/05/2026"] },
    });
    expect(result.reconciliation.byCause).toMatchObject([
      { cause: "dateUnreadable", places: [{ file: 0, line: 9, cell: "hôm qua" }] },
    ]);
  });

  it("reads the sheet that looks like orders, asks when two do, and obeys the user", () => {
    const other = orders.map((row, i) =>
      i === 0 ? row : row.map((cell, c) => (c === 0 && cell !== null ? `T${i}` : cell)),
    );
    const bytes = xlsx([
      { name: "Hướng dẫn", rows: [["Cách đọc tệp này"], ["Mỗi dòng là một đơn"]] },
      { name: "Tháng 5", rows: orders },
      { name: "Tháng 6", rows: other },
      { name: "ẩn", rows: orders, hidden: true },
    ]);
    const { draft } = importAll(book(bytes));
    expect(draft.complete).toBe(false);
    expect(draft.groups[0]?.files[0]?.facts).toMatchObject({ sheet: "Tháng 5" });
    expect(draft.groups[0]?.files[0]?.facts?.sheets.map(({ likely }) => likely)).toEqual([false, true, true, false]);
    const { reread, result } = importAll(book(bytes), (mapping) => ({
      ...mapping,
      files: [{ file: 0, sheet: "Tháng 6" }],
    }));
    expect(reread).toBe(true);
    expect(unpackText(result.orders.orderKey)).toEqual(["T1", "T2", "T4"]);
    const gone = failureOf(() =>
      importAll(book(bytes), (mapping) => ({ ...mapping, files: [{ file: 0, sheet: "Tháng 7" }] })),
    );
    expect(gone).toMatchObject({ code: "sheetMissing", detail: "Tháng 7" });
  });

  it("takes a number with three decimals for what it is", () => {
    const rows: Cell[][] = [
      ["order id", "date", "customer", "total"],
      ["1", { day }, "An", 1.234],
    ];
    const { draft, result } = importAll(book(xlsx([{ name: "S", rows }])));
    expect(draft.complete).toBe(true);
    expect(result.orders.net[0]).toBe(1.234);
  });

  it("is refused in words when it is damaged, of another kind, or no workbook", () => {
    const bytes = xlsx([{ name: "S", rows: orders }]);
    expect(failureOf(() => readAll(book(bytes.slice(0, bytes.length / 2))))?.code).toBe("unreadableFile");
    expect(failureOf(() => readAll(book(zipSync({ "content.xml": strToU8("<x/>") }), "a.ods")))?.code).toBe(
      "spreadsheetFile",
    );
    expect(failureOf(() => readAll(book(zipSync({ "a.csv": strToU8("a,b") }), "a.zip")))?.code).toBe("binaryFile");
    expect(failureOf(() => readAll(book(xlsx([{ name: "S", rows: [] }]))))?.code).toBe("emptyFile");
  });

  it("survives any damage to its bytes", () => {
    const bytes = xlsx([{ name: "S", rows: orders }]);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), (where, byte) => {
        const damaged = bytes.slice();
        damaged[where] = byte;
        expect(failureOf(() => importAll(book(damaged)))?.code ?? "read").toEqual(expect.any(String));
      }),
      { numRuns: 300 },
    );
  });
});

describe("cells", () => {
  it.each([
    ["A1", 0],
    ["Z9", 25],
    ["AA1", 26],
    ["BK3215", 62],
    ["XFD1", 16_383],
    ["", -1],
  ])("%s is column %i", (reference, column) => expect(columnOf(reference)).toBe(column));

  it.each([
    ["dd/mm/yyyy", "date"],
    ["[$-42A]d mmmm yyyy;@", "date"],
    ["mmm-yy", "date"],
    ["h:mm AM/PM", "time"],
    ["[h]:mm:ss", "time"],
    ["mm:ss.0", "time"],
    ['#,##0\\ "đ"', "number"],
    ["#,##0.00_);[Red](#,##0.00)", "number"],
    ["General", "number"],
    ["@", "number"],
    ["0.00E+00", "number"],
  ])("format %s shows a %s", (code, kind) => expect(kindOfFormat(code)).toBe(kind));

  it.each([
    ["45384.34789351852", "date", "2024-04-02 08:20:58"],
    ["45384", "date", "2024-04-02"],
    ["0.5", "time", "12:00:00"],
    ["45384.5", "time", "2024-04-02 12:00:00"],
    ["0.30000000000000004", "number", "0.3"],
    ["5.8387090000000003E+17", "number", "583870900000000000"],
    ["-1.5", "number", "-1.5"],
  ] as const)("%s as %s is %s", (written, kind, text) => expect(numberText(written, kind, 25_569)).toBe(text));
});

describe("gzip", () => {
  it("is read like the text inside, whatever the slices", () => {
    const text = "order_id,customer,date,total\n1,Lan Nguyễn,2026-01-02,5\n2,Bình,2026-01-03,7\n";
    for (const slice of [1 << 20, 5, 1]) {
      const { result } = importAll([{ name: "a.csv.gz", content: gzipSync(strToU8(text)) }], undefined, slice);
      expect(result.files[0]).toMatchObject({ rows: 2, facts: { container: "gzip" } });
      expect(result.orders).toEqual(importAll([{ name: "a.csv", content: text }]).result.orders);
    }
  });

  it("is refused when it is cut off or damaged", () => {
    const bytes = gzipSync(strToU8("order_id,customer,date,total\n1,Lan,2026-01-02,5\n".repeat(50)));
    expect(failureOf(() => readAll([{ name: "a.csv.gz", content: bytes.slice(0, 60) }]))?.code).toBe("unreadableFile");
  });
});
