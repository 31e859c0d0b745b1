import type { RowRange } from "./virtualScroll";

/**
 * The rows to have in the page: those in range, and always the active one, which may hold the focus. Out of range it
 * stands next to the range, still out of sight, so that no row changes its height or place.
 */
export function drawnRows(range: RowRange, active: number): number[] {
  const rows: number[] = [];
  if (active < range.from) rows.push(active);
  for (let row = range.from; row < range.to; row++) rows.push(row);
  if (active >= range.to && range.to > range.from) rows.push(active);
  return rows;
}
