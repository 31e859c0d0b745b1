import { useState } from "react";
import { useI18n } from "../../i18n";
import type { ColumnDraft, FileGroupDraft, GroupMapping, Role } from "../../ingest";
import { columnName } from "./columnName";
import { RoleSelect } from "./RoleSelect";

interface ColumnTableProps {
  readonly draft: FileGroupDraft;
  readonly mapping: GroupMapping;
  /** What the group is called: "Shopify". */
  readonly name: string;
  /** Something needed has no column yet: then all of them are shown to choose from. */
  readonly incomplete: boolean;
  readonly onSetRole: (column: number, role: Role) => void;
}

const previewRows = 5;
// Up to here a table is read at a glance, and hiding columns would only cost a click.
const fewColumns = 8;
// More values than these are no groups to compare.
const mostGroups = 200;

/** The first real rows, with the meaning of each column above it. Columns in use first, the rest on demand. */
export function ColumnTable({ draft, mapping, name, incomplete, onSetRole }: ColumnTableProps) {
  const { t, f } = useI18n();
  const words = t.importing.mapping;
  const [all, setAll] = useState(incomplete || draft.columns.length <= fewColumns);

  const roleOf = (i: number): Role => mapping.roles[i] ?? "ignore";
  const positions = draft.columns.map((_, i) => i);
  // By the proposal, not by the choice: a column must not jump or vanish under the hand that changes it.
  const proposed = positions.filter((i) => draft.columns[i]?.role !== "ignore");
  const others = positions.filter((i) => draft.columns[i]?.role === "ignore");
  const shown = all ? [...proposed, ...others] : [...proposed, ...others.filter((i) => roleOf(i) !== "ignore")];
  const unused = positions.length - shown.length;
  // A heading above the orders of a month says nothing in the columns that are used.
  const told = draft.preview.filter((cells) => shown.some((i) => (cells[i] ?? "").trim() !== ""));
  const rows = told.slice(0, previewRows).map((cells, place) => ({ place, cells }));
  /** Whether a column of nobody's interest so far is worth keeping: how many different values it has. */
  const keepReason = ({ distinct }: ColumnDraft, role: Role): string => {
    if ((role !== "keep" && role !== "ignore") || distinct === null || distinct < 2) return "";
    const values = words.columns.distinct(distinct, f.integer(distinct));
    return ` · ${values}: ${distinct <= mostGroups ? words.columns.keepWorth : words.columns.keepMany}`;
  };
  const rowCount = draft.files.reduce((sum, file) => sum + file.rows, 0);

  return (
    <div>
      <section className="p-scroll-x i-columns" aria-label={words.columns.caption(name)}>
        <table>
          <thead>
            <tr>
              {shown.map((i) => {
                const column = draft.columns[i];
                if (column === undefined) return null;
                const label = columnName(t, column);
                const reason = roleOf(i) === column.role ? column.reason : "user";
                return (
                  <th key={column.index} scope="col" data-used={roleOf(i) !== "ignore"}>
                    <span className="i-column-name" title={label}>
                      {label}
                    </span>
                    <RoleSelect column={label} role={roleOf(i)} onChange={(role) => onSetRole(i, role)} />
                    <span className="i-reason">
                      {words.reasons[reason]}
                      {column.filled < rowCount &&
                        ` · ${words.columns.filled(f.integer(column.filled), f.integer(rowCount))}`}
                      {keepReason(column, roleOf(i))}
                    </span>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ place, cells }) => (
              <tr key={place}>
                {shown.map((i) => (
                  <td key={i} data-used={roleOf(i) !== "ignore"}>
                    {cells[i]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {draft.columns.length > fewColumns && (all || unused > 0) && (
        <button type="button" className="p-link i-all-columns" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.columns.showUsed : words.columns.showAll(f.integer(unused))}
        </button>
      )}
    </div>
  );
}
