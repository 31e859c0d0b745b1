import { audienceFigures, type Criterion, type LineTable, type OrderTable } from "../../../engine";
import { useI18n, useWords } from "../../../i18n";
import { dimensionLabel } from "../../customers/filters";
import { needsForecast } from "./needsForecast";
import { words } from "./words";

interface AddCriterionProps {
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly forecastKnown: boolean;
  readonly onAdd: (criterion: Criterion) => void;
}

/** What customers can be told apart by, each adding an open criterion. */
export function AddCriterion({ orders, lines, forecastKnown, onAdd }: AddCriterionProps) {
  const { t } = useI18n();
  const w = useWords(words);
  const dimensions = orders.dimensions.filter(({ codes }) => codes.some((code) => code !== codes[0]));
  const figures = audienceFigures.filter((figure) => forecastKnown || !needsForecast(figure));
  const add = (value: string) => {
    const [kind, name] = [value.slice(0, 1), value.slice(2)];
    const figure = figures.find((known) => known === name);
    if (kind === "f" && figure !== undefined) onAdd({ kind: "figure", figure, min: null, max: null });
    if (kind === "d") onAdd({ kind: "dimension", name, values: [], when: "first" });
    if (kind === "p") onAdd({ kind: "product", products: [], bought: true });
    if (kind === "s") {
      onAdd({ kind: "segment", scheme: name === "rfm" ? "rfm" : "standing", segments: [] });
    }
  };
  return (
    <select
      className="aud-select aud-add"
      aria-label={w.editor.add}
      value=""
      onChange={(event) => add(event.currentTarget.value)}
    >
      <option value="">{w.editor.add}…</option>
      <optgroup label={w.editor.figures}>
        {figures.map((figure) => (
          <option key={figure} value={`f ${figure}`}>
            {w.figures[figure]}
          </option>
        ))}
      </optgroup>
      {(dimensions.length > 0 || lines.lineCount > 0) && (
        <optgroup label={w.editor.orders}>
          {dimensions.map(({ name }) => (
            <option key={name} value={`d ${name}`}>
              {capital(dimensionLabel(name, t))}
            </option>
          ))}
          {lines.lineCount > 0 && <option value="p ">{w.editor.products}</option>}
        </optgroup>
      )}
      <optgroup label={w.editor.builtIn}>
        {forecastKnown && <option value="s standing">{w.picker.standing}</option>}
        <option value="s rfm">{w.picker.rfm}</option>
      </optgroup>
    </select>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
