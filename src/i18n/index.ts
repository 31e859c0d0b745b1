export { I18nProvider, useI18n } from "./context";
export type { Messages } from "./en";
export { createFormat } from "./format";
export * from "./types";
