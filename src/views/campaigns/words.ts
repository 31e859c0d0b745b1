import { campaigns as en } from "../../i18n/en/campaigns";
import { campaigns as vi } from "../../i18n/vi/campaigns";

export const words = { en, vi };
export type CampaignWords = typeof en;
