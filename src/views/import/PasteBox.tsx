import { Button } from "@mantine/core";
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { useI18n } from "../../i18n";

interface PasteBoxProps {
  readonly onText: (text: string) => void;
  /** Buttons that stand before the one that opens the box. */
  readonly children: ReactNode;
}

/** Cells copied from a spreadsheet: they arrive as text with tabs between them. */
export function PasteBox({ onText, children }: PasteBoxProps) {
  const { t } = useI18n();
  const words = t.importing.start;
  const id = useId();
  // Not held in state: a paste of some megabytes would be drawn again at every key.
  const area = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState(false);
  const [empty, setEmpty] = useState(false);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const text = area.current?.value ?? "";
    const lines = text.split(/\r\n|\r|\n/, 3).filter((line) => line.trim() !== "");
    setEmpty(lines.length < 2);
    if (lines.length >= 2) onText(text);
    else area.current?.focus();
  }

  return (
    <div>
      <div className="p-actions">
        {children}
        <Button variant="subtle" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {words.paste}
        </Button>
      </div>
      <form id={id} className="i-paste" hidden={!open} onSubmit={onSubmit}>
        <label htmlFor={`${id}-cells`}>{words.pasteLabel}</label>
        <textarea
          id={`${id}-cells`}
          ref={area}
          rows={6}
          spellCheck={false}
          placeholder={words.pastePlaceholder}
          aria-invalid={empty}
          aria-describedby={`${id}-hint`}
        />
        <p id={`${id}-hint`} className={empty ? "i-invalid" : "p-muted"} role={empty ? "alert" : undefined}>
          {empty ? words.pasteEmpty : words.pasteHint}
        </p>
        <Button type="submit">{words.pasteRead}</Button>
      </form>
    </div>
  );
}
