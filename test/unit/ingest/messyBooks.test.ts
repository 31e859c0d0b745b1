import { describe, expect, it } from "vitest";
import { defaultMapping } from "../../../src/ingest";
import { readNumber } from "../../../src/ingest/values/numbers";
import { scaleOf } from "../../../src/ingest/values/scale";
import { isSummaryWord } from "../../../src/ingest/values/words";
import { draftOf, failureOf, figures, rolesOf } from "./found";
import { importText, readAll } from "./support";

describe("money written short", () => {
  it.each([
    ["350k", 350_000, null],
    ["350K", 350_000, null],
    ["1.250k", 1_250_000, null],
    ["1,5k", 1500, null],
    ["89 nghìn", 89_000, "VND"],
    ["89 ngàn đồng", 89_000, "VND"],
    ["350kđ", 350_000, "VND"],
    ["1,2tr", 1_200_000, "VND"],
    ["2 triệu", 2_000_000, "VND"],
    ["1tr2", 1_200_000, "VND"],
    ["1tr25", 1_250_000, "VND"],
    ["1tr050", 1_050_000, "VND"],
    ["1tr50k", 1_050_000, "VND"],
    ["-1tr2", -1_200_000, "VND"],
    ["1,5 tỷ", 1_500_000_000, "VND"],
    // A thousand million, or 1.25 of them: not read rather than guessed.
    ["1.250tr", null, null],
    ["12kg", null, null],
    // A dash in the place of the decimals is no sign; behind a whole number it is one.
    ["250.000,-", 250_000, null],
    ["12.-", 12, null],
    ["€ 12,–", 12, "EUR"],
    ["-12,-", -12, null],
    ["50-", -50, null],
    ["M350k", null, null],
  ])("%s", (text, value, currency) => {
    const read = readNumber(text);
    expect(read?.value ?? null).toBe(value);
    expect(read?.currency ?? null).toBe(currency);
  });

  it("says nothing about how long numbers are written", () => {
    expect(readNumber("1.5tr")?.proof).toBeNull();
    expect(readNumber("1.250k")?.open).toBeNull();
  });

  it("adds up a sheet that mixes them with plain ones", () => {
    const text = "Ngày;SĐT;Tiền\n25/12/2025;0912345678;1tr2\n26/12/2025;0912345678;350k\n27/12/2025;0987654321;90000\n";
    expect(figures(text)).toEqual({ customers: 2, orders: 3, revenue: 1_640_000 });
  });
});

describe("units in a header", () => {
  it.each([
    ["Doanh thu (nghìn đồng)", 1000],
    ["Thành tiền (1.000đ)", 1000],
    ["Doanh số (triệu VND)", 1e6],
    ["Số tiền (k)", 1000],
    ["Revenue in thousands", 1000],
    ["amount_cents", 0.01],
    ["Tổng tiền", 1],
    ["Tổng tiền (VND)", 1],
    ["Total (1000 orders)", 1],
  ])("%s", (header, scale) => {
    expect(scaleOf(header)).toBe(scale);
  });

  it("makes đồng of thousands, told beside the column", () => {
    const text = "Mã đơn,Ngày,Khách hàng,Doanh thu (nghìn đồng)\nN1,25/12/2025,Lan,350\nN2,26/12/2025,Lan,1250\n";
    expect(figures(text)).toEqual({ customers: 1, orders: 2, revenue: 1_600_000 });
    expect(draftOf(text).groups[0]?.columns[3]).toMatchObject({ role: "orderTotal", scale: 1000 });
  });

  it("makes units of cents", () => {
    const text =
      "order_id,created_at,email,amount_cents,currency\n1,2026-01-02,a@x.vn,1999,usd\n2,2026-01-03,a@x.vn,5001,usd\n";
    expect(figures(text)).toEqual({ customers: 1, orders: 2, revenue: 70 });
  });
});

describe("refunds told by the kind of document", () => {
  const head = "Date,Type,Num,Customer,Amount\n";

  it("are taken off though they are written without a sign", () => {
    const rows = "25/12/2025,Invoice,1,Lan,100\n26/12/2025,Invoice,2,Bình,50\n27/12/2025,Credit memo,3,Lan,30\n";
    expect(rolesOf(head + rows)).toContain("documentType");
    expect(figures(head + rows)).toEqual({ customers: 2, orders: 2, revenue: 120 });
  });

  it("are the same with a sign", () => {
    const rows = "25/12/2025,Invoice,1,Lan,100\n26/12/2025,Invoice,2,Bình,50\n27/12/2025,Refund,3,Lan,-30\n";
    expect(figures(head + rows)).toEqual({ customers: 2, orders: 2, revenue: 120 });
  });

  it("lower the order whose number they carry", () => {
    const rows = "25/12/2025,Sale,A1,Lan,100\n26/12/2025,Sale,A2,Lan,50\n27/12/2025,Refund,A1,Lan,100\n";
    const { orders } = importText(head.replace("Num", "Order no") + rows).result;
    expect([...orders.net]).toEqual([0, 50]);
  });

  it("are not seen in a type of customer or of return", () => {
    const text = "Date,Customer type,Customer,Order no,Amount\n25/12/2025,New,Lan,1,100\n26/12/2025,Return,Lan,2,50\n";
    expect(rolesOf(text)).not.toContain("documentType");
    expect(figures(text).revenue).toBe(150);
  });
});

it("a negative total under an order's number is a refund of it, however often the total is repeated", () => {
  const rows = [
    "K1,60",
    "K1,60",
    "K1,-60",
    "K2,40",
    "K2,40",
    "K3,70",
    "K3,70",
    "K4,10",
    "K4,10",
    "K5,5",
    "K5,5",
    "K6,1",
    "K6,1",
  ];
  const text = `order id,date,email,order total,product\n${rows
    .map((row) => row.replace(",", ",2026-01-02,a@x.vn,"))
    .map((row, i) => `${row},P${i}`)
    .join("\n")}\n`;
  const { orders, reconciliation } = importText(text).result;
  expect([...orders.net]).toEqual([0, 40, 70, 10, 5, 1]);
  expect(reconciliation).toMatchObject({ revenueRead: 186, refunds: 60, revenueUsed: 126 });
});

describe("what a word alone would get wrong", () => {
  it("a remark on rows that give money back is no status", () => {
    const text =
      "Date,Transaction ID,Customer ID,Item,Net Sales,Notes\n2026-01-02,T1,C1,Latte,10,\n2026-01-03,T2,C1,Latte,8,\n2026-01-04,T3,C1,Latte,-8,Returned\n";
    expect(rolesOf(text)).not.toContain("status");
    expect(figures(text)).toEqual({ customers: 1, orders: 2, revenue: 10 });
  });

  it("a remark that calls sales off is one", () => {
    const text =
      "Mã đơn,Ngày,SĐT,Tổng tiền,Ghi chú\n1,25/12/2025,0912345678,90000,\n2,26/12/2025,0912345678,50000,Hủy\n";
    expect(figures(text).revenue).toBe(90_000);
  });

  it("“State” over Paid and Void is no place", () => {
    const text =
      "Order Ref,Client,Order Date,Amount,State\nR1,a@x.vn,2026-01-02,10,Paid\nR2,a@x.vn,2026-01-03,20,Void\n";
    expect(rolesOf(text)).toContain("status");
    expect(figures(text).revenue).toBe(10);
  });

  it("“State” over places is one", () => {
    expect(rolesOf("Order Ref,Client,Order Date,Amount,State\nR1,a@x.vn,2026-01-02,10,CA\n")?.at(-1)).toBe("region");
  });

  it("“Order” over codes groups the rows whose totals repeat", () => {
    const text =
      "order,placed,customer_ref,item,qty,price,order_total\nN1,2026-01-02,u1,A,1,10,30\nN1,2026-01-02,u1,B,2,10,30\nN2,2026-01-03,u2,A,1,10,10\n";
    expect(figures(text)).toEqual({ customers: 2, orders: 2, revenue: 40 });
  });

  it("“Order” over names of goods is no number", () => {
    expect(
      rolesOf("order,date,email,total\nMug and cup,2026-01-02,a@x.vn,10\nPlate,2026-01-03,a@x.vn,5\n")?.[0],
    ).not.toBe("orderId");
  });

  it.each([
    ["a code", "A7,B3,C9", "orderId"],
    ["the number of the row", "1,2,3", "ignore"],
    ["something that repeats", "A7,A7,C9", "ignore"],
  ])("“Mã” over %s", (_, codes, role) => {
    const rows = codes.split(",").map((code, i) => `${code},2${i}/12/2025,0912345678,90000`);
    expect(rolesOf(`Mã,Ngày,SĐT,Tổng tiền\n${rows.join("\n")}\n`)?.[0]).toBe(role);
  });

  it("what was returned is no amount of the order", () => {
    const text =
      "Ngày chứng từ,Số chứng từ,Mã khách hàng,Tên hàng,Tổng số lượng bán,Đơn giá,Doanh số bán,Chiết khấu,Giá trị trả lại\n" +
      "25/12/2025,BH1,KH1,Áo,2,50000,100000,0,0\n25/12/2025,BH1,KH1,Nón,1,20000,20000,5000,0\n26/12/2025,BH2,KH2,Nón,1,20000,20000,0,20000\n";
    expect(rolesOf(text)).toContain("refund");
    expect(figures(text)).toEqual({ customers: 2, orders: 2, revenue: 115_000 });
  });

  it("a total of goods has the order's discount taken off", () => {
    const text =
      "ID,Ngày tạo,SĐT,Tổng tiền sản phẩm,Giảm giá\n71,25/12/2025,0912345678,100000,20000\n72,26/12/2025,0912345678,50000,0\n";
    expect(figures(text).revenue).toBe(130_000);
  });

  it("sales as accountants name them count where nothing says more, less the discount of each line", () => {
    const text =
      "Ngày chứng từ,Số chứng từ,Mã khách hàng,Tên hàng,Doanh số bán,Chiết khấu\n25/12/2025,BH1,KH1,Áo,100000,10000\n25/12/2025,BH1,KH1,Nón,20000,0\n";
    expect(figures(text)).toEqual({ customers: 1, orders: 1, revenue: 110_000 });
  });
});

describe("lines that are no orders", () => {
  it.each(["Cộng tháng 1", "Tổng cộng tháng 12/2025", "Tổng quý I", "Total for March 2026", "Subtotal Week 3"])(
    "“%s” is a total",
    (text) => expect(isSummaryWord(text)).toBe(true),
  );

  it.each(["Công ty Tháng Mười", "Total Care", "Sumday shop"])("“%s” is none", (text) =>
    expect(isSummaryWord(text)).toBe(false),
  );
});

describe("a table of one row a customer", () => {
  const rows = (of: (i: number) => string) => Array.from({ length: 8 }, (_, i) => of(i)).join("\n");

  it.each([
    [
      "counts and dates",
      "customer_id,first_order_date,last_order_date,order_count,total_revenue",
      (i: number) => `C${i},2025-01-0${i + 1},2025-06-01,${1 + (i % 3)},100`,
    ],
    ["one date", "email,orders,last purchase,total spent", (i: number) => `c${i}@x.vn,${1 + (i % 3)},2025-06-01,100`],
    [
      "frequency and recency",
      "customer_id,frequency,recency,T,monetary_value",
      (i: number) => `C${i},${i % 4},3,40,12.5`,
    ],
    [
      "Vietnamese headers",
      "Khách hàng,SĐT,Lần mua cuối,Số đơn,Tổng chi tiêu",
      (i: number) => `Lan ${i},091234567${i},25/12/2025,${1 + (i % 3)},90000`,
    ],
  ])("is refused as a list of customers: %s", (_, header, row) => {
    expect(failureOf(`${header}\n${rows(row)}\n`)).toMatchObject({
      failure: { code: "customerList", detail: "summary" },
    });
  });

  it.each([
    [
      "orders of people who come back",
      "email,date,total,orders",
      (i: number) => `c${i % 3}@x.vn,2025-06-0${i + 1},100,${1 + (i % 3)}`,
    ],
    [
      "orders with a number",
      "order id,email,date,total,orders",
      (i: number) => `A${i},c${i}@x.vn,2025-06-0${i + 1},100,${1 + (i % 3)}`,
    ],
    ["order numbers", "SĐT,Ngày,Số đơn,Tổng tiền", (i: number) => `091234567${i},2${i}/12/2025,${1000 + i},90000`],
  ])("are no such list: %s", (_, header, row) => {
    expect(failureOf(`${header}\n${rows(row)}\n`)).toBeNull();
  });

  it("of Amazon's settlements names the report that has a buyer", () => {
    const header = "settlement-id\tposted-date\torder-id\tamount-type\tamount-description\tamount";
    expect(failureOf(`${header}\n1\t2026-01-02\t111-1\tItemPrice\tPrincipal\t25.5\n`)).toMatchObject({
      failure: { code: "noBuyerInFile" },
    });
  });
});

describe("whether the amounts have cents", () => {
  const file = (...totals: string[]) =>
    draftOf(
      `order_no,order_date,email,total\n${totals.map((total, i) => `A${i},2026-01-02,c${i}@x.vn,${total}`).join("\n")}\n`,
    );

  it("is told where nothing names the currency", () => {
    expect(file("12.50", "7.25", "30").hasCents).toBe(true);
    expect(file("12.00", "7.00", "30.50").hasCents).toBeUndefined();
    expect(file("$12.50", "$7.25").hasCents).toBeUndefined();
  });
});

describe("a book that writes the day once", () => {
  const text = [
    "Ngày,Khách hàng,SĐT,Thành tiền",
    "Tháng 12/2025,,,",
    "25/12/2025,Lan,0912345678,100000",
    ",Bình,0912345679,50000",
    ",,,",
    "26/12/2025,Lan,0912345678,70000",
    ",Bình,0912345679,30000",
    ",Cộng tháng 12,,250000",
  ].join("\n");
  const read = (blankDates?: "above" | "refused") =>
    importText(text, (mapping) => ({
      ...mapping,
      groups: mapping.groups.map((group) => ({ ...group, ...(blankDates !== undefined && { blankDates }) })),
    })).result;

  it("asks which day it is where the date is blank", () => {
    expect(draftOf(text)).toMatchObject({ complete: false, groups: [{ undated: 2 }] });
  });

  it("takes the day of the row above, where the user says so; not for totals and headings", () => {
    const { orders, reconciliation } = read("above");
    expect([...orders.time].map((time) => new Date(time).getUTCDate())).toEqual([25, 25, 26, 26]);
    expect(reconciliation).toMatchObject({ rowsRefused: 0, rowsExcluded: 2, revenueUsed: 250_000 });
  });

  it("tells the rows as refused, where the user says so or nothing", () => {
    expect(read("refused").reconciliation).toMatchObject({ rowsRefused: 2, revenueUsed: 170_000 });
    expect(read().reconciliation).toMatchObject({ rowsRefused: 2, revenueUsed: 170_000 });
  });

  it("asks nothing about one slip, nor about lines of orders with a number", () => {
    const slip = `Ngày,SĐT,Thành tiền\n${Array.from({ length: 20 }, (_, i) => `${i === 7 ? "" : "25/12/2025"},0912345678,1000`).join("\n")}\n`;
    expect(draftOf(slip).groups[0]?.undated).toBeUndefined();
    const lines = "Mã đơn,Ngày,SĐT,Sản phẩm,Thành tiền\nA1,25/12/2025,0912345678,Áo,1000\nA1,,0912345678,Nón,500\n";
    expect(draftOf(lines).groups[0]?.undated).toBeUndefined();
    expect(figures(lines).revenue).toBe(1500);
  });

  it("never takes a day from another file", () => {
    const reader = readAll([
      { name: "a.csv", content: "Ngày,SĐT,Thành tiền\n25/12/2025,0912345678,1000\n,0912345679,500\n" },
      { name: "b.csv", content: "Ngày,SĐT,Thành tiền\n,0912345670,700\n26/12/2025,0912345671,900\n" },
    ]);
    const mapping = defaultMapping(reader.draft());
    const groups = mapping.groups.map((group) => ({ ...group, blankDates: "above" as const }));
    expect(reader.build({ ...mapping, groups }).reconciliation).toMatchObject({ rowsRefused: 1, revenueUsed: 2400 });
  });
});

it("says before the import that nobody in the file is known", () => {
  const reader = readAll([
    { name: "a.csv", content: "Mã đơn,Ngày,Khách hàng,Tổng tiền\n1,25/12/2025,Khách lẻ,90000\n2,26/12/2025,,5000\n" },
  ]);
  const { failure, outcome } = reader.survey(defaultMapping(reader.draft()));
  expect(failure).toMatchObject({ code: "noUsableRows", file: "a.csv", detail: "nobody" });
  expect(outcome).toMatchObject({ ordersUsed: 0, revenueExcluded: 95_000 });
});
