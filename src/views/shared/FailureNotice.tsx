import { Button } from "@mantine/core";
import { useI18n } from "../../i18n";
import type { AppFailure } from "../../state";
import { Notice } from "../../ui";
import { failureText } from "./failureText";

interface FailureNoticeProps {
  readonly failure: AppFailure;
  readonly onDismiss: () => void;
  /** Data sets are stored already: say that they are untouched. */
  readonly hasData: boolean;
}

/** What happened, where, and what to do about it. */
export function FailureNotice({ failure, onDismiss, hasData }: FailureNoticeProps) {
  const { t, f } = useI18n();
  const text = failureText(t, failure, f.integer);
  return (
    <Notice
      kind="error"
      title={text.title}
      action={
        <Button variant="default" size="compact-sm" onClick={onDismiss} aria-label={t.errors.dismiss}>
          {t.common.close}
        </Button>
      }
    >
      <p>
        {text.where !== null && <strong>{text.where}. </strong>}
        {text.happened}
      </p>
      <p>
        <strong>{t.errors.whatToDo}:</strong> {text.todo}
      </p>
      {text.detail !== null && <p className="p-small">{text.detail}</p>}
      {hasData && failure.kind !== "store" && <p className="p-small">{t.errors.kept}</p>}
    </Notice>
  );
}
