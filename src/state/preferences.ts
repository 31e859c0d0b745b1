import { createStore } from "zustand/vanilla";
import type { Language } from "../i18n/types";

/** Small choices of this reader, kept beside the data in localStorage; a browser that refuses it forgets them. */
export interface Preferences {
  readonly language: Language;
  /** Customer names are replaced by their rank, on screen and in pictures. */
  readonly hideNames: boolean;
}

const storageKey = "perennial.preferences";

/** Vietnamese when the browser asks for it anywhere in its list before English; else English. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const first = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === "vi" || tag === "en");
  return first === "vi" ? "vi" : "en";
}

export const preferences = createStore<Preferences>(() => ({
  language: preferredLanguage(navigator.languages),
  hideNames: false,
  ...read(),
}));

preferences.subscribe(write);

export function setPreferences(change: Partial<Preferences>): void {
  preferences.setState(change);
}

function read(): Partial<Preferences> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "{}");
    return isPreferences(stored) ? stored : {};
  } catch {
    return {}; // refused, or not ours: the defaults serve
  }
}

function isPreferences(value: unknown): value is Partial<Preferences> {
  if (typeof value !== "object" || value === null) return false;
  const { language = "vi", hideNames = false } = value as Record<string, unknown>;
  return (language === "vi" || language === "en") && typeof hideNames === "boolean";
}

function write(state: Preferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(state));
  } catch {
    return; // refused: the choice lasts until the tab is closed
  }
}
