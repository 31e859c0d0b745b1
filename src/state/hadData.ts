/**
 * Whether a data set was stored when this browser last showed the page: known at once, where the database has to be opened
 * first. Good enough to start the worker on, and no more: another page of the same address may have changed it since.
 */
const storageKey = "perennial.hasData";

export function hadData(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null;
  } catch {
    return false; // refused: the database will say
  }
}

export function rememberData(isThere: boolean): void {
  try {
    if (isThere) localStorage.setItem(storageKey, "1");
    else localStorage.removeItem(storageKey);
  } catch {
    return; // refused: the next start is a little slower
  }
}
