import { useI18n } from "../../i18n";
import type { FileChoice, FileGroupDraft, GroupMapping, GroupSurvey, Role } from "../../ingest";
import { missingFields } from "../../ingest/mapping";
import type { ReadingChoice } from "../../state";
import { Card } from "../../ui";
import { ColumnTable } from "./ColumnTable";
import { DiscountQuestion } from "./DiscountQuestion";
import { FileReadings } from "./FileReadings";
import { GrainQuestion } from "./GrainQuestion";
import { IdentityQuestion } from "./IdentityQuestion";
import { KindQuestion } from "./KindQuestion";
import { NeededFields } from "./NeededFields";
import { ReadingQuestions } from "./ReadingQuestions";
import { StatusQuestion } from "./StatusQuestion";
import type { GroupPatch } from "./types";
import { useMappingFormat } from "./useMappingFormat";

interface GroupSectionProps {
  readonly draft: FileGroupDraft;
  readonly mapping: GroupMapping;
  /** What the mapping makes of the group; null before it is counted. */
  readonly survey: GroupSurvey | null;
  readonly currency: string;
  /** All money is in it, or converted to it: only then sums mean something. */
  readonly isOneCurrency: boolean;
  readonly title: string;
  /** Position of each of its files among all files. */
  readonly positions: readonly number[];
  /** What was chosen of sheets and encodings. */
  readonly choices: readonly FileChoice[];
  readonly onSetRole: (column: number, role: Role) => void;
  readonly onSet: (patch: GroupPatch) => void;
  readonly onReading: (choice: ReadingChoice) => void;
}

/** One group of like files: what is missing, what is asked, and the columns. */
export function GroupSection(props: GroupSectionProps) {
  const { draft, mapping, survey, onSetRole, onSet } = props;
  const { t } = useI18n();
  const words = t.importing.mapping;
  const format = useMappingFormat(props.currency);
  const isOrders = mapping.kind !== "productCosts";
  const missing = isOrders ? missingFields(mapping.roles) : [];
  return (
    <Card title={props.title} subtitle={draft.files.map((file) => file.name).join(", ")}>
      <div className="i-group">
        <KindQuestion draft={draft} mapping={mapping} onSet={onSet} />
        {missing.length > 0 && <NeededFields missing={missing} />}
        <FileReadings
          files={draft.files}
          positions={props.positions}
          choices={props.choices}
          onReading={props.onReading}
        />
        {isOrders && <ReadingQuestions draft={draft} mapping={mapping} onSet={onSet} />}
        {isOrders && <DiscountQuestion draft={draft} mapping={mapping} onSetRole={onSetRole} onSet={onSet} />}
        <ColumnTable
          draft={draft}
          mapping={mapping}
          name={draft.platform ?? words.unknownPlatform}
          incomplete={missing.length > 0}
          onSetRole={onSetRole}
        />
        {isOrders && (
          <div className="i-questions">
            {draft.statuses.length > 0 && mapping.roles.includes("status") && (
              <StatusQuestion
                statuses={draft.statuses}
                counts={survey?.statuses ?? []}
                format={format}
                hasSums={props.isOneCurrency}
                excluded={mapping.excludedStatuses}
                onChange={(excludedStatuses) => onSet({ excludedStatuses })}
              />
            )}
            {survey !== null && survey.identity.candidates.length > 0 && (
              <IdentityQuestion
                identity={survey.identity}
                platform={draft.platform}
                onChange={(customerKeys) => onSet({ customerKeys })}
              />
            )}
            <GrainQuestion
              mapping={mapping}
              grain={survey?.grain ?? null}
              orders={survey?.orders ?? 0}
              format={format}
              hasSums={props.isOneCurrency}
              onSet={onSet}
            />
          </div>
        )}
      </div>
    </Card>
  );
}
