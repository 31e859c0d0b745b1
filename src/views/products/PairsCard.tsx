import { memo, useState } from "react";
import { ChartFrame } from "../../charts";
import { MOST_PRODUCTS, type PairsAnswer, type ProductPair, type Together } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { SegmentedSwitch } from "../../ui";
import type { ShownInsight } from "../shared/useInsight";
import { shareText, timesText } from "./figures";
import { PairDetail } from "./PairDetail";
import { PairTable } from "./PairTable";
import { productName } from "./productName";
import { Triples } from "./Triples";
import type { ProductCardProps } from "./types";
import { words } from "./words";

interface PairsCardProps extends ProductCardProps {
  readonly shown: ShownInsight<"productPairs">;
  readonly over: Together;
  readonly onOver: (over: Together) => void;
}

const few = 10;

/** Which products go together, who has only one of two, and the sets of three. */
export const PairsCard = memo(function PairsCard({ screen, source, shown, over, onOver }: PairsCardProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<Pick<ProductPair, "a" | "b"> | null>(null);
  const { answer } = shown;
  const name = (product: number): string => productName(screen.lines, product, w, f);
  const [best] = answer.pairs;
  const selected = answer.pairs.find((pair) => pair.a === chosen?.a && pair.b === chosen.b) ?? best;
  const rows = all ? answer.pairs : answer.pairs.slice(0, few);
  return (
    <ChartFrame
      name="product-pairs"
      kind="table"
      title={best === undefined ? w.pairs.plain : titleOf(best, answer)}
      subtitle={w.pairs.subtitle(answer.over)}
      definition={w.definitions.pair}
      source={source}
      n={w.pairs.n(answer.over, f.integer(answer.baskets))}
      note={noteOf(answer)}
      missing={best === undefined ? missingOf(answer) : null}
      controls={
        <SegmentedSwitch
          label={w.over.label}
          value={over}
          options={[
            { value: "orders", label: w.over.orders },
            { value: "customers", label: w.over.customers },
          ]}
          onChange={onOver}
        />
      }
      table={{
        columns: [
          { label: w.pairs.first, numeric: false },
          { label: w.pairs.second, numeric: false },
          { label: w.pairs.share(answer.over), numeric: true },
          { label: w.pairs.chance, numeric: true },
          { label: w.pairs.times, numeric: true },
          { label: w.pairs.together, numeric: true },
          { label: w.pairs.onlyOne, numeric: true },
        ],
        rows: rows.map((pair) => [
          name(pair.a),
          name(pair.b),
          shareText(pair.confidenceAB, f),
          shareText(pair.expected / pair.countA, f),
          w.pairs.timesText(timesText(pair.times, f)),
          f.integer(pair.both),
          f.integer(pair.onlyA + pair.onlyB),
        ]),
      }}
    >
      <PairTable rows={rows} over={answer.over} name={name} selected={selected ?? null} onSelect={setChosen} />
      {answer.pairs.length > few && (
        <button type="button" className="p-link pr-more" onClick={() => setAll(!all)}>
          {all ? w.fewer : w.more(f.integer(answer.pairs.length))}
        </button>
      )}
      {selected !== undefined && (
        <PairDetail pair={selected} over={answer.over} name={name} screen={screen} audience={shown.ask.audience} />
      )}
      <Triples answer={answer} name={name} />
    </ChartFrame>
  );

  function titleOf(pair: ProductPair, { over: within }: PairsAnswer): string {
    return w.pairs.title({
      a: name(pair.a),
      b: name(pair.b),
      share: shareText(pair.confidenceAB, f),
      chance: shareText(pair.expected / pair.countA, f),
      over: within,
    });
  }

  function noteOf({ tested, found, floor, leftOut, over: within }: PairsAnswer): string {
    const parts = [
      ...(tested === 0
        ? []
        : [w.pairs.note({ tested: f.integer(tested), found: f.integer(found), floor: f.integer(floor) })]),
      ...(leftOut === 0 ? [] : [w.pairs.leftOut(within, f.integer(leftOut), f.integer(MOST_PRODUCTS))]),
    ];
    return parts.join(" · ");
  }

  function missingOf({ baskets, tested }: PairsAnswer): string {
    return baskets === 0 ? w.nobody : w.pairs.missing(f.integer(tested));
  }
});
