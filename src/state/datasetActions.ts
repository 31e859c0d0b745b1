import type { AnalysisSettings, CustomerQuery } from "../engine";
import type { DatasetMeta } from "../store";
import type { AppContext } from "./createApp";
import { toAppFailure } from "./failure";
import { openStored } from "./openStored";
import type { AppActions } from "./types";

type DatasetActions = Pick<
  AppActions,
  | "openDataset"
  | "renameDataset"
  | "deleteDataset"
  | "setSettings"
  | "setDatasetCurrency"
  | "setPlans"
  | "results"
  | "queryCustomers"
>;

export function datasetActions(context: AppContext): DatasetActions {
  const { store, client, state } = context;
  /** Counts what was asked for, so that an older answer never overwrites a newer one. */
  let version = 0;

  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      state.setState({ analysing: false, failure: toAppFailure(error) });
    }
  }

  /** Changes the open data set's record at once, and in the store. */
  async function changeMeta(id: string, change: Partial<Omit<DatasetMeta, "id">>): Promise<void> {
    const { dataset } = state.getState();
    if (dataset?.meta.id === id) state.setState({ dataset: { ...dataset, meta: { ...dataset.meta, ...change } } });
    await store.update(id, change);
  }

  async function analyse(settings: AnalysisSettings): Promise<void> {
    const mine = ++version;
    state.setState({ analysing: true });
    const { analysis } = await client.ask("analyse", { settings });
    if (mine === version) state.setState({ analysis, analysing: false });
  }

  async function open(id: string): Promise<void> {
    const mine = ++version;
    state.setState({ analysing: true });
    const opened = await openStored(context, id, () => mine === version);
    if (opened === null) return;
    state.setState({ ...opened, analysing: false, unsaved: null });
    await store.setLastOpened(id);
  }

  async function remove(id: string): Promise<void> {
    await store.remove(id);
    const { dataset, datasets } = state.getState();
    const left = datasets.filter((meta) => meta.id !== id);
    state.setState({ datasets: left });
    if (dataset?.meta.id !== id) return;
    const next = left[0];
    if (next === undefined) state.setState({ dataset: null, analysis: null });
    else await open(next.id);
  }

  return {
    openDataset: (id) => guarded(() => open(id)),
    renameDataset: (id, name) => guarded(() => changeMeta(id, { name })),
    deleteDataset: (id) => guarded(() => remove(id)),
    setDatasetCurrency: (currency) =>
      guarded(async () => {
        const id = state.getState().dataset?.meta.id;
        if (id !== undefined) await changeMeta(id, { currency });
      }),
    setPlans: (patch) =>
      guarded(async () => {
        const meta = state.getState().dataset?.meta;
        if (meta !== undefined) await changeMeta(meta.id, { plans: { ...meta.plans, ...patch } });
      }),
    setSettings: (patch) =>
      guarded(async () => {
        const meta = state.getState().dataset?.meta;
        if (meta === undefined) return;
        const settings = { ...meta.settings, ...patch };
        await Promise.all([changeMeta(meta.id, { settings }), analyse(settings)]);
      }),
    async results() {
      await forecastSettled(state);
      const meta = state.getState().dataset?.meta;
      if (meta === undefined) return null;
      const { name, currency, reconciliation } = meta;
      const { json } = await client.ask("results", { name, currency, reconciliation });
      return new Blob([json], { type: "application/json" });
    },
    queryCustomers: async (query: CustomerQuery) => (await client.ask("customers", { query })).rows,
  };
}

/** Resolves once no forecast is under way: a file of results without the one that is about to come would mislead. */
function forecastSettled(state: AppContext["state"]): Promise<void> {
  const isSettled = () => state.getState().forecasting.step !== "working";
  if (isSettled()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = state.subscribe(() => {
      if (!isSettled()) return;
      stop();
      resolve();
    });
  });
}
