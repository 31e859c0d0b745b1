import { useI18n } from "../../i18n";
import type { Reconciliation } from "../../ingest";
import { Is } from "../../ui";

/** "₫3.28 billion of the ₫3.40 billion in the files is counted", where that is a true sentence. */
export function DataHeadline({ reconciliation }: { readonly reconciliation: Reconciliation | null }) {
  const { t, f } = useI18n();
  const words = t.data.reconciliation;
  if (reconciliation === null) return t.data.title;
  const { revenueRead: read, revenueUsed: used, byCause } = reconciliation;
  // Refunds of unknown people can make more count than was read: no part of a whole then.
  if (used <= 0 || used > read) return t.data.title;
  const sameWords = f.moneyWords(used) === f.moneyWords(read);
  const write = sameWords && used !== read ? f.money : f.moneyWords;
  const { before, after } = byCause.length === 0 ? words.headlineAll : words.headline(write(read));
  return (
    <>
      {before}
      <Is>{write(used)}</Is>
      {after}
    </>
  );
}
