import { takeDatesFromAbove } from "../blankDates";
import { type DateCells, dateCells, timesOfDay } from "../columns/dateCells";
import { type NumberCells, numberCells } from "../columns/numberCells";
import { type TextCells, type Texts, textCells } from "../columns/textCells";
import { TextPool } from "../columns/textPool";
import { columnsOf, marksAreUnproven, moneyEvidence } from "../conventions";
import { textColumns } from "../draft";
import type { FileGroup } from "../group";
import { ImportError } from "../importError";
import { missingFields } from "../mapping";
import { moneyRoles } from "../numberRoles";
import { type CustomerField, customerFields, type GroupMapping, type Role } from "../types";
import { hasNoDecimals } from "../values/currency";
import { quantise } from "../values/money";
import { scaleOf } from "../values/scale";
import { isCutOff, isRefundDocument } from "../values/words";
import type { BuildContext } from "./context";
import { rowCosts } from "./costs";
import { convert, type RowCurrencies, rowCurrencies } from "./currencies";
import { type Discount, discountCells, lessDiscount } from "./discounts";
import { adjustedCells, returnedMoney } from "./givenBack";

/** Where an order's money comes from. */
export type AmountRule =
  /** The order total, once per order: of its cells the largest in size (they should all be the same). */
  | "total"
  /** The sum of its rows: line totals, or quantity × unit price. */
  | "lines";

/** Costs by row, NaN where unknown. */
export interface RowCosts {
  readonly values: Float64Array;
  /** Made line by line, so always summed; a cost column may stand once per order, repeated on its rows. */
  readonly ofLines: boolean;
}

export interface CustomerColumn {
  readonly column: Texts;
  readonly field: CustomerField;
  /** Position in the file. */
  readonly index: number;
}

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
  readonly customers: readonly CustomerColumn[];
  /** Columns with a customer role, whether they key or not. */
  readonly contactColumns: readonly CustomerColumn[];
  readonly names: TextCells | null;
  readonly refund: NumberCells | null;
  /** The order total after what was given back. */
  readonly adjusted: NumberCells | null;
  /** Money of the pieces of the row that came back; null where a refund column tells it, or nothing does. */
  readonly returned: Float64Array | null;
  /** What is taken off the order as a whole, by row. */
  readonly orderDiscount: Discount | null;
  /** Cost of the row; null without. */
  readonly costs: RowCosts | null;
  readonly quantity: NumberCells | null;
  readonly status: TextCells | null;
  /** A second status that speaks of returns only. */
  readonly returnStatus: TextCells | null;
  readonly cancelledAt: TextCells | null;
  /** Id of the order that the row's document gives back. */
  readonly refundOf: TextCells | null;
  readonly product: TextCells | null;
  readonly sku: TextCells | null;
  readonly category: TextCells | null;
  readonly currencies: RowCurrencies | null;
  /** Order totals and line totals by row, whichever of them is in force; null without. */
  readonly totals: Float64Array | null;
  /** First row of each file that is a copy, byte by byte, of another one of this import, and the row after its last. */
  readonly copies: readonly { readonly from: number; readonly end: number }[];
  /** Dimensions by name. */
  readonly dimensions: readonly { readonly name: string; readonly cells: TextCells }[];
  readonly decimals: number;
}

const dimensionRoles = ["channel", "region", "coupon", "status", "category"] as const;

function refuseMissing(roles: readonly Role[], file: string): void {
  const missing = missingFields(roles)[0];
  if (missing === "customer") throw new ImportError("noCustomerColumn", { file });
  if (missing === "date") throw new ImportError("noDateColumn", { file });
  if (missing === "amount") throw new ImportError("noAmountColumn", { file });
}

function product(quantity: NumberCells, price: NumberCells): Float64Array {
  return quantity.values.map((count, row) => quantise(count * (price.values[row] as number)));
}

/** Amounts in units of the currency, where the header says that they are written in others. */
function scaled(cells: NumberCells, scale: number): NumberCells {
  if (scale === 1) return cells;
  const maxDecimals = scale < 1 ? cells.maxDecimals + 2 : cells.maxDecimals;
  return { ...cells, maxDecimals, values: cells.values.map((value) => quantise(value * scale)) };
}

/** Order numbers without those that a spreadsheet has cut off: rows that share what is left of one are not one order. */
function wholeIds(cells: TextCells | null): TextCells | null {
  const cut = cells?.pool.strings().map(isCutOff) ?? [];
  if (cells === null || !cut.includes(true)) return cells;
  return { ...cells, codes: cells.codes.map((code) => (cut[code] === true ? 0 : code)) };
}

/** Rows whose kind of document gives money back; null where no column says it. */
function refundRows(kinds: TextCells | null): Uint8Array | null {
  if (kinds === null) return null;
  const says = kinds.pool.strings().map(isRefundDocument);
  return Uint8Array.from(kinds.codes, (code) => (says[code] === true ? 1 : 0));
}

/** Money of rows that give it back is less than nothing, however it is written. */
function takenOff(values: Float64Array, givesBack: Uint8Array | null): Float64Array {
  if (givesBack === null) return values;
  return values.map((value, row) => (givesBack[row] === 1 && value > 0 ? -value : value));
}

/**
 * Reads one group under the user's mapping.
 * @throws ImportError `noCustomerColumn`, `noDateColumn`, `noAmountColumn`.
 */
export function groupInput(group: FileGroup, mapping: GroupMapping, context: BuildContext, name: string): GroupInput {
  const { roles } = mapping;
  const { currency } = context;
  refuseMissing(roles, name);
  const alwaysGroups = hasNoDecimals(currency) && marksAreUnproven(moneyEvidence(group, roles));
  const numbers = (role: Role): NumberCells | null => {
    const index = roles.indexOf(role);
    const column = group.columns[index];
    if (column?.kind !== "number" && column?.kind !== "text") return null;
    const mark = role === "quantity" ? (mapping.decimalMark ?? ".") : mapping.decimalMark;
    const cells = numberCells(column, mark, alwaysGroups);
    return moneyRoles.includes(role) ? scaled(cells, scaleOf(group.header[index] ?? "")) : cells;
  };
  const texts = (role: Role): TextCells | null => {
    const found = textColumns(group, roles, role)[0];
    return found === undefined ? null : textCells(found.column);
  };
  const dateColumn = group.columns[roles.indexOf("orderDate")];
  if (dateColumn?.kind !== "date" && dateColumn?.kind !== "text") throw new ImportError("noDateColumn", { file: name });
  const date = dateCells(dateColumn, mapping.dateOrder);
  if (mapping.blankDates === "above") takeDatesFromAbove(group, date);
  addTimes(group, roles, date);

  const orderIds = wholeIds(texts("orderId"));
  const total = numbers("orderTotal");
  const line = numbers("lineTotal");
  const quantity = numbers("quantity");
  const price = numbers("unitPrice");
  const byLines = total === null || (mapping.amount === "lines" && (line !== null || (quantity ?? price) !== null));
  const single = byLines ? line : total;
  const cells = single ?? price;
  if (cells === null) throw new ImportError("noAmountColumn", { file: name });
  const refund = numbers("refund");
  const currencies = rowCurrencies(texts("currency"), cells, group.rowCount, context);
  const money = (values: Float64Array): Float64Array => convert(values, currencies, context);
  const mark = mapping.decimalMark;
  const lineDiscount = discountCells(group, roles, "lineDiscount", mark, alwaysGroups);
  const orderDiscount = discountCells(group, roles, "orderDiscount", mark, alwaysGroups);
  const givesBack = refundRows(texts("documentType"));
  const worked = line?.values ?? (quantity !== null && price !== null ? product(quantity, price) : null);
  const ofLines = worked === null ? null : lessDiscount(worked, lineDiscount);
  const lineAmounts = ofLines === null ? null : takenOff(money(ofLines), givesBack);
  const amounts = byLines && ofLines !== null ? ofLines : cells.values;
  const returnedPieces = refund === null ? numbers("returnedQuantity") : null;
  const skuCells = texts("sku");
  const productCells = texts("product");
  const category = texts("category");
  return {
    group,
    name,
    mapping,
    rows: group.rowCount,
    date,
    rule: byLines ? "lines" : "total",
    amounts: takenOff(money(amounts), givesBack),
    amountCells: cells,
    lineAmounts,
    totals: total === null ? null : takenOff(money(total.values), givesBack),
    unreadableAmount: (row) => cells.unreadable(row) ?? (single === null ? (quantity?.unreadable(row) ?? null) : null),
    orderIds,
    byOrder: orderIds !== null && mapping.grain === "line",
    customers: customerColumns(group, roles, mapping.customerKeys ?? customerFields),
    contactColumns: customerColumns(group, roles, customerFields),
    names: joinedNames(textColumns(group, roles, "customerName").map(({ column }) => textCells(column))),
    refund: refund === null ? null : { ...refund, values: money(refund.values) },
    adjusted: adjustedCells(numbers("adjustedTotal"), money),
    returned: returnedMoney(returnedPieces, quantity, lineAmounts),
    orderDiscount: orderDiscount === null ? null : { ...orderDiscount, off: money(orderDiscount.off) },
    costs: rowCosts({
      own: numbers("cost"),
      unit: numbers("unitCost"),
      quantity,
      sku: skuCells,
      product: productCells,
      category,
      lineAmounts,
      money,
      context,
    }),
    quantity,
    status: texts("status"),
    returnStatus: texts("returnStatus"),
    cancelledAt: texts("cancelledAt"),
    refundOf: texts("refundOf"),
    product: productCells,
    sku: skuCells,
    category,
    currencies,
    copies: copiesOf(group, context.copiedFiles),
    dimensions: dimensionsOf(group, roles),
    decimals: Math.max(
      currencies?.converts === true ? 2 : 0,
      Math.min(6, cells.maxDecimals + (single === null ? (quantity?.maxDecimals ?? 0) : 0)),
      lineDiscount?.decimals ?? 0,
      orderDiscount?.decimals ?? 0,
    ),
  };
}

function customerColumns(group: FileGroup, roles: readonly Role[], wanted: readonly CustomerField[]): CustomerColumn[] {
  return wanted.flatMap((field) =>
    textColumns(group, roles, field).map(({ column, index }) => ({ column, field, index })),
  );
}

/** Names in two columns (first and last) as one. */
function joinedNames(parts: readonly TextCells[]): TextCells | null {
  const [first, second] = parts;
  if (first === undefined || second === undefined) return first ?? null;
  const pool = new TextPool();
  const codes = first.codes.map((code, row) =>
    pool.intern(`${first.pool.at(code)} ${second.pool.at(second.codes[row] as number)}`.trim()),
  );
  return { codes, pool };
}

function copiesOf(group: FileGroup, copied: ReadonlySet<number>): { from: number; end: number }[] {
  return group.files.flatMap(({ file, firstRow }, position) =>
    copied.has(file) ? [{ from: firstRow, end: group.files[position + 1]?.firstRow ?? group.rowCount }] : [],
  );
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
