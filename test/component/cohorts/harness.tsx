import { MantineProvider } from "@mantine/core";
import { render } from "@testing-library/react";
import { vi } from "vitest";
import {
  type AnalysisSettings,
  analyse,
  defaultAnalysisSettings,
  type Forecast,
  type ForecastFit,
  type InsightAnswer,
  type InsightAsk,
  type InsightKind,
  type InsightQuestion,
  insightTask,
  type OrderTable,
} from "../../../src/engine";
import { I18nProvider, type Language } from "../../../src/i18n";
import { theme } from "../../../src/ui";
import CohortsView from "../../../src/views/cohorts";
import type { InsightScreenProps } from "../../../src/views/shared/insightScreen";
import { smallDataset } from "../../support/dataset";
import { noLines, orderTable } from "../../support/tables";

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

/** `count` customers of a month who each spend `first` at once, and every third `again` five weeks later. */
export function cohort(month: string, count: number, first: number, again: number) {
  return Array.from({ length: count }, (_, i) => {
    const time = day(`${month}-${String(1 + (i % 28)).padStart(2, "0")}`);
    const own = [{ time, net: first + (i % 5) }];
    return i % 3 === 0 ? [...own, { time: time + 35 * 86_400_000, net: again }] : own;
  });
}

const months = Array.from({ length: 24 }, (_, i) => new Date(Date.UTC(2024, 10 + i, 1)).toISOString().slice(0, 7));

/** Two years to October 2026 of 50 newcomers a month; from November 2025 on each is worth `lift` times as much. */
export function twoYears(lift: number, perMonth = 50): OrderTable {
  const rows = months
    .flatMap((month, i) => cohort(month, perMonth, i < 12 ? 100 : 100 * lift, i < 12 ? 60 : 60 * lift))
    .flatMap((orders, customer) =>
      orders.map((order) => ({ customer, ...order, channel: customer % 2 === 0 ? "Zalo" : "Web" })),
    )
    .filter(({ time }) => time <= day("2026-10-31"));
  return orderTable([...rows, { customer: 0, time: day("2026-10-31"), net: 1, channel: "Zalo" }]);
}

interface Shown {
  readonly orders: OrderTable;
  readonly language?: Language;
  readonly settings?: Partial<AnalysisSettings>;
  readonly forecast?: Forecast;
  readonly fit?: ForecastFit;
  /** Answers in the worker's place. */
  readonly ask?: InsightScreenProps["ask"];
}

/** The screen, its questions answered by the engine in the next task. */
export function showCohorts({ orders, language = "en", settings = {}, forecast, fit, ask }: Shown) {
  const analysis = analyse(orders, { ...defaultAnalysisSettings, ...settings });
  const source = { orders, lines: noLines, analysis, forecast: forecast ?? null, fit: fit ?? null };
  const answer = async <K extends InsightKind>(kind: K, asked: InsightAsk<K>): Promise<InsightAnswer<K>> => {
    const work = insightTask(source, { kind, ask: asked } as InsightQuestion<K>);
    for (;;) {
      const next = work.next();
      if (next.done) return structuredClone(next.value);
    }
  };
  render(
    <MantineProvider theme={theme} env="test">
      <I18nProvider language={language} currency="USD">
        <CohortsView
          dataset={smallDataset("a", { name: "Test shop" }).meta}
          orders={orders}
          lines={noLines}
          analysis={analysis}
          forecast={forecast ?? null}
          forecasting={{ step: "idle" }}
          hideNames={false}
          onHideNames={vi.fn()}
          ask={ask ?? answer}
          onPlans={vi.fn()}
          onOpenCustomer={vi.fn()}
        />
      </I18nProvider>
    </MantineProvider>,
  );
  return { analysis };
}

export const plain = (text: string | null | undefined) => (text ?? "").replaceAll("\u00a0", " ");
export const card = (name: string) => document.querySelector<HTMLElement>(`[data-chart=${name}]`);
export const title = (name: string) => plain(card(name)?.querySelector("h2")?.textContent);

/** The figures of a chart: its accessible table, header first. */
export function figures(name: string): string[][] {
  const rows = card(name)?.querySelectorAll("table tr") ?? [];
  return Array.from(rows, (row) => Array.from(row.querySelectorAll("th, td"), (cell) => plain(cell.textContent)));
}
