import type { Audience, ProductPair, Together } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import type { InsightScreenProps } from "../shared/insightScreen";
import { countText, shareText } from "./figures";
import { LackingList } from "./LackingList";
import { words } from "./words";

interface PairDetailProps {
  readonly pair: ProductPair;
  readonly over: Together;
  readonly name: (product: number) => string;
  readonly screen: InsightScreenProps;
  readonly audience: Audience;
}

/** One pair: its figures in words, and the customers who have only one of the two. */
export function PairDetail({ pair, over, name, screen, audience }: PairDetailProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const [a, b] = [name(pair.a), name(pair.b)];
  return (
    <div className="pr-detail" data-testid="pair-detail">
      <h3>
        {a} + {b}
      </h3>
      <p className="p-muted">
        {w.detail.figures({
          support: shareText(pair.support, f),
          ab: shareText(pair.confidenceAB, f),
          ba: shareText(pair.confidenceBA, f),
          lift: f.decimal(pair.lift, 2),
          expected: countText(pair.expected, f),
          both: f.integer(pair.both),
          over,
        })}
      </p>
      <p>{w.detail.idea}</p>
      <LackingList screen={screen} audience={audience} have={pair.a} lack={pair.b} name={name} />
      <LackingList screen={screen} audience={audience} have={pair.b} lack={pair.a} name={name} />
    </div>
  );
}
