import type { Criterion } from "../../../engine";
import { useWords } from "../../../i18n";
import { fromPercent, toPercent } from "../../customers/filters";
import { NumberField } from "../../customers/NumberField";
import { words } from "./words";

type FigureCriterion = Extract<Criterion, { kind: "figure" }>;

interface FigureFieldsProps {
  readonly label: string;
  readonly criterion: FigureCriterion;
  readonly onCriterion: (criterion: FigureCriterion) => void;
}

/** From and to; either may stay open. */
export function FigureFields({ label, criterion, onCriterion }: FigureFieldsProps) {
  const w = useWords(words);
  const percent = criterion.figure === "probabilityAlive";
  const read = (value: number | null) => (percent ? fromPercent(value) : value);
  const write = (value: number | null) => (percent ? toPercent(value) : value);
  return (
    <div className="aud-range">
      <NumberField
        label={w.editor.fromOf(label)}
        placeholder={w.editor.from}
        value={write(criterion.min)}
        onChange={(min) => onCriterion({ ...criterion, min: read(min) })}
      />
      <NumberField
        label={w.editor.toOf(label)}
        placeholder={w.editor.to}
        value={write(criterion.max)}
        onChange={(max) => onCriterion({ ...criterion, max: read(max) })}
      />
    </div>
  );
}
