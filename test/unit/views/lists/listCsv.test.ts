import { createHash } from "node:crypto";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import {
  type AdPlatform,
  analyse,
  defaultAnalysisSettings,
  hashedTexts,
  type OrderTable,
  packText,
  phoneCountry,
} from "../../../../src/engine";
import { createFormat, type Language } from "../../../../src/i18n";
import { en } from "../../../../src/i18n/en";
import { vi } from "../../../../src/i18n/vi";
import { plainListCsv, platformCsv } from "../../../../src/views/shared/lists/listCsv";
import { sha256Hex } from "../../../../src/views/shared/lists/sha256";
import { words } from "../../../../src/views/shared/lists/words";
import { orderTable } from "../../../support/tables";

const day = Date.UTC(2026, 0, 5);
const country = phoneCountry("VN");

interface Person {
  readonly key: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

function shopOf(people: readonly Person[], withContacts = true): OrderTable {
  const base = orderTable(people.map((_, customer) => ({ customer, time: day, net: 1000 * (customer + 1) })));
  const column = (of: (person: Person) => string | undefined) => packText(people.map((person) => of(person) ?? ""));
  return {
    ...base,
    customerKey: column(({ key }) => key),
    customerName: column(({ name }) => name),
    ...(withContacts ? { contacts: { email: column(({ email }) => email), phone: column(({ phone }) => phone) } } : {}),
  };
}

const everybody = (orders: OrderTable) => Uint32Array.from({ length: orders.customerCount }, (_, c) => c);

function plain(orders: OrderTable, language: Language = "en", hideNames = false): string {
  const pieces = plainListCsv({
    customers: everybody(orders),
    orders,
    analysis: analyse(orders, defaultAnalysisSettings),
    forecast: null,
    country,
    hideNames,
    t: language === "en" ? en : vi,
    w: words[language],
    f: createFormat(language, "VND"),
  });
  return [...pieces].join("");
}

const hashed = (orders: OrderTable, platform: AdPlatform) =>
  [...platformCsv({ customers: everybody(orders), orders, country }, platform, sha256Hex)].join("");

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

describe("SHA-256", () => {
  // FIPS 180-4's own example, and the platforms' published ones.
  it.each([
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["john_smith@gmail.com", "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f"],
    ["16505551212", "e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176"],
    ["us", "79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621"],
    ["정", "8fa8cd9c440be61d0151429310034083132b35975c4bea67fdd74158eb51db14"],
  ])("of %s", (text, hash) => {
    expect(sha256Hex(text)).toBe(hash);
  });
});

describe("lists for ad platforms", () => {
  it("Meta: its headers, and the hashes its page publishes", () => {
    const orders = shopOf([{ key: "1", email: " John_Smith@gmail.com", phone: "+1 (650) 555-1212" }]);
    // developers.facebook.com, Conversions API, Customer Information Parameters
    expect(hashed(orders, "meta")).toBe(
      "email,phone,country\r\n62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f,e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176,\r\n",
    );
  });

  it("Meta: the country beside a phone of that country", () => {
    const orders = shopOf([{ key: "1", phone: "0901234567" }]);
    expect(hashed(orders, "meta")).toBe(`email,phone,country\r\n,${sha("84901234567")},${sha("vn")}\r\n`);
  });

  it("Google: its headers, and SHA-256 of its own normalised examples", () => {
    const orders = shopOf([
      { key: "1", email: "cloudy.sanfrancisco+shopping@gmail.com", phone: "+1 (800) 555-0100" },
      { key: "2", email: "user.name+NYC@Example.com" },
    ]);
    // sha256sum of cloudysanfrancisco@gmail.com, +18005550100; user.name+nyc@example.com
    expect(hashed(orders, "google")).toBe(
      [
        "Email,Phone",
        "223ebda6f6889b1494551ba902d9d381daf2f642bae055888e96343d53e9f9c4,fb4f73a6ec5fdb7077d564cdd22c3554b43ce49168550c3b12c547b78c517b30",
        `${sha("user.name+nyc@example.com")},`,
        "",
      ].join("\r\n"),
    );
  });

  it("TikTok: its headers, the hashes its page publishes, phones with and without the plus sign", () => {
    const orders = shopOf([{ key: "1", email: "JaneDoe@gmail.com", phone: "+374 93 828222" }]);
    // ads.tiktok.com/help, List of supported IDs and formats for a customer file
    expect(hashed(orders, "tiktok")).toBe(
      [
        "Email_SHA256,Phone_SHA256,Phone_SHA256",
        `d6117306485ed0e50afab3ac871e98f81699151f30281527d63ff5f233656c69,${sha("+37493828222")},65b7e6dcf6f4310f8d7cbfbd78289a753062fb054d6664fb9aaac5df66a422d4`,
        "",
      ].join("\r\n"),
    );
  });

  it("leaves out who has neither, and reads keys that are e-mails or phones where the files have no contacts", () => {
    const orders = shopOf(
      [{ key: "KH001" }, { key: "lan@shop.vn" }, { key: "0901234567" }, { key: "901234567" }],
      false,
    );
    expect(hashed(orders, "google")).toBe(`Email,Phone\r\n${sha("lan@shop.vn")},\r\n,${sha("+84901234567")}\r\n`);
  });

  it("every hash in a list is among those its person is found by", () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.stringMatching(/^0[35789]\d{8}$/), (email, phone) => {
        const orders = shopOf([{ key: "1", email, phone }]);
        const known = new Set(hashedTexts({ email, phone: `+84${phone.slice(1)}` }).map(sha));
        for (const platform of ["google", "meta", "tiktok"] as const) {
          const cells = (hashed(orders, platform).split("\r\n")[1] ?? "").split(",").filter((cell) => cell !== "");
          expect(cells.length).toBeGreaterThan(0);
          for (const cell of cells) if (cell !== sha("vn")) expect(known.has(cell)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("the plain list", () => {
  const people: Person[] = [
    { key: "KH001", name: "Nguyễn Thị Hương", email: "huong@shop.vn", phone: "0901234567" },
    { key: "KH002", name: "=cmd()", email: "+a@shop.vn", phone: "" },
  ];

  it("says who they are, how to reach them and what they brought", () => {
    expect(plain(shopOf(people))).toBe(
      [
        "\uFEFFName,E-mail,Phone,Customer key,Orders,Last order,Historic CLV (revenue)",
        "Nguyễn Thị Hương,huong@shop.vn,(+84) 901234567,KH001,1,2026-01-05,1000",
        "'=cmd(),'+a@shop.vn,,KH002,1,2026-01-05,2000",
        "",
      ].join("\r\n"),
    );
  });

  it("in Vietnamese, with the separator Excel expects there", () => {
    expect(plain(shopOf(people), "vi").split("\r\n").slice(0, 2)).toEqual([
      "\uFEFFTên khách;Email;Số điện thoại;Mã khách;Số đơn;Đơn gần nhất;CLV đã có (doanh thu)",
      "Nguyễn Thị Hương;huong@shop.vn;(+84) 901234567;KH001;1;2026-01-05;1000",
    ]);
  });

  it("has no names while names are hidden", () => {
    expect(plain(shopOf(people), "en", true)).not.toMatch(/Hương|cmd/);
  });

  it("no cell can run as a formula, whatever the files say", () => {
    const nasty = fc
      .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", " =", "＝"), fc.string())
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (key, name, email, phone) => {
        for (const language of ["en", "vi"] as const) {
          const text = plain(shopOf([{ key, name, email, phone }]), language).slice(1);
          const { data } = Papa.parse<string[]>(text, { delimiter: language === "vi" ? ";" : "," });
          for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("writes a long list in pieces that together are one file", () => {
    const many = Array.from({ length: 4_500 }, (_, i) => ({ key: `K${i}`, email: `a${i}@shop.vn` }));
    const orders = shopOf(many);
    const lines = plain(orders).split("\r\n");
    expect(lines).toHaveLength(4_502);
    expect(lines.filter((line) => line.includes("\uFEFF"))).toHaveLength(1);
    expect(hashed(orders, "google").split("\r\n")).toHaveLength(4_502);
  });
});
