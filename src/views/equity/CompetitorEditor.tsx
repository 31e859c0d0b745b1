import { Button } from "@mantine/core";
import type { Competitor } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { Card } from "../../ui";
import { figureMoney } from "../overview/figureMoney";
import { NumberInput } from "../shared/NumberInput";
import { words } from "./words";

interface CompetitorEditorProps {
  readonly competitors: readonly Competitor[];
  /** Own average predicted CLV, for comparison. */
  readonly average: number;
  readonly onChange: (competitors: readonly Competitor[]) => void;
}

const longestName = 60;

/** What the user knows of competitors, a row each. */
export function CompetitorEditor({ competitors, average, onChange }: CompetitorEditorProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const put = (id: string, change: Partial<Competitor>) =>
    onChange(competitors.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const add = () =>
    onChange([...competitors, { id: newId(competitors), name: "", customers: null, averageClv: null, revenue: null }]);
  const fields = [
    { field: "customers", label: w.market.customers },
    { field: "averageClv", label: w.market.averageClv(f.currency) },
    { field: "revenue", label: w.market.revenueField(f.currency) },
  ] as const;
  return (
    <Card title={w.market.editor} subtitle={w.market.editorText} testId="competitors">
      <ul className="eq-competitors">
        {competitors.map((competitor, i) => {
          const name = competitor.name.trim() || w.market.unnamed(f.integer(i + 1));
          return (
            <li key={competitor.id} className="eq-competitor">
              <label className="num-field">
                <span className="num-label">{w.market.name}</span>
                <input
                  className="num-input"
                  type="text"
                  maxLength={longestName}
                  autoComplete="off"
                  aria-label={w.market.field(w.market.name, name)}
                  placeholder={w.market.unnamed(f.integer(i + 1))}
                  value={competitor.name}
                  onChange={(event) => put(competitor.id, { name: event.currentTarget.value })}
                />
              </label>
              {fields.map(({ field, label }) => (
                <NumberInput
                  key={field}
                  label={label}
                  spoken={w.market.field(label, name)}
                  value={competitor[field]}
                  invalid={w.market.invalid}
                  accepts={(value) => value >= 0}
                  onChange={(value) => put(competitor.id, { [field]: value })}
                />
              ))}
              <button
                type="button"
                className="p-link eq-remove"
                aria-label={w.market.remove(name)}
                onClick={() => onChange(competitors.filter(({ id }) => id !== competitor.id))}
              >
                {w.market.removeShort}
              </button>
            </li>
          );
        })}
      </ul>
      <div className="p-actions">
        <Button variant="default" size="sm" onClick={add} data-testid="add-competitor">
          {w.market.add}
        </Button>
        <span className="p-muted p-small">{w.market.average(figureMoney(average, f))}</span>
      </div>
    </Card>
  );
}

/** One that no row has. */
function newId(competitors: readonly Competitor[]): string {
  return String(competitors.reduce((most, { id }) => Math.max(most, Number(id)), 0) + 1);
}
