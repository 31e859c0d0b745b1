import { describe, expect, it } from "vitest";
import { unpackText } from "../../../src/engine";
import { ImportError } from "../../../src/ingest";
import { readDatePart } from "../../../src/ingest/values/dates";
import { readNumber } from "../../../src/ingest/values/numbers";
import { isNotASale, isReturned, isSale } from "../../../src/ingest/values/words";
import { importAll, importText, readAll } from "./support";

const dayOf = (text: string) => {
  const part = readDatePart(text);
  return part.kind === "day" ? new Date(part.day * 86_400_000).toISOString().slice(0, 10) : part.kind;
};

describe("dates in words", () => {
  it.each([
    ["10 thg 5, 2026", "2026-05-10"],
    ["10 Tháng 5 2026", "2026-05-10"],
    ["10 tháng 12, 2026", "2026-12-10"],
    ["ngày 10 tháng 5 năm 2026", "2026-05-10"],
    ["Thứ Hai, 11 tháng 5, 2026", "2026-05-11"],
    ["10-Th5-2026", "2026-05-10"],
    ["tháng 5 10, 2026", "2026-05-10"],
    ["5 May 2026", "2026-05-05"],
    ["May 5, 2026", "2026-05-05"],
    ["5-May-26", "2026-05-05"],
    ["5th of May 2026", "2026-05-05"],
    ["Sept. 5, 2026", "2026-09-05"],
    ["Mon, 11 May 2026", "2026-05-11"],
    ["31 thg 2, 2026", "unreadable"],
    ["10 thg 13, 2026", "unreadable"],
    ["Mai 5 2026 Lan", "unreadable"],
    ["hôm qua", "unreadable"],
  ])("%s", (text, day) => expect(dayOf(text)).toBe(day));
});

describe("money as shops write it", () => {
  it.each([
    ["1.234.000 ₫", 1_234_000, "VND"],
    ["1,234.50", 1234.5, null],
    ["1 234,50 €", 1234.5, "EUR"],
    ["1\u00a0234,50\u00a0€", 1234.5, "EUR"],
    ["RM 1,234.56", 1234.56, "MYR"],
    ["(50.00)", -50, null],
    ["(RM 50.00)", -50, "MYR"],
    ["-$0.95", -0.95, "USD"],
    ["BRL 35,91", 35.91, "BRL"],
    ["1.234.000đ", 1_234_000, "VND"],
    ["12,5k", 12_500, null],
    ["50%", null, null],
  ])("%s", (text, value, currency) => {
    const read = readNumber(text);
    expect(read?.value ?? null).toBe(value);
    expect(read?.currency ?? null).toBe(currency);
  });
});

describe("words of a status", () => {
  it.each([
    "Đã hủy",
    "ĐÃ HUỶ",
    "wc-cancelled",
    "Canceled",
    "Chuyển hoàn",
    "Batal",
    "requires_payment_method",
    "Khách hủy",
    "Hủy bởi shop",
    "Cancelled by customer service",
    "Đã nhập trả",
    "Annulé",
    "Cancelado",
    "ยกเลิกแล้ว",
  ])("%s is no sale", (word) => expect([isNotASale(word), isSale(word)]).toEqual([true, false]));
  it.each([
    "Hoàn thành",
    "partially_refunded",
    "Đang giao",
    "Người mua xác nhận đã nhận được hàng",
    "Paid",
    "Shipped",
    "Chờ xác nhận",
    "จัดส่งแล้ว",
    "สำเร็จ",
  ])("%s is a sale", (word) => expect([isNotASale(word), isSale(word)]).toEqual([false, true]));
  it.each(["ส่งคืน", "lạ"])("%s is left to the user", (word) =>
    expect([isNotASale(word), isSale(word)]).toEqual([false, false]),
  );
  it.each(["Yêu cầu hủy", "Partially cancelled", "Hủy một phần", "Not cancelled", "Đơn giao cho chị Huyền"])(
    "%s calls nothing off",
    (word) => expect(isNotASale(word)).toBe(false),
  );

  it.each([
    ["2026-05-01", true],
    ["1", true],
    ["yes", true],
    ["0000-00-00 00:00:00", false],
    ["-", false],
    ["N/A", false],
    ["false", false],
    ["0", false],
  ])("a cancellation %s: %s", (cell, isOut) => {
    const { result } = importText(
      `order_id,email,date,total,cancelled at\n1,a@b.co,2026-05-01,5,${cell}\n2,a@b.co,2026-05-01,7,\n`,
    );
    expect(result.reconciliation.ordersUsed).toBe(isOut ? 1 : 2);
  });

  it("of a return are told from those of a request that came to nothing", () => {
    expect(["Đã Chấp Thuận Yêu Cầu", "Đã hoàn tiền", "Return/Refund"].map(isReturned)).toEqual([true, true, true]);
    expect(["", "Từ chối", "Đã hủy yêu cầu", "Không"].map(isReturned)).toEqual([false, false, false, false]);
  });
});

describe("an encoding that the bytes leave open", () => {
  // "Nguyễn Hương" in windows-1258: tones as bytes of their own.
  const name = [0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e, 0x20, 0x48, 0xfd, 0xf5, 0x6e, 0x67];
  const bytes = Uint8Array.from([
    ...new TextEncoder().encode("order_id,customer,date,total\n1,"),
    ...name,
    ...new TextEncoder().encode(",2026-05-13,5\n"),
  ]);

  it("is shown with the same cells in each reading, and read as the user says", () => {
    const source = { name: "a.csv", content: bytes };
    const { draft, result } = importAll([source]);
    expect(unpackText(result.orders.customerKey)).toEqual(["Nguyễn Hương"]);
    expect(draft.groups[0]?.files[0]?.facts?.encodings).toEqual([
      { encoding: "windows-1258", cells: ["Nguyễn Hương"] },
      { encoding: "windows-1252", cells: ["NguyêÞn Hýõng"] },
    ]);
    const other = importAll([source], (mapping) => ({ ...mapping, files: [{ file: 0, encoding: "windows-1252" }] }));
    expect(other.reread).toBe(true);
    expect(unpackText(other.result.orders.customerKey)).toEqual(["NguyêÞn Hýõng"]);
    expect(other.result.files[0]?.facts?.encodings.map(({ encoding }) => encoding)).toEqual([
      "windows-1252",
      "windows-1258",
    ]);
  });

  it("is no question for UTF-8", () => {
    const { result } = importText("order_id,customer,date,total\n1,Hương,2026-05-13,5\n");
    expect(result.files[0]?.facts?.encodings).toEqual([]);
  });
});

describe("files that are meant to break readers", () => {
  it("a hundred thousand columns are read or refused, and do not hang", () => {
    const wide = Array.from({ length: 100_000 }, (_, i) => `c${i}`);
    const text = `order_id,customer,date,total,${wide.join(",")}\n1,An,2026-05-13,5,${wide.join(",")}\n`;
    const { result } = importText(text);
    expect(result.reconciliation).toMatchObject({ ordersUsed: 1, revenueUsed: 5 });
  }, 30_000);

  it("zero bytes, lone quotes and blank lines lose no row in silence", () => {
    const text =
      'order_id,customer,date,total\n\n1,A"n,2026-05-13,5\n   \n2,"Bo",2026-05-14,"6"\n3,C\u0000o,2026-05-15,7\n\n';
    try {
      const { result } = importText(text);
      expect(result.reconciliation).toMatchObject({ rowsRead: 3 });
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      expect(error.failure.code).toBe("binaryFile");
    }
  });

  it("a cell of 50 MB is refused with its line, in bounded memory", () => {
    const text = `order_id,customer,date,total\n1,An,2026-05-13,5\n2,"${"x".repeat(50_000_000)}`;
    try {
      readAll([{ name: "a.csv", content: text }]);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      expect(error.failure).toMatchObject({ code: "cellTooLong", line: 3 });
    }
  });
});
