import { Button } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import type { Scenario } from "../../engine";
import { useWords } from "../../i18n";
import { words } from "./words";

interface ScenarioFormProps {
  /** The scenario the sliders show, where it is one of those kept. */
  readonly editing: Scenario | null;
  /** Nothing has been changed. */
  readonly asToday: boolean;
  readonly onSave: (name: string) => void;
  readonly onStop: () => void;
}

const longestName = 60;

/** Gives what the sliders show a name, or keeps it under the name it has. */
export function ScenarioForm({ editing, asToday, onSave, onStop }: ScenarioFormProps) {
  const w = useWords(words);
  const id = useId();
  const [name, setName] = useState(editing?.name ?? "");
  const [refused, setRefused] = useState(false);
  const reason = asToday ? w.scenarios.unchanged : name.trim() === "" ? w.scenarios.needsName : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setRefused(reason !== null);
    if (reason !== null) return;
    onSave(name.trim());
    if (editing === null) setName("");
  };
  return (
    <form className="lv-save" onSubmit={submit}>
      {editing !== null && (
        <p className="lv-editing" role="status">
          {w.scenarios.editing(editing.name)}
        </p>
      )}
      <label htmlFor={id} className="p-hidden">
        {w.scenarios.name}
      </label>
      <input
        id={id}
        className="num-input lv-name"
        type="text"
        maxLength={longestName}
        placeholder={w.scenarios.name}
        autoComplete="off"
        value={name}
        aria-describedby={refused && reason !== null ? `${id}-wrong` : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" variant={asToday ? "default" : "filled"}>
        {editing === null ? w.scenarios.save : w.scenarios.update}
      </Button>
      {editing !== null && (
        <Button size="sm" variant="default" onClick={onStop}>
          {w.scenarios.stop}
        </Button>
      )}
      {refused && reason !== null && (
        <p id={`${id}-wrong`} className="num-wrong" role="alert">
          {reason}
        </p>
      )}
    </form>
  );
}
