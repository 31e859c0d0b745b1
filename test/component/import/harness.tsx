import { MantineProvider } from "@mantine/core";
import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { I18nProvider, type Language } from "../../../src/i18n";
import { theme } from "../../../src/ui";

/** A view as the app shows it, in one language. `env="test"` switches Mantine's transitions off. */
export function show(view: ReactElement, language: Language = "en", currency = "VND") {
  return render(wrap(view, language, currency));
}

export function wrap(view: ReactElement, language: Language = "en", currency = "VND") {
  return (
    <MantineProvider theme={theme} env="test">
      <I18nProvider language={language} currency={currency}>
        {view}
      </I18nProvider>
    </MantineProvider>
  );
}
