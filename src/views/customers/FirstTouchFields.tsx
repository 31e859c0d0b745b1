import { useMemo, useState } from "react";
import type { CustomerFilter, CustomerTable, Dimension } from "../../engine";
import { useI18n } from "../../i18n";
import { dimensionLabel } from "./filters";
import { touchCounts } from "./touchCounts";

interface FirstTouchFieldsProps {
  readonly dimensions: readonly Dimension[];
  readonly table: CustomerTable;
  readonly value: CustomerFilter["dimension"];
  readonly onChange: (value: CustomerFilter["dimension"]) => void;
}

/** What a column said on the customer's first order: the column, then its value. */
export function FirstTouchFields(props: FirstTouchFieldsProps) {
  const { t, f } = useI18n();
  const words = t.customers.filter;
  const [chosen, setChosen] = useState(props.value?.name ?? props.dimensions[0]?.name ?? "");
  const name = props.value?.name ?? chosen;
  const dimension = props.dimensions.find((d) => d.name === name);
  const counts = useMemo(
    () => (dimension === undefined ? [] : touchCounts(dimension, props.table)),
    [dimension, props.table],
  );
  // Values are told apart by their place, as a blank value is a value too.
  const place = counts.findIndex(({ value }) => value === props.value?.value);
  return (
    <fieldset>
      <legend>{words.firstTouch}</legend>
      <div className="cust-range">
        {props.dimensions.length > 1 && (
          <select
            className="cust-input"
            aria-label={words.dimension}
            value={name}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
              props.onChange(null);
            }}
          >
            {props.dimensions.map((d) => (
              <option key={d.name} value={d.name}>
                {dimensionLabel(d.name, t)}
              </option>
            ))}
          </select>
        )}
        <select
          className="cust-input"
          aria-label={`${words.firstTouch}: ${dimensionLabel(name, t)}`}
          value={props.value === null ? "" : String(place)}
          onChange={(event) => {
            const picked = counts[Number(event.currentTarget.value)];
            const any = event.currentTarget.value === "" || picked === undefined;
            props.onChange(any ? null : { name, value: picked.value });
          }}
        >
          <option value="">{words.any}</option>
          {counts.map(({ value, customers }, i) => (
            <option key={value} value={String(i)}>
              {words.withCount(value === "" ? words.blank : value, f.integer(customers))}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
