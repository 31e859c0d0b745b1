import { useI18n } from "../../i18n";
import { actions, goTo, useApp } from "../../state";
import { ImportView, type MappingHandlers } from "../import";

const mapping: MappingHandlers = {
  onSetRole: actions.setRole,
  onSetGroup: actions.setGroup,
  onImport: actions.setImport,
  onCurrency: actions.setCurrency,
  onTarget: actions.setTarget,
  onForget: actions.forgetRemembered,
  onReading: actions.chooseReading,
  onFiles: actions.addFiles,
  onRefused: actions.refusedFiles,
  onConfirm: () => {
    goToResult();
    void actions.confirmImport();
  },
  onCancel: actions.cancelImport,
};

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
      onSample={() => {
        goToResult();
        void actions.loadSample(t.shell.sampleName);
      }}
      mapping={mapping}
      onDismiss={actions.dismissFailure}
    />
  );
}

/**
 * Said when the work begins: the import screen stays until its job is done, and the browser tells of a new route only after a moment in
 * which the import's first screen would show again. After a failure or Cancel it stays by itself: the route is only where one goes from there.
 */
function goToResult(): void {
  goTo("overview");
}
