import { describe, expect, it } from "vitest";
import { analyse, defaultAnalysisSettings, listRows, packText, phoneCountry } from "../../../../src/engine";
import { createFormat } from "../../../../src/i18n";
import { en } from "../../../../src/i18n/en";
import { vi } from "../../../../src/i18n/vi";
import { plainListCsv, platformCsv } from "../../../../src/views/shared/lists/listCsv";
import { matchList } from "../../../../src/views/shared/lists/matchList";
import { sha256Hex } from "../../../../src/views/shared/lists/sha256";
import { words } from "../../../../src/views/shared/lists/words";
import { orderTable } from "../../../support/tables";

const country = phoneCountry("VN");
/** Keys that figures of a list may happen to equal: orders, ranks. */
const keys = ["1", "2", "3", "=KH4", "+84905000005", "lan@shop.vn"];
const base = orderTable(keys.map((_, customer) => ({ customer, time: Date.UTC(2026, 0, 5 + customer), net: 1000 })));
const orders = {
  ...base,
  customerKey: packText(keys),
  customerName: packText(["Nguyễn, Hương", 'Trần "Tí"', "=cmd()", "Lê\tMai", "", "Lan"]),
  contacts: {
    email: packText(["h.uong@gmail.com", "", "cu@shop.vn", "", "", ""]),
    phone: packText(["0901234567", "0387654321", "", "", "", ""]),
  },
};
const match = (text: string) => matchList(text, orders, country, () => undefined);
const everybody = Uint32Array.of(0, 1, 2, 3, 4, 5);

describe("a list that was exported names the same customers again", () => {
  for (const language of ["en", "vi"] as const) {
    for (const hideNames of [false, true]) {
      it(`plain, ${language}${hideNames ? ", names hidden" : ""}`, async () => {
        const csv = plainListCsv({
          customers: everybody,
          orders,
          analysis: analyse(orders, defaultAnalysisSettings),
          forecast: null,
          country,
          hideNames,
          t: language === "en" ? en : vi,
          w: words[language],
          f: createFormat(language, "VND"),
        });
        expect(await match([...csv].join(""))).toEqual({ keys, unknown: [] });
      });
    }
  }

  it.each(["google", "meta", "tiktok"] as const)("hashed, %s: all who are in it", async (platform) => {
    const csv = [...platformCsv({ customers: everybody, orders, country }, platform, sha256Hex)].join("");
    // The fourth has neither e-mail nor phone, and so is not in the file.
    expect(await match(csv)).toEqual({ keys: keys.filter((key) => key !== "=KH4"), unknown: [] });
  });
});

describe("a list that was pasted", () => {
  it("goes by key, e-mail and phone, however they are written", async () => {
    expect(await match("1\nH.UONG+x@gmail.com\n+84 387 654 321\nLAN@shop.vn\n")).toEqual({
      keys: ["1", "2", "lan@shop.vn"],
      unknown: [],
    });
  });

  it("says what names nobody, and takes no header for a customer", async () => {
    expect(await match("Mã khách\n2\n99\n\nnobody@shop.vn")).toEqual({
      keys: ["2"],
      unknown: ["99", "nobody@shop.vn"],
    });
    expect(await match("")).toEqual({ keys: [], unknown: [] });
  });

  it("takes no figure for a key where another column names more", async () => {
    const text = "phone;orders\n0901234567;3\n0387654321;2\n0900000000;1\n";
    expect(await match(text)).toEqual({ keys: ["1", "2"], unknown: ["0900000000"] });
  });

  it("reads hashes of keys too", async () => {
    expect((await match(sha256Hex("=kh4"))).keys).toEqual(["=KH4"]);
  });
});

describe("rows of a list", () => {
  it.each([
    ["a\nb\r\n\r\nc", [["a"], ["b"], ["c"]]],
    [
      '\uFEFF"a,b",c\n"d\ne","f ""g"""',
      [
        ["a,b", "c"],
        ["d\ne", 'f "g"'],
      ],
    ],
    [
      "a;b,c\n1;2,3",
      [
        ["a", "b,c"],
        ["1", "2,3"],
      ],
    ],
    ["'+84901\t x ", [["+84901", "x"]]],
    ["0901\t", [["0901", ""]]],
    ['say "hi",b', [['say "hi"', "b"]]],
    ["  \n;;\n", []],
  ])("%j", (text, rows) => {
    expect(listRows(text)).toEqual(rows);
  });
});
