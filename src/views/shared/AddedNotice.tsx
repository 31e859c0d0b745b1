import { Button } from "@mantine/core";
import { useState } from "react";
import { useI18n } from "../../i18n";
import type { LastImport } from "../../state";
import { Notice } from "../../ui";
import { mergeWords } from "./mergeWords";

interface AddedNoticeProps {
  readonly last: LastImport;
  readonly onUndo: () => Promise<void>;
  readonly onDismiss: () => void;
}

/** What files that were added to the open data set have changed in it, and the way back. */
export function AddedNotice({ last, onUndo, onDismiss }: AddedNoticeProps) {
  const { t, f } = useI18n();
  const words = t.data.lastImport;
  const [undoing, setUndoing] = useState(false);
  if (last.counts === null) return null;

  async function undo() {
    setUndoing(true);
    await onUndo();
    setUndoing(false);
  }

  return (
    <Notice
      kind="info"
      title={words.addedNow(last.files.join(", "))}
      action={
        <div className="p-actions">
          <Button
            variant="default"
            data-testid="undo-added"
            aria-disabled={undoing}
            onClick={undoing ? undefined : undo}
          >
            {undoing ? words.undoing : words.undo}
          </Button>
          <Button variant="subtle" onClick={onDismiss}>
            {t.shell.dismiss}
          </Button>
        </div>
      }
    >
      <p>{mergeWords(t, f, last.counts)}</p>
    </Notice>
  );
}
