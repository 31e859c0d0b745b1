import type { Audience } from "../audience";
import { audienceMaskInSteps } from "../audience";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import type { Baskets } from "./baskets";
import { orderLines } from "./orderLines";
import { STRIDE } from "./steps";

/**
 * Customers of an audience who have ever bought each of some products, ascending; orders of any size count.
 *
 * @param baskets of the very audience: all that was bought is in them, where none was left out for its size
 */
export function* ownersOf(
  source: InsightSource,
  audience: Audience,
  baskets: Baskets,
  products: Iterable<number>,
): InsightTask<ReadonlyMap<number, readonly number[]>> {
  const owners = new Map<number, number[]>();
  for (const product of products) owners.set(product, []);
  const productCount = source.lines.products.ends.length;
  const ownersByProduct: (number[] | undefined)[] = new Array<undefined>(productCount).fill(undefined);
  for (const [product, own] of owners) ownersByProduct[product] = own;
  if (baskets.leftOut.length === 0) {
    for (let b = 0; b < baskets.count; b++) {
      if (b % STRIDE === 0) yield b / baskets.count;
      const customer = baskets.customer[b] as number;
      for (let i = baskets.start[b] as number; i < (baskets.start[b + 1] as number); i++) {
        const own = ownersByProduct[baskets.product[i] as number];
        if (own !== undefined && own[own.length - 1] !== customer) own.push(customer);
      }
    }
    return owners;
  }
  const bought = yield* orderLines(source);
  const { table } = source.analysis;
  const mask = yield* atShare(audienceMaskInSteps(source, audience), 0);
  let work = 0;
  for (let c = 0; c < table.customerCount; c++) {
    if (mask !== null && mask[c] !== 1) continue;
    for (let i = table.offsets[c] as number; i < (table.offsets[c + 1] as number); i++) {
      for (let l = bought.start[i] as number; l < (bought.start[i + 1] as number); l++) {
        work++;
        const own = ownersByProduct[bought.product[l] as number];
        if (own !== undefined && own[own.length - 1] !== c) own.push(c);
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
