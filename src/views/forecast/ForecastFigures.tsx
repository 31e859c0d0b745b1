import type { Interval } from "../../engine";
import { useI18n } from "../../i18n";
import { Kpi, KpiStrip } from "../../ui";
import { figureMoney } from "../overview/figureMoney";
import type { ForecastCardProps } from "./types";

/** The forecast's headline figures, each with its 80 % interval and what it stands on. */
export function ForecastFigures({ analysis, result }: ForecastCardProps) {
  const { t, f } = useI18n();
  const words = t.forecast;
  const { averageClv, customerEquity, probabilityAliveMean } = result.totals;
  const historic = analysis.kpis.averageHistoricClv;
  const customers = t.common.customersCount(analysis.customers, f.integer(analysis.customers));
  const note = (text: string) => `${text} · ${customers}`;
  const range = (interval: Interval, write: (value: number) => string, shift = 0) =>
    note(words.interval80(write(interval.low80 + shift), write(interval.high80 + shift)));
  const total = historic === null ? null : historic + averageClv.value;
  return (
    <KpiStrip label={words.figures}>
      <Kpi
        name="predictedClv"
        value={averageClv.value}
        text={figureMoney(averageClv.value, f)}
        note={range(averageClv, f.moneyShort)}
      />
      <Kpi
        name="totalClv"
        value={total}
        text={figureMoney(total, f)}
        note={range(averageClv, f.moneyShort, historic ?? 0)}
      />
      <Kpi
        name="customerEquity"
        value={customerEquity.value}
        text={figureMoney(customerEquity.value, f)}
        note={range(customerEquity, f.moneyShort)}
      />
      <Kpi
        name="probabilityAliveMean"
        value={probabilityAliveMean.value}
        text={f.percent(probabilityAliveMean.value)}
        note={range(probabilityAliveMean, (value) => f.percent(value, 1))}
      />
    </KpiStrip>
  );
}
