import { cleanText, phoneForm, phoneKey } from "./customerKey";
import { isNobody } from "./words";

const address = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** An e-mail as it can be written to, in lower case; blank for what is none, masked ones included. */
export function emailOf(cell: string): string {
  const text = cleanText(cell).toLowerCase();
  return address.test(text) && !text.includes("*") ? text : "";
}

/**
 * A phone number as it can be called: "+" and digits where its country is known, else as written. A trunk zero says Vietnam
 * only where the data set's currency does: 081… is Thai as well. Blank for what is none, masked ones included.
 * @param currency the data set's, ISO 4217.
 */
export function phoneOf(cell: string, currency: string): string {
  const text = cleanText(cell);
  if (isNobody(text, true) || !phoneForm.test(text)) return "";
  const digits = text.replace(/\D/g, "");
  if (digits.length < 7 || digits.length > 15) return "";
  // "+84 (0)90…" is written with both the country's code and the zero that it stands for.
  if (/^\(?\+/.test(text)) return `+${digits.replace(/^840/, "84")}`;
  if (digits.startsWith("00")) return `+${digits.slice(2)}`;
  if (currency !== "VND") return text;
  const local = phoneKey(text);
  return /^0(?:[35789]\d{8}|2\d{9})$/.test(local) ? `+84${local.slice(1)}` : text;
}
