import { Button } from "@mantine/core";
import { useState } from "react";
import { useI18n } from "../../i18n";
import { actions, useApp, useRoute } from "../../state";
import { Notice } from "../../ui";
import { AddedNotice } from "../shared/AddedNotice";
import { failureText } from "../shared/failureText";
import { useUpdate } from "./useUpdate";

/** What concerns the whole app: a newer version, a failure outside the import, a data set that is not stored. */
export function Notices() {
  const { t, f } = useI18n();
  const failure = useApp((s) => s.failure);
  const unsaved = useApp((s) => (s.dataset === null ? null : s.unsaved));
  const update = useUpdate();
  const added = useApp((s) => (s.lastImport?.dataset === s.dataset?.meta.id ? s.lastImport : null));
  const isImporting = useApp((s) => s.job !== null);
  const isOverview = useRoute().screen === "overview" && !isImporting;
  const [read, setRead] = useState<number | null>(null);
  // Said where the figures have changed, by an import of this tab; the Data screen keeps it after that.
  const isNews = added !== null && added.at >= performance.timeOrigin && added.at !== read && isOverview;
  const text = failure === null || failure.kind === "import" ? null : failureText(t, failure, f.integer);
  return (
    <div className="s-notices">
      {update !== null && (
        <Notice
          kind="info"
          title={t.shell.updateTitle}
          action={<Button onClick={update}>{t.shell.updateAction}</Button>}
        />
      )}
      {text !== null && (
        <Notice
          kind="error"
          title={text.title}
          action={
            <Button variant="default" onClick={actions.dismissFailure}>
              {t.shell.dismiss}
            </Button>
          }
        >
          <p>{text.happened}</p>
          <p>{text.todo}</p>
          {text.detail !== null && <p>{text.detail}</p>}
        </Notice>
      )}
      {isNews && <AddedNotice last={added} onUndo={actions.undoImport} onDismiss={() => setRead(added.at)} />}
      {unsaved !== null && (
        <Notice kind="warn" title={t.shell.unsavedTitle}>
          <p>{t.errors.store[unsaved].happened}</p>
          <p>{t.errors.store[unsaved].todo}</p>
        </Notice>
      )}
    </div>
  );
}
