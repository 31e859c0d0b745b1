import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { productShop } from "../../../scripts/study/productShops";
import {
  type InsightAnswer,
  type InsightAsk,
  type InsightKind,
  type InsightQuestion,
  type InsightSource,
  insightTask,
  packText,
  randomFrom,
} from "../../../src/engine";
import { toEnd } from "../../../src/engine/insights/toEnd";
import { I18nProvider, type Language } from "../../../src/i18n";
import { products as en } from "../../../src/i18n/en/products";
import { products as viWords } from "../../../src/i18n/vi/products";
import { theme } from "../../../src/ui";
import ProductsView from "../../../src/views/products";
import type { InsightScreenProps } from "../../../src/views/shared/insightScreen";
import { smallDataset } from "../../support/dataset";
import { noLines } from "../../support/tables";

const plan = {
  customers: 900,
  products: 40,
  steepness: 0.6,
  appetiteShape: 2,
  more: 1.2,
  seasonal: 0,
  habit: 0,
  repeats: 2,
};
const bundled = () => productShop(randomFrom(5), plan, { bundle: { a: 3, b: 8, probability: 0.7 } });

function show(source: InsightSource, change: { language?: Language; ask?: InsightScreenProps["ask"] } = {}) {
  const onPlans = vi.fn(() => Promise.resolve());
  const answer = async <K extends InsightKind>(kind: K, asked: InsightAsk<K>): Promise<InsightAnswer<K>> => {
    const work = insightTask(source, { kind, ask: asked } as InsightQuestion<K>);
    for (;;) {
      const next = work.next();
      if (next.done) return structuredClone(next.value);
    }
  };
  render(
    <MantineProvider theme={theme} env="test">
      <I18nProvider language={change.language ?? "en"} currency="USD">
        <ProductsView
          dataset={smallDataset("a", { name: "Test shop" }).meta}
          orders={source.orders}
          lines={source.lines}
          analysis={source.analysis}
          forecast={null}
          forecasting={{ step: "idle" }}
          hideNames={false}
          onHideNames={vi.fn()}
          ask={change.ask ?? answer}
          onPlans={onPlans}
          onOpenCustomer={vi.fn()}
        />
      </I18nProvider>
    </MantineProvider>,
  );
  return { onPlans };
}

const card = (name: string) => document.querySelector<HTMLElement>(`[data-chart=${name}]`);
const plain = (text: string | null | undefined) => (text ?? "").replaceAll("\u00a0", " ");
const headline = () => plain(document.querySelector("h1")?.textContent);

describe("the products screen", () => {
  it("opens with the planted pair, and hands over who has only one of the two", async () => {
    show(bundled());
    await waitFor(() => expect(headline()).toMatch(/^Product \d+ and Product \d+ meet in one order [\d.]+ times/));
    expect(headline()).toContain("Product 3");
    expect(headline()).toContain("Product 8");
    const detail = await screen.findByTestId("pair-detail");
    await waitFor(() => expect(within(detail).getAllByTestId("list-export")).toHaveLength(2));
    const lists = [...detail.querySelectorAll(".pr-lacking p")].map((p) =>
      Number(/^\d+/.exec(p.textContent ?? "")?.[0]),
    );
    const [, only] = /; (\d+) customers have only one/.exec(headline()) ?? [];
    expect(lists.reduce((a, b) => a + b, 0)).toBe(Number(only));
  });

  it("looks over a customer's orders when asked to", async () => {
    show(bundled());
    await waitFor(() => expect(card("product-pairs")).not.toBeNull());
    fireEvent.click(screen.getByLabelText(en.over.customers));
    await waitFor(() => expect(headline()).toContain("are bought by one customer"));
  });

  it("says that nothing goes together where nothing does", async () => {
    show(productShop(randomFrom(6), plan));
    await waitFor(() => expect(headline()).toBe(en.headline.none));
    expect(plain(card("product-pairs")?.textContent)).toMatch(/None of the [\d,]+ pairs compared/);
    await waitFor(() => expect(plain(card("next-products")?.textContent)).toMatch(/None of the [\d,]+ steps compared/));
    await waitFor(() => expect(plain(card("product-mix")?.querySelector("h2")?.textContent)).toBe(en.mix.alike));
  });

  it("says which column to map where the file names no product, and still looks at order values", async () => {
    show({ ...bundled(), lines: noLines });
    expect(screen.getByTestId("products-missing").textContent).toContain(en.noLines.title);
    await waitFor(() => expect(card("order-values")).not.toBeNull());
    expect(card("product-pairs")).toBeNull();
    expect(await screen.findByTestId("offer")).toBeDefined();
  });

  it("keeps what is typed of an offer, and works with it", async () => {
    const { onPlans } = show(bundled());
    const field = await screen.findByLabelText(en.offer.topUp);
    fireEvent.change(field, { target: { value: "35" } });
    await waitFor(() => expect(onPlans).toHaveBeenCalledWith({ offer: expect.objectContaining({ topUp: 0.35 }) }));
    fireEvent.change(field, { target: { value: "135" } });
    expect((await screen.findByRole("alert")).textContent).toBe(en.offer.invalid);
  });

  it("shows how much is done, and offers to try again where it failed", async () => {
    show(bundled(), { ask: () => Promise.reject(new Error("no")) });
    await waitFor(() => expect(screen.getAllByText("This could not be worked out.").length).toBeGreaterThan(1));
    show(bundled(), {
      ask: (_kind, _ask, onShare) => {
        onShare?.(0.42);
        return new Promise(() => undefined);
      },
    });
    await waitFor(() => expect(screen.getAllByRole("progressbar")[0]?.getAttribute("aria-valuenow")).toBe("42"));
  });

  it("asks for the main evidence first, and for the rest once that is there", async () => {
    const asked: InsightKind[] = [];
    const waiting: (() => void)[] = [];
    const source = bundled();
    show(source, {
      ask: (kind, ask) => {
        asked.push(kind);
        const work = insightTask(source, { kind, ask } as InsightQuestion);
        return new Promise((resolve) => waiting.push(() => resolve(toEnd(work) as InsightAnswer<typeof kind>)));
      },
    });
    await waitFor(() => expect(asked).toEqual(["productPairs", "orderValues"]));
    expect(screen.getAllByRole("progressbar")).toHaveLength(5);
    act(() => waiting.shift()?.());
    await waitFor(() => expect(card("product-pairs")).not.toBeNull());
    expect(asked).not.toContain("nextProducts");
    act(() => waiting.shift()?.());
    await waitFor(() => expect(asked).toEqual(expect.arrayContaining(["nextProducts", "productStarts", "productMix"])));
  });

  it("calls a product without a name by its number", async () => {
    const source = bundled();
    const names = Array.from({ length: 40 }, (_, i) => (i === 3 ? "" : `Product ${i}`));
    const skus = Array.from({ length: 40 }, (_, i) => (i === 3 ? "SKU-3" : ""));
    show({ ...source, lines: { ...source.lines, products: packText(names), skus: packText(skus) } });
    await waitFor(() => expect(headline()).toContain("SKU-3"));
  });

  it("says which names in the file are no goods", async () => {
    const source = bundled();
    const names = Array.from({ length: 40 }, (_, i) => (i === 5 ? "Phí vận chuyển" : `Product ${i}`));
    show({ ...source, lines: { ...source.lines, products: packText(names) } });
    const note = await screen.findByTestId("not-goods");
    expect(note.querySelector("summary")?.textContent).toBe(`${en.notGoods.title(1, "1")}: Phí vận chuyển`);
    expect(note.querySelector("li")?.textContent).toMatch(/^Phí vận chuyển: [\d,]+ lines$/);
    await waitFor(() => expect(card("product-starts")).not.toBeNull());
    expect(card("product-starts")?.textContent).not.toContain("Phí");
  });

  it("speaks Vietnamese", async () => {
    show(bundled(), { language: "vi" });
    await waitFor(() => expect(headline()).toMatch(/cùng nằm trong một đơn gấp [\d,]+ lần mức ngẫu nhiên/));
    expect(viWords.pairs.plain).not.toBe(en.pairs.plain);
  });
});

describe("the words", () => {
  it("differ between the languages wherever they are words", () => {
    const texts = (value: unknown, path: string): [string, string][] =>
      typeof value === "string"
        ? [[path, value]]
        : typeof value === "object" && value !== null
          ? Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
          : [];
    const other = new Map(texts(viWords, ""));
    const same = texts(en, "").filter(([path, text]) => text !== "" && other.get(path) === text);
    expect(same).toEqual([]);
  });
});
