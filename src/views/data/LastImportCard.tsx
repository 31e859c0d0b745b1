import { Button } from "@mantine/core";
import { useState } from "react";
import { useI18n } from "../../i18n";
import type { DatasetMeta, LastImport } from "../../state";
import { Card } from "../../ui";
import { mergeWords } from "../shared/mergeWords";
import { wallClock } from "./wallClock";

interface LastImportCardProps {
  readonly last: LastImport;
  readonly current: DatasetMeta;
  readonly datasets: readonly DatasetMeta[];
  readonly onUndo: () => Promise<void>;
}

/** What came in last, what it changed, and the way back. */
export function LastImportCard({ last, current, datasets, onUndo }: LastImportCardProps) {
  const { t, f } = useI18n();
  const words = t.data.lastImport;
  const [undoing, setUndoing] = useState(false);
  const files = last.files.join(", ");
  const when = f.date(wallClock(last.at));
  const elsewhere = last.dataset === current.id ? undefined : datasets.find(({ id }) => id === last.dataset);

  async function undo() {
    setUndoing(true);
    await onUndo();
    setUndoing(false);
  }

  return (
    <Card
      title={words.title}
      testId="last-import"
      actions={
        <Button
          variant="default"
          data-testid="undo-import"
          aria-disabled={undoing}
          onClick={undoing ? undefined : undo}
        >
          {undoing ? words.undoing : words.undo}
        </Button>
      }
    >
      <p>
        {last.former === null ? words.made(files, when) : words.added(files, when)}
        {elsewhere !== undefined && ` ${words.elsewhere(elsewhere.name)}`}
      </p>
      {last.counts !== null && <p>{mergeWords(t, f, last.counts)}</p>}
      <p className="p-muted p-small">{last.former === null ? words.undoMade : words.undoAdded}</p>
    </Card>
  );
}
