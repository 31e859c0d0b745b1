import type { CampaignGap } from "../../engine";
import type { Format, Messages } from "../../i18n";
import { refusalText } from "../shared/forecastText";
import type { CampaignWords } from "./words";

/** Why a campaign has no answer (yet). `end` is the last day of the data. */
export function gapText(gap: CampaignGap, end: number | null, w: CampaignWords, t: Messages, f: Format): string {
  switch (gap.why) {
    case "notStarted":
      return w.gap.notStarted(f.date(end));
    case "wrongWay":
      return w.gap.wrongWay;
    case "noHistory":
      return w.gap.noHistory(gap.refusal === null ? "" : refusalText(gap.refusal, t, f));
    case "nobody":
      return w.gap.nobody(f.integer(gap.newcomers));
    case "thin":
      return w.gap.thin(f.integer(gap.customers), f.decimal(gap.expected, 1));
  }
}
