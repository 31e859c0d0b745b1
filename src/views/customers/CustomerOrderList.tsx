import { Button } from "@mantine/core";
import { useState } from "react";
import { type LineTable, type OrderTable, textAt } from "../../engine";
import { type Format, type Messages, useI18n } from "../../i18n";
import { linesOfOrder } from "./linesByOrder";

interface CustomerOrderListProps {
  readonly orders: OrderTable;
  readonly lines: LineTable;
  /** The customer's orders, by time. */
  readonly indices: Uint32Array;
}

const ordersAtOnce = 50;
const productsAtOnce = 4;

/** The customer's orders, latest first; what the file has nothing for is left out. */
export function CustomerOrderList({ orders, lines, indices }: CustomerOrderListProps) {
  const { t, f } = useI18n();
  const words = t.customers.detail.orders;
  const [limit, setLimit] = useState(ordersAtOnce);
  const latestFirst = indices.toReversed();
  const withIds = latestFirst.some((order) => textAt(orders.orderKey, order) !== "");
  const withProducts = lines.lineCount > 0;
  const rest = latestFirst.length - limit;
  return (
    <section className="cust-orders-section">
      <h3 className="p-card-title">{words.title(indices.length, f.integer(indices.length))}</h3>
      <table className="p-table">
        <thead>
          <tr>
            <th scope="col">{withIds ? `${words.date} · ${words.id}` : words.date}</th>
            {withProducts && <th scope="col">{words.products}</th>}
            <th scope="col" className="p-num">
              {words.net}
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from(latestFirst.subarray(0, limit), (order) => (
            <tr key={order}>
              <td className="cust-order-date">
                {f.date(orders.time[order] ?? null)}
                {withIds && <span className="cust-under cust-order-id">{textAt(orders.orderKey, order)}</span>}
              </td>
              {withProducts && <td className="cust-products">{productsText(lines, order, t, f)}</td>}
              <td className="p-num">
                {f.money(orders.net[order] ?? null)}
                {(orders.refund[order] ?? 0) > 0 && (
                  <span className="cust-under cust-refund">{words.refundedOf(f.money(orders.refund[order] ?? 0))}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button variant="default" onClick={() => setLimit(limit + ordersAtOnce)}>
          {words.more(f.integer(Math.min(rest, ordersAtOnce)))}
        </Button>
      )}
    </section>
  );
}

function productsText(lines: LineTable, order: number, t: Messages, f: Format): string {
  const words = t.customers.detail.orders;
  const named = linesOfOrder(lines, order).filter(({ product }) => product !== "");
  const parts = named.slice(0, productsAtOnce).map(({ product, quantity }) => {
    const many = Number.isFinite(quantity) && quantity !== 1;
    return many ? words.quantity(product, f.decimal(quantity, Number.isInteger(quantity) ? 0 : 2)) : product;
  });
  if (named.length > productsAtOnce) parts.push(words.moreProducts(f.integer(named.length - productsAtOnce)));
  return parts.join(", ");
}
