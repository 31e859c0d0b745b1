import type { ChartTable } from "./types";

/** A chart's figures as an accessible table; tests and screen readers read the same as the drawing shows. */
export function FiguresTable(props: { readonly table: ChartTable; readonly caption: string }) {
  const { columns, rows } = props.table;
  return (
    <table className="p-table">
      <caption className="p-hidden">{props.caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" className={column.numeric ? "p-num" : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from(rows.entries(), ([place, row]) => (
          // Rows may be alike: two customers of one name and one value.
          <tr key={place}>
            {row.map((cell, i) => (
              <td key={columns[i]?.label} className={columns[i]?.numeric === true ? "p-num" : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
