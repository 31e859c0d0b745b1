import { Button } from "@mantine/core";
import { useMemo } from "react";
import type { OrderTable } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { PageHeader } from "../../ui";
import { type FoundCoupon, foundCoupons } from "./coupons";
import { words } from "./words";

interface StartStateProps {
  readonly orders: OrderTable;
  readonly end: number;
  readonly onAdd: () => void;
  readonly onCoupon: (coupon: FoundCoupon) => void;
}

/** Before the first campaign: what the screen answers, and the coupons in the orders that could be asked about. */
export function StartState({ orders, end, onAdd, onCoupon }: StartStateProps) {
  const { f } = useI18n();
  const w = useWords(words).start;
  const coupons = useMemo(() => foundCoupons(orders, end), [orders, end]);
  return (
    <>
      <PageHeader title={w.title} note={w.text} actions={<Button onClick={onAdd}>{w.add}</Button>} />
      {coupons.length > 0 && (
        <section className="camp-coupons">
          <h2>{w.found}</h2>
          <ul>
            {coupons.map((coupon) => (
              <li key={coupon.value}>
                <span>
                  <strong>{coupon.value}</strong>
                  <br />
                  {w.used(coupon.customers, f.integer(coupon.customers), f.dateRange(coupon.first, coupon.last))}
                </span>
                <Button size="sm" variant="default" onClick={() => onCoupon(coupon)}>
                  {w.check(coupon.value)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
