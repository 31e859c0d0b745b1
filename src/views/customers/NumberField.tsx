import { useId, useState } from "react";
import { useI18n } from "../../i18n";
import { parseNumber } from "../shared/parseNumber";
import { writtenNumber } from "../shared/writtenNumber";

interface NumberFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A number typed the way the language writes it, and written so once the field is left. What is no number is said, and counts as blank. */
export function NumberField(props: NumberFieldProps) {
  const { t, f, language } = useI18n();
  const errorId = useId();
  const written = (value: number | null) => writtenNumber(value, f);
  const [text, setText] = useState(written(props.value));
  const [told, setTold] = useState(props.value);
  const typed = parseNumber(text, language);
  const invalid = Number.isNaN(typed);
  // Cleared or changed from outside, by a chip.
  if (told !== props.value) {
    setTold(props.value);
    if ((invalid ? null : typed) !== props.value) setText(written(props.value));
  }
  return (
    <div>
      <input
        className="cust-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={props.label}
        aria-invalid={invalid}
        aria-describedby={invalid ? errorId : undefined}
        placeholder={props.placeholder}
        value={text}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setText(next);
          const value = parseNumber(next, language);
          props.onChange(Number.isNaN(value) ? null : value);
        }}
        onBlur={() => {
          const neat = written(typed);
          // What would lose digits by it stays as it was typed.
          if (parseNumber(neat, language) === typed) setText(neat);
        }}
      />
      {invalid && (
        <p id={errorId} className="cust-wrong">
          {t.customers.filter.notNumber}
        </p>
      )}
    </div>
  );
}
