import { type DefinitionText, useI18n } from "../../i18n";
import type { DefinitionName } from "../../ui";

const names: readonly DefinitionName[] = [
  "customers",
  "orders",
  "revenue",
  "averageOrderValue",
  "repeatPurchaseRate",
  "averageHistoricClv",
  "formulaClv",
  "predictedClv",
  "totalClv",
  "customerEquity",
  "probabilityAlive",
  "concentration",
];

interface GlossaryProps {
  /** Of the charts that are on this report. */
  readonly charts: readonly DefinitionText[];
}

/** Every figure of the report in words. */
export function Glossary({ charts }: GlossaryProps) {
  const { t } = useI18n();
  return (
    <dl className="report-glossary">
      {[...names.map((name): DefinitionText => t.definitions[name]), ...charts].map((entry) => (
        <div key={entry.name}>
          <dt>{entry.name}</dt>
          <dd>
            {entry.text}
            {entry.formula !== "" && <span className="p-muted"> {entry.formula}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
