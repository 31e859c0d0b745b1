import type { ProductPair, Together } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { shareText, timesText } from "./figures";
import { ShareBar } from "./ShareBar";
import { words } from "./words";

interface PairTableProps {
  readonly rows: readonly ProductPair[];
  readonly over: Together;
  readonly name: (product: number) => string;
  readonly selected: ProductPair | null;
  readonly onSelect: (pair: ProductPair) => void;
}

/** Pairs with how often the first comes with the second, and how often it would by chance; each opens its lists. */
export function PairTable({ rows, over, name, selected, onSelect }: PairTableProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const most = Math.max(0, ...rows.map((pair) => pair.confidenceAB));
  return (
    <table className="p-table pr-table">
      <caption className="p-small p-muted">{w.pairs.chanceMark}</caption>
      <thead>
        <tr>
          <th scope="col">{w.pairs.pair}</th>
          <th scope="col" className="pr-wide">
            {w.pairs.share(over)}
          </th>
          <th scope="col" className="p-num">
            {w.pairs.times}
          </th>
          <th scope="col" className="p-num pr-roomy">
            {w.pairs.together}
          </th>
          <th scope="col" className="p-num">
            {w.pairs.onlyOne}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((pair) => {
          const current = pair === selected;
          const [a, b] = [name(pair.a), name(pair.b)];
          return (
            <tr key={`${pair.a} ${pair.b}`} className={current ? "pr-chosen" : undefined}>
              <td>
                <button
                  type="button"
                  className="p-link pr-pair"
                  aria-pressed={current}
                  aria-label={w.pairs.choose(a, b)}
                  onClick={() => onSelect(pair)}
                >
                  <span>{a}</span>
                  <span className="pr-with">+ {b}</span>
                </button>
              </td>
              <td className="pr-wide">
                <ShareBar
                  share={pair.confidenceAB}
                  usual={pair.expected / pair.countA}
                  most={most}
                  text={shareText(pair.confidenceAB, f)}
                />
              </td>
              <td className="p-num pr-strong">{w.pairs.timesText(timesText(pair.times, f))}</td>
              <td className="p-num pr-roomy">{f.integer(pair.both)}</td>
              <td className="p-num">{f.integer(pair.onlyA + pair.onlyB)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
