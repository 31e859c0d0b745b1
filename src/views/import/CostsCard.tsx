import "@mantine/core/styles/Input.css";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useI18n } from "../../i18n";
import type { CostSurvey, ImportMapping } from "../../ingest";
import type { ImportPatch } from "../../state";
import { Card } from "../../ui";
import { readMargin } from "../shared/margin";
import { AddFiles } from "./AddFiles";
import { counted } from "./counts";

interface CostsCardProps {
  readonly costs: CostSurvey;
  readonly mapping: ImportMapping;
  readonly onImport: (patch: ImportPatch) => void;
  readonly onFiles: (files: File[]) => void;
}

/** Margins of more than these would be typed by nobody. */
const mostCategories = 20;

/** How many orders have a cost, and the ways to give the others one. */
export function CostsCard({ costs, mapping, onImport, onFiles }: CostsCardProps) {
  const { t, f } = useI18n();
  const words = t.importing.mapping.costs;
  const count = counted(t, f);
  const { ordersWithCost, ordersWithout, products, categories } = costs;
  const margins = mapping.categoryMargins ?? {};
  const known = `${words.with(count.orders(ordersWithCost))}, ${words.without(count.orders(ordersWithout))}.`;
  const setMargin = (category: string, margin: number | null) => {
    const others = Object.entries(margins).filter(([one]) => one !== category);
    const all = margin === null ? others : [...others, [category, margin] as const];
    onImport({ categoryMargins: Object.fromEntries(all) });
  };
  return (
    <Card title={words.title} testId="costs">
      <p role="status">
        {ordersWithCost === 0 ? words.none : ordersWithout === 0 ? words.all : known}
        {products > 0 && ` ${words.products(products, f.integer(products))}`}
      </p>
      {(ordersWithout > 0 || Object.keys(margins).length > 0) && (
        <div className="i-cost-ways">
          {products === 0 && (
            <p>
              {words.file} <AddFiles onFiles={onFiles} />
            </p>
          )}
          {categories.length > 0 && (
            <fieldset className="i-question">
              <legend>{words.categories}</legend>
              <p className="p-muted">{words.categoriesHint}</p>
              <div className="i-margins">
                {categories.slice(0, mostCategories).map(({ value }) => (
                  <CategoryMargin
                    key={value}
                    category={value}
                    known={margins[value] ?? null}
                    onMargin={(margin) => setMargin(value, margin)}
                  />
                ))}
              </div>
            </fieldset>
          )}
        </div>
      )}
    </Card>
  );
}

interface CategoryMarginProps {
  readonly category: string;
  /** What was typed before the files were read again, or last time. */
  readonly known: number | null;
  readonly onMargin: (margin: number | null) => void;
}

function CategoryMargin({ category, known, onMargin }: CategoryMarginProps) {
  const { t, f } = useI18n();
  const [text, setText] = useState(known === null ? "" : f.decimal(known * 100, Number.isInteger(known * 100) ? 0 : 2));
  const invalid = text.trim() !== "" && readMargin(text) === null;
  return (
    <TextInput
      label={category}
      aria-label={t.importing.mapping.costs.margin(category)}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      error={invalid ? t.data.settings.marginInvalid : undefined}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onMargin(readMargin(event.currentTarget.value));
      }}
    />
  );
}
