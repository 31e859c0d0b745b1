/** Where the middle of a text of a drawing may stand so that all of it is in it; `width`, px, is undefined before it is known. */
export function within(x: number, half: number, width: number | undefined): number {
  return Math.max(half, width === undefined ? x : Math.min(x, width - half));
}
