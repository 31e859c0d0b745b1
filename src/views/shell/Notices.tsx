import { Button } from "@mantine/core";
import { useI18n } from "../../i18n";
import { actions, useApp } from "../../state";
import { Notice } from "../../ui";
import { failureText } from "../shared/failureText";
import { useUpdate } from "./useUpdate";

/** What concerns the whole app: a newer version, a failure outside the import, a data set that is not stored. */
export function Notices() {
  const { t, f } = useI18n();
  const failure = useApp((s) => s.failure);
  const unsaved = useApp((s) => (s.dataset === null ? null : s.unsaved));
  const update = useUpdate();
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
      {unsaved !== null && (
        <Notice kind="warn" title={t.shell.unsavedTitle}>
          <p>{t.errors.store[unsaved].happened}</p>
          <p>{t.errors.store[unsaved].todo}</p>
        </Notice>
      )}
    </div>
  );
}
