import { type Format, useI18n } from "../../i18n";
import type { StatusDraft, StatusSurvey } from "../../ingest";
import { counted } from "./counts";

interface StatusQuestionProps {
  readonly statuses: readonly StatusDraft[];
  /** Their orders and money; empty before they are counted. */
  readonly counts: readonly StatusSurvey[];
  readonly format: Format;
  /** False where amounts are in several currencies and would add up to nothing. */
  readonly hasSums: boolean;
  readonly excluded: readonly string[];
  readonly onChange: (excluded: readonly string[]) => void;
}

/** Every status of the file with its orders and amount; a tick means that it counts. */
export function StatusQuestion({ statuses, counts, format, hasSums, excluded, onChange }: StatusQuestionProps) {
  const { t } = useI18n();
  const words = t.importing.mapping.statusQuestion;
  const count = counted(t, format);
  return (
    <fieldset className="i-question">
      <legend>{words.title}</legend>
      <p className="p-muted">{words.hint}</p>
      <div className="i-statuses">
        {statuses.map(({ value, rows }) => {
          const survey = counts.find((one) => one.value === value);
          const amount = survey !== undefined && hasSums ? `, ${format.money(survey.amount)}` : "";
          const facts = survey === undefined ? count.rows(rows) : `${count.orders(survey.orders)}${amount}`;
          return (
            <label key={value} className="i-answer">
              <input
                type="checkbox"
                checked={!excluded.includes(value)}
                onChange={(event) =>
                  onChange(event.target.checked ? excluded.filter((one) => one !== value) : [...excluded, value])
                }
              />
              <span>
                {value === "" ? words.blank : value} <span className="i-answer-count">{facts}</span>
                {survey?.known === false && <span className="i-answer-hint i-care">{words.unknown}</span>}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
