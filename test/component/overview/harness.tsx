import { MantineProvider } from "@mantine/core";
import { render, screen, within } from "@testing-library/react";
import { vi } from "vitest";
import {
  type Analysis,
  type AnalysisSettings,
  analyse,
  defaultAnalysisSettings,
  type Forecast,
  type InsightQuestion,
  insightTask,
  type OrderTable,
} from "../../../src/engine";
import { I18nProvider, type Language } from "../../../src/i18n";
import type { CauseCount } from "../../../src/ingest";
import type { AskInsight, Forecasting } from "../../../src/state";
import { theme } from "../../../src/ui";
import OverviewView from "../../../src/views/overview";
import { smallDataset } from "../../support/dataset";
import { noLines, orderTable } from "../../support/tables";

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1);

export interface Row {
  readonly customer: number;
  readonly time: number;
  readonly net: number;
  readonly cost?: number;
}

/** Customer i of `counts` has counts[i] orders, 30 days apart, of 100 × (i + 1) each; first ones a day apart. */
export function shop(counts: readonly number[]): Row[] {
  return counts.flatMap((count, customer) =>
    Array.from({ length: count }, (_, j) => ({
      customer,
      time: start + (customer + 30 * j) * day,
      net: 100 * (customer + 1),
    })),
  );
}

export interface Shown {
  readonly analysis: Analysis;
  readonly onHideNames: ReturnType<typeof vi.fn>;
  readonly onOpenCustomer: ReturnType<typeof vi.fn>;
  readonly onFormula: ReturnType<typeof vi.fn>;
  readonly onDownloadResults: ReturnType<typeof vi.fn>;
  readonly onForecast: ReturnType<typeof vi.fn>;
}

interface Options {
  readonly language?: Language;
  readonly settings?: Partial<AnalysisSettings>;
  readonly names?: readonly string[];
  readonly hideNames?: boolean;
  readonly forecast?: Forecast;
  readonly forecasting?: Forecasting;
  readonly ask?: AskInsight;
  /** What the import left out. */
  readonly byCause?: readonly CauseCount[];
}

/** The engine in the worker's place. */
function answered(orders: OrderTable, analysis: Analysis, forecast: Forecast | null): AskInsight {
  return (kind, ask) => {
    const work = insightTask({ orders, lines: noLines, analysis, forecast, fit: null }, {
      kind,
      ask,
    } as InsightQuestion);
    for (;;) {
      const next = work.next();
      if (next.done) return Promise.resolve(next.value as never);
    }
  };
}

function datasetOf(byCause: readonly CauseCount[]) {
  const { meta } = smallDataset("a", { name: "Test shop" });
  return { ...meta, reconciliation: { ...meta.reconciliation, byCause } };
}

export function showOverview(rows: readonly Row[], options: Options = {}): Shown {
  const orders = orderTable(rows, options.names);
  const analysis = analyse(orders, { ...defaultAnalysisSettings, ...options.settings });
  const actions = {
    onHideNames: vi.fn(),
    onOpenCustomer: vi.fn(),
    onFormula: vi.fn(),
    onDownloadResults: vi.fn(),
    onForecast: vi.fn(),
  };
  render(
    <MantineProvider theme={theme} env="test">
      <I18nProvider language={options.language ?? "en"} currency="USD">
        <OverviewView
          dataset={datasetOf(options.byCause ?? [])}
          orders={orders}
          analysis={analysis}
          forecast={options.forecast ?? null}
          forecasting={options.forecasting ?? { step: "idle" }}
          hideNames={options.hideNames ?? false}
          onAllCustomers={vi.fn()}
          ask={options.ask ?? answered(orders, analysis, options.forecast ?? null)}
          {...actions}
        />
      </I18nProvider>
    </MantineProvider>,
  );
  return { analysis, ...actions };
}

/** Text with ordinary spaces. */
export const plain = (text: string | null) => (text ?? "").replaceAll("\u00a0", " ");

export function headline(): string {
  return plain(screen.getByRole("heading", { level: 1 }).textContent);
}

/** The frame of a chart. */
export function chart(name: string): HTMLElement {
  const frame = document.querySelector<HTMLElement>(`[data-chart="${name}"]`);
  if (frame === null) throw new Error(`no chart ${name}`);
  return frame;
}

export function chartTitle(name: string): string {
  return plain(within(chart(name)).getByRole("heading", { level: 2 }).textContent);
}

/** The body of a chart's table, cell by cell. */
export function figures(name: string): string[][] {
  const rows = chart(name).querySelectorAll("tbody tr");
  return Array.from(rows, (row) => Array.from(row.querySelectorAll("td"), (cell) => plain(cell.textContent)));
}

/** The raw figure behind a headline, "" where the data cannot support it. */
export function raw(kpi: string): string | null {
  return document.querySelector(`[data-kpi="${kpi}"]`)?.getAttribute("data-value") ?? null;
}

export function kpiText(kpi: string): string {
  return plain(document.querySelector(`[data-kpi="${kpi}"]`)?.textContent ?? null);
}
