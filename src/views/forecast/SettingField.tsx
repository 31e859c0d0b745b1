import { useId, useState } from "react";
import { Definition, type DefinitionName } from "../../ui";

interface SettingFieldProps {
  readonly label: string;
  readonly definition?: DefinitionName;
  /** What stands in the field at first. */
  readonly written: string;
  /** null when the text is no value. */
  readonly read: (text: string) => number | null;
  readonly invalid: string;
  readonly onRead: (value: number) => void;
}

/** A short field for one number. What is none is said, and changes nothing. */
export function SettingField(props: SettingFieldProps) {
  const id = useId();
  const [text, setText] = useState(props.written);
  const wrong = props.read(text) === null;
  return (
    <div className="fc-setting">
      <div className="fc-setting-label">
        <label htmlFor={id}>{props.label}</label>
        {props.definition !== undefined && <Definition name={props.definition} />}
      </div>
      <input
        id={id}
        className="fc-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setText(typed);
          const value = props.read(typed);
          if (value !== null) props.onRead(value);
        }}
      />
      {wrong && (
        <p id={`${id}-wrong`} className="fc-wrong" role="alert">
          {props.invalid}
        </p>
      )}
    </div>
  );
}
