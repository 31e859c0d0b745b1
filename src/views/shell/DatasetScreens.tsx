import { lazy, Suspense, useEffect } from "react";
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
import { DatasetBar } from "./DatasetBar";
import { downloadResults } from "./downloadResults";

// Charts and tables come after the first screen: the import needs neither.
const loadOverview = () => import("../overview");
const OverviewView = lazy(loadOverview);
const ForecastView = lazy(() => import("../forecast"));
const CustomersView = lazy(() => import("../customers"));
const DataSetsView = lazy(() => import("../data"));
const insightViews = {
  segments: lazy(() => import("../segments")),
  cohorts: lazy(() => import("../cohorts")),
  channels: lazy(() => import("../channels")),
  products: lazy(() => import("../products")),
  levers: lazy(() => import("../levers")),
  equity: lazy(() => import("../equity")),
  campaigns: lazy(() => import("../campaigns")),
  report: lazy(() => import("../report")),
};

function insightViewOf(screen: Screen) {
  return Object.hasOwn(insightViews, screen) ? insightViews[screen as keyof typeof insightViews] : null;
}

/** Before the worker has said anything. */
const firstStep: ForecastProgress = { stage: "summary", model: null, share: 0 };
const onHideNames = (hideNames: boolean) => setPreferences({ hideNames });
const onSelect = (index: number | null) => goTo("customers", index);

/** Fetches the overview while the figures for it are still being worked out. */
export function usePreloadedOverview(wanted: boolean): void {
  useEffect(() => {
    // A failure is told where the overview is drawn, by the same import.
    if (wanted) loadOverview().catch(() => undefined);
  }, [wanted]);
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
          <OverviewView
            {...shared}
            onAllCustomers={() => goTo("customers")}
            onFormula={(formula) => actions.setSettings({ formula })}
            onForecast={() => goTo("forecast")}
            onDownloadResults={() => downloadResults(meta.name)}
          />
        )}
        {route.screen === "customers" && (
          <CustomersView
            {...shared}
            aliveHistory={actions.aliveHistory}
            query={actions.queryCustomers}
            selected={route.customer}
            onSelect={onSelect}
          />
        )}
        {route.screen === "forecast" && (
          <ForecastView
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
          <DataSetsView
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
