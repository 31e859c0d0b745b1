import { dayOf } from "../days";
import type { InsightSource, InsightTask } from "../insights/types";
import { effectOf } from "./effect";
import { knownBefore } from "./knownBefore";
import type { CampaignAnswer, CampaignAsk, CampaignGap } from "./types";
import { within } from "./within";

/**
 * Did it work? What the treated customers ordered from the first day on, against what the model, fitted on what was known the
 * day before, expected of these very customers; with a control group, the difference of differences. Each customer is
 * expected to go on as its own history says, so that having picked the best or the lapsed does not show as an effect.
 * Definitions: docs/METHODS.md. Seeded: the same question about the same orders gives the same figures.
 */
export function* campaignTask(source: InsightSource, ask: CampaignAsk): InsightTask<CampaignAnswer> {
  const start = dayOf(ask.start);
  const end = dayOf(ask.end);
  const last = source.analysis.end === null ? Number.NaN : dayOf(source.analysis.end);
  if (end < start) return gap("wrongWay");
  if (!(start <= last)) return gap("notStarted");
  const before = yield* within(knownBefore(source, start - 1, isByForecast(ask)), 0, 0.8);
  const { state, refusal } = before.fit;
  if (state === null) return { ...gap("noHistory"), refusal };
  const wanted = end + Math.max(0, Math.round(ask.tailDays));
  const work = effectOf({
    source,
    before,
    state,
    ask,
    campaign: { from: start, to: end },
    days: { from: start, to: Math.min(last, wanted) },
    unfinished: wanted > last,
  });
  return yield* within(work, 0.8, 1);
}

/** Segments may go by what was forecast that day. */
function isByForecast({ treated, control }: CampaignAsk): boolean {
  return [treated, control].some((group) => group?.kind === "audience" && group.audience.length > 0);
}

function gap(why: CampaignGap["why"]): CampaignGap {
  return { kind: "gap", why, refusal: null, customers: 0, newcomers: 0, unknown: 0, expected: 0 };
}
