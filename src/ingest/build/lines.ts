import { type LineTable, packText } from "../../engine";
import { Growable } from "../columns/growable";
import type { GroupRows } from "./documents";
import type { GroupInput } from "./input";

/** Products over all groups. A SKU names a product; without one its name does. The first writing is the label. */
class Products {
  readonly names: string[] = [];
  readonly skus: string[] = [];
  readonly #byKey = new Map<string, number>();

  number(name: string, sku: string): number {
    const key = sku !== "" ? `s${sku.toLowerCase()}` : `n${name.toLowerCase()}`;
    let at = this.#byKey.get(key);
    if (at === undefined) {
      at = this.names.length;
      this.#byKey.set(key, at);
      this.names.push(name === "" ? sku : name);
      this.skus.push(sku);
    }
    return at;
  }
}

/** Line items of the kept orders: rows that name a product. */
export function buildLines(inputs: readonly GroupInput[], rows: readonly GroupRows[], orderOf: Int32Array): LineTable {
  const order = new Growable(Uint32Array);
  const product = new Growable(Uint32Array);
  const quantity = new Growable(Float64Array);
  const amount = new Growable(Float64Array);
  const products = new Products();
  for (const [g, input] of inputs.entries()) {
    const known = rows[g];
    if (known === undefined || (input.product === null && input.sku === null)) continue;
    const seen = new Map<number, number>();
    const skuCount = input.sku?.pool.size ?? 1;
    for (let row = 0; row < input.rows; row++) {
      const at = orderOf[known.doc[row] as number] as number;
      const name = input.product === null ? 0 : (input.product.codes[row] as number);
      const sku = input.sku === null ? 0 : (input.sku.codes[row] as number);
      if (at < 0 || known.cause[row] !== 0 || (name === 0 && sku === 0)) continue;
      const pair = name * skuCount + sku;
      let number = seen.get(pair);
      if (number === undefined) {
        number = products.number(input.product?.pool.at(name) ?? "", input.sku?.pool.at(sku) ?? "");
        seen.set(pair, number);
      }
      const count = input.quantity === null ? 1 : (input.quantity.values[row] as number);
      order.push(at);
      product.push(number);
      quantity.push(Number.isNaN(count) ? 1 : count);
      amount.push(input.lineAmounts === null ? Number.NaN : (input.lineAmounts[row] as number));
    }
  }
  return {
    lineCount: order.length,
    order: order.data.slice(0, order.length),
    product: product.data.slice(0, product.length),
    quantity: quantity.data.slice(0, quantity.length),
    amount: amount.data.slice(0, amount.length),
    products: packText(products.names),
    skus: packText(products.skus),
  };
}
