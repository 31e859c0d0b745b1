import { Button } from "@mantine/core";
import { useI18n } from "../../i18n";
import { Headline, VisuallyHidden } from "../../ui";

const steps = ["reading", "building", "storing"] as const;

interface WorkingStepsProps {
  readonly step: "building" | "storing";
  readonly onCancel: () => void;
}

/** What is being done after the mapping was confirmed: too short for a bar, so the steps are named. */
export function WorkingSteps({ step, onCancel }: WorkingStepsProps) {
  const { t } = useI18n();
  const words = t.importing.working;
  const now = steps.indexOf(step);
  return (
    <div className="i-working">
      <div role="status">
        <Headline>{words[step]}…</Headline>
      </div>
      <ol className="i-steps" aria-label={words.steps}>
        {steps.map((name, i) => (
          <li key={name} data-done={i < now} aria-current={i === now ? "step" : undefined}>
            {words[name]}
            {i < now && <VisuallyHidden>, {words.done}</VisuallyHidden>}
          </li>
        ))}
      </ol>
      {/* Writing takes a moment and cannot be half done. */}
      {step === "building" && (
        <Button variant="default" onClick={onCancel}>
          {t.importing.reading.cancel}
        </Button>
      )}
    </div>
  );
}
