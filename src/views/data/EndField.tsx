import "@mantine/core/styles/Input.css";
import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useI18n } from "../../i18n";
import { dayOf, readDay, writeDay } from "./settingValues";

interface EndFieldProps {
  readonly end: number | null;
  readonly firstOrder: number;
  readonly lastOrder: number;
  readonly onChange: (end: number | null) => void;
}

/** The day from which figures look back; the day of the last order stands for "not set". */
export function EndField({ end, firstOrder, lastOrder, onChange }: EndFieldProps) {
  const { t, f } = useI18n();
  const words = t.data.settings;
  const [text, setText] = useState(() => writeDay(end ?? lastOrder));

  const read = (typed: string): number | null => {
    const day = typed === "" ? dayOf(lastOrder) : readDay(typed);
    return day !== null && day >= dayOf(firstOrder) ? day : null;
  };
  const send = useDebouncedCallback((typed: string) => {
    const day = read(typed);
    if (day === null) return;
    const next = day === dayOf(lastOrder) ? null : day;
    if (next !== (end === null ? null : dayOf(end))) onChange(next);
  }, 500);
  const type = (typed: string) => {
    setText(typed);
    send(typed);
  };

  return (
    <div>
      <TextInput
        type="date"
        label={words.end}
        description={words.endHint(f.date(end ?? lastOrder))}
        inputWrapperOrder={["label", "input", "error", "description"]}
        min={writeDay(firstOrder)}
        value={text}
        error={read(text) === null ? words.endInvalid(f.date(firstOrder)) : undefined}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {text !== writeDay(lastOrder) && (
        <button type="button" className="p-link d-reset" onClick={() => type(writeDay(lastOrder))}>
          {words.endReset} ({f.date(lastOrder)})
        </button>
      )}
    </div>
  );
}
