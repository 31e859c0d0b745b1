import type { ImportMapping, ImportResult } from "../ingest";
import { missingFields } from "../ingest/mapping";
import type { AppContext } from "./createApp";
import { toAppFailure } from "./failure";
import { type FormerInMemory, finishImport } from "./finishImport";
import { mappingActions } from "./mappingActions";
import { nameOfFiles } from "./newDataset";
import { proposeImport } from "./proposeImport";
import { Cancelled, readFiles } from "./readFiles";
import { pickRefused, type RefusedSource } from "./refusedRows";
import { createSurveyor } from "./surveyActions";
import type { AppActions, ImportJob, MappingJob } from "./types";
import { undoInMemory } from "./undoInMemory";

/** One import, from the drop to the stored data set. A newer one, or Cancel, makes it stale. */
interface Run {
  /** Asked again when a column has to be read that was not kept. */
  readonly files: () => Promise<readonly File[]>;
  readonly name: string;
  readonly sample: boolean;
}

/** The counts wait that long, in ms: who confirms at once needs none, and the worker builds without counting first. */
const firstLook = 120;

type ImportActions = Pick<
  AppActions,
  | "importFiles"
  | "importText"
  | "loadSample"
  | "setRole"
  | "setGroup"
  | "setImport"
  | "setCurrency"
  | "setTarget"
  | "forgetRemembered"
  | "chooseReading"
  | "addFiles"
  | "confirmImport"
  | "cancelImport"
  | "refusedFiles"
  | "undoImport"
>;

export function importActions(context: AppContext, openDataset: AppActions["openDataset"]): ImportActions {
  const { store, client, state, sampleFile } = context;
  let run: Run | null = null;
  /** The worker holds all rows of the files of `run`. */
  let isRead = false;
  /** Refused rows of the last import, as long as its files are at hand. */
  let lastRefused: (RefusedSource & { readonly dataset: string }) | null = null;

  /** What was open before the last import, where the store does not know it. */
  let former: FormerInMemory | null = null;

  const surveyor = createSurveyor({
    client,
    state,
    isOn: () => run !== null,
    isRead: () => isRead,
    reread: async (mapping, isCurrent) => {
      if (run !== null) await load(run, mapping, () => undefined, isCurrent);
    },
  });
  const edits = mappingActions(state, surveyor);

  const setJob = (job: ImportJob | null) => state.setState({ job });

  /** Lets the worker forget what it has read. */
  function drop(): void {
    isRead = false;
    surveyor.stop();
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

  async function load(
    mine: Run,
    mapping: ImportMapping | null,
    onProgress: (progress: { bytesDone: number; rows: number }) => void,
    isCurrent: () => boolean,
  ): Promise<void> {
    const files = await mine.files();
    if (!isCurrent()) throw new Cancelled();
    isRead = false;
    await readFiles(client, files, mapping, onProgress, isCurrent);
    isRead = true;
  }

  async function read(mine: Run, mapping: ImportMapping | null): Promise<void> {
    const files = await mine.files();
    stopUnlessCurrent(mine);
    const fileNames = files.map((file) => file.name);
    const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
    const show = (progress: { bytesDone: number; rows: number }) =>
      setJob({ step: "reading", fileNames, bytesTotal, ...progress });
    show({ bytesDone: 0, rows: 0 });
    await load(mine, mapping, show, () => run === mine);
  }

  /** @param before what was settled when the files are read once more; null for a new import. */
  async function readAndPropose(mine: Run, before: MappingJob | null = null): Promise<MappingJob> {
    await read(mine, before?.mapping ?? null);
    const { draft } = await client.ask("importDraft", {});
    const job = await proposeImport(
      context,
      (await mine.files()).map((file) => file.name),
      draft,
      before,
    );
    stopUnlessCurrent(mine);
    setJob(job);
    return job;
  }

  async function build(mine: Run, mapping: ImportMapping): Promise<ImportResult> {
    setJob({ step: "building" });
    let answer = isRead ? await client.ask("importBuild", { mapping }) : null;
    if (answer?.type !== "built") {
      await read(mine, mapping);
      setJob({ step: "building" });
      answer = await client.ask("importBuild", { mapping });
    }
    stopUnlessCurrent(mine);
    if (answer.type === "rereadNeeded") throw new Error("the files were read again and still lack a column");
    return answer.result;
  }

  async function confirm(mine: Run, job: MappingJob): Promise<void> {
    surveyor.stop();
    const result = await build(mine, job.mapping);
    const done = await finishImport(context, { job, result, name: mine.name, sample: mine.sample }, () =>
      stopUnlessCurrent(mine),
    );
    const { refused } = result;
    former = done.former;
    lastRefused = { dataset: done.dataset, files: await mine.files(), mapping: job.mapping, refused };
    state.setState({
      refused: refused.line.length === 0 ? null : { dataset: done.dataset, rows: refused.line.length },
    });
    if (run === mine) run = null;
    isRead = false;
  }

  function begin(next: Run): Run {
    run = next;
    isRead = false;
    surveyor.stop();
    state.setState({
      failure: null,
      job: { step: "reading", fileNames: [], bytesDone: 0, bytesTotal: 0, rows: 0 },
    });
    return next;
  }

  async function start(next: Run, before: MappingJob | null = null): Promise<void> {
    const mine = begin(next);
    await attempt(mine, async () => {
      await readAndPropose(mine, before);
    });
    if (run === mine) await surveyor.refresh(firstLook);
  }

  /** Refused rows of the import on the mapping screen. */
  async function refusedNow(mine: Run, { mapping }: MappingJob): Promise<RefusedSource | null> {
    const answer = isRead ? await client.ask("importBuild", { mapping }) : null;
    if (answer?.type !== "built" || run !== mine) return null;
    return { files: await mine.files(), mapping, refused: answer.result.refused };
  }

  return {
    ...edits,

    async importFiles(files) {
      if (files.length === 0) return;
      await start({ files: async () => files, name: nameOfFiles(files), sample: false });
    },

    async importText(text, name) {
      const file = new File([text], `${name}.txt`, { lastModified: 0 });
      await start({ files: async () => [file], name, sample: false });
    },

    async loadSample(name) {
      const mine = begin({ files: async () => [await sampleFile()], name, sample: true });
      await attempt(mine, async () => confirm(mine, { ...(await readAndPropose(mine)), target: "new" }));
    },

    async addFiles(added) {
      const { job } = state.getState();
      const before = run;
      if (before === null || job?.step !== "mapping" || added.length === 0) return;
      const files = [...(await before.files()), ...added];
      await start({ ...before, files: async () => files }, job);
    },

    async chooseReading({ alsoSheets = [], ...choice }) {
      const { job } = state.getState();
      const before = run;
      if (before === null || job?.step !== "mapping") return;
      const files = await before.files();
      const workbook = files[choice.file];
      const sheets = workbook === undefined ? [] : alsoSheets;
      const all = [...files, ...sheets.flatMap(() => workbook ?? [])];
      const more = sheets.map((sheet, i) => ({ file: files.length + i, sheet }));
      const others = (job.mapping.files ?? []).filter((one) => one.file !== choice.file);
      const former = job.mapping.files?.find((one) => one.file === choice.file);
      const mapping = { ...job.mapping, files: [...others, { ...former, ...choice }, ...more] };
      await start({ ...before, files: async () => all }, { ...job, mapping });
    },

    async confirmImport() {
      const { job } = state.getState();
      const mine = run;
      if (mine === null || job?.step !== "mapping") return;
      const open = (group: ImportMapping["groups"][number]) =>
        group.kind !== "productCosts" && missingFields(group.roles).length > 0;
      if (job.mapping.groups.some(open)) return;
      await attempt(mine, () => confirm(mine, job));
    },

    cancelImport() {
      // From here on the new data set is being written, which takes a moment and cannot be half done.
      if (state.getState().job?.step === "storing") return;
      run = null;
      setJob(null);
      drop();
    },

    async refusedFiles(causes) {
      try {
        const { job, dataset } = state.getState();
        const ofLast = lastRefused?.dataset === dataset?.meta.id ? lastRefused : null;
        const source = run !== null && job?.step === "mapping" ? await refusedNow(run, job) : ofLast;
        return source === null ? null : await pickRefused(client, source, causes);
      } catch (error) {
        state.setState({ failure: toAppFailure(error) });
        return null;
      }
    },

    async undoImport() {
      try {
        lastRefused = null;
        if (former !== null) {
          const kept = former;
          former = null;
          await undoInMemory(context, kept);
          return;
        }
        const wanted = await store.undoImport();
        const datasets = await store.list();
        state.setState({ datasets, lastImport: null, refused: null });
        const next = datasets.find((meta) => meta.id === wanted) ?? datasets[0];
        if (next === undefined) state.setState({ dataset: null, analysis: null, unsaved: null });
        else await openDataset(next.id);
      } catch (error) {
        state.setState({ failure: toAppFailure(error) });
      }
    },
  };
}
