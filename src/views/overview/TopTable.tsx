import { cutMiddle } from "../../ui";
import type { TopColumn } from "./topColumns";
import type { TopRow } from "./topRows";

/** What two lines of the column hold: of a longer name its end tells it from its like. */
const longestName = 44;

interface TopTableProps {
  readonly caption: string;
  readonly columns: readonly TopColumn[];
  readonly rows: readonly TopRow[];
  readonly onOpenCustomer: (index: number) => void;
}

/** The best customers, each name opening its customer. */
export function TopTable({ caption, columns, rows, onOpenCustomer }: TopTableProps) {
  return (
    <table className="p-table overview-top">
      <caption className="p-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={column.id === "name" ? undefined : cellClass(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.index}>
            {columns.map((column) =>
              column.id === "name" ? (
                <td key={column.id} className="overview-who">
                  <button
                    type="button"
                    className="p-link"
                    title={row.name}
                    aria-label={row.name}
                    onClick={() => onOpenCustomer(row.index)}
                  >
                    <span className="p-two-lines">{cutMiddle(row.name, longestName)}</span>
                  </button>
                  {row.key !== "" && <span className="p-muted p-small">{row.key}</span>}
                </td>
              ) : (
                <td key={column.id} className={cellClass(column, row)}>
                  {column.text(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellClass(column: TopColumn, row?: TopRow): string {
  const slipping = column.id === "alive" && row?.expected?.slipping === true;
  return `p-num overview-${column.id}${slipping ? " overview-slipping" : ""}`;
}
