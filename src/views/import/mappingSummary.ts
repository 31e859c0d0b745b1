import type { Format, Messages } from "../../i18n";
import type { Field, FileGroupDraft, GroupMapping } from "../../ingest";
import { moneyRoles } from "../../ingest/numberRoles";
import { customerFields } from "../../ingest/types";
import { columnName } from "./columnName";

/** How one group of files will be read, in words: "Customer = Email", "Amount = Subtotal, once per order", … */
export function mappingSummary(t: Messages, f: Format, draft: FileGroupDraft, mapping: GroupMapping): string[] {
  const words = t.importing.mapping.summary;
  const column = (field: Field): string | null => {
    const found = draft.columns.find((_, i) => mapping.roles[i] === field);
    if (found === undefined) return null;
    const { scale = 1 } = found;
    if (scale === 1 || !moneyRoles.includes(field)) return columnName(t, found);
    return `${columnName(t, found)} × ${f.decimal(scale, scale < 1 ? 2 : 0)}`;
  };
  const parts: string[] = [];

  // Several columns of one field are tried one after the other, as the fields are.
  const customers = customerFields.flatMap((field) =>
    draft.columns.filter((_, i) => mapping.roles[i] === field).map((c) => columnName(t, c)),
  );
  if (customers.length > 0) parts.push(words.customer(customers.join(words.orElse)));

  const date = column("orderDate");
  if (date !== null) {
    parts.push(words.date(date, dateOrderWords(t, draft, mapping)));
  }

  const amount = amountWords(t, mapping, column);
  if (amount !== null) parts.push(amount);

  for (const [field, say] of [
    ["refund", words.refund],
    ["adjustedTotal", words.refund],
    ["returnedQuantity", words.refund],
    ["documentType", words.refundRows],
    ["cost", words.cost],
    ["product", words.product],
  ] as const) {
    const name = column(field);
    if (name !== null) parts.push(say(name));
  }

  const kept = draft.columns.filter((_, i) => mapping.roles[i] === "keep").map((c) => columnName(t, c));
  if (kept.length > 0) parts.push(words.kept(kept.join(", ")));

  // Remembered ones may not be in this file.
  const leftOut = mapping.excludedStatuses.filter((value) => draft.statuses.some((status) => status.value === value));
  if (leftOut.length > 0) {
    const blank = t.importing.mapping.statusQuestion.blank;
    parts.push(words.leftOut(leftOut.map((value) => (value === "" ? blank : value)).join(", ")));
  }
  return parts;
}

function amountWords(t: Messages, mapping: GroupMapping, column: (field: Field) => string | null): string | null {
  const words = t.importing.mapping.summary;
  // Without an order number nothing can be grouped: each row stands for itself.
  const lines = mapping.grain === "line" && mapping.roles.includes("orderId");
  const discounts = [column("lineDiscount"), column("orderDiscount")].filter((name) => name !== null);
  const less = (amount: string): string => [amount, ...discounts.map((name) => words.lessDiscount(name))].join(", ");
  const total = column("orderTotal");
  if (total !== null) return less(lines ? words.amountOnce(total) : words.amountOrder(total));
  const line = column("lineTotal");
  if (line !== null) return less(lines ? words.amountLines(line) : words.amountOrder(line));
  const quantity = column("quantity");
  const price = column("unitPrice");
  if (quantity === null || price === null) return null;
  return less(lines ? words.amountProduct(quantity, price) : words.amountOrder(`${quantity} × ${price}`));
}

/** How dates are read; by whose word, where no cell of the file proves it. */
function dateOrderWords(t: Messages, draft: FileGroupDraft, { dateOrder }: GroupMapping): string | null {
  if (dateOrder === null) return null;
  const order = t.importing.mapping.dateOrders[dateOrder];
  const isPlatforms = draft.dateOrderBy === "platform" && dateOrder === draft.dateOrder && draft.platform !== null;
  return isPlatforms ? t.importing.mapping.summary.asPlatformWrites(order, draft.platform) : order;
}
