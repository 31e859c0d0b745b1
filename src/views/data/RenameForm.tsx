import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useI18n } from "../../i18n";

interface RenameFormProps {
  readonly name: string;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

export function RenameForm({ name, onSave, onCancel }: RenameFormProps) {
  const { t } = useI18n();
  const words = t.data.sets;
  const [text, setText] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const blank = text.trim() === "";

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!blank) onSave(text.trim());
  }

  return (
    <form className="d-rename" onSubmit={onSubmit}>
      <TextInput
        ref={input}
        aria-label={words.name}
        value={text}
        maxLength={120}
        error={blank ? words.nameNeeded : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && onCancel()}
      />
      <Button type="submit" disabled={blank}>
        {words.save}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {words.cancel}
      </Button>
    </form>
  );
}
