import type { Field } from "../types";

/** A cell as shown: composed, trimmed, single spaces, without the apostrophe that keeps spreadsheets from counting. */
export function cleanText(cell: string): string {
  const text = cell
    .normalize("NFC")
    .replace(/[\s\uFEFF\u200B]+/g, " ")
    .trim();
  return /^'[\d+=@-]/.test(text) ? text.slice(1) : text;
}

/** Digits with the punctuation of phone numbers; the country's code may stand in brackets: "(+84) 901234567". */
export const phoneForm = /^(?:\(?\+)?[(\d][\d\s().-]*$/;

/** Digits of a phone number with the trunk zero: +84 90…, 84 90…, 090… and the 90… that a spreadsheet leaves are one person. */
export function phoneKey(text: string): string {
  const digits = text.replace(/\D/g, "");
  // "+84 (0)90…" is written with both the country's code and the zero that it stands for.
  const abroad = /^840?(\d{9,10})$/.exec(digits);
  if (abroad !== null) return `0${abroad[1]}`;
  return /^[35789]\d{8}$/.test(digits) ? `0${digits}` : digits;
}

/**
 * What makes two writings of a customer the same one. Keys of different fields never meet.
 * @param text a cell as `cleanText` leaves it.
 */
export function customerKey(text: string, field: Field): string {
  if (field === "customerPhone" && phoneForm.test(text)) return phoneKey(text);
  return text.toLowerCase();
}

/** A customer's key as compared between imports, where the field it came from is not known any more. */
export function mergeKey(label: string): string {
  const digits = label.replace(/\D/g, "").length;
  const isPhone = phoneForm.test(label) && digits >= 9 && digits <= 15;
  return customerKey(label, isPhone ? "customerPhone" : "customerId");
}
