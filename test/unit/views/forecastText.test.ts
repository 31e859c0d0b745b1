import { describe, expect, it } from "vitest";
import { createFormat } from "../../../src/i18n";
import { en } from "../../../src/i18n/en";
import { vi } from "../../../src/i18n/vi";
import { aliveTitle } from "../../../src/views/customers/aliveTitle";
import { forecastStatus } from "../../../src/views/shared/forecastStatus";
import { absenceText, horizonText } from "../../../src/views/shared/forecastText";
import { rangeText } from "../../../src/views/shared/rangeText";
import { handForecast, refusedForecast } from "../../support/forecast";

const inEnglish = createFormat("en", "VND");
const inVietnamese = createFormat("vi", "VND");
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("a horizon", () => {
  it("is said in months where it is some, else in days", () => {
    const said = (days: number) => horizonText(days, en, inEnglish);
    expect([30, 90, 180, 365, 730, 1096].map(said)).toEqual([
      "1 month",
      "3 months",
      "6 months",
      "12 months",
      "24 months",
      "36 months",
    ]);
    expect([1, 7, 14, 45, 100].map(said)).toEqual(["1 day", "7 days", "14 days", "45 days", "100 days"]);
    expect(horizonText(365, vi, inVietnamese)).toBe("12 tháng");
  });
});

describe("an interval of money", () => {
  it("names the unit once where both ends share it", () => {
    expect(plain(rangeText(601_000, 683_000, inVietnamese))).toBe("601 – 683 nghìn");
    expect(plain(rangeText(812_000, 1_200_000, inVietnamese))).toBe("0,81 – 1,2 tr");
    expect(plain(rangeText(-2.5e6, 300_000, inVietnamese))).toBe("−2,5 – 0,30 tr");
    expect(plain(rangeText(9_800, 12_340, inVietnamese))).toBe("9,8 – 12,3 nghìn");
    expect(plain(rangeText(3.08e9, 3.5e9, inEnglish))).toBe("3.08 – 3.5 B");
    expect(plain(rangeText(0, 3e6, inEnglish))).toBe("0 – 3 M");
    expect(plain(rangeText(-2e6, 3e6, inEnglish))).toBe("−2 – 3 M");
  });

  it("names each unit where one end is nothing to the other", () => {
    expect(plain(rangeText(9_812, 1_200_000, inVietnamese))).toBe("9,81 nghìn – 1,2 tr");
    expect(plain(rangeText(-4e6, 50_000, inVietnamese))).toBe("−4 tr – 50 nghìn");
    expect(plain(rangeText(52_000, 3.28e9, inEnglish))).toBe("52 k – 3.28 B");
  });

  it("never lets a small end be read in the unit of the large one", () => {
    const dollars = createFormat("en", "USD");
    expect(plain(rangeText(98, 12_300, inVietnamese))).toBe("98 ₫ – 12,3 nghìn ₫");
    expect(plain(rangeText(-50, 12_300, inVietnamese))).toBe("−50 ₫ – 12,3 nghìn ₫");
    expect(plain(rangeText(812, 12_300, inVietnamese))).toBe("0,81 – 12,3 nghìn");
    expect(plain(rangeText(9_351.2, 14_700, dollars))).toBe("9.35 – 14.7 k");
    expect(plain(rangeText(0, 14_700, dollars))).toBe("0.00 – 14.7 k");
  });

  it("has as many digits at both ends, and cents where the currency has some", () => {
    const dollars = createFormat("en", "USD");
    expect(plain(rangeText(1_300_400, 1_413_000, inVietnamese))).toBe("1,30 – 1,41 tr");
    expect(plain(rangeText(9.351, 14.7, dollars))).toBe("9.35 – 14.70");
    expect(plain(rangeText(0, 0.7594, dollars))).toBe("0.00 – 0.76");
  });

  it("is one figure where both ends read the same", () => {
    expect(plain(rangeText(0, 0, inEnglish))).toBe("₫0");
    expect(plain(rangeText(1_000_001, 1_000_002, inEnglish))).toBe("₫1.00 M");
  });
});

describe("how things stand with the forecast", () => {
  const known = handForecast(2);
  const refused = refusedForecast({ code: "spanTooShort", figure: 40, needs: 180 });
  const busy = {
    step: "working",
    progress: { stage: "fit", model: "mbgnbd", share: 0.4 },
  } as const;

  it("keeps the figures while their successor is worked out, or was stopped", () => {
    expect(forecastStatus(known, busy).kind).toBe("known");
    expect(forecastStatus(known, { step: "stopped" }).kind).toBe("known");
  });

  it("does not keep a refusal while another forecast is worked out", () => {
    expect(forecastStatus(refused, { step: "idle" })).toEqual({ kind: "refused", refusal: refused.refusal });
    expect(forecastStatus(refused, busy)).toEqual({ kind: "working", share: 0.4 });
    expect(forecastStatus(null, { step: "working", progress: null })).toEqual({ kind: "working", share: null });
    expect(forecastStatus(null, { step: "stopped" })).toEqual({ kind: "stopped" });
    expect(forecastStatus(null, { step: "idle" })).toEqual({ kind: "none" });
  });

  it("says what the data has and what it takes", () => {
    const status = forecastStatus(refused, { step: "idle" });
    if (status.kind === "known") throw new Error("refused, and known?");
    expect(absenceText(status, en, inEnglish)).toBe("Needs 180 days of orders; the data spans 40.");
    expect(absenceText(status, vi, inVietnamese)).toBe("Cần dữ liệu trải ra ít nhất 180 ngày; hiện mới có 40 ngày.");
  });
});

describe("the title of a customer's history", () => {
  const at = (month: number, probabilityAlive: number) => ({ time: Date.UTC(2026, month, 12), probabilityAlive });

  it("tells since when the customer is more likely gone: after its last likely day", () => {
    const points = [at(0, 1), at(1, 0.4), at(2, 0.9), at(4, 0.3), at(5, 0.2)];
    expect(aliveTitle(points, 0.2, en, inEnglish)).toBe(
      "This customer still buys with a probability of only 20%; below 50% since May 2026",
    );
    expect(aliveTitle(points, 0.2, vi, inVietnamese)).toBe("Xác suất khách còn mua chỉ là 20%, dưới 50% từ 05/2026");
  });

  it("tells no such day where there was none", () => {
    expect(aliveTitle([at(0, 1), at(1, 0.9)], 0.9, en, inEnglish)).toBe(
      "This customer still buys with a probability of 90%",
    );
    expect(aliveTitle([at(0, 0.4), at(1, 0.3)], 0.3, en, inEnglish)).toBe(
      "This customer still buys with a probability of only 30%",
    );
    expect(aliveTitle([], 0.3, en, inEnglish)).toBe("This customer still buys with a probability of only 30%");
    expect(aliveTitle([], Number.NaN, en, inEnglish)).toBe("Probability of still buying");
  });
});
