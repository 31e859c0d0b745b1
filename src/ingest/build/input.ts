import { type DateCells, dateCells, timesOfDay } from "../columns/dateCells";
import { type NumberCells, numberCells } from "../columns/numberCells";
import { type TextCells, type Texts, textCells } from "../columns/textCells";
import { columnsOf, marksAreUnproven, moneyEvidence } from "../conventions";
import { textColumns } from "../draft";
import type { FileGroup } from "../group";
import { ImportError } from "../importError";
import { missingFields } from "../mapping";
import { customerFields, type Field, type GroupMapping, type Role } from "../types";
import { hasNoDecimals } from "../values/currency";
import { quantise } from "../values/money";

/** Where an order's money comes from. */
export type AmountRule =
  /** The order total, once per order: of its cells the largest in size (they should all be the same). */
  | "total"
  /** The sum of its rows: line totals, or quantity × unit price. */
  | "lines";

/** One group's columns as values by row, under the mapping. */
export interface GroupInput {
  readonly group: FileGroup;
  readonly name: string;
  readonly mapping: GroupMapping;
  readonly rows: number;
  readonly date: DateCells;
  readonly rule: AmountRule;
  /** Money of the row; NaN where blank or unreadable. */
  readonly amounts: Float64Array;
  /** The money cell that is no number; null when blank or read. */
  unreadableAmount(row: number): string | null;
  readonly amountCells: NumberCells;
  /** Money of the row's line; null when the file gives money per order only. */
  readonly lineAmounts: Float64Array | null;
  readonly orderIds: TextCells | null;
  /** Whether rows with one order id are one order. */
  readonly byOrder: boolean;
  readonly customers: readonly { readonly column: Texts; readonly field: Field }[];
  readonly names: TextCells | null;
  readonly refund: NumberCells | null;
  readonly cost: NumberCells | null;
  readonly quantity: NumberCells | null;
  readonly status: TextCells | null;
  readonly cancelledAt: TextCells | null;
  readonly product: TextCells | null;
  readonly sku: TextCells | null;
  readonly currency: TextCells | null;
  /** Dimensions by name. */
  readonly dimensions: readonly { readonly name: string; readonly cells: TextCells }[];
  readonly decimals: number;
}

const dimensionRoles = ["channel", "region", "coupon", "status"] as const;

function refuseMissing(roles: readonly Role[], file: string): void {
  const missing = missingFields(roles)[0];
  if (missing === "customer") throw new ImportError("noCustomerColumn", { file });
  if (missing === "date") throw new ImportError("noDateColumn", { file });
  if (missing === "amount") throw new ImportError("noAmountColumn", { file });
}

function product(quantity: NumberCells, price: NumberCells): Float64Array {
  return quantity.values.map((count, row) => quantise(count * (price.values[row] as number)));
}

/**
 * Reads one group under the user's mapping.
 * @throws ImportError `noCustomerColumn`, `noDateColumn`, `noAmountColumn`.
 */
export function groupInput(group: FileGroup, mapping: GroupMapping, currency: string, name: string): GroupInput {
  const { roles } = mapping;
  refuseMissing(roles, name);
  const alwaysGroups = hasNoDecimals(currency) && marksAreUnproven(moneyEvidence(group, roles));
  const numbers = (role: Role): NumberCells | null => {
    const column = group.columns[roles.indexOf(role)];
    if (column?.kind !== "number" && column?.kind !== "text") return null;
    return numberCells(column, role === "quantity" ? (mapping.decimalMark ?? ".") : mapping.decimalMark, alwaysGroups);
  };
  const texts = (role: Role): TextCells | null => {
    const found = textColumns(group, roles, role)[0];
    return found === undefined ? null : textCells(found.column);
  };
  const dateColumn = group.columns[roles.indexOf("orderDate")];
  if (dateColumn?.kind !== "date" && dateColumn?.kind !== "text") throw new ImportError("noDateColumn", { file: name });
  const date = dateCells(dateColumn, mapping.dateOrder);
  addTimes(group, roles, date);

  const orderIds = texts("orderId");
  const total = numbers("orderTotal");
  const line = numbers("lineTotal");
  const quantity = numbers("quantity");
  const price = numbers("unitPrice");
  const single = total ?? line;
  const cells = single ?? price;
  if (cells === null) throw new ImportError("noAmountColumn", { file: name });
  const amounts = single !== null || quantity === null ? cells.values : product(quantity, cells);
  return {
    group,
    name,
    mapping,
    rows: group.rowCount,
    date,
    rule: total === null ? "lines" : "total",
    amounts,
    amountCells: cells,
    lineAmounts: line?.values ?? (quantity !== null && price !== null ? product(quantity, price) : null),
    unreadableAmount: (row) => cells.unreadable(row) ?? (single === null ? (quantity?.unreadable(row) ?? null) : null),
    orderIds,
    byOrder: orderIds !== null && mapping.grain === "line",
    customers: customerFields.flatMap((field) =>
      textColumns(group, roles, field).map(({ column }) => ({ column, field })),
    ),
    names: texts("customerName"),
    refund: numbers("refund"),
    cost: numbers("cost"),
    quantity,
    status: texts("status"),
    cancelledAt: texts("cancelledAt"),
    product: texts("product"),
    sku: texts("sku"),
    currency: texts("currency"),
    dimensions: dimensionsOf(group, roles),
    decimals: Math.min(6, cells.maxDecimals + (single === null ? (quantity?.maxDecimals ?? 0) : 0)),
  };
}

function addTimes(group: FileGroup, roles: readonly Role[], date: DateCells): void {
  const time = textColumns(group, roles, "orderTime")[0];
  if (time?.column.kind !== "text") return;
  const ofDay = timesOfDay(time.column);
  for (let row = 0; row < ofDay.length; row++) {
    // A date that carries its own time keeps it.
    if ((date.times[row] as number) % 86_400_000 === 0)
      date.times[row] = (date.times[row] as number) + (ofDay[row] as number);
  }
}

function dimensionsOf(group: FileGroup, roles: readonly Role[]): { name: string; cells: TextCells }[] {
  const used = new Set<string>();
  const found: { name: string; cells: TextCells }[] = [];
  const add = (wanted: string, column: Texts): void => {
    let name = wanted;
    for (let copy = 2; used.has(name); copy++) name = `${wanted} (${copy})`;
    used.add(name);
    found.push({ name, cells: textCells(column) });
  };
  for (const role of dimensionRoles) {
    const column = textColumns(group, roles, role)[0];
    if (column !== undefined) add(role, column.column);
  }
  for (const index of columnsOf(roles, "keep")) {
    const column = group.columns[index];
    if (column?.kind === "text") add(group.header[index] || `${index + 1}`, column);
  }
  return found;
}
