import { useI18n } from "../../i18n";
import type { ImportPatch, ImportTarget, MappingJob } from "../../state";
import { mergeWords } from "../shared/mergeWords";
import { Choice } from "./Choice";

interface TargetChoiceProps {
  readonly job: MappingJob;
  /** Without an order number an order cannot be known again. */
  readonly hasOrderIds: boolean;
  readonly onTarget: (target: ImportTarget) => void;
  readonly onImport: (patch: ImportPatch) => void;
}

/** A data set of their own or the open one, and what adding would change there. */
export function TargetChoice({ job, hasOrderIds, onTarget, onImport }: TargetChoiceProps) {
  const { t, f } = useI18n();
  const words = t.importing.mapping.target;
  const { openDataset, target, changes, surveying } = job;
  const olderFiles = changes?.olderFiles ?? [];
  const overlaps = job.mapping.overlaps ?? "newest";
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
      {target === "open" && (olderFiles.length > 0 || overlaps === "these") && (
        <Choice
          title={words.overlaps.title}
          {...(olderFiles.length > 0 && { hint: words.overlaps.hint(olderFiles.join(", ")) })}
          value={overlaps}
          options={[
            { value: "newest", label: words.overlaps.newest },
            { value: "these", label: words.overlaps.these },
          ]}
          onChange={(said) => onImport({ overlaps: said })}
        />
      )}
      {target === "open" && !hasOrderIds && <p className="i-care">{words.noOrderIds}</p>}
    </div>
  );
}
