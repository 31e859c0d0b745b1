/** Chance, over all comparisons of a table together, that even one of its claims is there by accident. */
export const FALSE_ALARMS = 0.05;
/** A tie is claimed only where it is surely stronger than this many times the usual: less is of no use to a shop. */
export const TIMES_LEAST = 1.1;
/** Baskets with more different products than this say nothing about what goes together, and are left out. */
export const MOST_PRODUCTS = 200;
/** Fewer baskets, or distinct customers, than this behind a tie are never claimed. */
export const LEAST_COUNT = 5;
export const MOST_PAIRS = 200;
/** Triples are looked for among pairs that chance would tie so well with at most this probability, each by itself. */
export const TRIPLE_TIES = 0.2;
/** Pairs among which triples are looked for, and triples listed. */
export const TRIPLE_PAIRS = 200;
export const MOST_TRIPLES = 50;
export const MOST_NEXT = 5;
/** A group's later profit is tested from so many customers on. */
export const LEAST_STARTERS = 20;
/** An order is "just below" a threshold from this share of it on. */
export const JUST_BELOW = 0.8;

/** The floor on a count: 5, and one in 20,000 of the baskets in a large shop. */
export function floorOf(baskets: number): number {
  return Math.max(LEAST_COUNT, Math.ceil(baskets / 20_000));
}
