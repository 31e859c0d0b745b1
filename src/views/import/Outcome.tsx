import { useI18n } from "../../i18n";
import type { MappingJob } from "../../state";
import { counted } from "./counts";
import { useMappingFormat } from "./useMappingFormat";

/** What would count, what is left out and what cannot be read, as the mapping stands. */
export function Outcome({ job }: { readonly job: MappingJob }) {
  const { t } = useI18n();
  const words = t.importing.mapping;
  const f = useMappingFormat(job.mapping.currency);
  const count = counted(t, f);
  return (
    <p className="i-outcome" role="status" data-testid="import-outcome" data-waiting={job.surveying}>
      {sentence()}
    </p>
  );

  function sentence(): string {
    const outcome = job.survey?.outcome ?? null;
    if (outcome === null) {
      if (job.surveying) return words.counting;
      return job.survey === null ? words.countingFailed : "";
    }
    const out = outcome.byCause.filter(({ kind }) => kind === "excluded");
    const orders = out.reduce((sum, cause) => sum + cause.orders, 0);
    const money = out.reduce((sum, cause) => sum + cause.revenue, 0);
    return [
      words.outcome(
        count.orders(outcome.ordersUsed),
        count.customers(outcome.customersUsed),
        f.money(outcome.revenueUsed),
      ),
      orders > 0 && words.leftOutOrders(count.orders(orders), f.money(money)),
      outcome.rowsRefused > 0 && words.refusedRows(count.rows(outcome.rowsRefused)),
    ]
      .filter((part) => part !== false)
      .join(" · ");
  }
}
