import { expect, it } from "vitest";
import { createFormat } from "../../../src/i18n";
import { figureMoney } from "../../../src/views/overview/figureMoney";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

it("a headline figure has every digit while it fits its column, and words from there on", () => {
  const dong = createFormat("vi", "VND");
  expect(plain(figureMoney(1_521_300, dong))).toBe("1.521.300 ₫");
  expect(plain(figureMoney(999_999_999, dong))).toBe("999.999.999 ₫");
  expect(plain(figureMoney(7_390_000_000, dong))).toBe("7,39 tỷ ₫");
  expect(plain(figureMoney(3_483_414.29, createFormat("vi", "USD")))).toBe("3,48 tr US$");
  expect(plain(figureMoney(-1234.5, createFormat("en", "USD")))).toBe("−$1,234.50");
  expect(figureMoney(null, dong)).toBe("–");
});
