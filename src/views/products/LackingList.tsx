import type { Audience } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { InsightWaiting } from "../shared/InsightWaiting";
import type { InsightScreenProps } from "../shared/insightScreen";
import { ListExport } from "../shared/lists";
import { useInsight } from "../shared/useInsight";
import { words } from "./words";

interface LackingListProps {
  readonly screen: InsightScreenProps;
  readonly audience: Audience;
  readonly have: number;
  readonly lack: number;
  readonly name: (product: number) => string;
}

/** How many have bought the one and never the other, and the list of them. */
export function LackingList({ screen, audience, have, lack, name }: LackingListProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const insight = useInsight(screen, "lackingProduct", { audience, have, lack });
  const { shown, pending } = insight;
  if (shown === null || insight.failed) return <InsightWaiting label={w.working} insight={insight} />;
  const customers = shown.answer;
  const [a, b] = [name(shown.ask.have), name(shown.ask.lack)];
  return (
    <div className={pending ? "pr-lacking pr-stale" : "pr-lacking"}>
      <p>{w.detail.has(customers.length, f.integer(customers.length), a, b)}</p>
      <ListExport
        customers={customers}
        name={w.detail.list(a, b)}
        orders={screen.orders}
        analysis={shown.analysis}
        forecast={screen.forecast}
        hideNames={screen.hideNames}
      />
    </div>
  );
}
