import { describe, expect, it } from "vitest";
import { unpackText } from "../../../src/engine";
import { mergeImports, type StoredImport } from "../../../src/ingest";
import { emailOf, phoneOf } from "../../../src/ingest/values/contact";
import { flatten, unflatten } from "../../../src/store/columns";
import { importText } from "./support";

const contactsOf = ({ orders }: Pick<StoredImport, "orders">) =>
  Object.fromEntries(
    unpackText(orders.customerKey).map((key, i) => [
      key,
      orders.contacts === undefined
        ? null
        : [unpackText(orders.contacts.email)[i], unpackText(orders.contacts.phone)[i]],
    ]),
  );

describe("one contact", () => {
  it.each([
    [" Lan.Nguyen@Shop.VN ", "lan.nguyen@shop.vn"],
    ["a***n@shop.vn", ""],
    ["khách lẻ", ""],
    ["a@b", ""],
    ["a@b.co, c@d.co", ""],
  ])("e-mail %j is %j", (cell, expected) => {
    expect(emailOf(cell)).toBe(expected);
  });

  it.each([
    ["0901 234 567", "VND", "+84901234567"],
    ["'0901234567", "VND", "+84901234567"],
    ["+84 90-123-45-67", "VND", "+84901234567"],
    ["+84 (0)901 234 567", "VND", "+84901234567"],
    ["(+84) 901234567", "VND", "+84901234567"],
    ["(+1) 4155550100", "VND", "+14155550100"],
    ["84901234567", "VND", "+84901234567"],
    ["901234567", "VND", "+84901234567"],
    ["(028) 3822 1234", "VND", "+842838221234"],
    ["028 3822 12345", "VND", "028 3822 12345"],
    ["+1 (415) 555-0100", "USD", "+14155550100"],
    ["0044 20 7946 0000", "GBP", "+442079460000"],
    ["081 234 5678", "THB", "081 234 5678"],
    ["(+84)909****21", "VND", ""],
    ["******86", "VND", ""],
    ["0", "VND", ""],
    ["Zalo của Lan", "VND", ""],
  ])("phone %j in %s is %j", (cell, currency, expected) => {
    expect(phoneOf(cell, currency)).toBe(expected);
  });
});

describe("contacts of customers", () => {
  const header = "Mã đơn hàng,Mã khách hàng,Email,Số điện thoại,Ngày bán,Tổng tiền,Trạng thái";

  it("are the latest of each customer's orders, whatever key identifies it", () => {
    const { result } = importText(
      [
        header,
        "1,K1,moi@shop.vn,,20/05/2026,100000,Hoàn thành",
        "2,K1,cu@shop.vn,0901 234 567,13/05/2026,100000,Hoàn thành",
        "3,K2,,0912***678,21/05/2026,100000,Hoàn thành",
        "4,K1,huy@shop.vn,,29/05/2026,100000,Đã hủy",
        "5,K3,k***3@shop.vn,84987654321,22/05/2026,100000,Hoàn thành",
      ].join("\n"),
    );
    expect(contactsOf(result)).toEqual({
      K1: ["moi@shop.vn", "+84901234567"],
      K2: ["", ""],
      K3: ["", "+84987654321"],
    });
  });

  it("stand beside the key that the user chose", () => {
    const { result } = importText(
      [header, "1,K1,a@shop.vn,0901234567,20/05/2026,100000,Hoàn thành"].join("\n"),
      (mapping) => ({
        ...mapping,
        groups: mapping.groups.map((group) => ({ ...group, customerKeys: ["customerPhone" as const] })),
      }),
    );
    expect(contactsOf(result)).toEqual({ "0901234567": ["a@shop.vn", "+84901234567"] });
  });

  it("are found in an id that is an e-mail", () => {
    const { result } = importText("order_id,customer_id,date,total\n1,A@b.co,2026-05-01,10\n2,77,2026-05-02,10\n");
    expect(contactsOf(result)).toEqual({ "A@b.co": ["a@b.co", ""], "77": ["", ""] });
  });

  it("are absent where the files have none", () => {
    const { result } = importText("order_id,customer_id,date,total\n1,77,2026-05-01,10\n");
    expect(result.orders.contacts).toBeUndefined();
  });

  it("are the newer side's in a merge, and survive the store", () => {
    const may = importText(
      "order_id,customer_id,email,date,total\n1,a,old@b.co,2026-05-01,10\n2,b,b@b.co,2026-05-02,10\n",
    );
    const june = importText("order_id,customer_id,email,date,total\n3,a,new@b.co,2026-06-01,10\n4,c,,2026-06-01,10\n");
    const expected = { a: ["new@b.co", ""], b: ["b@b.co", ""], c: ["", ""] };
    expect(contactsOf(mergeImports(may.result, june.result))).toEqual(expected);
    expect(contactsOf(mergeImports(june.result, may.result))).toEqual(expected);
    const merged = mergeImports(may.result, june.result);
    expect(unflatten(flatten(merged.orders, merged.lines))).toEqual({ orders: merged.orders, lines: merged.lines });
  });

  it("of a data set without them are those that an import adds", () => {
    const may = importText("order_id,customer_id,date,total\n1,a,2026-05-01,10\n").result;
    const june = importText("order_id,customer_id,email,date,total\n3,a,new@b.co,2026-04-01,10\n").result;
    expect(contactsOf(mergeImports(may, june))).toEqual({ a: ["new@b.co", ""] });
  });
});
