import { useId, useMemo, useState } from "react";
import { type Criterion, type LineTable, unpackText } from "../../../engine";
import { useWords } from "../../../i18n";
import { Chosen } from "./Chosen";
import { words } from "./words";

type ProductCriterion = Extract<Criterion, { kind: "product" }>;

interface ProductFieldsProps {
  readonly criterion: ProductCriterion;
  readonly onCriterion: (criterion: ProductCriterion) => void;
  readonly lines: LineTable;
}

/** Names proposed at once while one is typed. */
const mostProposed = 50;

/** Bought or never bought, and which products, found by typing a part of the name. */
export function ProductFields({ criterion, onCriterion, lines }: ProductFieldsProps) {
  const w = useWords(words);
  const listId = useId();
  const [typed, setTyped] = useState("");
  const names = useMemo(
    () => [...new Set(unpackText(lines.products))].filter((name) => name !== "").sort((a, b) => a.localeCompare(b)),
    [lines],
  );
  const { products, bought } = criterion;
  const sought = typed.trim().toLocaleLowerCase();
  const proposed = names
    .filter((name) => !products.includes(name) && name.toLocaleLowerCase().includes(sought))
    .slice(0, mostProposed);
  const type = (text: string) => {
    const found = names.find((name) => name === text && !products.includes(name));
    setTyped(found === undefined ? text : "");
    if (found !== undefined) onCriterion({ ...criterion, products: [...products, found] });
  };
  return (
    <>
      <div className="aud-range aud-choice">
        <select
          className="aud-select"
          aria-label={w.editor.whether}
          value={bought ? "bought" : "never"}
          onChange={(event) => onCriterion({ ...criterion, bought: event.currentTarget.value === "bought" })}
        >
          <option value="bought">{w.editor.bought}</option>
          <option value="never">{w.editor.neverBought}</option>
        </select>
        <input
          className="cust-input"
          list={listId}
          aria-label={w.editor.addValue(w.editor.product)}
          placeholder={`${w.editor.addValue(w.editor.product)}…`}
          autoComplete="off"
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter takes the only one left, and must not send the form around it.
            if (event.key !== "Enter") return;
            event.preventDefault();
            if (proposed.length === 1 && proposed[0] !== undefined) type(proposed[0]);
          }}
        />
        <datalist id={listId}>
          {proposed.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <Chosen values={products} onValues={(left) => onCriterion({ ...criterion, products: left })} />
    </>
  );
}
