import { MantineProvider } from "@mantine/core";
import { act, render } from "@testing-library/react";
import { useState } from "react";
import { vi } from "vitest";
import type { InsightKind, InsightQuestion, InsightSource, Plans } from "../../../src/engine";
import { insightTask } from "../../../src/engine";
import { I18nProvider, type Language } from "../../../src/i18n";
import type { AskInsight, Forecasting } from "../../../src/state";
import { theme } from "../../../src/ui";
import SegmentsView from "../../../src/views/segments";
import { smallDataset } from "../../support/dataset";
import { drain } from "../../unit/engine/segments/support";

interface Shown {
  readonly source: InsightSource;
  readonly language?: Language;
  readonly forecasting?: Forecasting;
  readonly plans?: Partial<Plans>;
  /** In place of the engine's answers. */
  readonly ask?: AskInsight;
}

/** What the worker answers, worked out here. */
export function engineAsk(source: InsightSource): AskInsight {
  return (async (kind: InsightKind, ask: unknown) =>
    drain(insightTask(source, { kind, ask } as InsightQuestion))) as AskInsight;
}

/** The screen as the app wires it: plans are kept outside, and the engine answers. */
export async function showSegments(shown: Shown) {
  const { source, language = "en" } = shown;
  const onPlans = vi.fn<(patch: Partial<Plans>) => void>();
  const onOpenCustomer = vi.fn<(customer: number) => void>();
  const ask = shown.ask ?? engineAsk(source);
  function App() {
    const [plans, setPlans] = useState<Partial<Plans>>(shown.plans ?? {});
    const [hideNames, setHideNames] = useState(false);
    return (
      <SegmentsView
        dataset={{ ...smallDataset("shop", { name: "Shop" }).meta, plans }}
        orders={source.orders}
        lines={source.lines}
        analysis={source.analysis}
        forecast={source.forecast}
        forecasting={shown.forecasting ?? { step: "idle" }}
        hideNames={hideNames}
        onHideNames={setHideNames}
        ask={ask}
        onPlans={(patch) => {
          onPlans(patch);
          setPlans((former) => ({ ...former, ...patch }));
          return Promise.resolve();
        }}
        onOpenCustomer={onOpenCustomer}
      />
    );
  }
  const page = render(
    <MantineProvider theme={theme} env="test">
      <I18nProvider language={language} currency="VND">
        <App />
      </I18nProvider>
    </MantineProvider>,
  );
  // The answers arrive a tick later.
  await act(async () => undefined);
  return { ...page, onPlans, onOpenCustomer };
}

export const plain = (text: string | null | undefined) => (text ?? "").replaceAll("\u00a0", " ");
