import { useI18n } from "../../i18n";
import type { FileGroupDraft, GroupMapping } from "../../ingest";
import { Choice } from "./Choice";
import type { GroupPatch } from "./types";

interface KindQuestionProps {
  readonly draft: FileGroupDraft;
  readonly mapping: GroupMapping;
  readonly onSet: (patch: GroupPatch) => void;
}

/** Orders, or a list of what products cost: asked where a file could be such a list. */
export function KindQuestion({ draft, mapping, onSet }: KindQuestionProps) {
  const { t } = useI18n();
  const words = t.importing.mapping.kindQuestion;
  const kind = mapping.kind ?? "orders";
  const has = (...roles: readonly string[]) => mapping.roles.some((role) => roles.includes(role));
  const couldBeCosts = has("sku", "product") && has("cost", "unitCost") && !has("orderId");
  if (draft.kind !== "productCosts" && kind !== "productCosts" && !couldBeCosts) return null;
  return (
    <Choice
      title={words.title}
      value={kind}
      options={[
        { value: "orders", label: words.orders },
        { value: "productCosts", label: words.costs, hint: t.importing.mapping.productCostsHint },
      ]}
      onChange={(said) => onSet({ kind: said })}
    />
  );
}
