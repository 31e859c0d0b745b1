import { MantineProvider } from "@mantine/core";
import { render } from "@testing-library/react";
import { vi } from "vitest";
import {
  type AnalysisSettings,
  analyse,
  defaultAnalysisSettings,
  defaultForecastSettings,
  type Forecast,
  type ForecastProgress,
  type ForecastSettings,
  type OrderTable,
} from "../../../src/engine";
import { I18nProvider, type Language } from "../../../src/i18n";
import { theme } from "../../../src/ui";
import ForecastView from "../../../src/views/forecast";
import { smallDataset } from "../../support/dataset";
import { orderTable } from "../../support/tables";
import { shop } from "../overview/harness";

export { chart, chartTitle, figures, headline, kpiText, plain, raw } from "../overview/harness";

interface Shown {
  readonly forecast: Forecast | null;
  readonly progress?: ForecastProgress | null;
  readonly language?: Language;
  readonly analysis?: Partial<AnalysisSettings>;
  /** What the settings of the data set say; the forecast's own where nothing is given. */
  readonly wanted?: Partial<ForecastSettings>;
  readonly orders?: OrderTable;
}

/** A hundred customers, a fifth of whom came back. */
const hundred = orderTable(shop(Array.from({ length: 100 }, (_, i) => (i % 5 === 0 ? 3 : 1))));

export function showForecast(shown: Shown) {
  const settings = { ...defaultAnalysisSettings, ...shown.analysis };
  const analysis = analyse(shown.orders ?? hundred, settings);
  const actions = { onSettings: vi.fn(), onMargin: vi.fn(), onCancel: vi.fn(), onRetry: vi.fn() };
  const forecastSettings = { ...(shown.forecast?.settings ?? defaultForecastSettings), ...shown.wanted };
  const view = (now: Pick<Shown, "forecast" | "progress">) => (
    <MantineProvider theme={theme} env="test">
      <I18nProvider language={shown.language ?? "en"} currency="USD">
        <ForecastView
          dataset={smallDataset("a", { name: "Test shop", settings, forecastSettings }).meta}
          analysis={analysis}
          forecast={now.forecast}
          progress={now.progress ?? null}
          {...actions}
        />
      </I18nProvider>
    </MantineProvider>
  );
  const { rerender } = render(view(shown));
  return { ...actions, analysis, again: (now: Pick<Shown, "forecast" | "progress">) => rerender(view(now)) };
}
