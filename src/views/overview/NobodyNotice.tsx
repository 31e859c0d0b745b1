import { useI18n } from "../../i18n";
import { type DatasetMeta, goTo } from "../../state";
import { Notice } from "../../ui";
import { soldToNobody } from "./soldToNobody";

/** From this share of the money on the figures are of a part of the shop only, and the owner would miss the rest. */
const toldFrom = 0.2;

/** How much of what was sold stands in no figure because nobody knows who bought it. */
export function NobodyNotice({ dataset }: { readonly dataset: DatasetMeta }) {
  const { t, f } = useI18n();
  const words = t.overview.nobody;
  const nobody = soldToNobody(dataset.reconciliation);
  if (nobody === null || nobody.share < toldFrom) return null;
  return (
    <Notice
      kind="warn"
      title={words.title(f.percent(nobody.share, 0), f.moneyWords(nobody.revenue))}
      action={
        <button type="button" className="p-link" onClick={() => goTo("data")}>
          {words.show}
        </button>
      }
    >
      <p>{words.text(nobody.orders, f.integer(nobody.orders))}</p>
    </Notice>
  );
}
