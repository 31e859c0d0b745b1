import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { toCsv } from "../../../src/views/shared/csv";

function body(csv: string): string {
  expect(csv.startsWith("\uFEFF")).toBe(true);
  return csv.slice(1);
}

describe("toCsv", () => {
  it("writes what an English Excel opens: commas between cells, points before decimals", () => {
    expect(
      body(
        toCsv(
          [
            ["Name", "Value"],
            ["Nguyễn Thị Hương", 1521.5],
          ],
          "en",
        ),
      ),
    ).toBe("Name,Value\r\nNguyễn Thị Hương,1521.5\r\n");
  });

  it("writes what a Vietnamese Excel opens: semicolons between cells, commas before decimals", () => {
    expect(body(toCsv([["Trần Quốc Đạt", -1521.5, 3]], "vi"))).toBe("Trần Quốc Đạt;-1521,5;3\r\n");
  });

  it.each(["=1+1", "+84 901", "-5", "@SUM(A1)", "\t=1", "  =1", "\r=1", "＝1+1", "－5"])(
    "never lets the text %j become a formula",
    (text) => {
      const [row] = Papa.parse<string[]>(body(toCsv([[text]], "en")), { delimiter: ",", newline: "\r\n" }).data;
      expect(row).toEqual([`'${text}`]);
    },
  );

  it("leaves a negative number a number: it can be no formula", () => {
    expect(body(toCsv([[-5]], "en"))).toBe("-5\r\n");
  });

  it("keeps the zero of a phone number and all digits of a long order number, by a tab behind them", () => {
    expect(body(toCsv([["0901234567", "583870900000000001", "12345", "0"]], "en"))).toBe(
      '"0901234567\t","583870900000000001\t",12345,0\r\n',
    );
  });

  it("quotes separators, quotes and line breaks", () => {
    expect(body(toCsv([['a "b"', "c,d", "e;f", "g\nh", " i"]], "en"))).toBe('"a ""b""","c,d","e;f","g\nh"," i"\r\n');
  });

  it("writes no exponents, and nothing for a missing value", () => {
    expect(body(toCsv([[1e21, 1e-7, -1.5e-7, null, Number.NaN, Number.POSITIVE_INFINITY]], "en"))).toBe(
      "1000000000000000000000,0.0000001,-0.00000015,,,\r\n",
    );
  });

  it("can be read back cell by cell in both languages, whatever the text", () => {
    const plain = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text) && !/^(?:0\d+|\d{16,})$/.test(text));
    const cell = fc.oneof(plain, fc.constantFrom('"', ";", ",", "a\r\nb", "'", " "));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constant("x"), cell, cell), { minLength: 1, maxLength: 5 }),
        fc.constantFrom("en" as const, "vi" as const),
        (rows, language) => {
          const parsed = Papa.parse<string[]>(body(toCsv(rows, language)), {
            delimiter: language === "vi" ? ";" : ",",
            newline: "\r\n",
          });
          expect(parsed.data).toEqual([...rows, [""]]);
        },
      ),
    );
  });
});
