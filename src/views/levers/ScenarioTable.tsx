import { noChange, type Scenario } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { leverFigures } from "./figures";
import type { Leverage } from "./leverage";
import { changeText } from "./leverText";
import { words } from "./words";

interface ScenarioTableProps {
  readonly leverage: Leverage;
  readonly scenarios: readonly Scenario[];
  readonly onEdit: (scenario: Scenario) => void;
  readonly onRemove: (scenario: Scenario) => void;
}

/** A box that scrolls must be reachable by key. */
const byKey = { tabIndex: 0 };

/** What each scenario changes, and what comes of it, beside today. */
export function ScenarioTable({ leverage, scenarios, onEdit, onRemove }: ScenarioTableProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const today = leverFigures(leverage, noChange, w, f);
  const columns = scenarios.map((scenario) => ({ scenario, figures: leverFigures(leverage, scenario.change, w, f) }));
  return (
    <section className="p-scroll-x lv-scroll" aria-label={w.scenarios.title} {...byKey}>
      <table className="p-table lv-table" data-testid="scenarios">
        <caption className="p-hidden">{w.scenarios.title}</caption>
        <thead>
          <tr>
            <th scope="col">{w.scenarios.figure}</th>
            <th scope="col" className="p-num">
              {w.scenarios.today}
            </th>
            {columns.map(({ scenario }) => (
              <th key={scenario.id} scope="col" className="p-num lv-scenario">
                <span className="lv-scenario-name">{scenario.name}</span>
                <span className="lv-scenario-actions">
                  <button
                    type="button"
                    className="p-link"
                    aria-label={w.scenarios.edit(scenario.name)}
                    onClick={() => onEdit(scenario)}
                  >
                    {w.scenarios.editShort}
                  </button>
                  <button
                    type="button"
                    className="p-link"
                    aria-label={w.scenarios.remove(scenario.name)}
                    onClick={() => onRemove(scenario)}
                  >
                    {w.scenarios.removeShort}
                  </button>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {leverage.levers.map((lever) => (
            <tr key={lever}>
              <th scope="row">{w.short[lever]}</th>
              <td className="p-num">–</td>
              {columns.map(({ scenario }) => (
                <td key={scenario.id} className="p-num">
                  {changeText(scenario.change[lever], f)}
                </td>
              ))}
            </tr>
          ))}
          {today.map((figure, row) => (
            <tr key={figure.name} className={row === 0 ? "lv-first-figure" : undefined}>
              <th scope="row">{figure.label}</th>
              <td className="p-num">{figure.text}</td>
              {columns.map(({ scenario, figures }) => (
                <td key={scenario.id} className="p-num">
                  {figures[row]?.text}
                  <span className="lv-difference">{figures[row]?.difference}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
