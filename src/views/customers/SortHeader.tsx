import { useI18n } from "../../i18n";
import { type Column, columnsOf, sortAfterPress, type TableSort } from "./columns";

interface SortHeaderProps {
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  readonly moneyIs: "profit" | "revenue";
  readonly forecastKnown: boolean;
  /** On a phone the table has two columns, and the order is chosen from a list. */
  readonly compact: boolean;
}

/** The table's head. A press sorts by the column, the next one turns the order round. */
export function SortHeader(props: SortHeaderProps) {
  const { t } = useI18n();
  const { sort, moneyIs } = props;
  const names = t.customers.columns;
  if (props.compact) {
    return (
      <thead className="p-hidden">
        <tr aria-rowindex={1}>
          <th scope="col">{names.name}</th>
          <th scope="col">
            {names.value} ({t.customers.moneyWord[moneyIs]})
          </th>
        </tr>
      </thead>
    );
  }
  const direction = (column: Column) => {
    if (sort.column !== column.id) return "none";
    return sort.descending ? "descending" : "ascending";
  };
  return (
    <thead className="cust-head">
      <tr aria-rowindex={1}>
        {columnsOf(props.forecastKnown).map((column) => (
          <th key={column.id} scope="col" aria-sort={direction(column)} className={`cust-${column.id}`}>
            <button type="button" className="cust-sort" onClick={() => props.onSort(sortAfterPress(sort, column))}>
              <span>
                {names[column.id]}
                {column.id === "value" && <span className="cust-money-word"> ({t.customers.moneyWord[moneyIs]})</span>}
                {column.id === "predicted" && <span className="cust-money-word"> {t.customers.withInterval}</span>}
              </span>
              <Arrow
                shown={sort.column === column.id}
                down={sort.column === column.id ? sort.descending : column.descendingFirst}
              />
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Arrow({ shown, down }: { readonly shown: boolean; readonly down: boolean }) {
  return (
    <svg className="cust-arrow" data-shown={shown} width="8" height="10" viewBox="0 0 8 10" aria-hidden="true">
      <path
        d={down ? "M4 1v8M1 6l3 3 3-3" : "M4 9V1M1 4l3-3 3 3"}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      />
    </svg>
  );
}
