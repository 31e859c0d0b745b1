import { describe, expect, it } from "vitest";
import { createFormat } from "../../../src/i18n";

/** Tables are written with plain spaces; the formats use non-breaking ones. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

const vnd = { vi: createFormat("vi", "VND"), en: createFormat("en", "VND") };
const gbp = { vi: createFormat("vi", "GBP"), en: createFormat("en", "GBP") };

describe("money in full", () => {
  it.each([
    [1_521_300, "1.521.300 ₫", "₫1,521,300"],
    [812.4, "812 ₫", "₫812"],
    [0, "0 ₫", "₫0"],
    [-0.4, "0 ₫", "₫0"],
    [-1_521_300, "−1.521.300 ₫", "−₫1,521,300"],
    [12_345_000_000_000, "12.345.000.000.000 ₫", "₫12,345,000,000,000"],
  ])("%d dong is %s and %s", (value, vi, en) => {
    expect([plain(vnd.vi.money(value)), plain(vnd.en.money(value))]).toEqual([vi, en]);
  });

  it.each([
    [12.5, "12,50 £", "£12.50"],
    [1234.567, "1.234,57 £", "£1,234.57"],
    [0.004, "0,00 £", "£0.00"],
    [-0.004, "0,00 £", "£0.00"],
  ])("%d pounds is %s and %s", (value, vi, en) => {
    expect([plain(gbp.vi.money(value)), plain(gbp.en.money(value))]).toEqual([vi, en]);
  });

  it("puts the dong sign after a space that does not break", () => {
    expect(vnd.vi.money(5)).toBe("5\u00a0₫");
  });

  it("writes a code that is none as it stands", () => {
    expect(plain(createFormat("en", "points").money(1234.5))).toBe("1,234.50 points");
    expect(plain(createFormat("en", "points").moneyShort(1_234_000))).toBe("1.23 M points");
    expect(createFormat("en", "").money(12)).toBe("12.00");
  });
});

describe("short money", () => {
  it.each([
    [812_000, "812 nghìn ₫", "₫812 k"],
    [1_521_300, "1,52 tr ₫", "₫1.52 M"],
    [3_280_000_000, "3,28 tỷ ₫", "₫3.28 B"],
    [999, "999 ₫", "₫999"],
    [9_999.4, "9.999 ₫", "₫9,999"],
    [9_999.6, "10 nghìn ₫", "₫10 k"],
    [10_000, "10 nghìn ₫", "₫10 k"],
    [10_490, "10,5 nghìn ₫", "₫10.5 k"],
    [999_499, "999 nghìn ₫", "₫999 k"],
    [999_500, "1,00 tr ₫", "₫1.00 M"],
    [999_999, "1,00 tr ₫", "₫1.00 M"],
    [999_999_999, "1,00 tỷ ₫", "₫1.00 B"],
    [999_400_000_000, "999 tỷ ₫", "₫999 B"],
    [999_999_999_999, "1.000 tỷ ₫", "₫1 T"],
    [12_345_000_000_000, "12.345 tỷ ₫", "₫12.3 T"],
    [-1_521_300, "−1,52 tr ₫", "−₫1.52 M"],
    [-999_999, "−1,00 tr ₫", "−₫1.00 M"],
    // Three digits where something was rounded away; a round sum is written as it is.
    [1_403_210, "1,40 tr ₫", "₫1.40 M"],
    [1_400_000, "1,4 tr ₫", "₫1.4 M"],
    [3_000_000_000, "3 tỷ ₫", "₫3 B"],
    [0, "0 ₫", "₫0"],
  ])("%d dong is %s and %s", (value, vi, en) => {
    expect([plain(vnd.vi.moneyShort(value)), plain(vnd.en.moneyShort(value))]).toEqual([vi, en]);
  });

  it.each([
    [12.5, "12,50 £", "£12.50"],
    [999.99, "999,99 £", "£999.99"],
    [9_999.99, "9.999,99 £", "£9,999.99"],
    [9_999.996, "10 nghìn £", "£10 k"],
    [12_345.6, "12,3 nghìn £", "£12.3 k"],
    [-2_500_315.63, "−2,50 tr £", "−£2.50 M"],
  ])("%d pounds is %s and %s", (value, vi, en) => {
    expect([plain(gbp.vi.moneyShort(value)), plain(gbp.en.moneyShort(value))]).toEqual([vi, en]);
  });

  it("stands in ranges without the currency, with its cents", () => {
    expect([9.351, 14.7, -0.5, 0, 1_234.5].map((value) => plain(gbp.en.moneyBare(value)))).toEqual([
      "9.35",
      "14.70",
      "−0.50",
      "0.00",
      "1,234.50",
    ]);
    expect(plain(gbp.en.moneyBare(-0.001))).toBe("0.00");
    expect(plain(vnd.vi.moneyBare(97.8))).toBe("98");
    expect(plain(vnd.vi.moneyBare(1_403_210))).toBe("1,40 tr");
    expect(plain(vnd.vi.moneyBare(Number.NaN))).toBe("–");
  });

  it("spells the unit out for sentences", () => {
    expect(plain(vnd.vi.moneyWords(65_003_912))).toBe("65 triệu ₫");
    expect(plain(vnd.vi.moneyWords(1_521_300))).toBe("1,52 triệu ₫");
    expect(plain(vnd.en.moneyWords(1_521_300))).toBe("₫1.52 million");
    expect(plain(vnd.vi.moneyWords(812_000))).toBe("812 nghìn ₫");
    expect(plain(gbp.en.moneyWords(48.125))).toBe("£48.13");
  });
});

describe("short numbers for axes", () => {
  it.each([
    [0, "0", "0"],
    [0.0004, "0,0004", "0.0004"],
    [12.5, "12,5", "12.5"],
    [250, "250", "250"],
    [1500, "1,5 nghìn", "1.5 k"],
    [1_500_000, "1,5 tr", "1.5 M"],
    [-2_000_000, "−2 tr", "−2 M"],
    [20_000_000_000_000, "20.000 tỷ", "20 T"],
  ])("%d is %s and %s", (value, vi, en) => {
    expect([plain(vnd.vi.short(value)), plain(vnd.en.short(value))]).toEqual([vi, en]);
  });
});

describe("numbers", () => {
  it("groups by the language's mark", () => {
    expect(vnd.vi.integer(18_532)).toBe("18.532");
    expect(vnd.en.integer(18_532)).toBe("18,532");
    expect(vnd.vi.decimal(2.9, 2)).toBe("2,90");
    expect(vnd.en.decimal(1234.5, 1)).toBe("1,234.5");
  });

  it.each([
    [0.462, 1, "46,2%", "46.2%"],
    [0.462, 0, "46%", "46%"],
    [0, 1, "0,0%", "0.0%"],
    [1, 0, "100%", "100%"],
    [0.0004, 1, "<0,1%", "<0.1%"],
    [0.0005, 1, "0,1%", "0.1%"],
    [0.9999, 1, ">99,9%", ">99.9%"],
    [0.996, 0, ">99%", ">99%"],
    [-0.05, 0, "−5%", "−5%"],
    [3.4, 0, "340%", "340%"],
  ])("%d with %d digits is %s and %s", (ratio, digits, vi, en) => {
    expect([vnd.vi.percent(ratio, digits), vnd.en.percent(ratio, digits)]).toEqual([vi, en]);
  });

  it("writes a dash for what is not there", () => {
    for (const f of [vnd.vi, vnd.en]) {
      for (const gone of [null, Number.NaN, Number.POSITIVE_INFINITY]) {
        expect([
          f.money(gone),
          f.moneyShort(gone),
          f.short(gone),
          f.integer(gone),
          f.percent(gone),
          f.date(gone),
        ]).toEqual(Array(6).fill("–"));
      }
    }
  });

  it.each([
    [0, "0 B", "0 B"],
    [999, "999 B", "999 B"],
    [1000, "1 kB", "1 kB"],
    [999_999, "1 MB", "1 MB"],
    [72_400_000, "72,4 MB", "72.4 MB"],
    [1_290_000_000, "1,29 GB", "1.29 GB"],
  ])("%d bytes are %s and %s", (count, vi, en) => {
    expect([plain(vnd.vi.bytes(count)), plain(vnd.en.bytes(count))]).toEqual([vi, en]);
  });
});

describe("dates are the shop's wall clock, kept as UTC", () => {
  const lateEvening = Date.UTC(2026, 9, 31, 23, 59);
  const september = Date.UTC(2026, 8, 3);

  it("writes day, month, year", () => {
    expect(vnd.vi.date(lateEvening)).toBe("31/10/2026");
    expect(vnd.en.date(lateEvening)).toBe("31 Oct 2026");
    expect(vnd.vi.date(september)).toBe("03/09/2026");
    expect(vnd.en.date(september)).toBe("3 Sep 2026");
  });

  it("writes the time of day on a 24-hour clock", () => {
    expect(vnd.vi.dateTime(lateEvening)).toBe("31/10/2026 23:59");
    expect(vnd.en.dateTime(lateEvening)).toBe("31 Oct 2026, 23:59");
    expect(vnd.en.dateTime(september)).toBe("3 Sep 2026, 00:00");
  });

  it("writes months and ranges", () => {
    expect(vnd.vi.month(september)).toBe("09/2026");
    expect(vnd.en.month(september)).toBe("Sep 2026");
    expect(vnd.vi.dateRange(september, lateEvening)).toBe("03/09/2026 – 31/10/2026");
    expect(vnd.en.dateRange(lateEvening, lateEvening)).toBe("31 Oct 2026");
    expect(vnd.en.dateRange(null, null)).toBe("–");
  });
});

it.each([
  [52, "+52", "+52"],
  [-8, "−8", "−8"],
  [0.4, "0", "0"],
  [-0.4, "0", "0"],
  [-1_521_300, "−1.521.300", "−1,521,300"],
])("%d with its sign is %s and %s", (value, vi, en) => {
  expect([vnd.vi.signed(value, vnd.vi.integer), vnd.en.signed(value, vnd.en.integer)]).toEqual([vi, en]);
});

it("gives no sign to what is less than the least written", () => {
  expect(vnd.en.signed(-0.001, (size) => vnd.en.percent(size, 0))).toBe("<1%");
});
