import type { ReactNode } from "react";
import type { KpiName } from "../engine";
import { useI18n } from "../i18n";
import { Definition, type DefinitionName } from "./Definition";

interface KpiProps {
  readonly name: Extract<KpiName, DefinitionName>;
  /** Raw figure; null when the data cannot support it. */
  readonly value: number | null;
  /** The figure as people write it, with its unit. */
  readonly text: string;
  /** What it stands on: "5,120 customers". */
  readonly note?: ReactNode;
  /** What is missing, said instead of a figure when `value` is null. */
  readonly missing?: string;
  readonly definition?: DefinitionName;
  /** The figure's name where the definition's would leave out what it depends on, such as the horizon. */
  readonly label?: string;
  /** A small control after the note. */
  readonly action?: ReactNode;
}

/** One headline figure. Tests and scripts read `data-kpi` and `data-value`. */
export function Kpi(props: KpiProps) {
  const { t } = useI18n();
  const definition = props.definition ?? props.name;
  const known = props.value !== null;
  return (
    <div className="p-kpi">
      <div className="p-kpi-label">
        <span>{props.label ?? t.definitions[definition].name}</span>
        <Definition name={definition} />
      </div>
      <div data-kpi={props.name} data-value={props.value ?? ""}>
        {known ? (
          <span className="p-kpi-value">{props.text}</span>
        ) : (
          <p className="p-kpi-missing">
            <span className="p-kpi-dash" aria-hidden="true">
              –
            </span>
            {props.missing ?? t.common.notEnoughData}
          </p>
        )}
      </div>
      {known && props.note !== undefined && <p className="p-kpi-note">{props.note}</p>}
      {props.action}
    </div>
  );
}

/** A row of figures between hairlines. */
export function KpiStrip(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className="p-kpis" aria-label={props.label}>
      {props.children}
    </section>
  );
}
