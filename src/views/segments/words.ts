import { segments as en } from "../../i18n/en/segments";
import { segments as vi } from "../../i18n/vi/segments";

export const words = { en, vi };
export type SegmentWords = typeof en;
