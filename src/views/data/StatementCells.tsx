import { useI18n } from "../../i18n";
import type { StatementLine } from "./reconciliationLines";

/** Rows, orders and amount of one line; a blank cell where the question makes no sense. */
export function StatementCells({ line }: { readonly line: StatementLine }) {
  const { f } = useI18n();
  return (
    <>
      <td className="p-num" data-value={line.rows ?? ""}>
        {line.rows !== null && f.integer(line.rows)}
      </td>
      <td className="p-num" data-value={line.orders ?? ""}>
        {line.orders !== null && f.integer(line.orders)}
      </td>
      <td className="p-num" data-value={line.amount}>
        {f.money(line.amount)}
      </td>
    </>
  );
}
