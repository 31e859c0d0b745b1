import { currencyOf } from "./currency";

const thousand = 1e3;
const million = 1e6;
const billion = 1e9;

const units: Readonly<Record<string, number>> = {
  k: thousand,
  nghìn: thousand,
  ngàn: thousand,
  nghin: thousand,
  ngan: thousand,
  tr: million,
  triệu: million,
  trieu: million,
  tỷ: billion,
  tỉ: billion,
};

/** What stands behind a number written short: "350k", "1,2 tr", "90 nghìn đồng". */
export interface Unit {
  readonly factor: number;
  readonly currency: string | null;
}

/** The unit that a text behind a number names, with a currency behind it or not; null for anything else. */
export function unitOf(after: string): Unit | null {
  const [, name = "", rest = ""] = /^(\p{L}+?)(?: ?([đ₫]|vnđ|vnd|đồng|dong))?$/u.exec(after.toLowerCase()) ?? [];
  const factor = units[name];
  if (factor === undefined) return null;
  // A "k" is said of any money; the others are Vietnamese.
  return { factor, currency: rest !== "" || name !== "k" ? "VND" : currencyOf(rest) };
}

const spoken = /^(\d{1,4}) ?(?:tr|triệu|trieu) ?(\d{1,3})( ?k)?(?: ?(?:[đ₫]|vnđ|vnd|đồng))?$/i;

/** "1tr2" is 1,200,000; so is "1tr200", and "1tr50k" is 1,050,000. Null for anything else. */
export function spokenMillions(text: string): number | null {
  const match = spoken.exec(text);
  if (match === null) return null;
  const [, whole = "", part = "", thousands] = match;
  const rest = thousands === undefined ? Number(`0.${part}`) * million : Number(part) * thousand;
  return Math.round(Number(whole) * million + rest);
}
