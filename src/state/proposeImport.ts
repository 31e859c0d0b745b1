import type { ImportDraft, ImportMapping } from "../ingest";
import { defaultMapping } from "../ingest/mapping";
import type { RememberedMapping } from "../store";
import type { AppContext } from "./createApp";
import { carriedOver, possibleCurrency } from "./importEdits";
import { asLastTime } from "./rememberedMapping";
import type { MappingJob } from "./types";

/**
 * What the mapping screen begins with: the files' own proposal, read as last time where their like was imported before;
 * or, where the files were read once more, what was settled `before`.
 */
export async function proposeImport(
  { store, state, homeCurrency }: AppContext,
  fileNames: readonly string[],
  draft: ImportDraft,
  before: MappingJob | null,
): Promise<MappingJob> {
  const { dataset } = state.getState();
  const meta = dataset === null || dataset.meta.sample ? null : dataset.meta;
  const known = new Set(meta?.mapping.groups.map((group) => group.headerSignature));
  const alike = draft.groups.some((group) => known.has(group.headerSignature)) ? "open" : "new";
  const target = before?.target ?? alike;
  const home = homeCurrency?.() ?? draft.currency;
  const { mapping, remembered, currencyOpen } =
    before === null
      ? await fromMemory(draft, home, (signature) => recall(store, signature))
      : {
          mapping: carriedOver(draft, before.mapping),
          remembered: before.remembered,
          currencyOpen: before.currencyOpen ?? false,
        };
  const isGuess = before !== null && draft.currencyFrom === "nothing";
  const currencyOfOwn = before === null ? mapping.currency : isGuess ? before.draft.currency : draft.currency;
  return {
    step: "mapping",
    fileNames,
    // What a data set of their own begins with, whenever the user turns to it.
    draft: { ...draft, currency: currencyOfOwn },
    mapping: target === "open" && meta !== null ? { ...mapping, currency: meta.currency } : mapping,
    survey: null,
    surveying: true,
    remembered,
    currencyOpen,
    openDataset: meta === null ? null : { id: meta.id, name: meta.name, currency: meta.currency },
    target,
    changes: null,
  };
}

async function recall(store: AppContext["store"], signature: string): Promise<RememberedMapping | null> {
  try {
    return await store.mappingOf(signature);
  } catch {
    return null; // a browser that stores nothing remembers nothing: the file speaks for itself
  }
}

async function fromMemory(
  draft: ImportDraft,
  home: string,
  recalled: (signature: string) => Promise<RememberedMapping | null>,
): Promise<{ mapping: ImportMapping; remembered: string[]; currencyOpen: boolean }> {
  const proposal = defaultMapping(draft);
  const lasts = await Promise.all(draft.groups.map((group) => recalled(group.headerSignature)));
  const groups = proposal.groups.map((group, i) => {
    const [of, last] = [draft.groups[i], lasts[i]];
    return of === undefined || last == null ? group : asLastTime(of, group, last);
  });
  const isWritten = draft.groups.some((group) => group.currencies.length > 0);
  const guess = draft.currencyFrom === "nothing" ? possibleCurrency(draft, home) : proposal.currency;
  const lastCurrency = lasts.find((last) => last !== null)?.currency;
  const currency = isWritten ? proposal.currency : (lastCurrency ?? guess);
  const currencyOpen = draft.currencyFrom === "nothing" && lastCurrency === undefined;
  const remembered = draft.groups.filter((_, i) => lasts[i] != null).map((group) => group.headerSignature);
  const margins = Object.assign({}, ...lasts.map((last) => last?.categoryMargins ?? {})) as Record<string, number>;
  const mapping = {
    ...proposal,
    groups,
    currency,
    ...(Object.keys(margins).length > 0 && { categoryMargins: margins }),
  };
  return { mapping, remembered, currencyOpen };
}
