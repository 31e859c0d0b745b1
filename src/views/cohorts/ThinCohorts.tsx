import { type CohortTable, SURE_COHORT } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { words } from "./words";

/** Said where most cohorts are of few customers, with a way to larger ones. */
export function ThinCohorts(props: { readonly table: CohortTable; readonly onWider: (() => void) | null }) {
  const { f } = useI18n();
  const w = useWords(words);
  const { count, customers } = props.table;
  const few = customers.filter((n) => n < SURE_COHORT).length;
  if (few * 2 <= count) return null;
  return (
    <p className="co-thin">
      {w.thin.text(f.integer(few), f.integer(count), f.integer(SURE_COHORT))}{" "}
      {props.onWider !== null && (
        <button type="button" className="p-link" onClick={props.onWider}>
          {w.thin.wider}
        </button>
      )}
    </p>
  );
}
