import { textAt } from "../packedText";
import type { OrderTable } from "../types";
import type { PhoneCountry } from "./countries";
import { internationalPhone, plainEmail } from "./normalise";
import type { Contact } from "./platforms";

/**
 * How a customer can be reached: by the files' e-mail and phone, else by its key where that looks like one.
 *
 * @returns e-mail in lower case, phone as of `internationalPhone`; blank where unknown
 */
export function contactOf(orders: OrderTable, customer: number, country: PhoneCountry): Contact {
  const key = textAt(orders.customerKey, customer);
  const { contacts } = orders;
  const email = plainEmail(contacts === undefined ? "" : textAt(contacts.email, customer));
  const phone = internationalPhone(contacts === undefined ? "" : textAt(contacts.phone, customer), country);
  return {
    email: email === "" ? plainEmail(key) : email,
    phone: phone === "" && mayBePhone(key) ? internationalPhone(key, country) : phone,
  };
}

/** The phone as stored, for guessing the country; blank where there is none. */
export function storedPhone(orders: OrderTable, customer: number): string {
  const phone = orders.contacts === undefined ? "" : textAt(orders.contacts.phone, customer);
  if (phone !== "") return phone;
  const key = textAt(orders.customerKey, customer);
  return mayBePhone(key) ? key : "";
}

/** A key of bare digits is a customer number more often than a phone, unless it is dialled like one. */
function mayBePhone(key: string): boolean {
  return /^\(?\+|^0/.test(key);
}
