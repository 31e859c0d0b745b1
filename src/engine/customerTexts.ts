import { foldText } from "./foldText";
import { textAt } from "./packedText";
import type { OrderTable } from "./types";

/** Folded keys and names of the customers, in the two forms that searching and sorting need. */
export interface CustomerTexts {
  /** Key and name of all customers in one string: one native search runs over it. */
  readonly haystack: string;
  /** Where the text of customer c begins in the haystack; one more at the end. */
  readonly starts: Uint32Array;
  /** Place of each customer in the alphabet by name (by key where the name is blank); equal texts share it. */
  nameRanks(): Float64Array;
}

/** Parts key from name, and customer from customer; folding keeps both, and no query can hold them. */
const PART = "\u0001";
const ROW = "\n";
/** The characters that must not stand in a cell here. */
const controls = /\p{Cc}/gu;

const known = new WeakMap<OrderTable, CustomerTexts>();

/** The customers' folded texts, worked out once for a table. */
export function customerTexts(orders: OrderTable): CustomerTexts {
  const found = known.get(orders);
  if (found !== undefined) return found;
  const made = makeTexts(orders);
  known.set(orders, made);
  return made;
}

/** What a user typed, in the form of the haystack. */
export function foldQuery(search: string): string {
  return foldText(search.replace(controls, " ")).trim();
}

/** Marks the customers whose key or name contains the folded query; a blank query marks all. */
export function matching(texts: CustomerTexts, query: string): Uint8Array {
  const n = texts.starts.length - 1;
  const marks = new Uint8Array(n);
  if (query === "") return marks.fill(1);
  let c = 0;
  let at = texts.haystack.indexOf(query);
  while (at >= 0 && c < n) {
    while ((texts.starts[c + 1] ?? 0) <= at) c++;
    marks[c] = 1;
    c++;
    at = texts.haystack.indexOf(query, texts.starts[c] ?? texts.haystack.length);
  }
  return marks;
}

function makeTexts(orders: OrderTable): CustomerTexts {
  const n = orders.customerCount;
  const keys = { text: orders.customerKey.text.replace(controls, " "), ends: orders.customerKey.ends };
  const names = { text: orders.customerName.text.replace(controls, " "), ends: orders.customerName.ends };
  const rows: string[] = [];
  for (let c = 0; c < n; c++) rows.push(textAt(keys, c) + PART + textAt(names, c) + ROW);
  const haystack = foldText(rows.join(""));
  const starts = new Uint32Array(n + 1);
  for (let c = 0; c < n; c++) starts[c + 1] = haystack.indexOf(ROW, starts[c]) + 1;
  let ranks: Float64Array | null = null;
  return {
    haystack,
    starts,
    nameRanks: () => {
      ranks ??= rankNames(haystack, starts);
      return ranks;
    },
  };
}

function rankNames(haystack: string, starts: Uint32Array): Float64Array {
  const n = starts.length - 1;
  const texts = Array.from({ length: n }, (_, c) => {
    const row = haystack.slice(starts[c], (starts[c + 1] ?? 1) - ROW.length);
    const cut = row.indexOf(PART);
    return row.slice(cut + 1).trim() || row.slice(0, cut).trim();
  });
  const alphabet = [...new Set(texts)].sort((a, b) => (a < b ? -1 : 1));
  const rankOf = new Map(alphabet.map((text, rank) => [text, rank]));
  return Float64Array.from(texts, (text) => rankOf.get(text) ?? 0);
}
