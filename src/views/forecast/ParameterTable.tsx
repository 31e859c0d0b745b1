import { ScrollFrame } from "./ScrollFrame";

export interface ParameterRow {
  readonly symbol: string;
  readonly value: string;
  readonly error: string;
  readonly meaning: string;
}

interface ParameterTableProps {
  readonly caption: string;
  readonly words: {
    readonly parameter: string;
    readonly value: string;
    readonly error: string;
    readonly meaning: string;
  };
  readonly rows: readonly ParameterRow[];
}

/** Symbols with their values, how sure these are, and what they say. */
export function ParameterTable({ caption, words, rows }: ParameterTableProps) {
  return (
    <ScrollFrame label={caption}>
      <table className="p-table fc-parameters">
        <caption className="p-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.parameter}</th>
            <th scope="col" className="p-num">
              {words.value}
            </th>
            <th scope="col" className="p-num">
              {words.error}
            </th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.symbol}>
              <td className="fc-symbol">{row.symbol}</td>
              <td className="p-num">{row.value}</td>
              <td className="p-num">{row.error}</td>
              <td className="fc-meaning">{row.meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** The same rows for the picture. */
export function parameterFigures({ words, rows }: Pick<ParameterTableProps, "words" | "rows">) {
  return {
    columns: [
      { label: words.parameter, numeric: false },
      { label: words.value, numeric: true },
      { label: words.error, numeric: true },
    ],
    rows: rows.map((row) => [row.symbol, row.value, row.error]),
  };
}
