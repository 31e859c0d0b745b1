import { useI18n } from "../../i18n";
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

/** Every figure of the report in words. */
export function Glossary() {
  const { t } = useI18n();
  return (
    <dl className="report-glossary">
      {names.map((name) => {
        const entry = t.definitions[name];
        return (
          <div key={name}>
            <dt>{entry.name}</dt>
            <dd>
              {entry.text}
              {entry.formula !== "" && <span className="p-muted"> {entry.formula}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
