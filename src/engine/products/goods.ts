import { foldText } from "../foldText";
import type { InsightTask } from "../insights/types";
import { textAt } from "../packedText";
import type { LineTable } from "../types";
import { STRIDE } from "./steps";

/** Names of lines that are plainly no goods, Vietnamese without its marks. The name is nothing else, numbers aside. */
const whole = new Set(
  [
    "ship|ship cod|phi cod|phi thu ho|free ship|freeship|van chuyen|giao hang|phi dich vu|phi xu ly|phi thanh toan",
    "phu phi|phu thu|lam tron|giam gia|chiet khau|ma giam gia|voucher giam gia|thue vat|vat|thue gtgt|dich vu goi qua",
    "shipping|delivery|standard delivery|express delivery|standard shipping|express shipping|free shipping|free delivery",
    "postage|postage packing|dotcom postage|freight|courier|handling|handling fee|cod fee|service fee|service charge",
    "payment fee|bank charges|bank charge|amazon fee|rounding|adjustment|discount|order discount|coupon discount",
    "tax|sales tax|gst|gratuity|surcharge|gift wrap|gift wrapping",
  ].flatMap((names) => names.split("|")),
);
/** What goods are never called, whatever follows. */
const openings = [
  "phi van chuyen|phi ship|phi giao hang|phi vc|phi gui hang|cuoc van chuyen|cuoc phi|tien ship|tien van chuyen|mien phi van chuyen|mien phi ship",
  "phi goi qua|shipping fee|shipping cost|shipping charge|shipping and handling|delivery fee|delivery charge|delivery cost|postage and",
]
  .join("|")
  .split("|");
/** Deductions by their first words, where their money says so too. */
const deductions =
  "giam gia|giam tru|chiet khau|khuyen mai|uu dai|voucher|ma giam|hoan tien|coupon|discount|promo|promotion|rebate|refund".split(
    "|",
  );

/** A name in the file that is left out for being no goods. */
export interface NotGoods {
  readonly product: number;
  /** Lines of observed orders with it. */
  readonly lines: number;
}

export const NAMELESS = 0;
export const GOODS = 1;
export const NO_GOODS = 2;

/**
 * What each product of the lines is: `GOODS`; `NAMELESS`, its name and SKU blank; or `NO_GOODS`, a fee, a tax or a deduction that
 * the file writes as a line of its own. That is told by its name; of what merely sounds like a deduction, by its money too, which is
 * never above zero; and where its money is always below zero, by that alone. Gifts, which cost nothing, are goods.
 */
export function* kindsOfProducts(lines: LineTable): InsightTask<Uint8Array> {
  const count = lines.products.ends.length;
  const paid = new Uint8Array(count);
  const above = new Uint8Array(count);
  const notBelow = new Uint8Array(count);
  for (let l = 0; l < lines.lineCount; l++) {
    if (l % STRIDE === 0) yield (0.8 * l) / lines.lineCount;
    if (!((lines.quantity[l] as number) > 0)) continue;
    const p = lines.product[l] as number;
    const amount = lines.amount[l] as number;
    paid[p] = 1;
    // An unknown amount speaks against nothing being paid.
    if (!(amount <= 0)) above[p] = 1;
    if (!(amount < 0)) notBelow[p] = 1;
  }
  const kinds = new Uint8Array(count);
  for (let p = 0; p < count; p++) {
    if (p % 1000 === 0) yield 0.8 + (0.2 * p) / count;
    const name = textAt(lines.products, p).trim() || textAt(lines.skus, p).trim();
    if (name === "") continue;
    const below = paid[p] === 1 && notBelow[p] === 0;
    kinds[p] = below || soundsLikeNone(name, paid[p] === 1 && above[p] === 0) ? NO_GOODS : GOODS;
  }
  return kinds;
}

function soundsLikeNone(name: string, never: boolean): boolean {
  const words = foldText(name)
    .split(/[^\p{L}]+/u)
    .filter(({ length }) => length > 1);
  const text = words.join(" ");
  const opens = (opening: string) => text === opening || text.startsWith(`${opening} `);
  return whole.has(text) || openings.some(opens) || (never && deductions.some(opens));
}
