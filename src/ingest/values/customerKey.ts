import type { Field } from "../types";

/** A cell as shown: composed, trimmed, single spaces, without the apostrophe that keeps spreadsheets from counting. */
export function cleanText(cell: string): string {
  const text = cell
    .normalize("NFC")
    .replace(/[\s\uFEFF\u200B]+/g, " ")
    .trim();
  return /^'[\d+=@-]/.test(text) ? text.slice(1) : text;
}

/** Digits of a phone number with the trunk zero: +84 90…, 84 90…, 090… and the 90… that a spreadsheet leaves are one person. */
export function phoneKey(text: string): string {
  const digits = text.replace(/\D/g, "");
  if (/^84\d{9,10}$/.test(digits)) return `0${digits.slice(2)}`;
  return /^[35789]\d{8}$/.test(digits) ? `0${digits}` : digits;
}

/**
 * What makes two writings of a customer the same one. Keys of different fields never meet.
 * @param text a cell as `cleanText` leaves it.
 */
export function customerKey(text: string, field: Field): string {
  if (field === "customerPhone" && /^[+\d][\d\s().-]*$/.test(text)) return phoneKey(text);
  return text.toLowerCase();
}

/** A customer's key as compared between imports, where the field it came from is not known any more. */
export function mergeKey(label: string): string {
  const digits = label.replace(/\D/g, "").length;
  const isPhone = /^[+\d][\d\s().-]*$/.test(label) && digits >= 9 && digits <= 15;
  return customerKey(label, isPhone ? "customerPhone" : "customerId");
}
