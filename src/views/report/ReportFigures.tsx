import type { Analysis } from "../../engine";
import { useI18n } from "../../i18n";
import { Kpi, KpiStrip } from "../../ui";
import { ExpectedKpi } from "../overview/ExpectedKpi";
import { figureMoney } from "../overview/figureMoney";
import type { ForecastStatus } from "../shared/forecastStatus";

/** The headline figures, with nothing to press. */
export function ReportFigures({ analysis, status }: { readonly analysis: Analysis; readonly status: ForecastStatus }) {
  const { t, f } = useI18n();
  const { kpis, customers, orders } = analysis;
  const n = t.common.customersCount(customers, f.integer(customers));
  const repeat = kpis.repeatPurchaseRate;
  return (
    <div className="report-figures">
      <KpiStrip label={t.overview.figures}>
        <Kpi
          name="averageHistoricClv"
          value={kpis.averageHistoricClv}
          text={figureMoney(kpis.averageHistoricClv, f)}
          note={n}
        />
        <Kpi name="formulaClv" value={kpis.formulaClv} text={figureMoney(kpis.formulaClv, f)} />
        <ExpectedKpi name="predictedClv" analysis={analysis} status={status} />
        <ExpectedKpi name="customerEquity" analysis={analysis} status={status} />
        <Kpi
          name="repeatPurchaseRate"
          value={repeat}
          text={f.percent(repeat)}
          note={repeat !== null && t.overview.repeatNote(f.integer(Math.round(repeat * customers)), n)}
        />
        <Kpi
          name="averageOrderValue"
          value={kpis.averageOrderValue}
          text={figureMoney(kpis.averageOrderValue, f)}
          note={t.common.ordersCount(orders, f.integer(orders))}
        />
        <Kpi name="revenue" value={kpis.revenue} text={figureMoney(kpis.revenue, f)} note={t.overview.afterRefunds} />
        <ExpectedKpi name="probabilityAliveMean" analysis={analysis} status={status} />
      </KpiStrip>
    </div>
  );
}
