import { lists as en } from "../../../i18n/en/lists";
import { lists as vi } from "../../../i18n/vi/lists";

export const words = { en, vi };
export type ListWords = typeof en;
