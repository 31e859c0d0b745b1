import "./insightWaiting.css";
import { Button } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useI18n } from "../../i18n";
import { Notice, ProgressBar } from "../../ui";
import type { WorkShare } from "./workShare";

interface InsightWaitingProps {
  readonly insight: { readonly failed: boolean; readonly share: WorkShare; retry(): void };
  /** What is being worked out. */
  readonly label: string;
  /** Title of the card that will stand here; without one the wait is the screen's own. */
  readonly title?: string;
}

/** What stands where an answer will: how much of the work is done, or that it failed, with a way to try again. */
export function InsightWaiting({ insight, label, title }: InsightWaitingProps) {
  const { t, f } = useI18n();
  const words = t.common.insight;
  const share = useSyncExternalStore(insight.share.subscribe, insight.share.now);
  const state = insight.failed ? (
    <Notice
      kind="error"
      title={words.failed}
      action={
        <Button size="sm" variant="default" onClick={() => insight.retry()}>
          {words.retry}
        </Button>
      }
    />
  ) : (
    <ProgressBar label={label} numbers={words.done(f.percent(share, 0))} share={share} />
  );
  if (title === undefined) return <div className="p-waiting">{state}</div>;
  return (
    <section className="p-card p-waiting-card">
      <h2 className="p-card-title">{title}</h2>
      {state}
    </section>
  );
}
