import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  googleEmail,
  internationalPhone,
  likelyCountry,
  phoneCountries,
  phoneCountry,
  plainEmail,
  readablePhone,
  tiktokEmail,
} from "../../../../src/engine";

const vietnam = phoneCountry("VN");

describe("e-mails", () => {
  // developers.google.com/data-manager/api/devguides/concepts/formatting
  it.each([
    ["cloudy.sanfrancisco+shopping@gmail.com", "cloudysanfrancisco@gmail.com"],
    ["user.name+NYC@Example.com", "user.name+nyc@example.com"],
    ["a.b@GoogleMail.com", "ab@googlemail.com"],
    [" Cloudy. SanFrancisco@Gmail.com ", "cloudysanfrancisco@gmail.com"],
    ["...@gmail.com", ""],
    ["+only@gmail.com", ""],
  ])("Google reads %s as %s", (text, expected) => {
    expect(googleEmail(text)).toBe(expected);
  });

  // ads.tiktok.com/help/article/list-of-supported-ids-and-formats-for-a-customer-file
  it.each([
    ["Firstname-Lastname@gmail.com", "firstname-lastname@gmail.com"],
    ["first.last+news@example.com", "first.last@example.com"],
    ["+x@example.com", ""],
  ])("TikTok reads %s as %s", (text, expected) => {
    expect(tiktokEmail(text)).toBe(expected);
  });

  it.each(["", "abc", "a@b", "a@@b.vn", "a b", "@b.vn", "a@.vn", "0901234567"])("%j is no e-mail", (text) => {
    expect([plainEmail(text), googleEmail(text), tiktokEmail(text)]).toEqual(["", "", ""]);
  });

  it("is settled after one pass", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        for (const of of [plainEmail, googleEmail, tiktokEmail]) expect(of(of(text))).toBe(of(text));
      }),
    );
  });
});

describe("phones", () => {
  it.each([
    "0901234567",
    "84901234567",
    "+84901234567",
    "+84 (0) 901 234 567",
    "0084 901 234 567",
    "(+84) 901234567",
    "901234567",
    "090.123.4567",
  ])("%s is one Vietnamese number", (text) => {
    expect(internationalPhone(text, vietnam)).toBe("+84901234567");
  });

  it.each([
    // The platforms' own examples.
    ["US", "(800)555-0100", "+18005550100"],
    ["US", "(650)555-1212", "+16505551212"],
    ["US", "(657)777-0000", "+16577770000"],
    ["VN", "+374-93-828222", "+37493828222"],
    ["GB", "+44 844 412 4653", "+448444124653"],
    ["GB", "020 7031 3000", "+442070313000"],
    ["VN", "024 3825 3531", "+842438253531"],
    // 84 may open a nine-digit number written without its zero, and is then no country code.
    ["VN", "845678901", "+84845678901"],
    ["SG", "6512 3456", "+6565123456"],
    ["TH", "081 234 5678", "+66812345678"],
  ])("from %s, %s is %s", (iso, text, expected) => {
    expect(internationalPhone(text, phoneCountry(iso))).toBe(expected);
  });

  it.each(["", "abc", "12", "0", "000000000", "+0901234567", "KH001", "a@b.vn", "+", "1234567890123456789"])(
    "%j is no phone",
    (text) => {
      expect(internationalPhone(text, vietnam)).toBe("");
    },
  );

  it("is settled after one pass, and is read back from what people read", () => {
    fc.assert(
      fc.property(fc.constantFrom(...phoneCountries), fc.stringMatching(/^[+0-9 ()-]{0,18}$/), (country, text) => {
        const phone = internationalPhone(text, country);
        expect(phone).toMatch(/^$|^\+[1-9]\d{6,14}$/);
        expect(internationalPhone(readablePhone(phone, country), country)).toBe(internationalPhone(phone, country));
      }),
    );
  });

  it("is written for people so that no spreadsheet computes with it", () => {
    expect(readablePhone("+84901234567", vietnam)).toBe("(+84) 901234567");
    expect(readablePhone("+37493828222", vietnam)).toBe("(+374) 93828222");
    expect(readablePhone("+16505551212", vietnam)).toBe("(+1) 6505551212");
    expect(readablePhone("", vietnam)).toBe("");
  });
});

describe("the country of numbers without a code", () => {
  it.each([
    [["0901234567", "0387654321", "12"], "USD", "VN"],
    [["+84901234567"], "USD", "VN"],
    [["6505551212", "6505551213"], "USD", "US"],
    [["", ""], "THB", "TH"],
    [[], "EUR", "VN"],
  ])("%j in %s is %s", (phones, currency, iso) => {
    expect(likelyCountry(phones, currency).iso).toBe(iso);
  });
});
