import type { PairsAnswer } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { shareText, timesText } from "./figures";
import { words } from "./words";

const few = 5;

interface TriplesProps {
  readonly answer: PairsAnswer;
  readonly name: (product: number) => string;
}

/** Sets of three that go together more than their pairs explain; without one, what was looked at. */
export function Triples({ answer, name }: TriplesProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const { triples, triplesTested, over } = answer;
  return (
    <div className="pr-triples">
      <h3>{w.triples.title}</h3>
      {triples.length === 0 ? (
        <p className="p-muted">{w.triples.none(f.integer(triplesTested))}</p>
      ) : (
        <ul>
          {triples.slice(0, few).map(({ products: [a, b, c], all, confidence, times }) => (
            <li key={`${a} ${b} ${c}`}>
              {w.triples.line({
                a: name(a),
                b: name(b),
                c: name(c),
                all: f.integer(all),
                share: shareText(confidence, f),
                times: timesText(times, f),
                over,
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
