import { MantineProvider } from "@mantine/core";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import type { Audience, SavedSegment } from "../../../src/engine";
import { createFormat, I18nProvider, type Language } from "../../../src/i18n";
import { en } from "../../../src/i18n/en";
import { vi as vietnamese } from "../../../src/i18n/vi";
import { theme } from "../../../src/ui";
import { AudiencePicker, audienceText, audienceWords } from "../../../src/views/shared/audience";
import { smallDataset } from "../../support/dataset";
import { orderTable } from "../../support/tables";

const day = (n: number) => Date.UTC(2026, 0, n);
/** Zalo twice, Shopee once, and an order that says nothing. */
const orders = orderTable([
  { customer: 0, time: day(1), net: 10, channel: "Zalo" },
  { customer: 0, time: day(2), net: 10, channel: "Shopee" },
  { customer: 1, time: day(3), net: 10, channel: "Zalo" },
  { customer: 2, time: day(4), net: 10 },
]);
const big: SavedSegment = {
  id: "s1",
  name: "Khách sộp",
  audience: [{ kind: "figure", figure: "value", min: 1000, max: null }],
};

function showPicker(shown: {
  audience?: Audience;
  language?: Language;
  saved?: readonly SavedSegment[];
  forecastKnown?: boolean;
}) {
  const onAudience = vi.fn<(audience: Audience) => void>();
  function App() {
    const [audience, setAudience] = useState<Audience>(shown.audience ?? []);
    return (
      <AudiencePicker
        audience={audience}
        onAudience={(next) => {
          onAudience(next);
          setAudience(next);
        }}
        dataset={{ ...smallDataset("a").meta, plans: { segments: shown.saved ?? [] } }}
        orders={orders}
        forecastKnown={shown.forecastKnown ?? true}
      />
    );
  }
  render(
    <MantineProvider theme={theme} env="test">
      <I18nProvider language={shown.language ?? "en"} currency="VND">
        <App />
      </I18nProvider>
    </MantineProvider>,
  );
  return { onAudience, user: userEvent.setup() };
}

const chosen = (box: HTMLElement) => (box as HTMLSelectElement).selectedOptions[0]?.textContent;

describe("the audience picker", () => {
  it("means everybody at first, and a built-in segment on a press", async () => {
    const { onAudience, user } = showPicker({});
    const box = screen.getByRole("combobox", { name: "Customers" });
    expect(chosen(box)).toBe("All customers");
    await user.selectOptions(box, "Champions");
    expect(onAudience).toHaveBeenLastCalledWith([{ kind: "segment", scheme: "rfm", segments: ["champions"] }]);
    await user.selectOptions(box, "Rising");
    expect(onAudience).toHaveBeenLastCalledWith([{ kind: "segment", scheme: "standing", segments: ["rising"] }]);
    expect(chosen(box)).toBe("Rising");
    await user.selectOptions(box, "All customers");
    expect(onAudience).toHaveBeenLastCalledWith([]);
  });

  it("asks for the value of a dimension, most orders first", async () => {
    const { onAudience, user } = showPicker({ language: "vi" });
    await user.selectOptions(screen.getByRole("combobox", { name: "Nhóm khách" }), "Đơn đầu, kênh…");
    expect(onAudience).toHaveBeenLastCalledWith([
      { kind: "dimension", name: "channel", values: ["Zalo"], when: "first" },
    ]);
    const values = screen.getByRole("combobox", { name: "Đơn đầu, kênh" });
    expect(
      within(values)
        .getAllByRole("option")
        .map((option) => option.textContent),
    ).toEqual(["Zalo (2 đơn)", "(để trống) (1 đơn)", "Shopee (1 đơn)"]);
    await user.selectOptions(values, "(để trống) (1 đơn)");
    expect(onAudience).toHaveBeenLastCalledWith([{ kind: "dimension", name: "channel", values: [""], when: "first" }]);
  });

  it("offers what was saved by its name, and finds it again", async () => {
    const { onAudience, user } = showPicker({ saved: [big] });
    await user.selectOptions(screen.getByRole("combobox", { name: "Customers" }), "Khách sộp");
    expect(onAudience).toHaveBeenLastCalledWith(big.audience);
    expect(chosen(screen.getByRole("combobox", { name: "Customers" }))).toBe("Khách sộp");
  });

  it("offers no segments by P(alive) without a forecast, and says in words what it cannot offer", () => {
    showPicker({
      forecastKnown: false,
      audience: [{ kind: "segment", scheme: "standing", segments: ["best"] }],
    });
    expect(screen.queryByRole("option", { name: "Rising" })).toBeNull();
    expect(chosen(screen.getByRole("combobox", { name: "Customers" }))).toBe("Best");
  });
});

describe("an audience in words", () => {
  const many: Audience = [
    { kind: "figure", figure: "orders", min: 2, max: null },
    { kind: "figure", figure: "probabilityAlive", min: null, max: 0.5 },
    { kind: "figure", figure: "value", min: 1_000_000, max: 2_000_000 },
    { kind: "dimension", name: "channel", values: ["Zalo", ""], when: "any" },
    { kind: "product", products: ["Trà", "Cà phê", "Nến", "Tinh dầu"], bought: false },
    { kind: "segment", scheme: "rfm", segments: ["lost", "sleepy"] },
    { kind: "key", keys: ["a", "b"] },
  ];
  const say = (audience: Audience, language: Language, saved: readonly SavedSegment[] = []) =>
    audienceText(audience, {
      words: audienceWords[language],
      t: { en, vi: vietnamese }[language],
      f: createFormat(language, "VND"),
      saved,
    }).replaceAll("\u00a0", " ");

  it("names every criterion in both languages", () => {
    expect(say(many, "en")).toBe(
      "Orders: 2 or more · P(alive): 50% or less · Historic CLV: ₫1,000,000 to ₫2,000,000 · Any order’s channel: Zalo or (blank) · Never bought Trà, Cà phê, Nến and 1 more · Lost or About to sleep · 2 chosen customers",
    );
    expect(say(many, "vi")).toBe(
      "Số đơn: từ 2 · Xác suất còn mua: tối đa 50% · CLV đã có: 1.000.000 ₫ đến 2.000.000 ₫ · Có đơn với kênh: Zalo hoặc (để trống) · Chưa từng mua Trà, Cà phê, Nến và 1 mục khác · Đã mất hoặc Sắp ngủ quên · 2 khách được chọn",
    );
  });

  it("says everybody for none, and a saved name for its criteria", () => {
    expect(say([], "en")).toBe("all customers");
    expect(say([], "vi")).toBe("tất cả khách");
    expect(say(big.audience, "vi", [big])).toBe("Khách sộp");
  });
});
