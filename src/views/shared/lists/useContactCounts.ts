import { useEffect, useState } from "react";
import { contactOf, type OrderTable, type PhoneCountry, storedPhone } from "../../../engine";
import { breath } from "../../../state/breath";

/** How many of a list can be reached, and how. */
export interface ContactCounts {
  readonly email: number;
  readonly phone: number;
  readonly neither: number;
  /** With something that may be a phone, of whatever country. */
  readonly written: number;
}

const perTurn = 5_000;

/** Counts while the page stays at hand; null until it is done. */
export function useContactCounts(
  orders: OrderTable,
  customers: Uint32Array,
  country: PhoneCountry,
): ContactCounts | null {
  const [counts, setCounts] = useState<ContactCounts | null>(null);
  useEffect(() => {
    let current = true;
    setCounts(null);
    const count = async () => {
      const found = { email: 0, phone: 0, neither: 0, written: 0 };
      for (let i = 0; i < customers.length; i++) {
        const { email, phone } = contactOf(orders, customers[i] ?? 0, country);
        if (email !== "") found.email++;
        if (phone !== "") found.phone++;
        if (email === "" && phone === "") found.neither++;
        if (phone !== "" || storedPhone(orders, customers[i] ?? 0) !== "") found.written++;
        if (i % perTurn === perTurn - 1) await breath();
        if (!current) return;
      }
      setCounts(found);
    };
    void count();
    return () => {
      current = false;
    };
  }, [orders, customers, country]);
  return counts;
}
