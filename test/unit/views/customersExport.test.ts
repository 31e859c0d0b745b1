import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { analyse, defaultAnalysisSettings, type Forecast, type OrderTable, packText } from "../../../src/engine";
import { createFormat, type Language } from "../../../src/i18n";
import { en } from "../../../src/i18n/en";
import { vi } from "../../../src/i18n/vi";
import { customersCsv, rowsPerChunk } from "../../../src/views/customers/exportCustomers";
import { exportFileName } from "../../../src/views/shared/exportFileName";
import { knownForecast } from "../../../src/views/shared/forecastStatus";
import { handForecast } from "../../support/forecast";
import { orderTable } from "../../support/tables";

const day = (iso: string) => Date.parse(`${iso}T10:30:00Z`);

const shop: OrderTable = {
  ...orderTable(
    [
      { customer: 0, time: day("2026-01-05"), net: 100_000 },
      { customer: 1, time: day("2026-02-01"), net: 250_000.5 },
      { customer: 1, time: day("2026-03-01"), net: 50_000, refund: 10_000 },
      { customer: 2, time: day("2026-03-11"), net: -20_000, refund: 120_000 },
    ],
    ["Nguyễn Thị Ánh", '=HYPERLINK("http://x")', "Anh; “Tư”, quận 1"],
  ),
  customerKey: packText(["0901234567", "KH2", "+84 90"]),
};

function csv(
  language: Language,
  change: { margin?: number; hideNames?: boolean; currency?: string; forecast?: Forecast } = {},
) {
  const analysis = analyse(shop, { ...defaultAnalysisSettings, margin: change.margin ?? 1 });
  const pieces = customersCsv({
    orders: shop,
    analysis,
    forecast: knownForecast(change.forecast ?? null),
    rows: Uint32Array.of(1, 0, 2),
    hideNames: change.hideNames ?? false,
    t: { en, vi }[language],
    f: createFormat(language, change.currency ?? "VND"),
  });
  return [...pieces].join("");
}

describe("the customers' CSV", () => {
  it("is, in English, exactly this: commas, ISO days, no formula, the phone's zero kept by a tab", () => {
    expect(csv("en")).toBe(
      [
        "\uFEFFRank,Customer key,Name,Orders,Historic CLV (revenue),Average order value,First order,Last order,Days since last order",
        `1,KH2,"'=HYPERLINK(""http://x"")",2,300001,150000,2026-02-01,2026-03-01,10`,
        '2,"0901234567\t",Nguyễn Thị Ánh,1,100000,100000,2026-01-05,2026-01-05,65',
        `3,'+84 90,"Anh; “Tư”, quận 1",1,-20000,-20000,2026-03-11,2026-03-11,0`,
        "",
      ].join("\r\n"),
    );
  });

  it("is, in Vietnamese, exactly this: semicolons, and revenue beside profit where a margin is set", () => {
    expect(csv("vi", { margin: 0.4, currency: "USD" })).toBe(
      [
        "\uFEFFHạng;Mã khách;Tên khách;Số đơn;CLV đã có (lợi nhuận);Doanh thu thuần;Giá trị trung bình mỗi đơn;Đơn đầu tiên;Đơn gần nhất;Số ngày chưa mua lại",
        `1;KH2;"'=HYPERLINK(""http://x"")";2;120000,2;300000,5;150000,25;2026-02-01;2026-03-01;10`,
        '2;"0901234567\t";Nguyễn Thị Ánh;1;40000;100000;100000;2026-01-05;2026-01-05;65',
        `3;'+84 90;"Anh; “Tư”, quận 1";1;-8000;-20000;-20000;2026-03-11;2026-03-11;0`,
        "",
      ].join("\r\n"),
    );
  });

  it("ends with what is expected, where there is a forecast, and leaves blank what is not", () => {
    const forecast = handForecast(3, {
      settings: { horizonDays: 180 },
      customers: {
        probabilityAlive: Float64Array.of(0.123456, 0.9, 0.4),
        expectedOrders: Float64Array.of(0.5, 4.25, 0),
        predictedClv: Float64Array.of(1000.4, 250_000, 0),
        low80: Float64Array.of(0, 200_000, 0),
        high80: Float64Array.of(3000, 300_000, 0),
        nextOrderTime: Float64Array.of(Number.NaN, day("2026-04-01"), Number.NaN),
      },
    });
    const { data } = Papa.parse<string[]>(csv("vi", { forecast }).slice(1), { delimiter: ";", skipEmptyLines: true });
    expect(data.map((row) => row.slice(-6))).toEqual([
      [
        "Xác suất còn mua",
        "Số đơn kỳ vọng trong 6 tháng",
        "CLV dự đoán trong 6 tháng (doanh thu)",
        "Khoảng 80%, từ",
        "Khoảng 80%, đến",
        "Đơn kế tiếp",
      ],
      ["0,9", "4,25", "250000", "200000", "300000", "2026-04-01"],
      ["0,1235", "0,5", "1000", "0", "3000", ""],
      ["0,4", "0", "0", "0", "0", ""],
    ]);
  });

  it("says neither name nor key where names are hidden", () => {
    const text = csv("vi", { hideNames: true });
    const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ";", skipEmptyLines: true });
    expect(data.map((row) => row.slice(0, 3))).toEqual([
      ["Hạng", "Tên khách", "Số đơn"],
      ["1", "Khách 1", "2"],
      ["2", "Khách 2", "1"],
      ["3", "Khách 3", "1"],
    ]);
    for (const secret of ["0901234567", "KH2", "84", "Ánh", "Tư"]) expect(text).not.toContain(secret);
  });

  it("comes in pieces, with one byte order mark, and every row once", () => {
    const customers = 2 * rowsPerChunk + 7;
    const many = orderTable(
      Array.from({ length: customers }, (_, customer) => ({ customer, time: day("2026-01-05"), net: customer + 1 })),
    );
    const pieces = [
      ...customersCsv({
        orders: many,
        analysis: analyse(many, defaultAnalysisSettings),
        forecast: null,
        rows: Uint32Array.from({ length: customers }, (_, i) => i),
        hideNames: false,
        t: en,
        f: createFormat("en", "VND"),
      }),
    ];
    expect(pieces.map((piece) => piece.split("\r\n").length - 1)).toEqual([1, rowsPerChunk, rowsPerChunk, 7]);
    const text = pieces.join("");
    expect(text.lastIndexOf("\uFEFF")).toBe(0);
    const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ",", skipEmptyLines: true });
    expect(data.slice(1).map((row) => row[1])).toEqual(Array.from({ length: customers }, (_, i) => `C${i}`));
  });
});

describe("the file's name", () => {
  const today = new Date(2026, 10, 5);

  it("has the data set and the day, in plain letters", () => {
    expect(exportFileName("Cửa hàng Đồ gốm.csv", "khach-hang", today, "vi")).toBe(
      "cua-hang-do-gom-khach-hang-2026-11-05.csv",
    );
  });

  it("stays a name whatever the data set is called", () => {
    expect(exportFileName("../..", "customers", today, "en")).toBe("customers-2026-11-05.csv");
    expect(exportFileName("x".repeat(200), "customers", today, "en")).toHaveLength(
      60 + "-customers-2026-11-05.csv".length,
    );
  });
});
