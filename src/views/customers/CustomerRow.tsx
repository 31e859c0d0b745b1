import { memo, useLayoutEffect, useRef } from "react";
import type { Analysis, OrderTable } from "../../engine";
import { useI18n } from "../../i18n";
import { cutMiddle } from "../../ui";
import type { KnownForecast } from "../shared/forecastStatus";
import { cellText, columnsOf, expectedCellText } from "./columns";
import { type CustomerName, customerName } from "./customerName";
import { ExpectedCell, isSlipping } from "./ExpectedCell";
import type { RowEvents } from "./useRowEvents";

/** What two lines of the column hold: of a longer name its end tells it from its like. */
const longestName = 44;

interface CustomerRowProps {
  /** Place in the list, 0-based. */
  readonly row: number;
  readonly customer: number;
  readonly orders: OrderTable;
  readonly analysis: Analysis;
  readonly forecast: KnownForecast | null;
  readonly hideNames: boolean;
  readonly compact: boolean;
  /** The one row that the Tab key reaches. */
  readonly active: boolean;
  /** A key has moved here: take the focus. */
  readonly takeFocus: boolean;
  readonly events: RowEvents;
}

/** One customer: a row of the table, or two lines on a phone. Drawn again only when something of it changes. */
export const CustomerRow = memo(function CustomerRow(props: CustomerRowProps) {
  const { t, f } = useI18n();
  const { customer, analysis, forecast, compact } = props;
  const name = customerName({ ...props, table: analysis.table, t, f }, customer);
  const text = (id: Parameters<typeof cellText>[0]) => cellText(id, analysis, customer, t, f);
  const opener = <Opener {...props} name={name} />;
  return (
    <tr aria-rowindex={props.row + 2} className="cust-row">
      {compact ? (
        <>
          <td className="cust-name">
            {opener}
            <span className="cust-under">
              {t.common.ordersCount(analysis.table.orders[customer] ?? 0, text("orders"))}
              {name.key !== "" && ` · ${name.key}`}
            </span>
          </td>
          <td className="cust-value">
            <span className="cust-title">{text("value")}</span>
            {forecast === null ? (
              <span className="cust-under">{t.customers.lastOn(text("last"))}</span>
            ) : (
              <AliveLine forecast={forecast} customer={customer} />
            )}
          </td>
        </>
      ) : (
        columnsOf(forecast !== null).map(({ id }) => {
          switch (id) {
            case "name":
              return (
                <td key={id} className="cust-name">
                  {opener}
                  {name.key !== "" && <span className="cust-under">{name.key}</span>}
                </td>
              );
            case "probabilityAlive":
            case "expectedOrders":
            case "predicted":
            case "nextOrder":
              return forecast !== null && <ExpectedCell key={id} id={id} forecast={forecast} customer={customer} />;
            default:
              return (
                <td key={id} className={`cust-${id}`}>
                  {text(id)}
                </td>
              );
          }
        })
      )}
    </tr>
  );
});

interface AliveLineProps {
  readonly forecast: KnownForecast;
  readonly customer: number;
}

/** On a phone: how likely the customer still buys. */
function AliveLine({ forecast, customer }: AliveLineProps) {
  const { t, f } = useI18n();
  const className = isSlipping(forecast, customer) ? "cust-under cust-slipping" : "cust-under";
  return (
    <span className={className}>
      {t.customers.aliveOf(expectedCellText("probabilityAlive", forecast, customer, f))}
    </span>
  );
}

/** The name is the button that opens the customer; it lies over the whole row, so that a press anywhere hits it. */
function Opener(props: CustomerRowProps & { readonly name: CustomerName }) {
  const button = useRef<HTMLButtonElement>(null);
  const { row, name, events, takeFocus } = props;
  useLayoutEffect(() => {
    if (takeFocus) button.current?.focus({ preventScroll: true });
  }, [takeFocus]);
  return (
    <button
      ref={button}
      type="button"
      className="cust-title cust-open"
      title={name.title}
      aria-label={name.title}
      aria-haspopup="dialog"
      tabIndex={props.active ? 0 : -1}
      onClick={() => events.onOpen(row)}
      onKeyDown={events.onKey}
      onFocus={() => events.onFocus(row)}
    >
      <span className="cust-called">{cutMiddle(name.title, longestName)}</span>
    </button>
  );
}
