import { type LineTable, textAt } from "../../engine";
import type { Format } from "../../i18n";
import type { ProductWords } from "./words";

/** How a product is called: its name, else its SKU, else its number in the file. */
export function productName(lines: LineTable, product: number, w: ProductWords, f: Format): string {
  const name = textAt(lines.products, product).trim();
  if (name !== "") return name;
  const sku = textAt(lines.skus, product).trim();
  return sku === "" ? w.unnamed(f.integer(product + 1)) : sku;
}
