import type { LineTable, OrderNumbers, OrderTable, PackedText } from "../engine";
import type { Provenance } from "../ingest";

/**
 * Tables at rest: every column cut into chunks of rows. A chunk is small enough to be written without a pause that
 * anyone sees, and a million orders are some twenty columns of sixteen chunks, not a million records.
 */
export const rowsPerChunk = 65_536;

export type Column = Uint32Array | Float64Array | PackedText;

/** What is left of the two tables when their columns are taken out. */
export interface Shape {
  readonly orderCount: number;
  readonly customerCount: number;
  readonly lineCount: number;
  readonly dimensions: readonly { readonly name: string; readonly values: readonly string[] }[];
}

export interface Chunk {
  /** Column name, "order.time" or "dimension.3". */
  readonly part: string;
  readonly index: number;
  readonly data: Column;
}

export interface FlatTables {
  readonly shape: Shape;
  readonly columns: ReadonlyMap<string, Column>;
}

export function flatten(orders: OrderTable, lines: LineTable, provenance?: Provenance): FlatTables {
  const columns = new Map<string, Column>([
    ["order.customer", orders.customer],
    ["order.time", orders.time],
    ["order.net", orders.net],
    ["order.refund", orders.refund],
    ["order.cost", orders.cost],
    ["order.key", orders.orderKey],
    ["customer.key", orders.customerKey],
    ["customer.name", orders.customerName],
    ["line.order", lines.order],
    ["line.product", lines.product],
    ["line.quantity", lines.quantity],
    ["line.amount", lines.amount],
    ["product.name", lines.products],
    ["product.sku", lines.skus],
  ]);
  if (orders.contacts !== undefined) {
    columns.set("customer.email", orders.contacts.email);
    columns.set("customer.phone", orders.contacts.phone);
  }
  if (provenance !== undefined) {
    columns.set("order.file", provenance.orderFile);
    columns.set("order.rows", provenance.orderRows);
    columns.set("leftOut.id", provenance.leftOut.ids);
    columns.set("leftOut.file", provenance.leftOut.file);
    if (provenance.refunds !== undefined) {
      for (const [name, column] of Object.entries(provenance.refunds)) columns.set(`refund.${name}`, column);
    }
  }
  orders.dimensions.forEach((dimension, i) => {
    columns.set(`dimension.${i}`, dimension.codes);
  });
  return {
    shape: {
      orderCount: orders.orderCount,
      customerCount: orders.customerCount,
      lineCount: lines.lineCount,
      dimensions: orders.dimensions.map(({ name, values }) => ({ name, values })),
    },
    columns,
  };
}

/** What the analysis reads. */
export const numberColumns = ["order.customer", "order.time", "order.net", "order.cost"] as const;

/**
 * What the analysis reads, of columns of which the others need not be there yet. Throws when one is missing, or is not of the
 * kind or the length that it should have.
 */
export function numbersOf({ shape, columns }: FlatTables): OrderNumbers {
  const { uint32, float64 } = columnsByKind(columns);
  for (const name of numberColumns) checkLength(shape, name, columns.get(name));
  return {
    orderCount: shape.orderCount,
    customerCount: shape.customerCount,
    customer: uint32("order.customer"),
    time: float64("order.time"),
    net: float64("order.net"),
    cost: float64("order.cost"),
  };
}

interface Tables {
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly provenance?: Provenance;
}

/** The inverse of `flatten`. Throws when a column is missing or of another kind: the stored data set is damaged. */
export function unflatten({ shape, columns }: FlatTables): Tables {
  const { uint32, float64, text } = columnsByKind(columns);
  return {
    // Data sets of the first version were stored without.
    ...(columns.has("order.file") && {
      provenance: {
        orderFile: uint32("order.file"),
        orderRows: uint32("order.rows"),
        leftOut: { ids: text("leftOut.id"), file: uint32("leftOut.file") },
        ...(columns.has("refund.ids") && {
          refunds: {
            ids: text("refund.ids"),
            named: text("refund.named"),
            customers: text("refund.customers"),
            time: float64("refund.time"),
            amount: float64("refund.amount"),
            rows: uint32("refund.rows"),
            file: uint32("refund.file"),
            order: uint32("refund.order"),
          },
        }),
      },
    }),
    orders: {
      ...numbersOf({ shape, columns }),
      refund: float64("order.refund"),
      orderKey: text("order.key"),
      dimensions: shape.dimensions.map(({ name, values }, i) => ({ name, values, codes: uint32(`dimension.${i}`) })),
      customerKey: text("customer.key"),
      customerName: text("customer.name"),
      ...(columns.has("customer.email") && {
        contacts: { email: text("customer.email"), phone: text("customer.phone") },
      }),
    },
    lines: {
      lineCount: shape.lineCount,
      order: uint32("line.order"),
      product: uint32("line.product"),
      quantity: float64("line.quantity"),
      amount: float64("line.amount"),
      products: text("product.name"),
      skus: text("product.sku"),
    },
  };
}

function columnsByKind(columns: FlatTables["columns"]) {
  return {
    uint32: (name: string) => expectColumn(columns.get(name), name, (c) => c instanceof Uint32Array),
    float64: (name: string) => expectColumn(columns.get(name), name, (c) => c instanceof Float64Array),
    text: (name: string) => expectColumn(columns.get(name), name, (c): c is PackedText => "ends" in c),
  };
}

function expectColumn<T extends Column>(column: Column | undefined, name: string, is: (c: Column) => c is T): T {
  if (column === undefined || !is(column)) throw new Error(`column ${name} is missing`);
  return column;
}

export function columnLength(column: Column): number {
  return "ends" in column ? column.ends.length : column.length;
}

/** Cuts a column into chunks of its own memory (a view would drag its whole buffer into the database). */
export function* chunksOf(part: string, column: Column, size = rowsPerChunk): Generator<Chunk> {
  const length = columnLength(column);
  for (let index = 0, from = 0; from < length || index === 0; index++, from += size) {
    yield { part, index, data: sliceColumn(column, from, Math.min(from + size, length)) };
  }
}

function sliceColumn(column: Column, from: number, to: number): Column {
  if (!("ends" in column)) return column.slice(from, to);
  const start = from === 0 ? 0 : (column.ends[from - 1] ?? 0);
  const ends = column.ends.slice(from, to).map((end) => end - start);
  return { text: column.text.slice(start, start + (ends.at(-1) ?? 0)), ends };
}

/** Puts the chunks of one column, in order of their index, together again. */
export function joinChunks(chunks: readonly Column[]): Column {
  const [first] = chunks;
  if (first === undefined) throw new Error("a column has no chunk");
  if (chunks.length === 1) return first;
  if (first instanceof Uint32Array) return joinArrays(chunks, (n) => new Uint32Array(n));
  if (first instanceof Float64Array) return joinArrays(chunks, (n) => new Float64Array(n));
  return joinText(chunks);
}

function joinArrays<T extends Uint32Array | Float64Array>(chunks: readonly Column[], make: (length: number) => T): T {
  const whole = make(chunks.reduce((sum, chunk) => sum + columnLength(chunk), 0));
  let at = 0;
  for (const chunk of chunks) {
    if ("ends" in chunk) throw new Error("a column changes its kind between chunks");
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function joinText(chunks: readonly Column[]): PackedText {
  const texts: string[] = [];
  const ends = new Uint32Array(chunks.reduce((sum, chunk) => sum + columnLength(chunk), 0));
  let at = 0;
  let offset = 0;
  for (const chunk of chunks) {
    if (!("ends" in chunk)) throw new Error("a column changes its kind between chunks");
    texts.push(chunk.text);
    for (let i = 0; i < chunk.ends.length; i++) ends[at++] = (chunk.ends[i] ?? 0) + offset;
    offset += chunk.text.length;
  }
  return { text: texts.join(""), ends };
}

/** Lengths agree with the shape: a half-written or foreign record is noticed before it is drawn. */
export function checkLengths({ shape, columns }: FlatTables): void {
  for (const [name, column] of columns) checkLength(shape, name, column);
}

function checkLength(shape: Shape, name: string, column: Column | undefined): void {
  const expected =
    name.startsWith("order.") || name.startsWith("dimension.")
      ? shape.orderCount
      : name.startsWith("customer.")
        ? shape.customerCount
        : name.startsWith("line.")
          ? shape.lineCount
          : null;
  if (column !== undefined && expected !== null && columnLength(column) !== expected)
    throw new Error(`column ${name} has a wrong length`);
}
