import { useMemo } from "react";
import type { GroupBy } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import type { GroupNaming } from "./groupNames";
import { words } from "./words";

/** How groups of one kind are spoken of; the same object until the kind or the language is another. */
export function useGroupNaming(by: GroupBy): GroupNaming {
  const { t, f } = useI18n();
  const w = useWords(words);
  return useMemo(() => ({ by, w, t, f }), [by, w, t, f]);
}
