import { Button } from "@mantine/core";
import { type FormEvent, useId } from "react";
import type { FormulaClv, FormulaOverrides } from "../../engine";
import { useI18n } from "../../i18n";

interface FormulaFormProps {
  readonly formula: FormulaClv;
  readonly overrides: FormulaOverrides;
  readonly onApply: (overrides: FormulaOverrides) => void;
}

const terms = ["averageOrderValue", "margin", "frequency", "lifespan"] as const;

/** The user's own terms of the formula; a blank field leaves the one from the data. */
export function FormulaForm({ formula, overrides, onApply }: FormulaFormProps) {
  const { t, f } = useI18n();
  const words = t.overview.formula;
  const days = formula.windowDays;

  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    onApply({
      averageOrderValue: termOf(data.get("averageOrderValue")),
      frequency: termOf(data.get("frequency")),
      lifespan: termOf(data.get("lifespan")),
    });
  };
  const hint = (known: string | null) => (known === null ? words.unknown : words.fromData(known));
  const lifespan =
    formula.lifespan === null
      ? null
      : `${f.decimal(formula.lifespan, 2)}, ${words.fromChurn(f.percent(formula.churn))}`;

  return (
    <form className="overview-form" onSubmit={apply}>
      <p className="p-definition-name">{words.title}</p>
      <TermField
        name="averageOrderValue"
        label={`${words.order} (${f.currency})`}
        value={overrides.averageOrderValue}
        hint={hint(formula.averageOrderValue === null ? null : f.money(formula.averageOrderValue))}
      />
      <TermField
        name="frequency"
        label={days < 1 ? words.frequencyNoWindow : words.frequency(days)}
        value={overrides.frequency}
        hint={hint(formula.frequency === null ? null : f.decimal(formula.frequency, 2))}
      />
      <TermField
        name="lifespan"
        label={days < 1 ? words.lifespanNoWindow : words.lifespan(days)}
        value={overrides.lifespan}
        hint={hint(lifespan)}
      />
      <p className="p-muted p-small">{words.help}</p>
      <details className="overview-meaning">
        <summary>{words.meaning}</summary>
        <dl>
          {terms.map((term) => (
            <div key={term}>
              <dt>{t.definitions[term].name}</dt>
              <dd>{t.definitions[term].text}</dd>
            </div>
          ))}
        </dl>
      </details>
      <div className="p-actions">
        <Button type="submit" size="xs">
          {t.common.apply}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => onApply({ averageOrderValue: null, frequency: null, lifespan: null })}
        >
          {t.common.reset}
        </Button>
      </div>
    </form>
  );
}

interface TermFieldProps {
  readonly name: keyof FormulaOverrides;
  readonly label: string;
  readonly value: number | null;
  readonly hint: string;
}

function TermField(props: TermFieldProps) {
  const hintId = useId();
  return (
    <label className="overview-term">
      <span>{props.label}</span>
      <input
        name={props.name}
        type="number"
        min="0"
        step="any"
        inputMode="decimal"
        defaultValue={props.value ?? ""}
        aria-describedby={hintId}
      />
      <span className="p-muted p-small" id={hintId}>
        {props.hint}
      </span>
    </label>
  );
}

/** A number field's text as a term: blank, zero and what is no number are none. */
function termOf(text: FormDataEntryValue | null): number | null {
  const value = typeof text === "string" && text.trim() !== "" ? Number(text) : Number.NaN;
  return Number.isFinite(value) && value > 0 ? value : null;
}
