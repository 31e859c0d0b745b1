import { useId, useState } from "react";
import { useI18n, useWords } from "../../i18n";
import { parseNumber } from "../shared/parseNumber";
import { words } from "./words";

interface TargetFieldProps {
  readonly target: number;
  readonly onTarget: (target: number) => void;
}

/** How many times its cost a customer is to bring. Counts when the field is left. */
export function TargetField({ target, onTarget }: TargetFieldProps) {
  const { f, language } = useI18n();
  const w = useWords(words);
  const id = useId();
  const written = f.decimal(target, Number.isInteger(target) ? 0 : 2);
  const [text, setText] = useState<string | null>(null);
  const read = parseNumber(text ?? written, language);
  const wrong = read === null || !(read > 0);
  const finish = () => {
    if (!wrong && read !== target) onTarget(read);
    if (!wrong) setText(null);
  };
  return (
    <div className="ch-control">
      <label htmlFor={id}>{w.costs.target}</label>
      <input
        id={id}
        className="ch-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text ?? written}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === "Enter") finish();
        }}
      />
      {wrong && (
        <p id={`${id}-wrong`} className="ch-wrong" role="alert">
          {w.costs.targetInvalid}
        </p>
      )}
    </div>
  );
}
