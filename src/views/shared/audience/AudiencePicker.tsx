import "./audience.css";
import { useMemo } from "react";
import { type Audience, emptyPlans, type OrderTable, rfmSegments, standingSegments } from "../../../engine";
import { useI18n, useWords } from "../../../i18n";
import type { DatasetMeta } from "../../../state";
import { dimensionLabel } from "../../customers/filters";
import { type AudienceChoice, builtIn, choiceOf, firstIs, valueCounts } from "./audienceChoice";
import { audienceText } from "./audienceText";
import { words } from "./words";

export interface AudiencePickerProps {
  readonly audience: Audience;
  readonly onAudience: (audience: Audience) => void;
  readonly dataset: DatasetMeta;
  readonly orders: OrderTable;
  /** Segments by P(alive) are offered only with a forecast. */
  readonly forecastKnown: boolean;
}

/** Whom a screen is about: everybody, one segment, or those whose first order says one thing. */
export function AudiencePicker({ audience, onAudience, dataset, orders, forecastKnown }: AudiencePickerProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const saved = dataset.plans?.segments ?? emptyPlans.segments;
  const choice = choiceOf(audience, saved);
  // A column that says the same of every order sorts nobody out.
  const dimensions = useMemo(
    () => orders.dimensions.filter(({ codes }) => codes.some((code) => code !== codes[0])),
    [orders],
  );
  const offered = isOffered(choice, forecastKnown, dimensions);
  const pick = (value: string) => {
    const [kind, name] = split(value);
    if (kind === "everybody") onAudience([]);
    const standing = standingSegments.find((segment) => segment === name);
    if (kind === "standing" && standing !== undefined) onAudience(builtIn({ kind, segment: standing }));
    const rfm = rfmSegments.find((segment) => segment === name);
    if (kind === "rfm" && rfm !== undefined) onAudience(builtIn({ kind, segment: rfm }));
    const own = saved.find(({ id }) => id === name);
    if (kind === "saved" && own !== undefined) onAudience(own.audience);
    const dimension = dimensions.find((d) => d.name === name);
    if (kind === "first" && dimension !== undefined) {
      // The value most orders have, so that the choice says something at once.
      const counts = valueCounts(orders, dimension, null);
      const first = counts.find(({ value }) => value !== "") ?? counts[0];
      if (first !== undefined) onAudience(firstIs(dimension.name, first.value));
    }
  };
  return (
    <div className="aud-picker">
      <select
        className="aud-select"
        aria-label={w.picker.label}
        value={offered ? optionOf(choice) : "other"}
        onChange={(event) => pick(event.currentTarget.value)}
      >
        <option value="everybody">{w.picker.everybody}</option>
        {!offered && <option value="other">{audienceText(audience, { words: w, t, f, saved })}</option>}
        {saved.length > 0 && (
          <optgroup label={w.picker.saved}>
            {saved.map(({ id, name }) => (
              <option key={id} value={`saved ${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        {forecastKnown && (
          <optgroup label={w.picker.standing}>
            {standingSegments.map((segment) => (
              <option key={segment} value={`standing ${segment}`}>
                {w.standing[segment]}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={w.picker.rfm}>
          {rfmSegments.map((segment) => (
            <option key={segment} value={`rfm ${segment}`}>
              {w.rfm[segment]}
            </option>
          ))}
        </optgroup>
        {dimensions.length > 0 && (
          <optgroup label={w.picker.firstTouch}>
            {dimensions.map(({ name }) => (
              <option key={name} value={`first ${name}`}>
                {w.picker.firstOf(dimensionLabel(name, t))}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      {offered && choice.kind === "first" && (
        <ValueSelect orders={orders} {...choice} onValue={(value) => onAudience(firstIs(choice.dimension, value))} />
      )}
    </div>
  );
}

interface ValueSelectProps {
  readonly orders: OrderTable;
  readonly dimension: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function ValueSelect({ orders, dimension, value, onValue }: ValueSelectProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const counts = useMemo(() => {
    const column = orders.dimensions.find(({ name }) => name === dimension);
    return column === undefined ? [] : valueCounts(orders, column, value);
  }, [orders, dimension, value]);
  // Values are told apart by their place, as a blank value is a value too.
  return (
    <select
      className="aud-select"
      aria-label={w.picker.valueOf(dimensionLabel(dimension, t))}
      value={String(counts.findIndex((count) => count.value === value))}
      onChange={(event) => {
        const picked = counts[Number(event.currentTarget.value)];
        if (picked !== undefined) onValue(picked.value);
      }}
    >
      {counts.map((count, place) => (
        <option key={count.value} value={String(place)}>
          {w.picker.withOrders(
            count.value === "" ? w.picker.blank : count.value,
            t.common.ordersCount(count.orders, f.integer(count.orders)),
          )}
        </option>
      ))}
    </select>
  );
}

function optionOf(choice: AudienceChoice): string {
  switch (choice.kind) {
    case "saved":
      return `saved ${choice.id}`;
    case "standing":
    case "rfm":
      return `${choice.kind} ${choice.segment}`;
    case "first":
      return `first ${choice.dimension}`;
    default:
      return choice.kind;
  }
}

function isOffered(
  choice: AudienceChoice,
  forecastKnown: boolean,
  dimensions: readonly { readonly name: string }[],
): boolean {
  if (choice.kind === "standing") return forecastKnown;
  if (choice.kind === "first") return dimensions.some(({ name }) => name === choice.dimension);
  return choice.kind !== "other";
}

/** "first Kênh bán" → "first" and "Kênh bán". */
function split(option: string): readonly [string, string] {
  const space = option.indexOf(" ");
  return space < 0 ? [option, ""] : [option.slice(0, space), option.slice(space + 1)];
}
