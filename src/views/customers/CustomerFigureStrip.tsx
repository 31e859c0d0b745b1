import { useI18n } from "../../i18n";
import type { CustomerFigures } from "./customerFigures";
import { Figure } from "./Figure";

interface CustomerFigureStripProps {
  readonly figures: CustomerFigures;
  readonly moneyIs: "profit" | "revenue";
}

/** The customer's figures between hairlines. */
export function CustomerFigureStrip({ figures, moneyIs }: CustomerFigureStripProps) {
  const { t, f } = useI18n();
  const { columns, detail, moneyWord } = t.customers;
  const days = figures.daysSinceLast;
  return (
    <dl className="cust-figures" aria-label={detail.figures}>
      <Figure label={`${columns.value} (${moneyWord[moneyIs]})`} text={f.money(figures.value)} tone="is" />
      <Figure label={columns.orders} text={f.integer(figures.orders)} />
      <Figure label={columns.averageOrderValue} text={f.money(figures.averageOrderValue)} />
      <Figure label={columns.first} text={f.date(figures.first)} />
      <Figure
        label={columns.last}
        text={f.date(figures.last)}
        note={days !== null && `${columns.daysSinceLast}: ${t.common.daysCount(days, f.integer(days))}`}
      />
      <Figure
        label={detail.refunded}
        text={f.money(figures.refunded)}
        note={
          figures.refunded > 0 && figures.refundedShare !== null && detail.ofTotal(f.percent(figures.refundedShare))
        }
      />
    </dl>
  );
}
