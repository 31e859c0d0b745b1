import { useId, useState } from "react";
import { useI18n } from "../../i18n";
import type { CauseCount, FileRead } from "../../ingest";
import { CausePlaces } from "./CausePlaces";
import type { StatementLine } from "./reconciliationLines";
import { StatementCells } from "./StatementCells";

interface CauseRowProps {
  readonly count: CauseCount;
  readonly line: StatementLine;
  readonly files: readonly FileRead[];
}

/** One cause as a line of the statement; opens to the places behind it. */
export function CauseRow({ count, line, files }: CauseRowProps) {
  const { t } = useI18n();
  const words = t.data.reconciliation;
  const id = useId();
  const [open, setOpen] = useState(false);
  const name = words.causes[count.cause].name;
  return (
    <>
      <tr className="d-cause" data-cause={count.cause}>
        <th scope="row">
          <button
            type="button"
            className="p-link"
            aria-expanded={open}
            aria-controls={id}
            aria-label={words.showPlaces(name)}
            onClick={() => setOpen(!open)}
          >
            {name}
          </button>
        </th>
        <StatementCells line={line} />
      </tr>
      <tr id={id} hidden={!open}>
        <td colSpan={4}>{open && <CausePlaces count={count} files={files} />}</td>
      </tr>
    </>
  );
}
