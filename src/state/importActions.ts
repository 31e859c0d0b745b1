import type { ImportMapping, ImportResult } from "../ingest";
import { defaultMapping, missingFields } from "../ingest/mapping";
import type { Dataset } from "../store";
import type { AppContext } from "./createApp";
import { toAppFailure } from "./failure";
import { nameOfFiles, newDataset } from "./newDataset";
import { Cancelled, readFiles } from "./readFiles";
import type { AppActions, AppState, ImportJob } from "./types";

/** One import, from the drop to the stored data set. A newer one, or Cancel, makes it stale. */
interface Run {
  /** Asked again when a column has to be read that was not kept. */
  readonly files: () => Promise<readonly File[]>;
  readonly name: string;
  readonly sample: boolean;
}

type ImportActions = Pick<
  AppActions,
  | "importFiles"
  | "importText"
  | "loadSample"
  | "setRole"
  | "setGroup"
  | "setCurrency"
  | "confirmImport"
  | "cancelImport"
>;

export function importActions({ store, client, state, sampleFile }: AppContext): ImportActions {
  let run: Run | null = null;

  const setJob = (job: ImportJob | null) => state.setState({ job });

  /** Lets the worker forget what it has read. */
  function drop(): void {
    client.ask("importDrop", {}).catch((error: unknown) => state.setState({ failure: toAppFailure(error) }));
  }

  /** Works on behalf of `mine`; what fails is shown, unless nobody waits for it any more. */
  async function attempt(mine: Run, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (run !== mine) return;
      run = null;
      state.setState({ job: null, failure: toAppFailure(error) });
      drop();
    }
  }

  function stopUnlessCurrent(mine: Run): void {
    if (run !== mine) throw new Cancelled();
  }

  async function read(mine: Run, mapping: ImportMapping | null): Promise<void> {
    const files = await mine.files();
    stopUnlessCurrent(mine);
    const fileNames = files.map((file) => file.name);
    const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
    setJob({ step: "reading", fileNames, bytesDone: 0, bytesTotal, rows: 0 });
    const onProgress = (progress: { bytesDone: number; rows: number }) =>
      setJob({ step: "reading", fileNames, bytesTotal, ...progress });
    await readFiles(client, files, mapping, onProgress, () => run === mine);
  }

  async function readAndPropose(mine: Run): Promise<void> {
    await read(mine, null);
    const { draft } = await client.ask("importDraft", {});
    stopUnlessCurrent(mine);
    setJob({ step: "mapping", draft, mapping: defaultMapping(draft) });
  }

  async function build(mine: Run, mapping: ImportMapping): Promise<ImportResult> {
    setJob({ step: "building" });
    let answer = await client.ask("importBuild", { mapping });
    if (answer.type === "rereadNeeded") {
      await read(mine, mapping);
      setJob({ step: "building" });
      answer = await client.ask("importBuild", { mapping });
    }
    stopUnlessCurrent(mine);
    if (answer.type === "rereadNeeded") throw new Error("the files were read again and still lack a column");
    return answer.result;
  }

  /** Storing and analysing need each other's thread only for a moment: both at once. */
  async function finish(mine: Run, dataset: Dataset): Promise<void> {
    setJob({ step: "storing" });
    const before = state.getState().dataset;
    try {
      await client.ask("importAdopt", {});
      const [unsaved, { analysis }] = await Promise.all([
        trySave(dataset),
        client.ask("analyse", { settings: dataset.meta.settings }),
      ]);
      state.setState({ dataset, analysis, analysing: false, job: null, unsaved });
      if (run === mine) run = null;
    } catch (error) {
      // The worker must go on with the data set that is still on screen.
      await store.remove(dataset.meta.id);
      if (before !== null) await client.ask("tableLoad", { orders: before.orders, lines: before.lines });
      throw error;
    }
  }

  /** A data set that the browser will not keep is still shown, and said to be unsaved. */
  async function trySave(dataset: Dataset): Promise<AppState["unsaved"]> {
    try {
      await store.save(dataset);
      return null;
    } catch (error) {
      const failure = toAppFailure(error);
      return failure.kind === "store" ? failure.code : "unknown";
    }
  }

  async function confirm(mine: Run, mapping: ImportMapping): Promise<void> {
    const result = await build(mine, mapping);
    await finish(mine, newDataset(mine.name, result, mapping, mine.sample));
  }

  function begin(next: Run): Run {
    run = next;
    state.setState({
      failure: null,
      job: { step: "reading", fileNames: [], bytesDone: 0, bytesTotal: 0, rows: 0 },
    });
    return next;
  }

  function editMapping(edit: (mapping: ImportMapping) => ImportMapping): void {
    const { job } = state.getState();
    if (job?.step === "mapping") setJob({ ...job, mapping: edit(job.mapping) });
  }

  function editGroup(index: number, edit: (group: ImportMapping["groups"][number]) => ImportMapping["groups"][number]) {
    editMapping((mapping) => ({ ...mapping, groups: mapping.groups.map((g, i) => (i === index ? edit(g) : g)) }));
  }

  return {
    async importFiles(files) {
      if (files.length === 0) return;
      const mine = begin({ files: async () => files, name: nameOfFiles(files), sample: false });
      await attempt(mine, () => readAndPropose(mine));
    },

    async importText(text, name) {
      const file = new File([text], `${name}.txt`);
      const mine = begin({ files: async () => [file], name, sample: false });
      await attempt(mine, () => readAndPropose(mine));
    },

    async loadSample(name) {
      const mine = begin({ files: async () => [await sampleFile()], name, sample: true });
      await attempt(mine, async () => {
        await readAndPropose(mine);
        const { job } = state.getState();
        if (job?.step === "mapping") await confirm(mine, job.mapping);
      });
    },

    setRole(group, column, role) {
      editGroup(group, (g) => ({ ...g, roles: g.roles.map((old, i) => (i === column ? role : old)) }));
    },
    setGroup(group, patch) {
      editGroup(group, (g) => ({ ...g, ...patch }));
    },
    setCurrency(currency) {
      editMapping((mapping) => ({ ...mapping, currency }));
    },

    async confirmImport() {
      const { job } = state.getState();
      const mine = run;
      if (mine === null || job?.step !== "mapping") return;
      if (job.mapping.groups.some((group) => missingFields(group.roles).length > 0)) return;
      await attempt(mine, () => confirm(mine, job.mapping));
    },

    cancelImport() {
      // From here on the new data set is being written, which takes a moment and cannot be half done.
      if (state.getState().job?.step === "storing") return;
      run = null;
      setJob(null);
      drop();
    },
  };
}
