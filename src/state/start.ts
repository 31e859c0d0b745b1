import type { AppContext } from "./createApp";
import { toAppFailure } from "./failure";
import { hadData, rememberData } from "./hadData";
import type { AppActions } from "./types";

/** Asks the store for the last data set, and keeps the list of data sets in step with it, other tabs included. */
export function startAction(
  { store, client, state }: AppContext,
  openDataset: AppActions["openDataset"],
): Pick<AppActions, "start"> {
  return {
    async start() {
      // It takes the worker about as long to start as the store to be read: both at once, where there is something to read.
      if (hadData()) client.wake();
      try {
        const [datasets, last, lastImport] = await Promise.all([store.list(), store.lastOpened(), store.lastImport()]);
        state.setState({ datasets, lastImport });
        const id = datasets.find((meta) => meta.id === last)?.id ?? datasets[0]?.id;
        if (id !== undefined) {
          client.wake();
          await openDataset(id);
        }
        store.watch(
          (list) => {
            state.setState({ datasets: list });
            rememberData(list.length > 0);
          },
          (error) => state.setState({ failure: toAppFailure(error) }),
        );
        state.setState({ started: true });
      } catch (error) {
        // Without storage (a private window of some browsers) the app still works, for as long as the tab is open.
        const failure = toAppFailure(error);
        const unsaved = failure.kind === "store" ? failure.code : "unknown";
        state.setState(unsaved === "unavailable" ? { started: true, unsaved } : { started: true, unsaved, failure });
      }
    },
  };
}
