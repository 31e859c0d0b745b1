import "../../customers/customers.css";
import "../../customers/filters.css";
import "./audience.css";
import type { Audience, Criterion, LineTable, OrderTable } from "../../../engine";
import { useI18n, useWords } from "../../../i18n";
import { AddCriterion } from "./AddCriterion";
import { CriterionFields, criterionName } from "./CriterionFields";
import { words } from "./words";

export interface CriteriaEditorProps {
  readonly audience: Audience;
  readonly onAudience: (audience: Audience) => void;
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly forecastKnown: boolean;
}

/** Puts an audience together, criterion by criterion; all of them must hold. */
export function CriteriaEditor({ audience, onAudience, orders, lines, forecastKnown }: CriteriaEditorProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  // A criterion is known by its place: two may say the same.
  const rows = audience.map((criterion, place) => ({ criterion, place }));
  const change = (place: number, criterion: Criterion) => onAudience(audience.with(place, criterion));
  return (
    <div className="aud-editor">
      {audience.length === 0 && <p className="p-muted">{w.editor.none}</p>}
      <ul className="aud-criteria">
        {rows.map(({ criterion, place }) => {
          const name = criterionName(criterion, w, t, f);
          return (
            <li key={place} className="aud-criterion">
              <CriterionFields
                criterion={criterion}
                onCriterion={(changed) => change(place, changed)}
                orders={orders}
                lines={lines}
                forecastKnown={forecastKnown}
              />
              <button
                type="button"
                className="aud-remove"
                aria-label={w.editor.remove(name)}
                onClick={() => onAudience(audience.toSpliced(place, 1))}
              >
                <svg width="12" height="12" viewBox="0 0 10 10" aria-hidden="true">
                  <path d="M1 1l8 8M9 1L1 9" stroke="currentColor" strokeWidth="1.4" />
                </svg>
              </button>
            </li>
          );
        })}
      </ul>
      <AddCriterion
        orders={orders}
        lines={lines}
        forecastKnown={forecastKnown}
        onAdd={(criterion) => onAudience([...audience, criterion])}
      />
    </div>
  );
}
