import { type OrderTable, packText } from "../../engine";
import type { Texts } from "../columns/textCells";
import type { CustomerField } from "../types";
import { emailOf, phoneOf } from "../values/contact";
import type { KeptDocuments } from "./collect";
import type { Documents, GroupRows } from "./documents";
import type { GroupInput } from "./input";

type Contact = "email" | "phone";

/** Columns that a contact may stand in: a key of another kind (an id, a user name) is an e-mail often enough. */
const holders: Readonly<Record<Contact, readonly CustomerField[]>> = {
  email: ["customerEmail", "customerId", "customerUsername", "customerName"],
  phone: ["customerPhone"],
};

/** The contact in each cell of a column, worked out once a distinct cell. */
function reader(column: Texts, read: (cell: string) => string): (code: number) => string {
  const known: (string | undefined)[] = [];
  return (code) => {
    if (code === 0) return "";
    const found = known[code] ?? read(column.pool.at(code));
    known[code] = found;
    return found;
  };
}

const atSign = 64;

/** Whether some cell of a column may be such a contact: there is no e-mail without an "@", and most keys have none. */
function mayHold(column: Texts, contact: Contact): boolean {
  return contact === "phone" || column.pool.hasChar(atSign);
}

/** The newest contact of each customer among its kept orders; null when no column can hold one. */
function newest(
  inputs: readonly GroupInput[],
  rows: readonly GroupRows[],
  docs: Documents,
  kept: KeptDocuments,
  contact: Contact,
  read: (cell: string) => string,
): string[] | null {
  const found: string[] = kept.keys.map(() => "");
  const time = new Float64Array(found.length).fill(Number.NEGATIVE_INFINITY);
  let any = false;
  for (const field of holders[contact]) {
    let looked = false;
    for (const [g, input] of inputs.entries()) {
      const doc = rows[g]?.doc;
      for (const { column } of input.contactColumns.filter((one) => one.field === field)) {
        if (doc === undefined) continue;
        any ||= field === holders[contact][0];
        if (!mayHold(column, contact)) continue;
        looked = true;
        const contactOf = reader(column, read);
        const codes = column.codes();
        for (let row = 0; row < input.rows; row++) {
          const at = doc[row] as number;
          if (codes[row] === 0 || kept.orderOf[at] === -1) continue;
          const customer = kept.customerOf[docs.key[at] as number] as number;
          if ((docs.time[at] as number) < (time[customer] as number)) continue;
          const text = contactOf(codes[row] as number);
          if (text === "") continue;
          found[customer] = text;
          time[customer] = docs.time[at] as number;
        }
      }
    }
    if (!looked) continue;
    // What a column of e-mails says is not overruled by another kind of key.
    for (const [customer, text] of found.entries()) if (text !== "") time[customer] = Number.POSITIVE_INFINITY;
  }
  return any || found.some((text) => text !== "") ? found : null;
}

/** E-mail and phone of each kept customer, from its latest order that has one; nothing where the files have neither. */
export function buildContacts(
  inputs: readonly GroupInput[],
  rows: readonly GroupRows[],
  docs: Documents,
  kept: KeptDocuments,
  currency: string,
): Pick<OrderTable, "contacts"> {
  const emails = newest(inputs, rows, docs, kept, "email", emailOf);
  const phones = newest(inputs, rows, docs, kept, "phone", (cell) => phoneOf(cell, currency));
  if (emails === null && phones === null) return {};
  const blank = kept.keys.map(() => "");
  return { contacts: { email: packText(emails ?? blank), phone: packText(phones ?? blank) } };
}
