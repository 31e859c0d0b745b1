import { restored } from "../store";
import type { AppContext } from "./createApp";
import type { FormerInMemory } from "./finishImport";

/** Puts back what was open before an import that the store did not take (a private window, a full disk). */
export async function undoInMemory({ client, state }: AppContext, former: FormerInMemory): Promise<void> {
  const { dataset: now, lastImport } = state.getState();
  state.setState({ lastImport: null, refused: null });
  // Another data set has been opened since: what the import made is gone by itself.
  if (now === null || now.meta.id !== lastImport?.dataset) return;
  const { dataset: before, unsaved } = former;
  if (before === null) {
    state.setState({ dataset: null, analysis: null, unsaved });
    return;
  }
  const { orders, lines } = before;
  const meta = before.meta.id === now.meta.id ? restored(before.meta, now.meta) : before.meta;
  const dataset = { ...before, meta };
  await client.ask("tableLoad", { orders, lines });
  const { analysis } = await client.ask("analyse", { settings: meta.settings });
  state.setState({ dataset, analysis, unsaved });
}
