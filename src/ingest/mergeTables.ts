import { type Dimension, type LineTable, type OrderTable, packText, unpackText } from "../engine";
import type { Place, Side } from "./mergeSides";

/** Orders of both sides as one table, with the money that each has by itself; and how many of its customers are new. */
export function mergeOrders(
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
    table.net[i] = sides[side].net[at] as number;
    table.refund[i] = sides[side].refund[at] as number;
    for (const column of ["time", "cost"] as const) table[column][i] = orders[column][at] as number;
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

/** Lines of the orders that stand in the result. */
export function mergeLines(sides: readonly [Side, Side], places: readonly Place[]): LineTable {
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
