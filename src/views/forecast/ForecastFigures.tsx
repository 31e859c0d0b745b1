import { memo } from "react";
import type { Interval } from "../../engine";
import { useI18n } from "../../i18n";
import { Kpi, KpiStrip } from "../../ui";
import { figureMoney } from "../overview/figureMoney";
import { rangeText } from "../shared/rangeText";
import type { ForecastCardProps } from "./types";

/** The forecast's headline figures, each with its 80 % interval and what it stands on. */
export const ForecastFigures = memo(function ForecastFigures({ analysis, result }: ForecastCardProps) {
  const { t, f } = useI18n();
  const words = t.forecast;
  const { averageClv, customerEquity, probabilityAliveMean } = result.totals;
  const historic = analysis.kpis.averageHistoricClv;
  const customers = t.common.customersCount(analysis.customers, f.integer(analysis.customers));
  const note = (range: string) => (
    <>
      {words.interval80} <span className="fc-range">{range}</span>
      <br />
      {customers}
    </>
  );
  const money = ({ low80, high80 }: Interval, shift = 0) => note(rangeText(low80 + shift, high80 + shift, f));
  const { low80, high80 } = probabilityAliveMean;
  const total = historic === null ? null : historic + averageClv.value;
  return (
    <KpiStrip label={words.figures}>
      <Kpi
        name="predictedClv"
        value={averageClv.value}
        text={figureMoney(averageClv.value, f)}
        note={money(averageClv)}
      />
      <Kpi name="totalClv" value={total} text={figureMoney(total, f)} note={money(averageClv, historic ?? 0)} />
      <Kpi
        name="customerEquity"
        value={customerEquity.value}
        text={figureMoney(customerEquity.value, f)}
        note={money(customerEquity)}
      />
      <Kpi
        name="probabilityAliveMean"
        value={probabilityAliveMean.value}
        text={f.percent(probabilityAliveMean.value)}
        note={note(words.range(f.percent(low80), f.percent(high80)))}
      />
    </KpiStrip>
  );
});
