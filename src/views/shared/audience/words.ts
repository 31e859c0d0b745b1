import { audience as en } from "../../../i18n/en/audience";
import { audience as vi } from "../../../i18n/vi/audience";

export const words = { en, vi };
export type AudienceWords = typeof en;
