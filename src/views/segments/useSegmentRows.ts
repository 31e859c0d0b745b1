import { emptyPlans, type Segments, type SegmentsAsk } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { audienceText, audienceWords } from "../shared/audience";
import type { InsightScreenProps } from "../shared/insightScreen";
import { useInsight } from "../shared/useInsight";
import { rfmRows, type Scheme, type SegmentRow, savedRows, standingRows } from "./segmentRows";
import { words } from "./words";

/** The rows of one way of sorting customers, with the intervals as soon as they are there. */
export function useSegmentRows(
  screen: InsightScreenProps,
  scheme: Scheme,
  answer: Segments,
  asked: SegmentsAsk,
): readonly SegmentRow[] {
  const { t, f } = useI18n();
  const w = useWords(words);
  const aw = useWords(audienceWords);
  const ask = scheme === "saved" ? ({ scheme, saved: asked.saved } as const) : ({ scheme } as const);
  const { shown } = useInsight(screen, "segmentIntervals", ask);
  // An answer of another scheme stays until its successor is there, and belongs to other rows.
  const intervals = shown !== null && JSON.stringify(shown.ask) === JSON.stringify(ask) ? shown.answer : null;
  const saved = screen.dataset.plans?.segments ?? emptyPlans.segments;
  const naming = { w, aw, t, f };
  switch (scheme) {
    case "standing":
      return standingRows(answer, intervals, naming);
    case "rfm":
      return rfmRows(answer, intervals, naming);
    case "saved":
      // By its criteria: its name stands beside them.
      return savedRows(saved, asked.saved, answer, intervals, ({ audience }) =>
        audienceText(audience, { words: aw, t, f, saved: [] }),
      );
  }
}
