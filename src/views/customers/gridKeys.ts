/**
 * The row a key moves to from `active`; null for a key that moves nothing.
 *
 * @param page rows that fit in view: PageUp and PageDown keep one of them in sight
 */
export function rowAfterKey(key: string, active: number, rows: number, page: number): number | null {
  if (rows === 0) return null;
  const leap = Math.max(1, page - 1);
  const target: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + leap,
    PageUp: active - leap,
    Home: 0,
    End: rows - 1,
  };
  const row = Object.hasOwn(target, key) ? target[key] : undefined;
  return row === undefined ? null : Math.min(Math.max(0, row), rows - 1);
}
