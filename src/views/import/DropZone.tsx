import { type ChangeEvent, useId } from "react";
import { useI18n } from "../../i18n";
import { useFileDrop } from "./useFileDrop";

/** The place to drop files (all of the page takes them), with a real file input that looks like a button. */
export function DropZone({ onFiles }: { readonly onFiles: (files: File[]) => void }) {
  const { t } = useI18n();
  const words = t.importing.start;
  const hint = useId();
  const dragging = useFileDrop(onFiles);

  function onChange(event: ChangeEvent<HTMLInputElement>) {
    const files = Array.from(event.target.files ?? []);
    // Choosing the same file again must count as a change.
    event.target.value = "";
    if (files.length > 0) onFiles(files);
  }

  return (
    <div className="i-drop" data-dragging={dragging}>
      <p className="i-drop-title">{dragging ? words.dropNow : words.dropTitle}</p>
      <p id={hint} className="i-drop-hint">
        {words.dropHint}
      </p>
      <label className="i-choose">
        <span>{words.choose}</span>
        <input
          type="file"
          multiple
          accept=".csv,.tsv,.txt"
          aria-describedby={hint}
          data-testid="file-input"
          onChange={onChange}
        />
      </label>
    </div>
  );
}
