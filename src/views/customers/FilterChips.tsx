import type { CustomerFilter } from "../../engine";
import { useI18n } from "../../i18n";
import { type FilterChip, noFilter } from "./filters";

interface FilterChipsProps {
  readonly chips: readonly FilterChip[];
  readonly onFilter: (filter: CustomerFilter) => void;
}

/** The criteria at work; a press takes one away. */
export function FilterChips({ chips, onFilter }: FilterChipsProps) {
  const { t } = useI18n();
  if (chips.length === 0) return null;
  return (
    <ul className="cust-chips">
      {chips.map((chip) => (
        <li key={chip.id}>
          <button
            type="button"
            className="cust-chip"
            aria-label={t.customers.filter.remove(chip.text)}
            onClick={() => onFilter(chip.without)}
          >
            {chip.text}
            <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
              <path d="M1 1l8 8M9 1L1 9" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="p-link" onClick={() => onFilter(noFilter)}>
          {t.customers.filter.clear}
        </button>
      </li>
    </ul>
  );
}
