import { Button } from "@mantine/core";
import type { FoundCoupon } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { PageHeader } from "../../ui";
import type { InsightScreenProps } from "../shared/insightScreen";
import { useInsight } from "../shared/useInsight";
import { words } from "./words";

interface StartStateProps extends Pick<InsightScreenProps, "analysis" | "forecast" | "ask"> {
  readonly onAdd: () => void;
  readonly onCoupon: (coupon: FoundCoupon) => void;
}

/** Before the first campaign: what the screen answers, and the coupons in the orders that could be asked about. */
export function StartState({ onAdd, onCoupon, ...props }: StartStateProps) {
  const { f } = useI18n();
  const w = useWords(words).start;
  const { shown, pending } = useInsight(props, "campaignCoupons", null);
  const coupons = shown?.answer ?? [];
  return (
    <div className="camp" data-testid="campaigns" aria-busy={pending}>
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
    </div>
  );
}
