import type { PhoneCountry } from "./countries";
import { googleEmail, internationalPhone } from "./normalise";
import { type Contact, hashedTexts } from "./platforms";

/** How an entry of a list names a customer. */
export type EntryKind = "key" | "email" | "phone" | "hash";

const hash = /^[0-9a-f]{64}$/i;

export function isHash(entry: string): boolean {
  return hash.test(entry);
}

/** What an entry may be, each as it is compared: `key:…`, `email:…`, `phone:…`, or `hash:…` alone. */
export function formsOfEntry(entry: string, country: PhoneCountry): string[] {
  if (entry === "") return [];
  if (isHash(entry)) return [`hash:${entry.toLowerCase()}`];
  return [keyForm(entry), ...contactForms({ email: entry, phone: internationalPhone(entry, country) })];
}

/** What a customer is found by, without hashes. */
export function formsOfCustomer(key: string, contact: Contact): string[] {
  return [keyForm(key), ...contactForms(contact)];
}

/** The hashes a customer is found by: those of its contacts, as any platform's list has them, and of its key. */
export function hashesOfCustomer(key: string, contact: Contact, sha256: (text: string) => string): string[] {
  return [...hashedTexts(contact), key.normalize("NFC").trim().toLowerCase()].map((text) => `hash:${sha256(text)}`);
}

function keyForm(key: string): string {
  return `key:${key.normalize("NFC").trim().toLowerCase()}`;
}

function contactForms({ email, phone }: Contact): string[] {
  const address = googleEmail(email);
  return [...(address === "" ? [] : [`email:${address}`]), ...(phone === "" ? [] : [`phone:${phone}`])];
}

/** The kind of a form. */
export function kindOf(form: string): EntryKind {
  return form.slice(0, form.indexOf(":")) as EntryKind;
}
