import { describe, expect, it } from "vitest";
import { readDate, readNumber } from "../../../src/views/import/readBothWays";

describe("readDate", () => {
  it("reads a cell as the day it means under each order", () => {
    expect(readDate("03/04/2026 22:05", "dmy")).toBe(Date.UTC(2026, 3, 3));
    expect(readDate("03/04/2026 22:05", "mdy")).toBe(Date.UTC(2026, 2, 4));
    expect(readDate("3.4.26", "dmy")).toBe(Date.UTC(2026, 3, 3));
  });

  it("is null for a day that does not exist", () => {
    expect(readDate("13/04/2026", "mdy")).toBeNull();
    expect(readDate("31/02/2026", "dmy")).toBeNull();
    expect(readDate("hôm qua", "dmy")).toBeNull();
  });
});

describe("readNumber", () => {
  it("reads a cell as the number it means under each decimal mark", () => {
    expect(readNumber("1.234", ".")).toEqual({ value: 1.234, digits: 3 });
    expect(readNumber("1.234", ",")).toEqual({ value: 1234, digits: 0 });
    expect(readNumber("RM 1,234.50", ".")).toEqual({ value: 1234.5, digits: 2 });
    expect(readNumber("-1.234,5 ₫", ",")).toEqual({ value: -1234.5, digits: 1 });
  });

  it("is null where there is no number", () => {
    expect(readNumber("miễn phí", ".")).toBeNull();
    expect(readNumber("1.2.3", ".")).toBeNull();
  });
});
