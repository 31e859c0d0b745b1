import { type ComponentType, Suspense, useEffect } from "react";
import { useI18n } from "../../i18n";
import {
  actions,
  type ForecastProgress,
  goTo,
  type Route,
  type Screen,
  setPreferences,
  useApp,
  usePreferences,
} from "../../state";
import { type LazyPart, lazyPart } from "../shared/lazyPart";
import { DatasetBar } from "./DatasetBar";
import { downloadResults } from "./downloadResults";

// Charts and tables come after the first screen: the import needs neither.
const overview = screenPart(() => import("../overview"));
const forecastScreen = screenPart(() => import("../forecast"));
const customers = screenPart(() => import("../customers"));
const dataSets = screenPart(() => import("../data"));
const insights = {
  segments: screenPart(() => import("../segments")),
  cohorts: screenPart(() => import("../cohorts")),
  channels: screenPart(() => import("../channels")),
  products: screenPart(() => import("../products")),
  levers: screenPart(() => import("../levers")),
  equity: screenPart(() => import("../equity")),
  campaigns: screenPart(() => import("../campaigns")),
  report: screenPart(() => import("../report")),
};

function screenPart<P extends object>(fetchScreen: () => Promise<{ default: ComponentType<P> }>): LazyPart<P> {
  return lazyPart(() => fetchScreen().then((module) => module.default));
}

function insightViewOf(screen: Screen) {
  return Object.hasOwn(insights, screen) ? insights[screen as keyof typeof insights].Part : null;
}

/** Before the worker has said anything. */
const firstStep: ForecastProgress = { stage: "summary", model: null, share: 0 };
const onHideNames = (hideNames: boolean) => setPreferences({ hideNames });
const onSelect = (index: number | null) => goTo("customers", index);

/** Fetches the overview while the figures for it are still being worked out. */
export function usePreloadedOverview(wanted: boolean): void {
  useEffect(() => {
    // A failure is told where the overview is drawn, by the same import.
    if (wanted) overview.load().catch(() => undefined);
  }, [wanted]);
}

/** Fetches the other screens, one after the other, so that each is drawn as soon as it is opened. */
async function loadScreens(): Promise<void> {
  for (const { load } of [forecastScreen, customers, ...Object.values(insights), dataSets]) await load();
}

/** The screens of an open data set, wired to the app. */
export function DatasetScreens({ route }: { route: Route }) {
  const { t } = useI18n();
  const dataset = useApp((s) => s.dataset);
  const datasets = useApp((s) => s.datasets);
  const analysis = useApp((s) => s.analysis);
  const forecast = useApp((s) => s.forecast);
  const forecasting = useApp((s) => s.forecasting);
  const unsaved = useApp((s) => s.unsaved);
  const lastImport = useApp((s) => s.lastImport);
  const refused = useApp((s) => s.refused);
  const hideNames = usePreferences((p) => p.hideNames);
  const settled = analysis !== null && forecasting.step !== "working";
  useEffect(() => {
    // A failure is told where the screen is drawn.
    if (settled) loadScreens().catch(() => undefined);
  }, [settled]);
  const waiting = (
    <p className="s-waiting" role="status">
      {t.shell.analysing}
    </p>
  );
  if (dataset === null || analysis === null) return waiting;
  const { meta, orders, lines } = dataset;
  const InsightView = insightViewOf(route.screen);
  const shared = {
    dataset: meta,
    orders,
    lines,
    analysis,
    forecast,
    forecasting,
    hideNames,
    onHideNames,
    ask: actions.insight,
    onOpenCustomer: onSelect,
  };
  return (
    <>
      <DatasetBar meta={meta} analysis={analysis} />
      <Suspense fallback={waiting}>
        {route.screen === "overview" && (
          <overview.Part
            {...shared}
            onAllCustomers={() => goTo("customers")}
            onFormula={(formula) => actions.setSettings({ formula })}
            onForecast={() => goTo("forecast")}
            onDownloadResults={() => downloadResults(meta.name)}
          />
        )}
        {route.screen === "customers" && (
          <customers.Part
            {...shared}
            aliveHistory={actions.aliveHistory}
            query={actions.queryCustomers}
            selected={route.customer}
            onSelect={onSelect}
          />
        )}
        {route.screen === "forecast" && (
          <forecastScreen.Part
            {...shared}
            progress={forecasting.step === "working" ? (forecasting.progress ?? firstStep) : null}
            onSettings={actions.setForecastSettings}
            onMargin={(margin) => actions.setSettings({ margin })}
            onCancel={actions.stopForecast}
            onRetry={actions.makeForecast}
          />
        )}
        {InsightView !== null && (
          // Another data set starts with a clean screen.
          <div key={meta.id} data-screen={route.screen}>
            <InsightView {...shared} onPlans={actions.setPlans} />
          </div>
        )}
        {route.screen === "data" && (
          <dataSets.Part
            datasets={datasets}
            current={meta}
            analysis={analysis}
            unsaved={unsaved}
            lastImport={lastImport}
            refused={refused}
            onUndo={actions.undoImport}
            onRefused={actions.refusedFiles}
            onOpen={actions.openDataset}
            onRename={actions.renameDataset}
            onDelete={actions.deleteDataset}
            onSettings={actions.setSettings}
            onCurrency={actions.setDatasetCurrency}
            onImport={() => goTo("import")}
          />
        )}
      </Suspense>
    </>
  );
}
