import { type CustomerTable, type OrderTable, textAt } from "../../engine";
import type { Format, Messages } from "../../i18n";
import { valueRanks } from "./ranks";

export interface CustomerName {
  /** The name; the key where the file has no name; "Customer 12" where names are hidden. */
  readonly title: string;
  /** The key under the name; blank where it would repeat the title or give a hidden customer away. */
  readonly key: string;
}

interface Naming {
  readonly orders: OrderTable;
  readonly table: CustomerTable;
  readonly hideNames: boolean;
  readonly t: Messages;
  readonly f: Format;
}

/** What a customer is called on screen, in a picture and in an export. */
export function customerName(naming: Naming, customer: number): CustomerName {
  if (naming.hideNames) {
    const rank = valueRanks(naming.table)[customer] ?? 0;
    return { title: naming.t.customers.anonymous(naming.f.integer(rank)), key: "" };
  }
  const key = textAt(naming.orders.customerKey, customer);
  const name = textAt(naming.orders.customerName, customer).trim();
  return name === "" || name === key ? { title: key, key: "" } : { title: name, key };
}
