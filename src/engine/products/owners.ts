import type { Audience } from "../audience";
import { audienceMask } from "../audience";
import type { InsightSource, InsightTask } from "../insights/types";
import { orderLines } from "./baskets";
import { STRIDE } from "./steps";

/** Customers of an audience who have ever bought each of some products, ascending; orders of any size count. */
export function* ownersOf(
  source: InsightSource,
  audience: Audience,
  products: Iterable<number>,
): InsightTask<ReadonlyMap<number, readonly number[]>> {
  const byOrder = yield* orderLines(source);
  const { lines, analysis } = source;
  const { table } = analysis;
  const mask = audienceMask(source, audience);
  const owners = new Map<number, number[]>();
  for (const product of products) owners.set(product, []);
  const wanted = new Uint8Array(lines.products.ends.length);
  for (const product of owners.keys()) wanted[product] = 1;
  let work = 0;
  for (let c = 0; c < table.customerCount; c++) {
    if (mask !== null && mask[c] !== 1) continue;
    for (let i = table.offsets[c] as number; i < (table.offsets[c + 1] as number); i++) {
      const order = table.orderIndex[i] as number;
      for (let l = byOrder.start[order] as number; l < (byOrder.start[order + 1] as number); l++) {
        const product = lines.product[byOrder.line[l] as number] as number;
        work++;
        if (wanted[product] !== 1) continue;
        const own = owners.get(product);
        if (own !== undefined && own.at(-1) !== c) own.push(c);
      }
    }
    if (++work >= STRIDE) {
      work = 0;
      yield c / table.customerCount;
    }
  }
  return owners;
}

/** How many of two ascending lists are in both. */
export function inBoth(one: readonly number[], other: readonly number[]): number {
  let both = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [x, y] = [one[i] ?? 0, other[j] ?? 0];
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both;
}
