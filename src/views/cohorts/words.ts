import { cohorts as en } from "../../i18n/en/cohorts";
import { cohorts as vi } from "../../i18n/vi/cohorts";

export const words = { en, vi };
export type CohortWords = typeof en;
