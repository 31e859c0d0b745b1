import { report as en } from "../../i18n/en/report";
import { report as vi } from "../../i18n/vi/report";

export const words = { en, vi };
