import type { ImportMapping, MergeCounts } from "../ingest";
import type { AppContext } from "./createApp";
import { possibleCurrency, rereadDraft, settled } from "./importEdits";
import { mergeBase } from "./newDataset";
import { Cancelled } from "./readFiles";
import type { MappingJob } from "./types";

export interface Surveyor {
  /** Counts anew what the mapping on show makes of the files, after a pause; only the newest asking is answered. */
  refresh(delay: number): Promise<void>;
  /** What is being counted will not be shown. */
  stop(): void;
}

interface SurveyParts extends Pick<AppContext, "client" | "state"> {
  /** Whether the import that the counts are for is still on. */
  readonly isOn: () => boolean;
  /** Whether the worker holds all rows of the files. */
  readonly isRead: () => boolean;
  readonly reread: (mapping: ImportMapping, isCurrent: () => boolean) => Promise<void>;
}

/** Keeps the counts of the mapping screen in step with the mapping. */
export function createSurveyor({ client, state, isOn, isRead, reread }: SurveyParts): Surveyor {
  let version = 0;

  function patch(change: Partial<MappingJob>): void {
    const { job } = state.getState();
    if (job?.step === "mapping") state.setState({ job: { ...job, ...change } });
  }

  function mappingJob(): MappingJob {
    const { job } = state.getState();
    if (job?.step !== "mapping") throw new Cancelled();
    return job;
  }

  async function survey(isCurrent: () => boolean): Promise<Partial<MappingJob>> {
    let { mapping } = mappingJob();
    const first = isRead() ? await client.ask("importSurvey", { mapping }) : null;
    if (!isCurrent()) throw new Cancelled();
    if (first?.type === "surveyed") return { survey: first.survey };
    await reread(mapping, isCurrent);
    const { draft: fresh } = await client.ask("importDraft", {});
    if (!isCurrent()) throw new Cancelled();
    const { draft, currencyOpen } = mappingJob();
    mapping = settled(mapping, draft, fresh);
    if (currencyOpen === true) mapping = { ...mapping, currency: possibleCurrency(fresh, mapping.currency) };
    patch({ mapping, draft: rereadDraft(draft, fresh) });
    const answer = await client.ask("importSurvey", { mapping });
    return { survey: answer.type === "surveyed" ? answer.survey : null };
  }

  /** Null where nothing would be added, or it cannot be told. */
  async function changes({ survey: counted }: Partial<MappingJob>): Promise<MergeCounts | null> {
    const { target, mapping } = mappingJob();
    const { dataset } = state.getState();
    if (target !== "open" || dataset === null || counted?.outcome == null || counted.failure !== null) return null;
    const answer = await client.ask("importCompare", { mapping, base: mergeBase(dataset) });
    return answer.type === "compared" ? answer.counts : null;
  }

  return {
    stop() {
      version++;
    },

    async refresh(delay) {
      const mine = ++version;
      const isCurrent = () => mine === version && isOn();
      patch({ surveying: true });
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      if (!isCurrent()) return;
      try {
        const counted = await survey(isCurrent);
        const found = isCurrent() ? await changes(counted) : null;
        if (isCurrent()) patch({ ...counted, changes: found, surveying: false });
      } catch (error) {
        if (error instanceof Cancelled || !isCurrent()) return;
        // The counts help to decide and are not needed to go on: the screen says that they are missing.
        patch({ survey: null, changes: null, surveying: false });
      }
    },
  };
}
