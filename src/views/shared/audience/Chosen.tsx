import { useWords } from "../../../i18n";
import { words } from "./words";

interface ChosenProps {
  readonly values: readonly string[];
  readonly onValues: (values: readonly string[]) => void;
}

/** The values chosen so far; a press takes one away. */
export function Chosen({ values, onValues }: ChosenProps) {
  const w = useWords(words);
  if (values.length === 0) return null;
  return (
    <ul className="cust-chips aud-chosen">
      {values.map((value) => {
        const text = value === "" ? w.picker.blank : value;
        return (
          <li key={value}>
            <button
              type="button"
              className="cust-chip"
              aria-label={w.editor.remove(text)}
              onClick={() => onValues(values.filter((other) => other !== value))}
            >
              {text}
              <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
                <path d="M1 1l8 8M9 1L1 9" stroke="currentColor" strokeWidth="1.5" />
              </svg>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
