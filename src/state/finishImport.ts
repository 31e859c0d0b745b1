import type { ImportResult } from "../ingest";
import type { Dataset, LastImport } from "../store";
import type { AppContext } from "./createApp";
import { toAppFailure } from "./failure";
import { grownDataset, mergeBase, newDataset } from "./newDataset";
import { putBack } from "./putBack";
import { remembered } from "./rememberedMapping";
import type { AppState, MappingJob } from "./types";

interface Built {
  readonly job: MappingJob;
  readonly result: ImportResult;
  readonly name: string;
  readonly sample: boolean;
}

/**
 * Puts what was built into the store and on the screen, as a data set of its own or added to the open one. When it fails,
 * the worker, the store and the screen stand as before.
 */
export async function finishImport(
  context: AppContext,
  built: Built,
  stopUnlessCurrent: () => void,
): Promise<Finished> {
  const { store, client, state } = context;
  const { dataset: before, unsaved: unsavedBefore } = state.getState();
  const { dataset, last } = built.job.target === "open" ? await grown(context, built) : fresh(built, before);
  stopUnlessCurrent();
  state.setState({ job: { step: "storing" } });
  const isNew = last.former === null;
  // What was never stored has no former state there that could be put back: it is kept in memory.
  const inStore = isNew || unsavedBefore === null;
  let unsaved: AppState["unsaved"];
  try {
    // One right behind the other: the worker need not wait until the page has heard of the first.
    const adopting = client.ask("importAdopt", {});
    // Storing and analysing need each other's thread only for a moment: both at once, where a failure can be taken back.
    const analysing = client.ask("analyse", { settings: dataset.meta.settings });
    if (!isNew) await Promise.all([adopting, analysing]);
    [unsaved] = await Promise.all([trySave(context, dataset, inStore ? last : null), adopting, analysing]);
    const { analysis } = await analysing;
    state.setState({ dataset, analysis, analysing: false, job: null, unsaved, lastImport: last });
  } catch (error) {
    // The worker must go on with the data set that is still on screen.
    if (isNew) await store.remove(dataset.meta.id);
    if (before !== null) state.setState({ analysis: await putBack(context, before) });
    throw error;
  }
  if (!built.sample && unsaved === null) await remember(context, built);
  const isUndoneByStore = unsaved === null && inStore;
  return { dataset: dataset.meta.id, former: isUndoneByStore ? null : { dataset: before, unsaved: unsavedBefore } };
}

/** What was open before an import that the store cannot take back. */
export interface FormerInMemory {
  readonly dataset: Dataset | null;
  readonly unsaved: AppState["unsaved"];
}

interface Finished {
  /** Id of the data set. */
  readonly dataset: string;
  readonly former: FormerInMemory | null;
}

interface Outcome {
  readonly dataset: Dataset;
  readonly last: LastImport;
}

function fresh({ job, result, name, sample }: Built, before: Dataset | null): Outcome {
  const dataset = newDataset(name, result, job.mapping, sample);
  const last = { former: null, openBefore: before?.meta.id ?? null, counts: null };
  return { dataset, last: { ...last, dataset: dataset.meta.id, files: job.fileNames, at: dataset.meta.importedAt } };
}

async function grown({ client, state }: AppContext, { job }: Built): Promise<Outcome> {
  const before = state.getState().dataset;
  if (before === null || before.meta.id !== job.openDataset?.id) throw new Error("the data set to add to is not open");
  const { merged } = await client.ask("importMerge", { base: mergeBase(before) });
  const dataset = grownDataset(before.meta, merged, job.mapping);
  const { id, importedAt: at } = dataset.meta;
  return {
    dataset,
    last: { dataset: id, former: before.meta, openBefore: id, files: job.fileNames, at, counts: merged.counts },
  };
}

/** A data set that the browser will not keep is still shown, and said to be unsaved. */
async function trySave({ store }: AppContext, dataset: Dataset, last: LastImport | null): Promise<AppState["unsaved"]> {
  try {
    await (last === null ? store.save(dataset) : store.saveImport(dataset, last));
    return null;
  } catch (error) {
    const failure = toAppFailure(error);
    return failure.kind === "store" ? failure.code : "unknown";
  }
}

async function remember({ store, state }: AppContext, { job }: Built): Promise<void> {
  try {
    for (const mapping of remembered(job.draft, job.mapping)) await store.rememberMapping(mapping);
  } catch (error) {
    state.setState({ failure: toAppFailure(error) });
  }
}
