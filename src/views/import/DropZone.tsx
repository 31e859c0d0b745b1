import { type ChangeEvent, useId } from "react";
import { useI18n } from "../../i18n";
import { acceptedFiles } from "./acceptedFiles";
import { canDrop } from "./canDrop";

/** The place to drop files, with a real file input that looks like a button. The shell catches drops, anywhere on the page. */
export function DropZone({ onFiles }: { readonly onFiles: (files: File[]) => void }) {
  const { t } = useI18n();
  const words = t.importing.start;
  const hint = useId();

  function onChange(event: ChangeEvent<HTMLInputElement>) {
    const files = Array.from(event.target.files ?? []);
    // Choosing the same file again must count as a change.
    event.target.value = "";
    if (files.length > 0) onFiles(files);
  }

  return (
    <div className="i-drop">
      <p className="i-drop-title">{words.dropTitle(canDrop())}</p>
      <p id={hint} className="p-muted">
        {words.dropHint}
      </p>
      <label className="i-choose">
        <span>{words.choose}</span>
        <input
          type="file"
          multiple
          accept={acceptedFiles}
          aria-describedby={hint}
          data-testid="file-input"
          onChange={onChange}
        />
      </label>
    </div>
  );
}
