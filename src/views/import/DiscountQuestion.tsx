import { useI18n } from "../../i18n";
import type { FileGroupDraft, GroupMapping, Role } from "../../ingest";
import { Choice } from "./Choice";
import { columnName } from "./columnName";
import type { GroupPatch } from "./types";

interface DiscountQuestionProps {
  readonly draft: FileGroupDraft;
  readonly mapping: GroupMapping;
  readonly onSetRole: (column: number, role: Role) => void;
  readonly onSet: (patch: GroupPatch) => void;
}

const answers = { line: "lineDiscount", order: "orderDiscount", none: "ignore" } as const;
type Answer = keyof typeof answers;

function answerOf(role: Role | undefined): Answer {
  return role === "lineDiscount" ? "line" : role === "orderDiscount" ? "order" : "none";
}

/**
 * What a column of discounts is taken off, where the money of an order does not have it in it yet. Each column that was proposed
 * is shown with the reading in force; one whose cells do not tell stands open until it is answered.
 */
export function DiscountQuestion({ draft, mapping, onSetRole, onSet }: DiscountQuestionProps) {
  const { t } = useI18n();
  const words = t.importing.mapping.discountQuestion;
  const columns = draft.columns.filter(
    ({ role, index }) => answerOf(role) !== "none" || answerOf(mapping.roles[index]) !== "none",
  );
  return (
    <>
      {columns.map((column) => {
        const isOpen = draft.openDiscount === column.index && mapping.discountSaid !== true;
        return (
          <Choice
            key={column.index}
            title={words.title(columnName(t, column))}
            hint={draft.openDiscount === column.index ? words.hint : words.hintTold}
            value={isOpen ? null : answerOf(mapping.roles[column.index])}
            options={[
              { value: "line", label: words.line },
              { value: "order", label: words.order },
              { value: "none", label: words.none },
            ]}
            onChange={(answer) => {
              onSetRole(column.index, answers[answer]);
              if (draft.openDiscount === column.index) onSet({ discountSaid: true });
            }}
          />
        );
      })}
    </>
  );
}
