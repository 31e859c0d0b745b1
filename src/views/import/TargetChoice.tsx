import { useI18n } from "../../i18n";
import type { ImportTarget, MappingJob } from "../../state";
import { mergeWords } from "../shared/mergeWords";
import { Choice } from "./Choice";

interface TargetChoiceProps {
  readonly job: MappingJob;
  /** Without an order number an order cannot be known again. */
  readonly hasOrderIds: boolean;
  readonly onTarget: (target: ImportTarget) => void;
}

/** A data set of their own or the open one, and what adding would change there. */
export function TargetChoice({ job, hasOrderIds, onTarget }: TargetChoiceProps) {
  const { t, f } = useI18n();
  const words = t.importing.mapping.target;
  const { openDataset, target, changes, surveying } = job;
  if (openDataset === null) return null;
  return (
    <div className="i-target">
      <Choice
        title={words.title}
        value={target}
        options={[
          { value: "open", label: words.open(openDataset.name), hint: words.openHint },
          { value: "new", label: words.new, hint: words.newHint },
        ]}
        onChange={onTarget}
      />
      {target === "open" && (
        <p className="i-changes" role="status" data-testid="import-changes" data-waiting={surveying}>
          {changes === null ? surveying && t.importing.mapping.counting : mergeWords(t, f, changes)}
        </p>
      )}
      {target === "open" && !hasOrderIds && <p className="i-care">{words.noOrderIds}</p>}
    </div>
  );
}
