import { describe, expect, it } from "vitest";
import { TextPool } from "../../../src/ingest/columns/textPool";
import { currencyOf } from "../../../src/ingest/values/currency";
import { cleanText, customerKey } from "../../../src/ingest/values/customerKey";
import { dayNumber, dayUnder, readDatePart, readTimeOfDay, splitDateTime } from "../../../src/ingest/values/dates";
import { quantise, Sum } from "../../../src/ingest/values/money";
import { readNumber, valueUnder } from "../../../src/ingest/values/numbers";
import { isNobody, isNotASale, isSummaryWord } from "../../../src/ingest/values/words";

describe("numbers that read one way", () => {
  it.each([
    ["1.234.000 ₫", 1_234_000, "VND"],
    ["5.047.000 đ", 5_047_000, "VND"],
    ["12 đ", 12, "VND"],
    ["1,234.50", 1234.5, null],
    ["1 234,50 €", 1234.5, "EUR"],
    ["1\u00a0234,50\u00a0€", 1234.5, "EUR"],
    ["1\u202f234\u202f567", 1_234_567, null],
    ["(50.00)", -50, null],
    ["(RM 50.00)", -50, "MYR"],
    ["RM (50.00)", -50, "MYR"],
    ["-$0.95", -0.95, "USD"],
    ["$-0.95", -0.95, "USD"],
    ["50.00-", -50, null],
    ["RM 1,234.56", 1234.56, "MYR"],
    ["BRL 35,91", 35.91, "BRL"],
    ["1'234.50 CHF", 1234.5, "CHF"],
    ["12,34,567.00", 1_234_567, null],
    ["1,234,567", 1_234_567, null],
    ["0.500", 0.5, null],
    ["1234.567", 1234.567, null],
    [".5", 0.5, null],
    ["'0012", 12, null],
    ["1.2E+3", 1200, null],
    ["+7", 7, null],
    ["", null, null],
    ["12%", null, null],
    ["abc", null, null],
    ["12 pcs", null, null],
    ["2024-05-01", null, null],
    ["1.23.45", null, null],
    ["1,23.4,5", null, null],
    ["12/05/2024", null, null],
    ["--5", null, null],
  ])("%j", (cell, value, currency) => {
    const read = readNumber(cell);
    expect(read?.value ?? null).toBe(value);
    expect(read?.open ?? null).toBeNull();
    expect(read?.currency ?? null).toBe(currency);
  });

  it("leaves 1.234 and 1,234 open, and reads them under the column's mark", () => {
    const dot = readNumber("-1.234");
    const comma = readNumber("1,234");
    if (dot === null || comma === null) throw new Error("both are numbers");
    expect(dot.open).toBe(".");
    expect(valueUnder(dot, ".")).toBe(-1.234);
    expect(valueUnder(dot, ",")).toBe(-1234);
    expect(valueUnder(dot, null)).toBeNaN();
    expect(comma.open).toBe(",");
    expect(valueUnder(comma, ".")).toBe(1234);
    expect(valueUnder(comma, ",")).toBe(1.234);
  });

  it("knows what a cell proves about the mark before decimals", () => {
    expect(readNumber("1,234.5")?.proof).toBe(".");
    expect(readNumber("1.234,5")?.proof).toBe(",");
    expect(readNumber("1.234.567")?.proof).toBe(",");
    expect(readNumber("12,5")?.proof).toBe(",");
    expect(readNumber("1234")?.proof).toBeNull();
  });
});

describe("dates", () => {
  const day = (text: string, order: "dmy" | "mdy" | "ymd" | null) => {
    const split = splitDateTime(text);
    const time = dayUnder(readDatePart(split.date), order) * 86_400_000 + split.time;
    return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 19);
  };

  it.each([
    ["1/2/2024", "dmy", "2024-02-01T00:00:00"],
    ["1/2/2024", "mdy", "2024-01-02T00:00:00"],
    ["01-02-2024 9:05", "dmy", "2024-02-01T09:05:00"],
    ["1.2.24", "dmy", "2024-02-01T00:00:00"],
    ["09/26/97", "mdy", "1997-09-26T00:00:00"],
    ["12/15/2025 9:30:33 AM", "mdy", "2025-12-15T09:30:33"],
    ["12/15/2025 12:30:33 AM", "mdy", "2025-12-15T00:30:33"],
    ["15/12/2025 9:30 CH", "dmy", "2025-12-15T21:30:00"],
    ["15/12/2025 12:30 SA", "dmy", "2025-12-15T00:30:00"],
    ["22:05 10/05/2026", "dmy", "2026-05-10T22:05:00"],
    ["10/05/2026, 22:05:43\t", "dmy", "2026-05-10T22:05:43"],
    ["2024/05/01 09:58", null, "2024-05-01T09:58:00"],
    ["20240501", null, "2024-05-01T00:00:00"],
    ["97-01-12", null, "1997-01-12T00:00:00"],
    ["May 1, 2024", null, "2024-05-01T00:00:00"],
    ["1 May 2024 08:00", null, "2024-05-01T08:00:00"],
    ["3/3/2024", null, "2024-03-03T00:00:00"],
    ["29/02/2024", "dmy", "2024-02-29T00:00:00"],
    ["29/02/2023", "dmy", null],
    ["31/02/2024", "dmy", null],
    ["13/02/2024", "mdy", null],
    ["1/2/2024", null, null],
    ["1/2/1850", "dmy", null],
    ["0/2/2024", "dmy", null],
    ["yesterday", "dmy", null],
    ["2024-13-01", null, null],
  ] as const)("%j as %s is %s", (text, order, expected) => {
    expect(day(text, order)).toBe(expected);
  });

  it("counts days as the calendar does, over two centuries of leap rules", () => {
    for (let time = Date.UTC(1990, 0, 1); time <= Date.UTC(2100, 11, 31); time += 86_400_000) {
      const date = new Date(time);
      const number = dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      if (number * 86_400_000 !== time) throw new Error(`${date.toISOString()} was counted as ${number}`);
    }
    expect(dayNumber(2100, 2, 29)).toBeNaN();
    expect(dayNumber(1989, 12, 31)).toBeNaN();
  });

  it("refuses times that no clock shows", () => {
    for (const time of ["24:00", "12:60", "13:00 AM", "0:30 PM", "9", "abc"]) expect(readTimeOfDay(time)).toBeNaN();
    expect(readTimeOfDay("23:59:59.250")).toBe(86_399_000);
    expect(readTimeOfDay("09:58:12 +0700")).toBe(35_892_000);
  });
});

describe("words", () => {
  it("takes only whole statuses for no sale", () => {
    for (const word of [
      "refunded",
      "Refunded",
      "VOIDED",
      "Đã hủy",
      "đã huỷ",
      " Trả hàng ",
      "wc-cancelled",
      "Pending payment",
    ]) {
      expect(isNotASale(word), word).toBe(true);
    }
    for (const word of [
      "partially_refunded",
      "paid",
      "Hoàn thành",
      "Đang giao",
      "Người mua xác nhận đã nhận hàng",
      "",
    ]) {
      expect(isNotASale(word), word).toBe(false);
    }
  });

  it("knows nobody", () => {
    for (const cell of ["", " ", "-", "N/A", "guest", "Walk-in", "Khách lẻ", "khách  vãng lai", "a***n", "******86"]) {
      expect(isNobody(cell, false), cell).toBe(true);
    }
    expect(isNobody("0", true)).toBe(true);
    expect(isNobody("0", false)).toBe(false);
    for (const cell of ["Nguyễn Văn A", "KH001", "Noah", "Walter", "10"])
      expect(isNobody(cell, true), cell).toBe(false);
  });

  it("knows what stands at the foot of a report", () => {
    for (const cell of ["Tổng cộng", "TỔNG:", "Total", "Grand total"]) expect(isSummaryWord(cell), cell).toBe(true);
    for (const cell of ["Total Wine Ltd", "Tổng kho ABC", "Tom"]) expect(isSummaryWord(cell), cell).toBe(false);
  });
});

describe("keys", () => {
  const keyOf = (cell: string, field: "customerPhone" | "customerEmail" | "customerName") =>
    customerKey(cleanText(cell), field);

  it("makes one key of every writing of a phone, an e-mail, a name", () => {
    const phones = [
      "+84 901 234 567",
      "84901234567",
      "0901234567",
      "0901.234.567",
      "'0901234567",
      "901234567",
      "(+84) 901234567",
      "+84 (0)901 234 567",
    ];
    expect(new Set(phones.map((phone) => keyOf(phone, "customerPhone")))).toEqual(new Set(["0901234567"]));
    expect(keyOf(" Lan@Example.COM ", "customerEmail")).toBe("lan@example.com");
    const composed = keyOf("Nguyễn  Thị Hoà", "customerName");
    expect(keyOf(" nguyễn thị hoà ".normalize("NFD"), "customerName")).toBe(composed);
  });

  it("reads currencies as they are written", () => {
    expect(["₫", "VNĐ", "vnd", "gbp", "US$", "Rp"].map(currencyOf)).toEqual(["VND", "VND", "VND", "GBP", "USD", "IDR"]);
    expect(currencyOf("xyz")).toBeNull();
  });
});

describe("sums", () => {
  it("are right to the last decimal where plain addition is not", () => {
    const sum = new Sum();
    for (let i = 0; i < 1000; i++) sum.add(0.1);
    sum.add(1e15);
    sum.add(-1e15);
    expect(sum.at(1)).toBe(100);
  });

  it("takes binary dust off products, small and large", () => {
    expect(quantise(6 * 2.55)).toBe(15.3);
    expect(quantise(0.1 + 0.2)).toBe(0.3);
    expect(quantise(1_234_567_890_123)).toBe(1_234_567_890_123);
    expect(quantise(12_345_678_901.1 + 0.2)).toBe(12_345_678_901.3);
  });
});

describe("a pool of texts", () => {
  it("knows each text in one place, the first one too, whatever its form", () => {
    for (const first of ["hoang_huu_duc_9", "DH100", "x", "007", "người mua 12"]) {
      const pool = new TextPool();
      const code = pool.intern(first);
      pool.intern("DH5");
      expect(pool.intern(first)).toBe(code);
      expect(pool.at(code)).toBe(first);
    }
  });
});
