import { ChartFrame, type ChartSource } from "../../charts";
import { type Analysis, type OrderTable, textAt } from "../../engine";
import { useI18n } from "../../i18n";
import { figureMoney } from "./figureMoney";

interface TopCustomersProps {
  readonly orders: OrderTable;
  readonly analysis: Analysis;
  readonly source: ChartSource;
  readonly hideNames: boolean;
  readonly onHideNames: (hidden: boolean) => void;
  readonly onOpenCustomer: (index: number) => void;
  readonly onAllCustomers: () => void;
}

const rowCount = 7;

/** The customers who have brought in the most. */
export function TopCustomers(props: TopCustomersProps) {
  const { t, f } = useI18n();
  const { orders, analysis, hideNames } = props;
  const { table, moneyIs } = analysis;
  const words = t.overview.top;
  const rows = Array.from(table.byValue.subarray(0, rowCount), (index, i) => {
    const key = textAt(orders.customerKey, index);
    const name = textAt(orders.customerName, index);
    return {
      index,
      name: hideNames ? words.hidden(i + 1) : name || key,
      // A key may be an e-mail or a phone number: hidden with the name.
      key: hideNames || name === "" || name === key ? "" : key,
      orders: f.integer(table.orders[index] ?? 0),
      value: figureMoney(table.profit[index] ?? 0, f),
      last: f.date(table.lastTime[index] ?? null),
    };
  });
  const held = rows.reduce((sum, row) => sum + (table.profit[row.index] ?? 0), 0);
  const total = analysis.kpis.grossProfit ?? 0;
  // Shares of a total that is not positive, or of everything, say nothing.
  const share = total > 0 && analysis.customers > rows.length ? held / total : null;

  return (
    <ChartFrame
      name="topCustomers"
      kind="table"
      title={share === null ? words.plain : words.title(moneyIs, rows.length, f.percent(share, share < 0.1 ? 1 : 0))}
      subtitle={words.subtitle(moneyIs)}
      definition="historicClv"
      source={props.source}
      n={t.charts.sampleSize(t.common.customersCount(analysis.customers, f.integer(analysis.customers)))}
      names={{ hidden: hideNames, onChange: props.onHideNames }}
      table={{
        columns: [
          { label: words.customer, numeric: false },
          { label: words.orders, numeric: true },
          { label: words.value, numeric: true },
          { label: words.last, numeric: true },
        ],
        rows: rows.map((row) => [row.name, row.orders, row.value, row.last]),
      }}
    >
      <table className="p-table overview-top">
        <caption className="p-hidden">{words.plain}</caption>
        <thead>
          <tr>
            <th scope="col">{words.customer}</th>
            <th scope="col" className="p-num">
              {words.orders}
            </th>
            <th scope="col" className="p-num">
              {words.value}
            </th>
            <th scope="col" className="p-num overview-last">
              {words.last}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.index}>
              <td className="overview-who">
                <button type="button" className="p-link" onClick={() => props.onOpenCustomer(row.index)}>
                  {row.name}
                </button>
                {row.key !== "" && <span className="p-muted p-small">{row.key}</span>}
              </td>
              <td className="p-num">{row.orders}</td>
              <td className="p-num">{row.value}</td>
              <td className="p-num overview-last">{row.last}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="p-link overview-all" onClick={props.onAllCustomers}>
        {words.all} →
      </button>
    </ChartFrame>
  );
}
