import { restored } from "../store";
import type { AppContext } from "./createApp";
import type { FormerInMemory } from "./finishImport";
import { putBack } from "./putBack";

/** Puts back what was open before an import that the store did not take (a private window, a full disk). */
export async function undoInMemory(context: AppContext, former: FormerInMemory): Promise<void> {
  const { state } = context;
  const { dataset: now, lastImport } = state.getState();
  state.setState({ lastImport: null, refused: null });
  // Another data set has been opened since: what the import made is gone by itself.
  if (now === null || now.meta.id !== lastImport?.dataset) return;
  const { dataset: before, unsaved } = former;
  if (before === null) {
    state.setState({ dataset: null, analysis: null, unsaved });
    return;
  }
  const meta = before.meta.id === now.meta.id ? restored(before.meta, now.meta) : before.meta;
  const dataset = { ...before, meta };
  state.setState({ dataset, analysis: await putBack(context, dataset), unsaved });
}
