/** "35", "35,5" or "35.5 %" as a share; null when it is no number from 0 to 100. */
export function readMargin(text: string): number | null {
  const bare = text.replace("%", "").trim().replace(",", ".");
  if (!/^\d+(?:\.\d*)?$|^\.\d+$/.test(bare)) return null;
  const percent = Number(bare);
  return percent <= 100 ? percent / 100 : null;
}
