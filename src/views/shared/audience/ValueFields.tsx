import { useMemo } from "react";
import type { Criterion, OrderTable } from "../../../engine";
import { useI18n, useWords } from "../../../i18n";
import { dimensionLabel } from "../../customers/filters";
import { valueCounts } from "./audienceChoice";
import { Chosen } from "./Chosen";
import { words } from "./words";

type DimensionCriterion = Extract<Criterion, { kind: "dimension" }>;

interface ValueFieldsProps {
  readonly criterion: DimensionCriterion;
  readonly onCriterion: (criterion: DimensionCriterion) => void;
  readonly orders: OrderTable;
}

/** On which order, and which values, most orders first. */
export function ValueFields({ criterion, onCriterion, orders }: ValueFieldsProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { name, values } = criterion;
  const counts = useMemo(() => {
    const dimension = orders.dimensions.find((d) => d.name === name);
    return dimension === undefined ? [] : valueCounts(orders, dimension, null);
  }, [orders, name]);
  const label = dimensionLabel(name, t);
  return (
    <>
      <div className="aud-range aud-choice">
        <select
          className="aud-select"
          aria-label={`${w.editor.when}: ${label}`}
          value={criterion.when}
          onChange={(event) =>
            onCriterion({ ...criterion, when: event.currentTarget.value === "any" ? "any" : "first" })
          }
        >
          <option value="first">{w.editor.first}</option>
          <option value="any">{w.editor.any}</option>
        </select>
        <select
          className="aud-select"
          aria-label={w.editor.addValue(label)}
          value=""
          onChange={(event) => {
            const picked = counts[Number(event.currentTarget.value)];
            if (picked !== undefined) onCriterion({ ...criterion, values: [...values, picked.value] });
          }}
        >
          <option value="">{w.editor.addValue(label)}…</option>
          {counts.map(
            ({ value, orders: count }, place) =>
              !values.includes(value) && (
                <option key={value} value={String(place)}>
                  {w.picker.withOrders(
                    value === "" ? w.picker.blank : value,
                    t.common.ordersCount(count, f.integer(count)),
                  )}
                </option>
              ),
          )}
        </select>
      </div>
      <Chosen values={values} onValues={(left) => onCriterion({ ...criterion, values: left })} />
    </>
  );
}
