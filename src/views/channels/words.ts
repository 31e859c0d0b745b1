import { channels as en } from "../../i18n/en/channels";
import { channels as vi } from "../../i18n/vi/channels";

export const words = { en, vi };
export type ChannelWords = typeof en;
