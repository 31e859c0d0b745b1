import type { Analysis, AnalysisSettings } from "../../engine";
import { useI18n } from "../../i18n";
import type { DatasetMeta } from "../../state";
import { Card } from "../../ui";
import { CurrencySelect } from "../shared/CurrencySelect";
import { isEveryCostKnown } from "../shared/margin";
import { EndField } from "./EndField";
import { MarginField } from "./MarginField";

interface SettingsCardProps {
  readonly dataset: DatasetMeta;
  readonly analysis: Analysis | null;
  readonly onSettings: (patch: Partial<AnalysisSettings>) => void;
  readonly onCurrency: (code: string) => void;
}

/** What the figures of this data set depend on besides its files. */
export function SettingsCard({ dataset, analysis, onSettings, onCurrency }: SettingsCardProps) {
  const { t, f } = useI18n();
  const words = t.data.settings;
  return (
    <Card title={words.title} testId="settings">
      <div className="d-settings">
        <MarginField
          margin={dataset.settings.margin}
          unused={analysis !== null && isEveryCostKnown(analysis)}
          onChange={(margin) => onSettings({ margin })}
        />
        <EndField
          end={dataset.settings.end}
          firstOrder={dataset.firstOrder}
          lastOrder={dataset.lastOrder}
          onChange={(end) => onSettings({ end })}
        />
        <CurrencySelect value={dataset.currency} onChange={onCurrency} />
      </div>
      {analysis !== null && (
        <p className="d-money-is" role="status">
          {moneyIsText(analysis)}
        </p>
      )}
    </Card>
  );

  function moneyIsText(shown: Analysis): string {
    if (shown.moneyIs === "revenue") return words.isRevenue;
    const percent = 100 * dataset.settings.margin;
    const margin = f.percent(dataset.settings.margin, Number.isInteger(percent) ? 0 : 1);
    const costed = t.data.sets.orders(shown.ordersWithCost, f.integer(shown.ordersWithCost));
    if (isEveryCostKnown(shown)) return words.isProfitOfCost(costed);
    return shown.ordersWithCost > 0 ? words.isProfitWithCost(costed, margin) : words.isProfit(margin);
  }
}
