import { useI18n } from "../../i18n";
import { type Analysis, type DatasetMeta, hashOf } from "../../state";
import { shownMargin } from "../shared/margin";

/** What is on screen: which data set, which dates, how much of it, and whether money is revenue or profit. */
export function DatasetBar({ meta, analysis }: { meta: DatasetMeta; analysis: Analysis }) {
  const { t, f } = useI18n();
  const { moneyIs, firstOrder, end } = analysis;
  const chip = moneyIs === "revenue" ? t.shell.revenueChip : t.shell.marginChip(f.percent(shownMargin(analysis), 0));
  const summary = [
    f.dateRange(firstOrder, end),
    t.common.customersCount(analysis.customers, f.integer(analysis.customers)),
    t.common.ordersCount(analysis.orders, f.integer(analysis.orders)),
  ].join(" · ");
  return (
    <div className="s-bar">
      <p className="s-dataset">
        <strong>{meta.name}</strong> {summary}
        {meta.sample && <span className="s-sample"> {t.shell.sample}</span>}
      </p>
      <a className="s-chip" href={hashOf("data")} title={t.shell.marginHint}>
        {chip}
      </a>
    </div>
  );
}
