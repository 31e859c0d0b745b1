import type { AlivePoint, Analysis, LineTable, OrderTable } from "../../engine";
import { useI18n } from "../../i18n";
import type { DatasetMeta } from "../../state";
import { EmptyState, Notice } from "../../ui";
import type { ForecastStatus } from "../shared/forecastStatus";
import { AliveCard } from "./AliveCard";
import { CustomerChart } from "./CustomerChart";
import { CustomerFigureStrip } from "./CustomerFigureStrip";
import { CustomerForecast } from "./CustomerForecast";
import { CustomerOrderList } from "./CustomerOrderList";
import { customerFigures } from "./customerFigures";
import type { CustomerName } from "./customerName";
import { Meanings } from "./Meanings";

interface CustomerDetailProps {
  readonly dataset: DatasetMeta;
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly analysis: Analysis;
  readonly status: ForecastStatus;
  readonly aliveHistory: (customer: number) => Promise<readonly AlivePoint[]>;
  readonly customer: number;
  /** Null for a customer who is not in the data. */
  readonly name: CustomerName | null;
  readonly hideNames: boolean;
  readonly onHideNames: (hide: boolean) => void;
}

/** One customer: what it is worth, how it got there, and each order. */
export function CustomerDetail(props: CustomerDetailProps) {
  const { t, f } = useI18n();
  const { orders, analysis, status, customer, name } = props;
  const words = t.customers.detail;
  const figures = name === null ? null : customerFigures(orders, analysis, customer);
  if (name === null || figures === null) return <EmptyState title={words.label} text={words.gone} />;
  const place = words.rankOf(figures.rank, f.integer(figures.rank), f.integer(analysis.customers));
  const about = [
    name.key,
    figures.topPercent === null ? place : `${place}, ${words.top(f.percent(figures.topPercent / 100, 0))}`,
  ];
  return (
    <>
      <div className="cust-about">
        <p className={name.key === "" ? "cust-about-alone" : undefined}>
          {about.filter((part) => part !== "").join(" · ")}
        </p>
        <Meanings moneyIs={analysis.moneyIs} of="detail" forecastKnown={status.kind === "known"} />
      </div>
      {figures.revenue < 0 && <Notice kind="warn" title={words.refundsOverRevenue} />}
      <CustomerFigureStrip figures={figures} moneyIs={analysis.moneyIs} />
      <CustomerForecast status={status} customer={customer} moneyIs={analysis.moneyIs} />
      <CustomerChart {...props} figures={figures} name={name.title} />
      {status.kind === "known" && (
        <AliveCard key={`alive ${customer}`} {...props} forecast={status} figures={figures} name={name.title} />
      )}
      <CustomerOrderList key={`orders ${customer}`} orders={orders} lines={props.lines} indices={figures.indices} />
    </>
  );
}
