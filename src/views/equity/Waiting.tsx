import { Button } from "@mantine/core";
import { useId } from "react";
import { useWords } from "../../i18n";
import { Notice } from "../../ui";
import { words } from "./words";

interface WaitingProps {
  readonly text: string;
  readonly insight: { readonly failed: boolean; readonly share: number; retry(): void };
}

/** What stands where a card will: how much of the work is done, or that it failed. */
export function Waiting({ text, insight }: WaitingProps) {
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
    <section className="p-card eq-waiting">
      <p className="p-muted" id={id}>
        {text}
      </p>
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
    </section>
  );
}
