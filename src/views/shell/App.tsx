import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { useEffect } from "react";
import { I18nProvider, useI18n } from "../../i18n";
import { actions, goTo, phaseOf, useApp, usePreferences, useRoute } from "../../state";
import { theme } from "../../ui";
import { DatasetScreens, usePreloadedOverview } from "./DatasetScreens";
import { ImportScreen } from "./ImportScreen";
import { Notices } from "./Notices";
import { Shell } from "./Shell";
import { useFileDrop } from "./useFileDrop";

const colorScheme = localStorageColorSchemeManager({ key: "perennial.theme" });

/** The whole page: language, theme, shell, and the screen that the route and the state call for. */
export function App() {
  const language = usePreferences((p) => p.language);
  const currency = useApp((s) => s.dataset?.meta.currency ?? "VND");
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={colorScheme}>
      <I18nProvider language={language} currency={currency}>
        <Page />
      </I18nProvider>
    </MantineProvider>
  );
}

function startImport(files: File[]): void {
  goTo("import");
  actions.importFiles(files);
}

function Page() {
  const { t } = useI18n();
  const route = useRoute();
  const phase = useApp(phaseOf);
  const forecasting = useApp((s) => s.forecasting.step);
  const importing = useApp((s) => s.job !== null || s.failure?.kind === "import");
  const hasData = useApp((s) => s.dataset !== null);
  const waiting = useApp((s) => !s.started && s.dataset === null);
  const over = useFileDrop(startImport);
  usePreloadedOverview(useApp((s) => s.datasets.length > 0 || s.job !== null));
  const showImport = importing || !hasData || route.screen === "import";

  return (
    <div data-state={phase} data-forecast={forecasting}>
      {waiting && !importing ? (
        <p className="s-waiting" role="status">
          {t.shell.loading}
        </p>
      ) : (
        <Shell screen={showImport ? "import" : route.screen} hasData={hasData}>
          <Notices />
          {showImport ? <ImportScreen onFiles={startImport} /> : <DatasetScreens route={route} />}
        </Shell>
      )}
      {over && (
        <div className="s-drop" aria-hidden="true">
          {t.shell.drop}
        </div>
      )}
    </div>
  );
}
