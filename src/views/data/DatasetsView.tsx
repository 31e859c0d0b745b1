import { Button } from "@mantine/core";
import type { Analysis, AnalysisSettings } from "../../engine";
import { useI18n } from "../../i18n";
import type { AppState, DatasetMeta, LastImport, RefusedInTab } from "../../state";
import { Card, EmptyState, PageHeader } from "../../ui";
import type { FetchRefused } from "../shared/RefusedDownload";
import { DataHeadline } from "./DataHeadline";
import { DatasetRow } from "./DatasetRow";
import "./data.css";
import { FilesCard } from "./FilesCard";
import { LastImportCard } from "./LastImportCard";
import { ReconciliationCard } from "./ReconciliationCard";
import { RefusedCard } from "./RefusedCard";
import { SettingsCard } from "./SettingsCard";

export interface DatasetsViewProps {
  readonly datasets: readonly DatasetMeta[];
  readonly current: DatasetMeta | null;
  readonly analysis: Analysis | null;
  /** Why the open data set could not be stored, if it could not. */
  readonly unsaved: AppState["unsaved"];
  /** The import that can be undone. */
  readonly lastImport: LastImport | null;
  /** Refused rows whose files are still at hand. */
  readonly refused: RefusedInTab | null;
  readonly onUndo: () => Promise<void>;
  readonly onRefused: FetchRefused;
  readonly onOpen: (id: string) => void;
  readonly onRename: (id: string, name: string) => void;
  readonly onDelete: (id: string) => void;
  readonly onSettings: (patch: Partial<AnalysisSettings>) => void;
  readonly onCurrency: (code: string) => void;
  readonly onImport: () => void;
}

/** What the figures are made of: data sets, the way from file to figure, settings, files. */
export function DatasetsView(props: DatasetsViewProps) {
  const { datasets, current, analysis, unsaved } = props;
  const { t } = useI18n();
  // A data set that could not be stored is in no list, and is open all the same.
  const listed = current === null || datasets.some((one) => one.id === current.id) ? datasets : [current, ...datasets];
  return (
    <div className="d-view">
      <PageHeader
        title={<DataHeadline reconciliation={current?.reconciliation ?? null} />}
        actions={
          <Button variant="default" onClick={props.onImport}>
            {t.data.add}
          </Button>
        }
      />
      {current !== null && props.lastImport !== null && (
        <LastImportCard last={props.lastImport} current={current} datasets={datasets} onUndo={props.onUndo} />
      )}
      {current !== null && props.refused?.dataset === current.id && (
        <RefusedCard refused={props.refused} fetch={props.onRefused} />
      )}
      {current !== null && <ReconciliationCard key={`statement-${current.id}`} dataset={current} analysis={analysis} />}
      {current !== null && (
        <SettingsCard
          key={`settings-${current.id}`}
          dataset={current}
          analysis={analysis}
          onSettings={props.onSettings}
          onCurrency={props.onCurrency}
        />
      )}
      <Card title={t.data.sets.title} testId="datasets">
        {listed.length === 0 ? (
          <EmptyState title={t.data.none} text={t.importing.start.dropHint} />
        ) : (
          <ul className="d-sets">
            {listed.map((one) => (
              <DatasetRow
                key={one.id}
                dataset={one}
                isOpen={one.id === current?.id}
                isUnsaved={one.id === current?.id && unsaved !== null}
                onOpen={() => props.onOpen(one.id)}
                onRename={(name) => props.onRename(one.id, name)}
                onDelete={() => props.onDelete(one.id)}
              />
            ))}
          </ul>
        )}
      </Card>
      {current !== null && <FilesCard files={current.files} />}
    </div>
  );
}
