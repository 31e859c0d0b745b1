import type { ListedPlay } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { InsightWaiting } from "../shared/InsightWaiting";
import type { InsightScreenProps } from "../shared/insightScreen";
import { useInsight } from "../shared/useInsight";
import { CustomerList } from "./CustomerList";
import type { SegmentRow } from "./segmentRows";
import { words } from "./words";

interface SegmentDetailProps {
  readonly row: SegmentRow;
  readonly screen: InsightScreenProps;
  /** Plays that reach somebody of it, and how many; null where that is not known (segments of the user's own). */
  readonly reached: readonly { readonly play: ListedPlay; readonly customers: number }[] | null;
}

/** Who is in a segment, and which plays reach them. */
export function SegmentDetail({ row, screen, reached }: SegmentDetailProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const members = useInsight(screen, "audience", row.audience);
  return (
    <div className="seg-opened">
      {reached !== null && (
        <p>
          {reached.length === 0
            ? w.groups.fittingNone
            : `${w.groups.fitting} ${reached
                .map(({ play, customers }) => w.groups.fittingOf(w.plays[play.id].title, f.integer(customers)))
                .join(" · ")}`}
        </p>
      )}
      {members.shown === null ? (
        <InsightWaiting insight={members} label={w.list.working} />
      ) : (
        <CustomerList {...screen} customers={members.shown.answer} name={row.name} fileName={row.name} />
      )}
    </div>
  );
}
