import "./numberInput.css";
import { useId, useState } from "react";
import { useI18n } from "../../i18n";
import { type Defined, Definition } from "../../ui";
import { parseNumber } from "./parseNumber";
import { writtenNumber } from "./writtenNumber";

interface NumberInputProps {
  readonly label: string;
  /** The name as it is read out, where the label alone would not tell one field from another. */
  readonly spoken?: string;
  /** The label is not drawn: something beside the field says it. */
  readonly bare?: boolean;
  readonly definition?: Defined;
  readonly value: number | null;
  /** What a blank field counts as, where the owner takes it for a value: the field is then left blank. */
  readonly whenBlank?: number;
  /** What stands in a blank field. */
  readonly placeholder?: string;
  readonly hint?: string;
  readonly invalid: string;
  readonly accepts: (value: number) => boolean;
  /** null: the field is blank. */
  readonly onChange: (value: number | null) => void;
}

/** A number typed as the language writes it, and written so once the field is left. What is none is said, and changes nothing. */
export function NumberInput(props: NumberInputProps) {
  const { f, language } = useI18n();
  const id = useId();
  const written = (value: number | null) => writtenNumber(value, f);
  const [text, setText] = useState(written(props.value));
  const [told, setTold] = useState(props.value);
  // Changed from elsewhere.
  if (told !== props.value) {
    setTold(props.value);
    const shown = parseNumber(text, language) ?? props.whenBlank ?? null;
    if (shown !== props.value) setText(written(props.value));
  }
  const typed = parseNumber(text, language);
  const wrong = typed !== null && !(Number.isFinite(typed) && props.accepts(typed));
  const noted = props.hint !== undefined && props.hint !== "";
  return (
    <div className="num-field">
      <div className={props.bare === true ? "p-hidden" : "num-label"}>
        <label htmlFor={id}>{props.label}</label>
        {props.definition !== undefined && <Definition name={props.definition} />}
      </div>
      <input
        id={id}
        className="num-input"
        aria-label={props.spoken}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        placeholder={props.placeholder}
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong || noted ? `${id}-note` : undefined}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setText(next);
          const value = parseNumber(next, language);
          if (value === null || (Number.isFinite(value) && props.accepts(value))) props.onChange(value);
        }}
        onBlur={() => {
          const neat = written(typed);
          // What would lose digits by it stays as it was typed.
          if (typed !== null && !wrong && parseNumber(neat, language) === typed) setText(neat);
        }}
      />
      {(wrong || noted) && (
        <p id={`${id}-note`} className={wrong ? "num-wrong" : "p-muted p-small"}>
          {wrong ? props.invalid : props.hint}
        </p>
      )}
    </div>
  );
}
