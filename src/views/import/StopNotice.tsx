import { useI18n } from "../../i18n";
import type { ImportFailure } from "../../ingest";
import { Notice } from "../../ui";
import { failureText } from "../shared/failureText";

/** What would stop the import as the mapping stands, while it can still be changed. */
export function StopNotice({ failure }: { readonly failure: ImportFailure }) {
  const { t, f } = useI18n();
  const text = failureText(t, { kind: "import", import: failure }, f.integer);
  return (
    <Notice kind="warn" title={`${t.importing.mapping.failure}: ${text.title}`}>
      <p>
        {text.where !== null && <strong>{text.where}. </strong>}
        {text.happened}
      </p>
      <p>{text.todo}</p>
      {text.detail !== null && <p className="p-small">{text.detail}</p>}
    </Notice>
  );
}
