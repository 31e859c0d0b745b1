import type { InsightSource, InsightTask } from "../../insights/types";
import { atShare } from "../../math/steps";
import { part } from "../part";
import { rfmScores } from "../rfmScores";
import { rfmCodes } from "../rfmSegment";
import { standingInSteps } from "../standing";
import { type PlayId, playIds, rfmSegments, standingSegments } from "../types";
import { playContext } from "./context";
import { longerPeriod } from "./longerPeriod";
import { coupon, gifts, serviceCall, winBack } from "./retention";
import { season } from "./season";
import { secondOrder } from "./secondOrder";
import type { ListedPlay, PlayWithList } from "./types";

/** All plays that hold, most at stake first (ties as in `playIds`). */
export function* allPlays(source: InsightSource): InsightTask<readonly PlayWithList[]> {
  const context = yield* part(playContext(source), 0, 0.2);
  yield 0.2;
  const found: (PlayWithList | null)[] = [winBack(context)];
  yield 0.3;
  const calls = serviceCall(context);
  found.push(calls);
  yield 0.35;
  found.push(yield* atShare(coupon(context, calls?.list ?? new Uint32Array()), 0.35));
  yield 0.45;
  found.push(yield* atShare(secondOrder(context), 0.45));
  yield 0.55;
  found.push(gifts(context));
  yield 0.6;
  found.push(longerPeriod(context));
  yield 0.7;
  found.push(yield* part(season(context), 0.7, 0.95));
  const place = (id: PlayId) => playIds.indexOf(id);
  return found
    .filter((entry) => entry !== null)
    .sort((a, b) => b.play.stake - a.play.stake || place(a.play.id) - place(b.play.id));
}

/** The plays that hold in this shop, most at stake first. */
export function* playsTask(source: InsightSource, _ask: null): InsightTask<readonly ListedPlay[]> {
  const found = yield* allPlays(source);
  const scores = rfmScores(source.analysis);
  yield 0.95;
  const rfm = rfmCodes(source.analysis, scores);
  const stands = yield* part(standingInSteps(source), 0.95, 1);
  return found.map(({ play, list }) => ({
    ...play,
    list,
    reach: {
      rfm: countsOf(list, rfm, rfmSegments.length),
      standing: stands === null ? null : countsOf(list, stands.codes, standingSegments.length),
    },
  }));
}

function countsOf(list: Uint32Array, codes: Uint8Array, groups: number): number[] {
  const counts = new Array<number>(groups).fill(0);
  for (const c of list) {
    const code = codes[c] ?? groups;
    if (code < groups) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
