import { MantineProvider } from "@mantine/core";
import { act, render } from "@testing-library/react";
import { useState } from "react";
import { vi } from "vitest";
import {
  type Analysis,
  analyse,
  type CustomerQuery,
  defaultAnalysisSettings,
  type Forecast,
  type OrderTable,
  queryCustomers,
} from "../../../src/engine";
import { I18nProvider, type Language } from "../../../src/i18n";
import { theme } from "../../../src/ui";
import CustomersView, { type CustomersViewProps } from "../../../src/views/customers";
import { smallDataset } from "../../support/dataset";
import { noLines } from "../../support/tables";

type Shown = Partial<CustomersViewProps> & { readonly orders: OrderTable; readonly language?: Language };

/** What the worker answers, worked out here. */
export function engineQuery(orders: OrderTable, analysis: Analysis, forecast: Forecast | null) {
  const expected = forecast?.result?.customers ?? null;
  return (query: CustomerQuery) =>
    Promise.resolve(queryCustomers(orders, analysis.table, query, analysis.end, expected));
}

/** The view as the app wires it: names and the open customer are kept outside, and the engine answers its questions. */
export async function showCustomers(shown: Shown) {
  const { orders, language = "en" } = shown;
  const analysis = shown.analysis ?? analyse(orders, defaultAnalysisSettings);
  const onSelect = vi.fn<(customer: number | null) => void>();
  function App() {
    const [selected, setSelected] = useState<number | null>(shown.selected ?? null);
    const [hideNames, setHideNames] = useState(shown.hideNames ?? false);
    return (
      <CustomersView
        dataset={smallDataset("shop", { name: "Shop" }).meta}
        lines={noLines}
        query={engineQuery(orders, analysis, shown.forecast ?? null)}
        forecast={null}
        forecasting={{ step: "idle" }}
        aliveHistory={() => Promise.resolve([])}
        {...shown}
        analysis={analysis}
        hideNames={hideNames}
        onHideNames={setHideNames}
        selected={selected}
        onSelect={(customer) => {
          onSelect(customer);
          setSelected(customer);
        }}
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
  // The first answer arrives a tick later.
  await act(async () => undefined);
  return { ...page, onSelect, analysis };
}

/** Makes the window a phone's for the rest of the test. */
export function onPhone(): void {
  vi.spyOn(window, "matchMedia").mockImplementation((query) => ({
    matches: query.includes("max-width: 639px"),
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }));
}
