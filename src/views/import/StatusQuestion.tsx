import { useI18n } from "../../i18n";
import type { StatusDraft } from "../../ingest";

interface StatusQuestionProps {
  readonly statuses: readonly StatusDraft[];
  readonly excluded: readonly string[];
  readonly onChange: (excluded: readonly string[]) => void;
}

/** Every status of the file with its rows; a tick means that it counts. */
export function StatusQuestion({ statuses, excluded, onChange }: StatusQuestionProps) {
  const { t, f } = useI18n();
  const words = t.importing.mapping.statusQuestion;
  return (
    <fieldset className="i-question">
      <legend>{words.title}</legend>
      <p className="p-muted">{words.hint}</p>
      <div className="i-statuses">
        {statuses.map(({ value, rows }) => (
          <label key={value} className="i-answer">
            <input
              type="checkbox"
              checked={!excluded.includes(value)}
              onChange={(event) =>
                onChange(event.target.checked ? excluded.filter((one) => one !== value) : [...excluded, value])
              }
            />
            <span>
              {value === "" ? words.blank : value}{" "}
              <span className="i-answer-count">{words.rows(rows, f.integer(rows))}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
