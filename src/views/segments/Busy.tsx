import { Button } from "@mantine/core";
import { useI18n, useWords } from "../../i18n";
import { Notice } from "../../ui";
import { words } from "./words";

interface BusyProps {
  readonly insight: { readonly failed: boolean; readonly share: number; retry(): void };
  readonly label: string;
}

/** In the place of an answer that is not there: how far it is, or that it failed. */
export function Busy({ insight, label }: BusyProps) {
  const { f } = useI18n();
  const w = useWords(words);
  if (insight.failed) {
    return (
      <Notice
        kind="error"
        title={w.failed.title}
        action={
          <Button variant="default" onClick={insight.retry}>
            {w.failed.retry}
          </Button>
        }
      />
    );
  }
  return (
    <div className="seg-busy" role="status">
      <div className="p-progress-line">
        <span>{label}</span>
        <span className="p-muted">{w.done(f.percent(insight.share, 0))}</span>
      </div>
      <div className="p-progress-track" aria-hidden="true">
        <div className="p-progress-bar" style={{ width: `${insight.share * 100}%` }} />
      </div>
    </div>
  );
}
