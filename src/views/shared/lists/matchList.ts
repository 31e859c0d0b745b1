import {
  contactOf,
  formsOfCustomer,
  formsOfEntry,
  hashesOfCustomer,
  isHash,
  kindOf,
  listRows,
  type OrderTable,
  type PhoneCountry,
  textAt,
} from "../../../engine";
import { breath } from "../../../state/breath";

/** Whom a list names. */
export interface MatchedList {
  /** Keys of the customers found, as first written in the files, each once. */
  readonly keys: readonly string[];
  /** What names nobody, as it stands in the list. */
  readonly unknown: readonly string[];
}

/** Cells and customers looked at before the page gets a breath. */
const perTurn = 4_000;

/** Who an entry is, and how it says so. */
interface Hit {
  readonly customer: number;
  readonly kind: ReturnType<typeof kindOf>;
}

/**
 * Finds the customers of a pasted or uploaded list: by customer key, e-mail, phone, or the SHA-256 that ad platforms' lists
 * hold. Of a file with several columns, e-mails, phones and hashes count wherever they stand; keys in the one column that
 * names most customers and does not contradict them: figures of another column may happen to equal a key.
 */
export async function matchList(
  text: string,
  orders: OrderTable,
  country: PhoneCountry,
  onShare: (share: number) => void,
): Promise<MatchedList> {
  const rows = listRows(text);
  const wanted = new Set<string>();
  for (const [i, row] of rows.entries()) {
    for (const cell of row) for (const form of formsOfEntry(cell, country)) wanted.add(form);
    if (i % perTurn === perTurn - 1) await breath();
  }
  const withHashes = rows.some((row) => row.some(isHash));
  const found = await customersOf(wanted, orders, country, withHashes, onShare);
  return resultOf(rows, found, orders, country);
}

/** The customer of each wanted form; of two customers with one form, the first. */
async function customersOf(
  wanted: ReadonlySet<string>,
  orders: OrderTable,
  country: PhoneCountry,
  withHashes: boolean,
  onShare: (share: number) => void,
): Promise<ReadonlyMap<string, number>> {
  const sha256 = withHashes ? (await import("./sha256")).sha256Hex : null;
  const found = new Map<string, number>();
  const turn = withHashes ? perTurn / 8 : perTurn;
  for (let customer = 0; customer < orders.customerCount; customer++) {
    const key = textAt(orders.customerKey, customer);
    const contact = contactOf(orders, customer, country);
    const forms = formsOfCustomer(key, contact);
    if (sha256 !== null) forms.push(...hashesOfCustomer(key, contact, sha256));
    for (const form of forms) if (wanted.has(form) && !found.has(form)) found.set(form, customer);
    if (customer % turn === turn - 1) {
      onShare(customer / orders.customerCount);
      await breath();
    }
  }
  return found;
}

type Hits = readonly (readonly (Hit | null)[])[];

function resultOf(
  rows: readonly (readonly string[])[],
  found: ReadonlyMap<string, number>,
  orders: OrderTable,
  country: PhoneCountry,
): MatchedList {
  const hitOf = (cell: string): Hit | null => {
    for (const form of formsOfEntry(cell, country)) {
      const customer = found.get(form);
      if (customer !== undefined) return { customer, kind: kindOf(form) };
    }
    return null;
  };
  const hits: Hits = rows.map((row) => row.map(hitOf));
  const reached = hits.map((cells) => cells.find((hit) => hit !== null && hit.kind !== "key") ?? null);
  const keyColumn = keyColumnOf(hits, reached);
  const main = keyColumn ?? fullestColumn(hits);
  const customers = new Set<number>();
  const unknown: string[] = [];
  for (const [i, row] of rows.entries()) {
    const hit = reached[i] ?? (keyColumn === null ? null : hits[i]?.[keyColumn]) ?? null;
    if (hit !== null) customers.add(hit.customer);
    else if (i > 0 || !isHeader(rows, main)) unknown.push(row[main] || row.find((cell) => cell !== "") || "");
  }
  return { keys: Array.from(customers, (customer) => textAt(orders.customerKey, customer)), unknown };
}

/** A column of keys says of nearly all rows with an e-mail, a phone or a hash that they are the same customer. */
const agreeing = 0.9;

/** The column whose keys name most customers, where it does not contradict the rest of its rows; null where there is none. */
function keyColumnOf(hits: Hits, reached: readonly (Hit | null)[]): number | null {
  let best: number | null = null;
  let most = 0;
  for (let column = 0; column < widthOf(hits); column++) {
    const named = new Set<number>();
    let both = 0;
    let same = 0;
    hits.forEach((cells, i) => {
      const hit = cells[column] ?? null;
      if (hit === null || hit.kind !== "key") return;
      named.add(hit.customer);
      const other = reached[i] ?? null;
      if (other === null) return;
      both++;
      if (other.customer === hit.customer) same++;
    });
    if (named.size <= most || same < agreeing * both) continue;
    best = column;
    most = named.size;
  }
  return best;
}

/** The column with most e-mails, phones or hashes of customers; the first of none. */
function fullestColumn(hits: Hits): number {
  const counts = Array.from(
    { length: widthOf(hits) },
    (_, column) => hits.filter((cells) => cells[column] != null && cells[column].kind !== "key").length,
  );
  return counts.reduce((best, count, column) => (count > (counts[best] ?? 0) ? column : best), 0);
}

function widthOf(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

/** A first row that names nobody, above others, and has no figure in it but a hash's name, heads the list. */
function isHeader(rows: readonly (readonly string[])[], main: number): boolean {
  const cell = rows[0]?.[main] ?? "";
  return rows.length > 1 && (/sha-?256/i.test(cell) || !/\d|@/.test(cell));
}
