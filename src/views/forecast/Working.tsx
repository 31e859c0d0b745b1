import { Button } from "@mantine/core";
import type { ForecastProgress } from "../../engine";
import { useI18n } from "../../i18n";
import { ProgressBar } from "../../ui";

interface WorkingProps {
  readonly title: string;
  readonly text?: string;
  /** null: it has been asked for, and nothing is known yet. */
  readonly progress: ForecastProgress | null;
  readonly onCancel: () => void;
}

/** What the forecast is busy with, how much of it is done, and a way out. */
export function Working({ title, text, progress, onCancel }: WorkingProps) {
  const { t, f } = useI18n();
  const words = t.forecast.working;
  const stage = words.stages[progress?.stage ?? "summary"];
  const model = progress?.model ?? null;
  const step = model === null ? stage : words.model(stage, t.forecast.names[model]);
  const share = Math.min(1, Math.max(0, progress?.share ?? 0));
  return (
    <section
      className={text === undefined ? "fc-working" : "fc-working fc-working-first"}
      data-testid="forecast-working"
    >
      <div className="fc-working-head">
        {text === undefined ? <p className="fc-working-title">{title}</p> : <h1 className="p-headline">{title}</h1>}
        {text !== undefined && <p className="p-muted">{text}</p>}
      </div>
      <div className="fc-working-bar">
        <ProgressBar label={step} numbers={words.done(f.percent(share, 0))} share={share} />
      </div>
      <Button variant="default" size="sm" onClick={onCancel} data-testid="forecast-cancel">
        {t.common.cancel}
      </Button>
    </section>
  );
}
