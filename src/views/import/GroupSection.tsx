import { useI18n } from "../../i18n";
import type { FileGroupDraft, GroupMapping, Role } from "../../ingest";
import { missingFields } from "../../ingest/mapping";
import { Card } from "../../ui";
import { Choice } from "./Choice";
import { ColumnTable } from "./ColumnTable";
import { NeededFields } from "./NeededFields";
import { ReadingQuestions } from "./ReadingQuestions";
import { StatusQuestion } from "./StatusQuestion";
import type { GroupPatch } from "./types";

interface GroupSectionProps {
  readonly draft: FileGroupDraft;
  readonly mapping: GroupMapping;
  readonly title: string;
  readonly onSetRole: (column: number, role: Role) => void;
  readonly onSet: (patch: GroupPatch) => void;
}

/** One group of like files: what is missing, what is asked, and the columns. */
export function GroupSection({ draft, mapping, title, onSetRole, onSet }: GroupSectionProps) {
  const { t } = useI18n();
  const words = t.importing.mapping;
  const missing = missingFields(mapping.roles);
  // The statuses were counted in the proposed column: another one's are not known before the import.
  const asksForStatus =
    draft.statuses.length > 0 && draft.columns.some((c, i) => c.role === "status" && mapping.roles[i] === "status");
  return (
    <Card title={title} subtitle={draft.files.map((file) => file.name).join(", ")}>
      <div className="i-group">
        {missing.length > 0 && <NeededFields missing={missing} />}
        <ReadingQuestions draft={draft} mapping={mapping} onSet={onSet} />
        <ColumnTable
          draft={draft}
          mapping={mapping}
          name={draft.platform ?? words.unknownPlatform}
          incomplete={missing.length > 0}
          onSetRole={onSetRole}
        />
        <div className="i-questions">
          {asksForStatus && (
            <StatusQuestion
              statuses={draft.statuses}
              excluded={mapping.excludedStatuses}
              onChange={(excludedStatuses) => onSet({ excludedStatuses })}
            />
          )}
          <Choice
            title={words.grainQuestion.title}
            value={mapping.grain}
            options={[
              { value: "order", label: words.grainQuestion.order, hint: words.grainQuestion.orderHint },
              { value: "line", label: words.grainQuestion.line, hint: words.grainQuestion.lineHint },
            ]}
            onChange={(grain) => onSet({ grain })}
          />
        </div>
      </div>
    </Card>
  );
}
