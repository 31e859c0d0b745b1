import { useI18n } from "../../i18n";
import { Meanings } from "./Meanings";
import type { RowSummary } from "./rowSummary";

interface ListStatusProps {
  readonly summary: RowSummary | null;
  readonly customers: number;
  readonly moneyIs: "profit" | "revenue";
  readonly forecastKnown: boolean;
}

/** How many of how many, and what they are worth; read out when it changes. */
export function ListStatus({ summary, customers, moneyIs, forecastKnown }: ListStatusProps) {
  const { t, f } = useI18n();
  const { match } = t.customers;
  const all = summary !== null && summary.count === customers;
  return (
    <div className="cust-count">
      <p role="status">
        {summary === null ? (
          match.working
        ) : (
          <>
            <strong>
              {all
                ? match.all(customers, f.integer(customers))
                : match.some(f.integer(summary.count), f.integer(customers))}
            </strong>
            {!all && ` · ${f.moneyWords(summary.value)}`}
            {!all && summary.share !== null && ` · ${match.share[moneyIs](f.percent(summary.share))}`}
          </>
        )}
      </p>
      <Meanings moneyIs={moneyIs} of="list" forecastKnown={forecastKnown} />
    </div>
  );
}
