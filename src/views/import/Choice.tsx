import { type ReactNode, useId } from "react";

interface ChoiceProps<T extends string> {
  readonly title: string;
  readonly hint?: ReactNode;
  /** Null: nothing is chosen yet, and the import waits for it. */
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
  readonly onChange: (value: T) => void;
}

/** One question with its answers, as radio buttons. */
export function Choice<T extends string>({ title, hint, value, options, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="i-question" data-open={value === null}>
      <legend>{title}</legend>
      {hint !== undefined && <p className="p-muted">{hint}</p>}
      {options.map((option) => (
        <label key={option.value} className="i-answer">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint !== undefined && <span className="i-answer-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
