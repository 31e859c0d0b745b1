import { MantineProvider } from "@mantine/core";
import { render } from "@testing-library/react";
import { useState } from "react";
import { vi } from "vitest";
import {
  type AnalysisSettings,
  analyse,
  defaultAnalysisSettings,
  type Forecast,
  type InsightAnswer,
  type InsightKind,
  type OrderTable,
  type Plans,
} from "../../../src/engine";
import { I18nProvider, type Language } from "../../../src/i18n";
import type { Forecasting } from "../../../src/state";
import { theme } from "../../../src/ui";
import type { InsightScreenProps } from "../../../src/views/shared/insightScreen";
import { smallDataset } from "../../support/dataset";
import { noLines, orderTable } from "../../support/tables";
import { shop } from "../overview/harness";

export { chart, chartTitle, figures, headline, plain } from "../overview/harness";

/** A hundred customers, half of whom came back. */
export const orders = orderTable(shop(Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? 4 : 1))));

type Answers = { readonly [K in InsightKind]?: InsightAnswer<K> | "fails" };

interface Shown {
  readonly answers: Answers;
  readonly forecast: Forecast | null;
  readonly forecasting?: Forecasting;
  readonly language?: Language;
  readonly settings?: Partial<AnalysisSettings>;
  readonly plans?: Partial<Plans>;
  /** In the place of the hundred customers. */
  readonly orders?: OrderTable;
}

/** A screen whose questions are answered by hand, and whose plans are kept as the app keeps them. */
export function showScreen(View: (props: InsightScreenProps) => React.ReactNode, shown: Shown) {
  const told = shown.orders ?? orders;
  const analysis = analyse(told, { ...defaultAnalysisSettings, ...shown.settings });
  const onPlans = vi.fn();
  const ask = async (kind: InsightKind) => {
    const answer = shown.answers[kind];
    if (answer === "fails") throw new Error("by hand");
    return answer ?? null;
  };
  function Screen() {
    const [plans, setPlans] = useState<Partial<Plans>>(shown.plans ?? {});
    return (
      <View
        dataset={smallDataset("a", { name: "Test shop", plans }).meta}
        orders={told}
        lines={noLines}
        analysis={analysis}
        forecast={shown.forecast}
        forecasting={shown.forecasting ?? { step: "idle" }}
        hideNames={false}
        onHideNames={vi.fn()}
        ask={ask as InsightScreenProps["ask"]}
        onPlans={async (patch) => {
          onPlans(patch);
          setPlans((before) => ({ ...before, ...patch }));
        }}
        onOpenCustomer={vi.fn()}
      />
    );
  }
  render(
    <MantineProvider theme={theme} env="test">
      <I18nProvider language={shown.language ?? "en"} currency="USD">
        <Screen />
      </I18nProvider>
    </MantineProvider>,
  );
  return { analysis, onPlans };
}
