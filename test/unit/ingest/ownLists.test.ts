import { describe, expect, it } from "vitest";
import { adPlatforms, analyse, defaultAnalysisSettings, packText, phoneCountry } from "../../../src/engine";
import { createFormat, type Language } from "../../../src/i18n";
import { en } from "../../../src/i18n/en";
import { vi } from "../../../src/i18n/vi";
import { ImportError } from "../../../src/ingest";
import { customersCsv } from "../../../src/views/customers/exportCustomers";
import { type KnownForecast, knownForecast } from "../../../src/views/shared/forecastStatus";
import { plainListCsv, platformCsv } from "../../../src/views/shared/lists/listCsv";
import { sha256Hex } from "../../../src/views/shared/lists/sha256";
import { words } from "../../../src/views/shared/lists/words";
import { handForecast } from "../../support/forecast";
import { orderTable } from "../../support/tables";
import { importText, readAll } from "./support";

const day = 86_400_000;
const orders = {
  ...orderTable(
    Array.from({ length: 6 }, (_, i) => ({ customer: i % 3, time: Date.UTC(2026, 0, 5) + 9 * i * day, net: 1000 * i })),
    ["Lan", "Bình", "Chi"],
  ),
  contacts: {
    email: packText(["lan@example.com", "", "chi@example.com"]),
    phone: packText(["+84901234567", "+84901234568", ""]),
  },
};
const customers = Uint32Array.of(0, 1, 2);
const country = phoneCountry("VN");

interface Case {
  readonly language: Language;
  readonly margin: number;
  readonly forecast: KnownForecast | null;
  readonly hideNames: boolean;
}

function sourceOf({ language, margin, forecast, hideNames }: Case) {
  const analysis = analyse(orders, { ...defaultAnalysisSettings, margin });
  const t = language === "en" ? en : vi;
  const f = createFormat(language, "VND");
  return { customers, rows: customers, orders, analysis, forecast, country, hideNames, t, w: words[language], f };
}

const cases = (["en", "vi"] as const).flatMap((language) =>
  [1, 0.4].flatMap((margin) =>
    [true, false].flatMap((hideNames) =>
      [null, knownForecast(handForecast(customers.length))].map((forecast): [string, Case] => [
        `${language}, margin ${margin}, ${hideNames ? "no names" : "names"}, ${forecast === null ? "no" : "with"} forecast`,
        { language, margin, forecast, hideNames },
      ]),
    ),
  ),
);

function failureOf(content: string): string | null {
  try {
    readAll([{ name: "list.csv", content }]);
    return null;
  } catch (error) {
    if (error instanceof ImportError) return error.failure.code;
    throw error;
  }
}

describe("a list that was exported here, dropped as orders, is refused by name", () => {
  it.each(cases)("for mail and chat (%s)", (_, of) => {
    expect(failureOf([...plainListCsv(sourceOf(of))].join(""))).toBe("customerList");
  });

  it.each(cases)("from the customers' screen (%s)", (_, of) => {
    expect(failureOf([...customersCsv(sourceOf(of))].join(""))).toBe("customerList");
  });

  it.each(adPlatforms)("hashed for %s", (platform) => {
    const content = [...platformCsv({ customers, orders, country }, platform, sha256Hex)].join("");
    expect(failureOf(content)).toBe("customerList");
  });
});

describe("an order export", () => {
  it.each([
    ["with e-mail, phone and country", "Email,Phone,Country,Date,Total\na@x.vn,0901234567,VN,2026-05-13,10\n"],
    ["that counts its orders", "Customer,Orders,Last order,Date,Total\nLan,1,2026-05-13,2026-05-13,10\n"],
  ])("%s is none", (_, content) => {
    expect(importText(content).result.reconciliation.ordersUsed).toBe(1);
  });
});
