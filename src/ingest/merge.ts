import { type Dimension, type LineTable, type OrderTable, packText, unpackText } from "../engine";
import { ImportError } from "./importError";
import { mergeReconciliations } from "./mergeReconciliation";
import type { FileRead, ImportResult, MergeCounts, MergedImport, Provenance, StoredImport } from "./types";
import { mergeKey } from "./values/customerKey";
import { Sum } from "./values/money";

function sumOf(values: Float64Array): number {
  const sum = new Sum();
  for (const value of values) sum.add(value);
  return sum.at(6);
}

/** Where an order of the merged table stands: in the data set (side 0) or in the new files (side 1). */
interface Place {
  readonly side: 0 | 1;
  readonly at: number;
}

interface Side {
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly files: readonly FileRead[];
  readonly provenance: Provenance;
  readonly ids: readonly string[];
  readonly customers: readonly string[];
}

/** Orders of one origin and one id are one order: the platform, else the header. */
function originOf(file: FileRead | undefined): string {
  return file?.facts?.platform ?? file?.facts?.headerSignature ?? "";
}

function sideOf(stored: StoredImport): Side {
  const { orders, lines, files } = stored;
  return {
    orders,
    lines,
    files,
    ids: unpackText(orders.orderKey),
    customers: unpackText(orders.customerKey).map(mergeKey),
    provenance: stored.provenance ?? {
      orderFile: new Uint32Array(orders.orderCount),
      orderRows: new Uint32Array(orders.orderCount).fill(1),
      leftOut: { ids: packText([]), file: new Uint32Array(0) },
    },
  };
}

/** What two exports of one order are compared by. */
function printer(side: Side): (at: number) => string {
  const { orders, customers } = side;
  const dimensions = [...orders.dimensions].sort((a, b) => (a.name < b.name ? -1 : 1));
  return (at) => {
    const values = dimensions.map(({ name, codes, values: texts }) => [name, texts[codes[at] as number] ?? ""]);
    const filled = values.filter(([, text]) => text !== "");
    return JSON.stringify([
      customers[orders.customer[at] as number],
      orders.time[at],
      orders.net[at],
      orders.refund[at],
      filled,
    ]);
  };
}

/** Which orders stand in the result, and what became of the others. */
function settle(base: Side, added: Side, known: boolean) {
  // A data set of the first version does not say where its orders come from: there the id alone must do.
  const keyOf = (side: Side, file: number, id: string): string =>
    known ? `${originOf(side.files[file])}\u001e${id}` : id;
  const index = new Map<string, number>();
  for (const [at, id] of base.ids.entries()) {
    if (id !== "") index.set(keyOf(base, base.provenance.orderFile[at] as number, id), at);
  }
  const seen = new Set(base.files.flatMap(({ facts }) => (facts === undefined ? [] : [facts.signature])));
  const repeatedFiles = added.files.map(({ facts }) => facts !== undefined && seen.has(facts.signature));
  const printBase = printer(base);
  const printAdded = printer(added);
  const replacedBy = new Map<number, number>();
  const fresh: number[] = [];
  const baseFate = new Uint8Array(base.ids.length);
  const addedFate = new Uint8Array(added.ids.length);
  for (const [at, id] of added.ids.entries()) {
    const file = added.provenance.orderFile[at] as number;
    const there = id === "" ? undefined : index.get(keyOf(added, file, id));
    if (there === undefined) {
      if (id === "" && repeatedFiles[file] === true) addedFate[at] = 1;
      else fresh.push(at);
    } else if (printBase(there) === printAdded(at)) addedFate[at] = 1;
    else {
      replacedBy.set(there, at);
      baseFate[there] = 2;
    }
  }
  let removed = 0;
  for (const [i, id] of unpackText(added.provenance.leftOut.ids).entries()) {
    const there = index.get(keyOf(added, added.provenance.leftOut.file[i] as number, id));
    if (there === undefined || baseFate[there] !== 0) continue;
    baseFate[there] = 2;
    removed++;
  }
  const places = Array.from({ length: base.ids.length }, (_, at): Place[] => {
    const by = replacedBy.get(at);
    if (by !== undefined) return [{ side: 1, at: by }];
    return baseFate[at] === 0 ? [{ side: 0, at }] : [];
  }).flat();
  for (const at of fresh) places.push({ side: 1, at });
  return {
    places,
    baseFate,
    addedFate,
    counts: {
      newOrders: fresh.length,
      updatedOrders: replacedBy.size + removed,
      removedOrders: removed,
      repeatedOrders: addedFate.reduce((sum, fate) => sum + fate, 0),
      repeatedFiles: added.files.flatMap(({ name }, i) => (repeatedFiles[i] === true ? [name] : [])),
    },
  };
}

function mergeOrders(
  sides: readonly [Side, Side],
  places: readonly Place[],
): { orders: OrderTable; newCustomers: number } {
  const count = places.length;
  const table = {
    customer: new Uint32Array(count),
    time: new Float64Array(count),
    net: new Float64Array(count),
    refund: new Float64Array(count),
    cost: new Float64Array(count),
  };
  const labels = sides.map(({ orders }) => unpackText(orders.customerKey));
  const names = sides.map(({ orders }) => unpackText(orders.customerName));
  const customers = new Map<string, number>();
  const keyTexts: string[] = [];
  const nameTexts: string[] = [];
  for (const [i, { side, at }] of places.entries()) {
    const { orders, customers: keys } = sides[side];
    const person = orders.customer[at] as number;
    const key = keys[person] ?? "";
    let number = customers.get(key);
    if (number === undefined) {
      number = keyTexts.length;
      customers.set(key, number);
      keyTexts.push(labels[side]?.[person] ?? "");
      nameTexts.push("");
    }
    if (nameTexts[number] === "") nameTexts[number] = names[side]?.[person] ?? "";
    table.customer[i] = number;
    for (const column of ["time", "net", "refund", "cost"] as const) table[column][i] = orders[column][at] as number;
  }
  const before = new Set(sides[0].customers);
  const contacts = mergeContacts(sides, customers);
  return {
    newCustomers: [...customers.keys()].filter((key) => !before.has(key)).length,
    orders: {
      orderCount: count,
      customerCount: keyTexts.length,
      ...table,
      orderKey: packText(places.map(({ side, at }) => sides[side].ids[at] ?? "")),
      dimensions: mergeDimensions(sides, places),
      customerKey: packText(keyTexts),
      customerName: packText(nameTexts),
      ...(contacts !== null && { contacts }),
    },
  };
}

/** Of a customer in both, the contact of the side whose orders of it go further; the other's where that has none. */
function mergeContacts(sides: readonly [Side, Side], customers: ReadonlyMap<string, number>) {
  if (sides.every(({ orders }) => orders.contacts === undefined)) return null;
  const found = {
    email: new Array<string>(customers.size).fill(""),
    phone: new Array<string>(customers.size).fill(""),
  };
  const time = { email: new Float64Array(customers.size), phone: new Float64Array(customers.size) };
  for (const { orders, customers: keys } of sides) {
    if (orders.contacts === undefined) continue;
    const latest = new Float64Array(orders.customerCount).fill(Number.NEGATIVE_INFINITY);
    for (let at = 0; at < orders.orderCount; at++) {
      const person = orders.customer[at] as number;
      latest[person] = Math.max(latest[person] as number, orders.time[at] as number);
    }
    for (const contact of ["email", "phone"] as const) {
      for (const [person, text] of unpackText(orders.contacts[contact]).entries()) {
        const number = customers.get(keys[person] ?? "");
        if (number === undefined || text === "") continue;
        const isNewer = (latest[person] as number) >= (time[contact][number] as number);
        if (found[contact][number] !== "" && !isNewer) continue;
        found[contact][number] = text;
        time[contact][number] = latest[person] as number;
      }
    }
  }
  return { email: packText(found.email), phone: packText(found.phone) };
}

function mergeDimensions(sides: readonly [Side, Side], places: readonly Place[]): Dimension[] {
  const names = [...new Set(sides.flatMap(({ orders }) => orders.dimensions.map(({ name }) => name)))];
  return names.map((name) => {
    const values = [""];
    const codeOf = new Map([["", 0]]);
    const maps = sides.map(({ orders }) => {
      const dimension = orders.dimensions.find((it) => it.name === name);
      return { dimension, map: new Int32Array(dimension?.values.length ?? 0).fill(-1) };
    });
    const codes = Uint32Array.from(places, ({ side, at }) => {
      const { dimension, map } = maps[side] ?? { dimension: undefined, map: new Int32Array(0) };
      if (dimension === undefined) return 0;
      const code = dimension.codes[at] as number;
      if ((map[code] as number) < 0) {
        const text = dimension.values[code] ?? "";
        const to = codeOf.get(text) ?? values.length;
        if (to === values.length) {
          values.push(text);
          codeOf.set(text, to);
        }
        map[code] = to;
      }
      return map[code] as number;
    });
    return { name, codes, values };
  });
}

function mergeLines(sides: readonly [Side, Side], places: readonly Place[]): LineTable {
  const orderAt = sides.map(({ orders }) => new Int32Array(orders.orderCount).fill(-1));
  for (const [i, { side, at }] of places.entries()) {
    const map = orderAt[side];
    if (map !== undefined) map[at] = i;
  }
  const products: string[] = [];
  const skus: string[] = [];
  const known = new Map<string, number>();
  const kept = sides.flatMap(({ lines }, side) => {
    const productNames = unpackText(lines.products);
    const productSkus = unpackText(lines.skus);
    const numbers = productNames.map((name, i) => {
      const sku = productSkus[i] ?? "";
      const key = sku !== "" ? `s${sku.toLowerCase()}` : `n${name.toLowerCase()}`;
      const at = known.get(key) ?? products.length;
      if (at === products.length) {
        known.set(key, at);
        products.push(name);
        skus.push(sku);
      }
      return at;
    });
    return Array.from({ length: lines.lineCount }, (_, line) => ({
      order: orderAt[side]?.[lines.order[line] as number] ?? -1,
      product: numbers[lines.product[line] as number] ?? 0,
      quantity: lines.quantity[line] as number,
      amount: lines.amount[line] as number,
    })).filter(({ order }) => order >= 0);
  });
  return {
    lineCount: kept.length,
    order: Uint32Array.from(kept, ({ order }) => order),
    product: Uint32Array.from(kept, ({ product }) => product),
    quantity: Float64Array.from(kept, ({ quantity }) => quantity),
    amount: Float64Array.from(kept, ({ amount }) => amount),
    products: packText(products),
    skus: packText(skus),
  };
}

function mergeProvenance(base: Side, added: Side, places: readonly Place[]): Provenance {
  const shift = base.files.length;
  const sides = [base, added] as const;
  return {
    orderFile: Uint32Array.from(
      places,
      ({ side, at }) => (sides[side].provenance.orderFile[at] as number) + (side === 1 ? shift : 0),
    ),
    orderRows: Uint32Array.from(places, ({ side, at }) => sides[side].provenance.orderRows[at] as number),
    leftOut: {
      ids: packText([...unpackText(base.provenance.leftOut.ids), ...unpackText(added.provenance.leftOut.ids)]),
      file: Uint32Array.from([
        ...base.provenance.leftOut.file,
        ...added.provenance.leftOut.file.map((file) => file + shift),
      ]),
    },
  };
}

/**
 * Adds an import to a data set. An order that stands in both counts once, by its id and the platform it comes from: as it
 * was where both say the same, else as the new files say (or not at all, where they say that it was cancelled). Orders
 * without an id are told apart by their file: those of a file that was imported before, byte by byte, are repeats.
 * Customers are one by their key as compared (case and spaces of ids, forms of phone numbers).
 * @throws ImportError `severalCurrencies` when the two are in different currencies.
 */
export function mergeImports(base: StoredImport, added: ImportResult): MergedImport {
  if (base.currency !== added.currency) {
    const detail = [base.currency, added.currency].sort().join(", ");
    throw new ImportError("severalCurrencies", { detail });
  }
  const sides = [sideOf(base), sideOf(added)] as const;
  const { places, baseFate, addedFate, counts } = settle(...sides, base.provenance !== undefined);
  const { orders, newCustomers } = mergeOrders(sides, places);
  const merged: MergeCounts = { ...counts, newCustomers };
  return {
    orders,
    lines: mergeLines(sides, places),
    files: [...base.files, ...added.files],
    currency: base.currency,
    reconciliation: mergeReconciliations(
      { reconciliation: base.reconciliation, ...sides[0], fate: baseFate },
      { reconciliation: added.reconciliation, ...sides[1], fate: addedFate },
      { orders: orders.orderCount, customers: orders.customerCount, net: sumOf(orders.net) },
    ),
    provenance: mergeProvenance(...sides, places),
    counts: merged,
  };
}
