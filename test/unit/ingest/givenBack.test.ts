import { describe, expect, it } from "vitest";
import { unpackText } from "../../../src/engine";
import { importText } from "./support";

const nets = (text: string, change?: Parameters<typeof importText>[1]) => {
  const { draft, result } = importText(text, change);
  return {
    complete: draft.complete,
    nets: Object.fromEntries(unpackText(result.orders.orderKey).map((key, i) => [key, result.orders.net[i]])),
    refunds: result.reconciliation.refunds,
    result,
  };
};

describe("discounts beside quantity × price", () => {
  const header = "order_id,email,date,sku,quantity,price,discount\n";

  it("that differ within orders are taken off line by line", () => {
    const text = `${header}1,a@b.co,2026-01-01,A,2,10,3\n1,a@b.co,2026-01-01,B,1,10,0\n2,a@b.co,2026-01-02,A,1,10,-1.5\n`;
    expect(nets(text)).toMatchObject({ complete: true, nets: { "1": 27, "2": 8.5 } });
  });

  it("that stand on every row of enough orders are the order's, and taken off once", () => {
    const rows = [1, 2, 3, 4, 5].flatMap((id) => [
      `${id},a@b.co,2026-01-0${id},A,2,10,${id}`,
      `${id},a@b.co,2026-01-0${id},B,1,10,${id}`,
    ]);
    const { complete, nets: found } = nets(`${header}${rows.join("\n")}\n`);
    expect(complete).toBe(true);
    expect(found).toEqual({ "1": 29, "2": 28, "3": 27, "4": 26, "5": 25 });
  });

  it("are asked about where few orders leave it open, and follow the answer", () => {
    const text = `${header}1,a@b.co,2026-01-01,A,2,10,3\n1,a@b.co,2026-01-01,B,1,10,3\n2,a@b.co,2026-01-02,A,1,10,\n`;
    const { draft } = importText(text);
    expect(draft.groups[0]?.openDiscount).toBe(6);
    expect(draft.complete).toBe(false);
    const said = (role: "lineDiscount" | "orderDiscount" | "ignore") =>
      nets(text, (mapping) => ({
        ...mapping,
        groups: mapping.groups.map((group) => ({
          ...group,
          discountSaid: true as const,
          roles: group.roles.map((one, i) => (i === 6 ? role : one)),
        })),
      })).nets["1"];
    expect([said("lineDiscount"), said("orderDiscount"), said("ignore")]).toEqual([24, 27, 30]);
  });

  it("may be percentages, by the header or in the cells", () => {
    expect(nets("order_id,email,date,sku,quantity,price,discount %\n1,a@b.co,2026-01-01,A,2,10,25\n").nets).toEqual({
      "1": 15,
    });
    expect(nets(`${header}1,a@b.co,2026-01-01,A,2,10,10%\n2,a@b.co,2026-01-01,A,2,10,\n`).nets).toEqual({
      "1": 18,
      "2": 20,
    });
  });

  it("give back less of a line that gives goods back", () => {
    const text = `${header}1,a@b.co,2026-01-01,A,5,10,0\n2,a@b.co,2026-01-02,A,-1,10,4\n`;
    expect(nets(text)).toMatchObject({ nets: { "1": 44 }, refunds: 6 });
  });

  it("matter only where no total says what was paid", () => {
    const text = "order_id,email,date,quantity,price,discount,total\n1,a@b.co,2026-01-01,2,10,3,17\n";
    const { draft, result } = importText(text);
    expect(draft.groups[0]?.columns.map(({ role }) => role)).not.toContain("lineDiscount");
    expect(result.reconciliation.revenueUsed).toBe(17);
  });

  it("of the line and of the order are both taken off", () => {
    const text =
      "Mã đơn hàng,Nguồn bán hàng,Mã SKU,Số lượng,Đơn giá,Chiết khấu sản phẩm,Chiết khấu đơn hàng,Số điện thoại,Ngày tạo\n" +
      "S1,Web,A,2,50000,5000,10000,0901234567,13/05/2026\n,,B,1,20000,0,,,\n";
    const found = nets(text);
    expect(found).toMatchObject({ complete: true, nets: { S1: 105_000 } });
    expect([...found.result.lines.amount]).toEqual([95_000, 20_000]);
  });
});

describe("totals that were adjusted", () => {
  const header = "order_id,email,date,order total,adjusted order total\n";

  it("are refunds, where the cell is filled", () => {
    const text = `${header}1,a@b.co,2026-01-01,10,\n2,a@b.co,2026-01-02,20,5\n3,a@b.co,2026-01-03,30,0\n`;
    expect(nets(text)).toMatchObject({ nets: { "1": 10, "2": 5, "3": 0 }, refunds: 45 });
  });

  it("say nothing by a zero in a column of zeros", () => {
    const text = `${header}1,a@b.co,2026-01-01,10,0.00\n2,a@b.co,2026-01-02,20,0.00\n3,a@b.co,2026-01-03,30,12.50\n`;
    expect(nets(text)).toMatchObject({ nets: { "1": 10, "2": 20, "3": 12.5 }, refunds: 17.5 });
  });

  it("may be above the first total", () => {
    expect(nets(`${header}1,a@b.co,2026-01-01,10,12\n2,a@b.co,2026-01-02,20,\n`)).toMatchObject({
      nets: { "1": 12, "2": 20 },
      refunds: 0,
    });
  });
});

describe("pieces that came back", () => {
  it("lower the order by their part of the line", () => {
    const text =
      "order_id,email,date,sku,quantity,returned quantity,line total,order total\n" +
      "1,a@b.co,2026-01-01,A,4,1,40,60\n1,a@b.co,2026-01-01,B,1,0,20,60\n";
    expect(nets(text)).toMatchObject({ nets: { "1": 50 }, refunds: 10 });
  });

  it("are not counted beside a column of refunds", () => {
    const text =
      "order_id,email,date,sku,quantity,returned quantity,line total,refund amount\n1,a@b.co,2026-01-01,A,4,1,40,10\n";
    expect(nets(text)).toMatchObject({ nets: { "1": 30 }, refunds: 10 });
  });

  it.each([
    ["on each row", "Hoàn thành", { "1": 20_000, "2": 5000 }, 10_000],
    ["on the first row of an order only", "", { "2": 5000 }, 0],
  ])("by a return status on one row of two, with the order's status %s", (_, second, expected, refunds) => {
    const text =
      "Mã đơn hàng,Email,Ngày bán,SKU,Thành tiền,Tổng tiền,Trạng thái,Trạng thái trả hàng\n" +
      "1,a@b.co,2026-01-01,A,10000,30000,Hoàn thành,Đã trả hàng\n" +
      `1,a@b.co,2026-01-01,B,20000,30000,${second},\n2,a@b.co,2026-01-02,B,5000,5000,Hoàn thành,\n`;
    expect(nets(text)).toMatchObject({ nets: expected, refunds });
  });
});
