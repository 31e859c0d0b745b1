import { Button } from "@mantine/core";
import { useId } from "react";
import { useI18n, useWords } from "../../i18n";
import { Notice } from "../../ui";
import { words } from "./words";

interface WaitingProps {
  readonly insight: { readonly failed: boolean; readonly share: number; retry(): void };
}

/** What stands where the groups will: how much of the work is done, or that it failed. */
export function Waiting({ insight }: WaitingProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const id = useId();
  if (insight.failed) {
    return (
      <Notice
        kind="error"
        title={w.failed}
        action={
          <Button size="sm" variant="default" onClick={() => insight.retry()}>
            {w.retry}
          </Button>
        }
      />
    );
  }
  return (
    <div className="ch-waiting">
      <div className="p-progress-line">
        <span id={id}>{w.working}</span>
        <span className="p-muted">{f.percent(insight.share, 0)}</span>
      </div>
      <div
        className="p-progress-track"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(insight.share * 100)}
      >
        <div className="p-progress-bar" style={{ width: `${insight.share * 100}%` }} />
      </div>
    </div>
  );
}
