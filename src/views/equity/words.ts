import { equity as en } from "../../i18n/en/equity";
import { equity as vi } from "../../i18n/vi/equity";

export const words = { en, vi };
export type EquityWords = typeof en;
