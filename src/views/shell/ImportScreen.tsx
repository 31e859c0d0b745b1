import { useI18n } from "../../i18n";
import { actions, goTo, useApp } from "../../state";
import { ImportView } from "../import";

/** The import, wired to the app. What it ends in is shown by the overview. */
export function ImportScreen({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useI18n();
  const job = useApp((s) => s.job);
  const failure = useApp((s) => s.failure);
  const hasData = useApp((s) => s.dataset !== null);
  return (
    <ImportView
      job={job}
      failure={failure?.kind === "import" ? failure : null}
      hasData={hasData}
      onFiles={onFiles}
      onText={(text) => actions.importText(text, t.shell.pastedName)}
      onSample={() => actions.loadSample(t.shell.sampleName).then(showOverview)}
      onSetRole={actions.setRole}
      onSetGroup={actions.setGroup}
      onCurrency={actions.setCurrency}
      onConfirm={() => actions.confirmImport().then(showOverview)}
      onCancel={actions.cancelImport}
      onDismiss={actions.dismissFailure}
    />
  );
}

/** After a failure or Cancel the import screen stays by itself: the route is only where one goes from there. */
function showOverview(): void {
  goTo("overview");
}
