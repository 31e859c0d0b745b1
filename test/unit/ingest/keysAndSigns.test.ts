import { describe, expect, it } from "vitest";
import { draftOf, figures } from "./found";
import { importText } from "./support";

describe("lines of orders in a file without order numbers", () => {
  const rows = (product: (i: number) => string) =>
    `date,email,product,order_total\n${Array.from({ length: 4 }, (_, i) => `2026-01-0${i + 1} 10:0${i}:00,c${i}@x.vn,A,30\n2026-01-0${i + 1} 10:0${i}:00,c${i}@x.vn,${product(i)},30`).join("\n")}\n`;
  const text = rows((i) => `B${i}`);
  const read = (repeatedTotals: "line" | "order") =>
    importText(text, (mapping) => ({
      ...mapping,
      groups: mapping.groups.map((group) => ({ ...group, repeatedTotals })),
    })).result.reconciliation;

  it("are asked about where person, moment and total repeat over other goods", () => {
    expect(draftOf(text)).toMatchObject({ complete: false, groups: [{ repeatedTotals: 4 }] });
    expect(draftOf(rows(() => "A")).groups[0]?.repeatedTotals).toBeUndefined();
  });

  it("count their total once, or each, as the user says", () => {
    expect(read("line")).toMatchObject({ ordersUsed: 4, revenueUsed: 120, rowsUsed: 8 });
    expect(read("order")).toMatchObject({ ordersUsed: 8, revenueUsed: 240 });
  });
});

describe("numbers that a spreadsheet has cut off", () => {
  it("identify nobody, and make no order of rows that share them", () => {
    const text =
      "Mã đơn hàng,Ngày,SĐT,Tên khách hàng,Tổng tiền\n5.83871E+17,25/12/2025,9.12346E+08,Lan,1000\n5.83871E+17,26/12/2025,9.12346E+08,Bình,2000\n5.83872E+17,27/12/2025,9.12346E+08,Bình,3000\n";
    expect(figures(text)).toEqual({ customers: 2, orders: 3, revenue: 6000 });
  });

  it("leave out what nothing else identifies", () => {
    const text = "Ngày,SĐT,Tổng tiền\n25/12/2025,9.12346E+08,1000\n26/12/2025,0912345678,2000\n";
    const { reconciliation } = importText(text).result;
    expect(reconciliation).toMatchObject({ customersUsed: 1, revenueUsed: 2000, revenueExcluded: 1000 });
  });
});

describe("a status of negative rows only", () => {
  const head = "Mã HĐ,Ngày bán,Mã KH,Thành tiền,Trạng thái\n";
  it("marks what was given back, and is not left out", () => {
    const rows =
      "H1,25/12/2025,K1,100000,Hoàn thành\nH2,26/12/2025,K2,50000,Hoàn thành\nT1,27/12/2025,K1,-100000,Trả hàng\n";
    expect(figures(head + rows)).toEqual({ customers: 2, orders: 2, revenue: 50_000 });
  });

  it("that stands on sales too is left out, with both", () => {
    const rows =
      "H1,25/12/2025,K1,100000,Trả hàng\nH2,26/12/2025,K1,50000,Hoàn thành\nT1,27/12/2025,K1,-100000,Trả hàng\n";
    expect(figures(head + rows)).toEqual({ customers: 1, orders: 1, revenue: 50_000 });
  });
});

it.each(["T5, 25/12/2025", "Thứ Năm 25/12/2025", "CN 25-12-2025", "Thu, 25/12/2025"])("“%s” is a day", (date) => {
  expect(figures(`Ngày;SĐT;Tiền\n${date};0912345678;1000\n`).orders).toBe(1);
});
