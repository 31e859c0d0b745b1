import { useState } from "react";
import type { Analysis, ProductStart, StartsAnswer } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { rangeText } from "../shared/rangeText";
import { words } from "./words";

interface StartsTableProps {
  readonly starts: readonly ProductStart[];
  readonly answer: StartsAnswer;
  readonly name: (product: number) => string;
  readonly moneyIs: Analysis["moneyIs"];
}

const few = 6;

/** First products with what their customers bring, those that lead on first. */
export function StartsTable({ starts, answer, name, moneyIs }: StartsTableProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const [all, setAll] = useState(false);
  const rows = all ? starts : starts.slice(0, few);
  return (
    <>
      <table className="p-table pr-table">
        <caption className="p-hidden">{w.starts.list}</caption>
        <thead>
          <tr>
            <th scope="col">{w.starts.product}</th>
            <th scope="col" className="p-num">
              {w.starts.starters}
            </th>
            <th scope="col" className="p-num pr-roomy">
              {w.starts.own(moneyIs)}
            </th>
            <th scope="col" className="p-num pr-wide">
              {w.starts.value(f.integer(answer.ageDays))}
            </th>
            <th scope="col" className="p-num">
              {w.starts.later}
            </th>
            <th scope="col" className="p-num pr-roomy">
              {w.starts.repeat}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((start) => (
            <tr key={start.product}>
              <td className={start.leadsOn ? "pr-strong" : undefined}>{name(start.product)}</td>
              <td className="p-num">{f.integer(start.aged)}</td>
              <td className="p-num pr-roomy">{f.moneyShort(start.ownProfit)}</td>
              <td className="p-num pr-wide">
                {f.moneyShort(start.shrunk)}
                {start.low !== null && start.high !== null && (
                  <span className="pr-under">{w.starts.range(rangeText(start.low, start.high, f))}</span>
                )}
              </td>
              <td className={start.leadsOn ? "p-num pr-strong" : "p-num"}>
                {f.moneyShort(start.later)}
                <span className="pr-under">
                  {w.starts.usual} {f.moneyShort(start.usualLater)}
                </span>
              </td>
              <td className="p-num pr-roomy">{f.percent(start.repeatRate, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="p-small p-muted pr-table-note">{w.starts.shrunkNote}</p>
      {starts.length > few && (
        <button type="button" className="p-link pr-more" onClick={() => setAll(!all)}>
          {all ? w.fewer : w.more(f.integer(starts.length))}
        </button>
      )}
    </>
  );
}
