import { useState } from "react";
import { type LeverChange, noChange, type Scenario, type ScenarioPlans } from "../../engine";
import { useWords } from "../../i18n";
import { Card } from "../../ui";
import { newId } from "../shared/newId";
import { isSame, type Leverage } from "./leverage";
import { ScenarioForm } from "./ScenarioForm";
import { ScenarioTable } from "./ScenarioTable";
import { words } from "./words";

interface ScenarioCardProps {
  readonly leverage: Leverage;
  readonly change: LeverChange;
  readonly onChange: (change: LeverChange) => void;
  readonly onPlans: (plans: ScenarioPlans) => void;
}

/** Scenarios kept: named, changed, deleted (with a way back), side by side. */
export function ScenarioCard({ leverage, change, onChange, onPlans }: ScenarioCardProps) {
  const w = useWords(words);
  const { plans } = leverage;
  const [editing, setEditing] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ readonly scenario: Scenario; readonly at: number } | null>(null);
  const edited = plans.saved.find(({ id }) => id === editing) ?? null;
  const keep = (saved: readonly Scenario[]) => onPlans({ ...plans, saved });
  const save = (name: string) => {
    if (edited === null) keep([...plans.saved, { id: newId(), name, change }]);
    else keep(plans.saved.map((one) => (one.id === edited.id ? { ...one, name, change } : one)));
    setEditing(null);
  };
  const edit = (scenario: Scenario) => {
    setEditing(scenario.id);
    onChange(scenario.change);
  };
  const remove = (scenario: Scenario) => {
    setRemoved({ scenario, at: plans.saved.indexOf(scenario) });
    keep(plans.saved.filter(({ id }) => id !== scenario.id));
  };
  const undo = () => {
    if (removed !== null) keep(plans.saved.toSpliced(removed.at, 0, removed.scenario));
    setRemoved(null);
  };
  return (
    <Card title={w.scenarios.title} subtitle={w.scenarios.subtitle}>
      <ScenarioForm
        key={edited?.id ?? "new"}
        editing={edited}
        asToday={isSame(change, noChange)}
        onSave={save}
        onStop={() => setEditing(null)}
      />
      {removed !== null && (
        <p className="lv-editing" role="status">
          {w.scenarios.removed(removed.scenario.name)}{" "}
          <button type="button" className="p-link" onClick={undo}>
            {w.scenarios.undo}
          </button>
        </p>
      )}
      {plans.saved.length === 0 ? (
        <p className="p-muted">{w.scenarios.none}</p>
      ) : (
        <ScenarioTable leverage={leverage} scenarios={plans.saved} onEdit={edit} onRemove={remove} />
      )}
    </Card>
  );
}
