export { I18nProvider, useI18n } from "./context";
export type { DefinitionText } from "./define";
export type { Messages } from "./en";
export { createFormat } from "./format";
export * from "./types";
export { useWords } from "./useWords";
