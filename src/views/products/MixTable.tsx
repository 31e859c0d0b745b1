import { useState } from "react";
import type { MixAnswer, MixCell } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { timesText } from "./figures";
import { words } from "./words";

interface MixTableProps {
  readonly answer: MixAnswer;
  readonly name: (product: number) => string;
}

const few = 10;
/** A box that scrolls must be reachable by key. */
const byKey = { tabIndex: 0 };

/** Products against values: how many times the usual each buys, coloured where that is sure. */
export function MixTable({ answer, name }: MixTableProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const [all, setAll] = useState(false);
  const rows = all ? answer.rows : answer.rows.slice(0, few);
  const text = ({ index }: MixCell): string => (index === null ? "–" : w.mix.index(timesText(index, f)));
  return (
    <>
      {rows.some(({ cells }) => cells.some(({ stands }) => stands !== null)) && (
        <p className="pr-legend p-small">
          <span className="pr-key pr-over">{w.mix.over}</span>
          <span className="pr-key pr-below">{w.mix.under}</span>
        </p>
      )}
      <section className="p-scroll-x pr-scroll" aria-label={w.mix.plain} {...byKey}>
        <table className="p-table pr-table pr-mix">
          <thead>
            <tr>
              <th scope="col">{w.mix.product}</th>
              <th scope="col" className="p-num pr-roomy">
                {w.mix.buyers}
              </th>
              {answer.values.map(({ value, customers }) => (
                <th key={value} scope="col" className="p-num">
                  {value}
                  <span className="pr-under">{t.charts.sampleSize(f.integer(customers))}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.product}>
                <td>{name(row.product)}</td>
                <td className="p-num pr-roomy">{f.integer(row.customers)}</td>
                {row.cells.map((cell, v) => (
                  <td
                    key={answer.values[v]?.value}
                    className={`p-num ${cell.stands === "over" ? "pr-over" : cell.stands === "under" ? "pr-below" : "p-muted"}`}
                  >
                    {text(cell)}
                    <span className="p-hidden">
                      {cell.stands === "over" ? w.mix.over : cell.stands === "under" ? w.mix.under : ""}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {answer.rows.length > few && (
        <button type="button" className="p-link pr-more" onClick={() => setAll(!all)}>
          {all ? w.fewer : w.more(f.integer(answer.rows.length))}
        </button>
      )}
    </>
  );
}
