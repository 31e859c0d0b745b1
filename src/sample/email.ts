import type { SampleCustomer } from "./customers";

/** One customer in this many has left no e-mail. */
const WITHOUT = 6;

/**
 * The e-mail of an invented customer, at a domain that is kept free for examples (RFC 2606); blank for people who walk in,
 * and for some others. It follows from who the customer is, and takes no chance from the shop's.
 */
export function emailOf({ id, name }: SampleCustomer): string {
  const number = Number(id.slice(2));
  if (id === "" || number % WITHOUT === 0) return "";
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z]+/g, ".");
  return `${plain}.${number}@example.com`;
}
