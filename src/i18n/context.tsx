import { createContext, type ReactNode, useContext, useMemo } from "react";
import { en, type Messages } from "./en";
import { createFormat } from "./format";
import type { Format, Language } from "./types";
import { vi } from "./vi";

interface I18n {
  readonly language: Language;
  /** The sentences: `t.overview.title`. A missing key does not compile. */
  readonly t: Messages;
  readonly f: Format;
}

const dictionaries: Readonly<Record<Language, Messages>> = { en, vi };

const I18nContext = createContext<I18n | null>(null);

/** Gives the views below it one language and one currency. */
export function I18nProvider(props: { language: Language; currency: string; children: ReactNode }) {
  const { language, currency } = props;
  const value = useMemo(
    () => ({ language, t: dictionaries[language], f: createFormat(language, currency) }),
    [language, currency],
  );
  return <I18nContext value={value}>{props.children}</I18nContext>;
}

export function useI18n(): I18n {
  const value = useContext(I18nContext);
  if (value === null) throw new Error("useI18n outside I18nProvider");
  return value;
}
