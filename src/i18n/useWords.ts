import { useI18n } from "./context";
import type { Language } from "./types";

/**
 * The sentences of one screen, which come with that screen's code rather than with the first load. `words` is a constant
 * of the screen: `{ en, vi }`, the second typed as the first.
 */
export function useWords<Words>(words: Readonly<Record<Language, Words>>): Words {
  return words[useI18n().language];
}
