import type { Analysis, FormulaOverrides } from "../../engine";
import { type Format, type Messages, useI18n } from "../../i18n";
import { Kpi, KpiStrip } from "../../ui";
import type { ForecastStatus } from "../shared/forecastStatus";
import { ExpectedKpi } from "./ExpectedKpi";
import { FormulaKpi } from "./FormulaKpi";
import { figureMoney } from "./figureMoney";

interface FigureStripProps {
  readonly analysis: Analysis;
  readonly status: ForecastStatus;
  readonly onFormula: (overrides: FormulaOverrides) => void;
  readonly onForecast: () => void;
}

/** The figures of the whole shop, between hairlines: what customers are worth, then what that rests on. */
export function FigureStrip(props: FigureStripProps) {
  const { t } = useI18n();
  return (
    <div className="overview-figures">
      <div className="overview-first">
        <KpiStrip label={t.overview.figures}>
          <WorthFigures {...props} />
        </KpiStrip>
      </div>
      <div className="overview-rest">
        <KpiStrip label={t.overview.moreFigures}>
          <ExpectedKpi name="totalClv" analysis={props.analysis} status={props.status} />
          <ExpectedKpi name="probabilityAliveMean" analysis={props.analysis} status={props.status} />
          <ShopFigures analysis={props.analysis} />
        </KpiStrip>
      </div>
    </div>
  );
}

function WorthFigures({ analysis, status, onFormula, onForecast }: FigureStripProps) {
  const { t, f } = useI18n();
  const { kpis, customers } = analysis;
  const customersText = t.common.customersCount(customers, f.integer(customers));
  const repeat = kpis.repeatPurchaseRate;
  return (
    <>
      <Kpi
        name="averageHistoricClv"
        value={kpis.averageHistoricClv}
        text={figureMoney(kpis.averageHistoricClv, f)}
        note={customersText}
      />
      <FormulaKpi analysis={analysis} onFormula={onFormula} />
      <ExpectedKpi name="predictedClv" analysis={analysis} status={status} onForecast={onForecast} />
      <ExpectedKpi name="customerEquity" analysis={analysis} status={status} />
      <Kpi
        name="repeatPurchaseRate"
        value={repeat}
        text={f.percent(repeat)}
        // The rate times its base is a whole number again.
        note={repeat !== null && t.overview.repeatNote(f.integer(Math.round(repeat * customers)), customersText)}
      />
    </>
  );
}

function ShopFigures({ analysis }: { readonly analysis: Analysis }) {
  const { t, f } = useI18n();
  const { kpis, customers, orders } = analysis;
  return (
    <>
      <Kpi
        name="averageOrderValue"
        value={kpis.averageOrderValue}
        text={figureMoney(kpis.averageOrderValue, f)}
        note={t.common.ordersCount(orders, f.integer(orders))}
      />
      <Kpi
        name="customers"
        value={kpis.customers}
        text={f.integer(kpis.customers)}
        note={f.dateRange(analysis.firstOrder, analysis.end)}
      />
      <Kpi
        name="orders"
        value={kpis.orders}
        text={f.integer(kpis.orders)}
        note={t.overview.ordersPerCustomer(f.decimal(orders / customers, 1))}
      />
      <Kpi name="revenue" value={kpis.revenue} text={figureMoney(kpis.revenue, f)} note={t.overview.afterRefunds} />
      <Kpi
        name="grossProfit"
        value={kpis.grossProfit}
        text={figureMoney(kpis.grossProfit, f)}
        note={profitNote(analysis, t, f)}
        // With no cost and no margin known it is the revenue once more, and is called so.
        {...(analysis.moneyIs === "revenue" ? { label: t.overview.beforeCosts } : {})}
      />
    </>
  );
}

function profitNote({ moneyIs, ordersWithCost, orders, settings }: Analysis, t: Messages, f: Format): string {
  if (moneyIs === "revenue") return t.overview.noCosts;
  if (ordersWithCost > 0) return t.overview.costKnown(f.percent(ordersWithCost / orders, 0));
  return t.overview.atMargin(f.percent(settings.margin, 0));
}
