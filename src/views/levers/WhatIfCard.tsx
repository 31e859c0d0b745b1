import { Button } from "@mantine/core";
import { type LeverChange, noChange } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { Card } from "../../ui";
import { leverFigures } from "./figures";
import { LeverSlider } from "./LeverSlider";
import { isSame, type Leverage } from "./leverage";
import { words } from "./words";

interface WhatIfCardProps {
  readonly leverage: Leverage;
  readonly change: LeverChange;
  readonly onChange: (change: LeverChange) => void;
}

/** The levers to pull, and what that makes of the figures. */
export function WhatIfCard({ leverage, change, onChange }: WhatIfCardProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const same = isSame(change, noChange);
  return (
    <Card
      title={w.whatIf.title}
      subtitle={w.whatIf.subtitle}
      testId="what-if"
      actions={
        <Button variant="default" size="xs" disabled={same} onClick={() => onChange(noChange)}>
          {w.whatIf.reset}
        </Button>
      }
    >
      <div className="lv-whatif">
        <div className="lv-sliders">
          {leverage.levers.map((lever) => (
            <LeverSlider
              key={lever}
              lever={lever}
              factor={change[lever]}
              leverage={leverage}
              onChange={(factor) => onChange({ ...change, [lever]: factor })}
            />
          ))}
          {leverage.answer?.leaving === "order" && change.frequency !== 1 && (
            <p className="p-muted p-small">{w.whatIf.frequencyCaution}</p>
          )}
        </div>
        <section className="lv-results" aria-label={w.whatIf.results} aria-live="polite">
          {leverFigures(leverage, change, w, f).map((figure) => (
            <div key={figure.name} className="lv-result" data-lever-figure={figure.name} data-value={figure.value}>
              <p className="p-muted p-small">{figure.label}</p>
              <p className="lv-result-value">{figure.text}</p>
              <p className={same ? "p-muted p-small" : "lv-result-change p-small"}>{figure.difference}</p>
            </div>
          ))}
        </section>
      </div>
    </Card>
  );
}
