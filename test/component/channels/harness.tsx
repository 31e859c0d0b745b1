import { MantineProvider } from "@mantine/core";
import { render } from "@testing-library/react";
import { useState } from "react";
import {
  analyse,
  type ChannelSpend,
  defaultAnalysisSettings,
  emptyPlans,
  type Forecast,
  type ForecastFit,
  type InsightAnswer,
  type InsightAsk,
  type InsightKind,
  type InsightQuestion,
  insightTask,
  type LineTable,
  type OrderTable,
  type Plans,
} from "../../../src/engine";
import { I18nProvider, type Language } from "../../../src/i18n";
import { theme } from "../../../src/ui";
import ChannelsView from "../../../src/views/channels";
import type { InsightScreenProps } from "../../../src/views/shared/insightScreen";
import { smallDataset } from "../../support/dataset";
import { noLines, orderTable } from "../../support/tables";

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

/** `count` customers of a channel over 2025, each with one order of about `net`; the observation ends on 31 December 2026. */
export function shop(parts: readonly { channel: string; count: number; net: number }[]): OrderTable {
  let customer = 0;
  const rows = parts.flatMap(({ channel, count, net }) =>
    Array.from({ length: count }, (_, i) => ({
      customer: customer++,
      time: day("2025-01-01") + (i % 365) * 86_400_000,
      net: net * (0.8 + 0.1 * (i % 5)),
      channel,
    })),
  );
  return orderTable([...rows, { customer, time: day("2026-12-31"), net: 1, channel: parts[0]?.channel ?? "" }]);
}

interface Shown {
  readonly orders: OrderTable;
  readonly lines?: LineTable;
  readonly language?: Language;
  readonly forecast?: Forecast;
  readonly fit?: ForecastFit;
  readonly spend?: readonly ChannelSpend[];
  /** Answers in the worker's place. */
  readonly ask?: InsightScreenProps["ask"];
}

/** The screen, its questions answered by the engine in the next task; what is typed is kept as the store would. */
export function showChannels({ orders, lines = noLines, language = "en", forecast, fit, spend = [], ask }: Shown) {
  const analysis = analyse(orders, defaultAnalysisSettings);
  const source = { orders, lines, analysis, forecast: forecast ?? null, fit: fit ?? null };
  const answer = async <K extends InsightKind>(kind: K, asked: InsightAsk<K>): Promise<InsightAnswer<K>> => {
    const work = insightTask(source, { kind, ask: asked } as InsightQuestion<K>);
    for (;;) {
      const next = work.next();
      if (next.done) return structuredClone(next.value);
    }
  };
  const kept: { plans: Plans } = { plans: { ...emptyPlans, acquisition: { ...emptyPlans.acquisition, spend } } };
  function Screen() {
    const [plans, setPlans] = useState(kept.plans);
    return (
      <ChannelsView
        dataset={{ ...smallDataset("a", { name: "Test shop" }).meta, plans }}
        orders={orders}
        lines={lines}
        analysis={analysis}
        forecast={forecast ?? null}
        forecasting={{ step: "idle" }}
        hideNames={false}
        onHideNames={() => undefined}
        ask={ask ?? answer}
        onPlans={async (patch) => {
          kept.plans = { ...kept.plans, ...patch };
          setPlans(kept.plans);
        }}
        onOpenCustomer={() => undefined}
      />
    );
  }
  render(
    <MantineProvider theme={theme} env="test">
      <I18nProvider language={language} currency="VND">
        <Screen />
      </I18nProvider>
    </MantineProvider>,
  );
  return kept;
}

export const plain = (text: string | null | undefined) => (text ?? "").replaceAll("\u00a0", " ");
export const card = (name: string) => document.querySelector<HTMLElement>(`[data-chart=${name}]`);
export const title = (name: string) => plain(card(name)?.querySelector("h2")?.textContent);

/** Rows of the table in a card as they are written, header first. */
export function cells(name: string): string[][] {
  const rows = card(name)?.querySelectorAll(".ch-table tr") ?? [];
  return Array.from(rows, (row) => Array.from(row.querySelectorAll("th, td"), (cell) => plain(cell.textContent)));
}
