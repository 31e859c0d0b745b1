import type { StoreApi } from "zustand/vanilla";
import type { ImportMapping } from "../ingest";
import { defaultMapping } from "../ingest/mapping";
import { editGroup, withRole } from "./importEdits";
import type { Surveyor } from "./surveyActions";
import type { AppActions, AppState, MappingJob } from "./types";

type MappingActions = Pick<
  AppActions,
  "setRole" | "setGroup" | "setImport" | "setCurrency" | "setTarget" | "forgetRemembered"
>;

/** Rates and margins are typed: the counts wait for the next key that long, in ms. */
const typingPause = 250;

/** What the user changes on the mapping screen; the counts follow. */
export function mappingActions(state: StoreApi<AppState>, surveyor: Surveyor): MappingActions {
  function edit(change: (job: MappingJob) => Partial<MappingJob>): void {
    const { job } = state.getState();
    if (job?.step !== "mapping") return;
    state.setState({ job: { ...job, ...change(job) } });
    void surveyor.refresh(typingPause);
  }
  const editMapping = (change: (mapping: ImportMapping, job: MappingJob) => ImportMapping) =>
    edit((job) => ({ mapping: change(job.mapping, job) }));

  return {
    setRole(group, column, role) {
      editMapping((mapping, { draft }) =>
        editGroup(mapping, group, (g) => {
          const of = draft.groups[group];
          return of === undefined ? g : withRole(of, g, column, role);
        }),
      );
    },
    setGroup(group, patch) {
      editMapping((mapping) => editGroup(mapping, group, (g) => ({ ...g, ...patch })));
    },
    setImport(patch) {
      editMapping((mapping) => ({ ...mapping, ...patch }));
    },
    setCurrency(currency) {
      edit(({ mapping }) => ({ currencyOpen: false, mapping: { ...mapping, currency } }));
    },
    setTarget(target) {
      // Money is added to money: the open data set's currency is the one that counts there.
      edit(({ mapping, draft, openDataset }) => {
        const currency = target === "open" ? (openDataset?.currency ?? mapping.currency) : draft.currency;
        return { target, changes: null, mapping: { ...mapping, currency } };
      });
    },
    forgetRemembered(headerSignature) {
      edit(({ mapping, draft, remembered }) => {
        const proposal = defaultMapping(draft).groups.find((group) => group.headerSignature === headerSignature);
        return {
          remembered: remembered.filter((one) => one !== headerSignature),
          mapping: {
            ...mapping,
            groups: mapping.groups.map((group) =>
              group.headerSignature === headerSignature ? (proposal ?? group) : group,
            ),
          },
        };
      });
    },
  };
}
