import { createStore as createZustand, type StoreApi } from "zustand/vanilla";
import type { Store } from "../store";
import type { EngineClient } from "../worker/client";
import { datasetActions } from "./datasetActions";
import { forecastActions } from "./forecastActions";
import { importActions } from "./importActions";
import { insightActions } from "./insightActions";
import { startAction } from "./start";
import type { AppActions, AppState } from "./types";

/** What the app stands on; tests bring their own. */
export interface AppParts {
  readonly store: Store;
  readonly client: EngineClient;
  /** The generated shop's CSV; loaded when asked for. */
  readonly sampleFile: () => Promise<File>;
  /** The currency that stands in where nothing in the files says theirs: that of the page's language. Absent: the draft's. */
  readonly homeCurrency?: () => string;
}

export interface AppContext extends AppParts {
  readonly state: StoreApi<AppState>;
}

export interface App {
  readonly state: StoreApi<AppState>;
  readonly actions: AppActions;
}

const initialState: AppState = {
  started: false,
  datasets: [],
  dataset: null,
  analysis: null,
  analysing: false,
  forecast: null,
  forecasting: { step: "idle" },
  job: null,
  failure: null,
  unsaved: null,
  lastImport: null,
  refused: null,
};

export function createApp(parts: AppParts): App {
  const state = createZustand<AppState>(() => initialState);
  const context: AppContext = { ...parts, state };
  const forDatasets = datasetActions(context);
  const forForecast = forecastActions(context);
  state.subscribe((now, before) => {
    if (now.dataset?.meta.id !== before.dataset?.meta.id)
      state.setState({ forecast: null, forecasting: { step: "idle" } });
    // Whatever brought a new analysis, an import, a reload or a setting, a forecast belongs to it.
    if (now.analysis !== before.analysis && now.analysis !== null) void forForecast.makeForecast();
  });
  return {
    state,
    actions: {
      ...startAction(context, forDatasets.openDataset),
      ...importActions(context, forDatasets.openDataset),
      ...forDatasets,
      ...forForecast,
      ...insightActions(context),
      dismissFailure: () => state.setState({ failure: null }),
    },
  };
}
