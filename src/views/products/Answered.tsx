import type { ReactNode } from "react";
import type { InsightKind } from "../../engine";
import { useWords } from "../../i18n";
import { InsightWaiting } from "../shared/InsightWaiting";
import type { Insight, ShownInsight } from "../shared/useInsight";
import { words } from "./words";

interface AnsweredProps<K extends InsightKind> {
  readonly insight: Insight<K>;
  /** Title of the card while it waits. */
  readonly title: string;
  /** Whom the insight is about is no longer whom the screen is about: its question has to wait. */
  readonly behind?: boolean;
  /** Draws the answer. What it returns had better be memoised: it is called for every change of the screen. */
  readonly children: (shown: ShownInsight<K>) => ReactNode;
}

/** A card with its answer, faded while the next one is worked out; before the first, how far it is. */
export function Answered<K extends InsightKind>({ insight, title, behind = false, children }: AnsweredProps<K>) {
  const w = useWords(words);
  if (insight.shown === null || insight.failed)
    return <InsightWaiting label={w.working} title={title} insight={insight} />;
  const stale = insight.pending || behind;
  return (
    <div className={stale ? "pr-answer pr-stale" : "pr-answer"} aria-busy={stale}>
      {children(insight.shown)}
    </div>
  );
}
