import { levers as en } from "../../i18n/en/levers";
import { levers as vi } from "../../i18n/vi/levers";

export const words = { en, vi };
export type LeverWords = typeof en;
