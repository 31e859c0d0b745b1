import { type CSSProperties, type Ref, useImperativeHandle, useRef, useState } from "react";
import type { OrderTable } from "../../engine";
import { useI18n } from "../../i18n";
import { CustomerRow } from "./CustomerRow";
import type { TableSort } from "./columns";
import { drawnRows } from "./drawnRows";
import { rowAfterKey } from "./gridKeys";
import { SortHeader } from "./SortHeader";
import type { ShownRows } from "./useCustomerRows";
import { useRowEvents } from "./useRowEvents";
import { useVirtualRows } from "./useVirtualRows";

export interface CustomerTableHandle {
  /** Puts the focus on the customer's row, or on the active one where the customer is not in the list. */
  focusOn(customer: number): void;
}

interface CustomerTableProps {
  readonly ref: Ref<CustomerTableHandle>;
  readonly shown: ShownRows;
  readonly orders: OrderTable;
  readonly hideNames: boolean;
  readonly compact: boolean;
  readonly busy: boolean;
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  readonly onOpen: (customer: number) => void;
}

const wideRow = 54;
const compactRow = 62;
const headHeight = 44;

/** Every customer of the list, of which only the rows in view are in the page. */
export function CustomerTable(props: CustomerTableProps) {
  const { t } = useI18n();
  const { shown, compact } = props;
  const { rows, analysis, forecast } = shown;
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = compact ? compactRow : wideRow;
  const [current, setCurrent] = useState({ rows, active: 0, takeFocus: false });
  const active = current.rows === rows ? current.active : 0;
  const virtual = useVirtualRows({ scroller, rows, rowHeight, headerHeight: compact ? 0 : headHeight });

  const events = useRowEvents({
    onOpen: (row) => {
      setCurrent({ rows, active: row, takeFocus: false });
      const customer = rows[row];
      if (customer !== undefined) props.onOpen(customer);
    },
    onKey: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const row = rowAfterKey(event.key, active, rows.length, virtual.page);
      if (row === null) return;
      event.preventDefault();
      setCurrent({ rows, active: row, takeFocus: true });
      virtual.scrollToRow(row);
    },
    onFocus: (row) => {
      if (row !== active) setCurrent({ rows, active: row, takeFocus: false });
      // Only a row kept beside the range: one in view must not move under the pointer that presses it.
      if (row < virtual.range.from || row >= virtual.range.to) virtual.scrollToRow(row);
    },
  });
  useImperativeHandle(props.ref, () => ({
    focusOn: (customer) => {
      const found = rows.indexOf(customer);
      const row = found === -1 ? active : found;
      setCurrent({ rows, active: row, takeFocus: true });
      virtual.scrollToRow(row);
    },
  }));

  const drawn = drawnRows(virtual.range, active);
  const above = Math.max(0, virtual.rowTop(virtual.range.from) - (active < virtual.range.from ? rowHeight : 0));
  const below = virtual.spacerHeight - above - drawn.length * rowHeight;
  // Drawn by the style sheet before and after the rows: no rows of their own that would be read out.
  const spacers: CSSProperties & Record<`--${string}`, string> = {
    "--cust-above": `${above}px`,
    "--cust-below": `${below}px`,
  };
  return (
    <div
      ref={scroller}
      className={`cust-scroller${compact ? " cust-compact" : ""}${forecast === null ? "" : " cust-expecting"}`}
      onScroll={virtual.onScroll}
    >
      <table
        className="cust-table"
        aria-label={t.customers.tableLabel}
        aria-rowcount={rows.length + 1}
        aria-busy={props.busy}
      >
        {/* On a phone the head is out of the layout, and the first row is the space above the others. */}
        {compact && (
          <colgroup>
            <col />
            <col className="cust-money-column" />
          </colgroup>
        )}
        <SortHeader
          sort={props.sort}
          onSort={props.onSort}
          moneyIs={analysis.moneyIs}
          forecastKnown={forecast !== null}
          compact={compact}
        />
        <tbody style={spacers}>
          {drawn.map((row) => (
            <CustomerRow
              key={row}
              row={row}
              customer={rows[row] ?? 0}
              orders={props.orders}
              analysis={analysis}
              forecast={forecast}
              hideNames={props.hideNames}
              compact={compact}
              active={row === active}
              takeFocus={row === active && current.rows === rows && current.takeFocus}
              events={events}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
