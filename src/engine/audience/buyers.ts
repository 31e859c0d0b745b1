import { DAY_MS, dayOf } from "../days";
import type { InsightSource } from "../insights/types";
import { textAt } from "../packedText";

/**
 * Who bought one of the products up to the end.
 *
 * @param products names as the lines have them; a name may stand for several products (of several SKUs)
 * @returns 1 by customer index; null where the orders have no products at all, and so nothing is known
 */
export function buyersOf({ orders, lines, analysis }: InsightSource, products: readonly string[]): Uint8Array | null {
  if (lines.lineCount === 0) return null;
  const names = new Set(products);
  const wanted = Uint8Array.from(lines.products.ends, (_, i) => (names.has(textAt(lines.products, i)) ? 1 : 0));
  const bought = new Uint8Array(orders.customerCount);
  const limit = analysis.end === null ? Number.POSITIVE_INFINITY : (dayOf(analysis.end) + 1) * DAY_MS;
  for (let i = 0; i < lines.lineCount; i++) {
    if (wanted[lines.product[i] ?? 0] !== 1) continue;
    const order = lines.order[i] ?? 0;
    if ((orders.time[order] ?? 0) < limit) bought[orders.customer[order] ?? 0] = 1;
  }
  return bought;
}
