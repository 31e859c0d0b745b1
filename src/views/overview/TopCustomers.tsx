import { ChartFrame, type ChartSource } from "../../charts";
import type { Analysis, OrderTable } from "../../engine";
import { useI18n } from "../../i18n";
import type { ForecastStatus } from "../shared/forecastStatus";
import { horizonText } from "../shared/forecastText";
import { shareText } from "../shared/shareText";
import { TopTable } from "./TopTable";
import { topColumns } from "./topColumns";
import { topRows } from "./topRows";

interface TopCustomersProps {
  readonly orders: OrderTable;
  readonly analysis: Analysis;
  readonly status: ForecastStatus;
  readonly source: ChartSource;
  readonly hideNames: boolean;
  readonly onHideNames: (hidden: boolean) => void;
  readonly onOpenCustomer: (index: number) => void;
  readonly onAllCustomers: () => void;
}

const rowCount = 7;

/** The customers who have brought in the most, and what is expected of them. */
export function TopCustomers(props: TopCustomersProps) {
  const { t, f } = useI18n();
  const { analysis, status } = props;
  const { table, moneyIs } = analysis;
  const words = t.overview.top;
  const known = status.kind === "known";
  const expected = known ? status.result.customers : null;
  const rows = topRows({ ...props, expected }, rowCount, t, f);
  const columns = topColumns(known, t);
  const held = rows.reduce((sum, row) => sum + (table.profit[row.index] ?? 0), 0);
  const total = analysis.kpis.grossProfit ?? 0;
  // Shares of a total that is not positive, or of everything, say nothing.
  const share = total > 0 && analysis.customers > rows.length ? held / total : null;
  const slipping = rows.filter((row) => row.expected?.slipping === true).length;
  const title = share === null ? words.plain : words.title(moneyIs, rows.length, shareText(share, f));

  return (
    <ChartFrame
      name="topCustomers"
      kind="table"
      title={slipping === 0 ? title : words.slipping(title, slipping, rows.length)}
      subtitle={
        known
          ? words.subtitleExpected(moneyIs, horizonText(status.settings.horizonDays, t, f))
          : words.subtitle(moneyIs)
      }
      definition={known ? "probabilityAlive" : "historicClv"}
      source={props.source}
      n={t.charts.sampleSize(t.common.customersCount(analysis.customers, f.integer(analysis.customers)))}
      names={{ hidden: props.hideNames, onChange: props.onHideNames }}
      table={{
        columns: columns.map((column) => ({ label: column.label, numeric: column.id !== "name" })),
        rows: rows.map((row) => columns.map((column) => column.text(row))),
      }}
    >
      <TopTable caption={words.plain} columns={columns} rows={rows} onOpenCustomer={props.onOpenCustomer} />
      <button type="button" className="p-link overview-all" onClick={props.onAllCustomers}>
        {words.all} →
      </button>
    </ChartFrame>
  );
}
