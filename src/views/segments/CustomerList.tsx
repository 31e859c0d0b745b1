import { useState } from "react";
import type { Analysis, Forecast, OrderTable } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { cellText, expectedCellText } from "../customers/columns";
import { customerName } from "../customers/customerName";
import { knownForecast } from "../shared/forecastStatus";
import { ListExport } from "../shared/lists";
import { words } from "./words";

export interface CustomerListProps {
  readonly customers: Uint32Array;
  /** What the list is; part of its file's name. */
  readonly name: string;
  readonly fileName: string;
  readonly orders: OrderTable;
  readonly analysis: Analysis;
  readonly forecast: Forecast | null;
  readonly hideNames: boolean;
  readonly onHideNames: (hide: boolean) => void;
  readonly onOpenCustomer: (customer: number) => void;
}

const first = 10;
const step = 50;

/** Who is on a list: some at first, more on a press, each name opening its customer; and the list to take away. */
export function CustomerList(props: CustomerListProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { customers, orders, analysis, hideNames } = props;
  const [most, setMost] = useState(first);
  const forecast = knownForecast(props.forecast);
  const { table } = analysis;
  if (customers.length === 0) return <p className="p-muted">{w.list.nobody}</p>;
  const shown = customers.subarray(0, most);
  const left = customers.length - shown.length;
  return (
    <div className="seg-list">
      <div className="seg-list-head">
        <span className="p-muted">
          {w.list.shown(
            f.integer(shown.length),
            t.common.customersCount(customers.length, f.integer(customers.length)),
          )}
        </span>
        <div className="p-actions">
          <label className="cust-check">
            <input
              type="checkbox"
              checked={hideNames}
              onChange={(event) => props.onHideNames(event.currentTarget.checked)}
            />
            {w.list.hideNames}
          </label>
          <ListExport
            customers={customers}
            name={props.fileName}
            orders={orders}
            analysis={analysis}
            forecast={props.forecast}
            hideNames={hideNames}
          />
        </div>
      </div>
      <table className="p-table seg-people">
        <caption className="p-hidden">{w.list.caption(props.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.customers.columns.name}</th>
            <th scope="col" className="p-num seg-wide">
              {t.customers.columns.orders}
            </th>
            <th scope="col" className="p-num seg-wide">
              {w.list.lastOrder}
            </th>
            <th scope="col" className="p-num">
              {t.customers.columns.value}
            </th>
            {forecast !== null && (
              <>
                <th scope="col" className="p-num">
                  {w.groups.columns.alive}
                </th>
                <th scope="col" className="p-num seg-wide">
                  {t.customers.columns.predicted}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {Array.from(shown, (customer) => {
            const name = customerName({ orders, table, hideNames, t, f }, customer);
            return (
              <tr key={customer}>
                <td className="seg-who">
                  <button
                    type="button"
                    className="p-link"
                    title={name.title}
                    onClick={() => props.onOpenCustomer(customer)}
                  >
                    <span className="p-two-lines">{name.title}</span>
                  </button>
                  {name.key !== "" && <span className="p-muted p-small">{name.key}</span>}
                </td>
                <td className="p-num seg-wide">{cellText("orders", analysis, customer, t, f)}</td>
                <td className="p-num seg-wide">{cellText("last", analysis, customer, t, f)}</td>
                <td className="p-num">{cellText("value", analysis, customer, t, f)}</td>
                {forecast !== null && (
                  <>
                    <td className="p-num">{expectedCellText("probabilityAlive", forecast, customer, f)}</td>
                    <td className="p-num seg-wide">{expectedCellText("predicted", forecast, customer, f)}</td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {left > 0 && (
        <button type="button" className="p-link" onClick={() => setMost(most + step)}>
          {w.list.more(f.integer(Math.min(step, left)))}
        </button>
      )}
    </div>
  );
}
