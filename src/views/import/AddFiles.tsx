import type { ChangeEvent } from "react";
import { useI18n } from "../../i18n";
import { acceptedFiles } from "./acceptedFiles";

/** More files beside those that are being mapped: a file input that looks like a link. */
export function AddFiles({ onFiles }: { readonly onFiles: (files: File[]) => void }) {
  const { t } = useI18n();
  function onChange(event: ChangeEvent<HTMLInputElement>) {
    const files = Array.from(event.target.files ?? []);
    event.target.value = "";
    if (files.length > 0) onFiles(files);
  }
  return (
    <label className="i-add-files p-link">
      <span>{t.importing.mapping.addFiles}</span>
      <input type="file" multiple accept={acceptedFiles} data-testid="add-files" onChange={onChange} />
    </label>
  );
}
