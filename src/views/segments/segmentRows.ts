import {
  type Audience,
  rfmSegments,
  type SavedSegment,
  type SegmentFigures,
  type Segments,
  standingSegments,
  type TotalInterval,
} from "../../engine";
import type { Format, Messages } from "../../i18n";
import type { AudienceWords } from "../shared/audience";
import type { SegmentWords } from "./words";

export type Scheme = "standing" | "rfm" | "saved";

/** One segment as the table shows it. */
export interface SegmentRow {
  /** Name of a built-in segment, or id of a saved one. */
  readonly id: string;
  readonly name: string;
  /** What its rule is. */
  readonly rule: string;
  readonly audience: Audience;
  readonly figures: SegmentFigures;
  /** Its predicted CLV's interval; null while it is worked out, and where there is none. */
  readonly interval: TotalInterval | null;
}

interface Naming {
  readonly w: SegmentWords;
  readonly aw: AudienceWords;
  readonly t: Messages;
  readonly f: Format;
}

const rfmScores: Readonly<Record<(typeof rfmSegments)[number], readonly [string, string]>> = {
  champions: ["5", "4–5"],
  loyal: ["3–4", "4–5"],
  potential: ["4–5", "2–3"],
  recent: ["5", "1"],
  promising: ["4", "1"],
  attention: ["3", "3"],
  sleepy: ["3", "1–2"],
  atRisk: ["1–2", "3–4"],
  cantLose: ["1–2", "5"],
  hibernating: ["2", "1–2"],
  lost: ["1", "1–2"],
};

/** A line may end after a dash: a word joiner keeps "1–2" together. */
function scoresText(id: (typeof rfmSegments)[number]): [string, string] {
  const [recency, strength] = rfmScores[id];
  return [recency.replace("–", "–\u2060"), strength.replace("–", "–\u2060")];
}

export function standingRows(
  { standing, rules }: Segments,
  intervals: readonly (TotalInterval | null)[] | null,
  { w, aw, t, f }: Naming,
): SegmentRow[] {
  if (standing === null || rules === null) return [];
  const days = (count: number) => t.common.daysCount(count, f.integer(count));
  const told = {
    ...w.rules.standing,
    best: w.rules.standing.best(f.moneyShort(rules.bestFrom)),
    rising: w.rules.standing.rising(days(rules.windowDays)),
    new: w.rules.standing.new(days(rules.newDays)),
  };
  return standingSegments.flatMap((id, i) => {
    const figures = standing[i];
    return figures === undefined
      ? []
      : {
          id,
          name: aw.standing[id],
          rule: told[id],
          audience: [{ kind: "segment", scheme: "standing", segments: [id] }],
          figures,
          interval: intervals?.[i] ?? null,
        };
  });
}

export function rfmRows(
  { rfm }: Segments,
  intervals: readonly (TotalInterval | null)[] | null,
  { w, aw }: Naming,
): SegmentRow[] {
  return rfmSegments.flatMap((id, i) => {
    const figures = rfm[i];
    return figures === undefined
      ? []
      : {
          id,
          name: aw.rfm[id],
          rule: `${w.rules.rfm[id]} ${w.rules.scores(...scoresText(id))}`,
          audience: [{ kind: "segment", scheme: "rfm", segments: [id] }],
          figures,
          interval: intervals?.[i] ?? null,
        };
  });
}

/** `asked`: the segments the answer is about; one saved since is not in it yet. */
export function savedRows(
  saved: readonly SavedSegment[],
  asked: readonly Audience[],
  answer: Segments,
  intervals: readonly (TotalInterval | null)[] | null,
  ruleOf: (segment: SavedSegment) => string,
): SegmentRow[] {
  return saved.flatMap((segment) => {
    const text = JSON.stringify(segment.audience);
    const place = asked.findIndex((audience) => JSON.stringify(audience) === text);
    const figures = answer.saved[place];
    return figures === undefined
      ? []
      : {
          id: segment.id,
          name: segment.name,
          rule: ruleOf(segment),
          audience: segment.audience,
          figures,
          interval: intervals?.[place] ?? null,
        };
  });
}
