import { memo } from "react";
import { DotChart } from "../../charts";
import type { Analysis, LineTable, ProductStart } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { shareText } from "./figures";
import { productName } from "./productName";
import { mostDrawn } from "./startsReading";
import { words } from "./words";

interface StartsDotsProps {
  readonly starts: readonly ProductStart[];
  /** Later profit of all customers, on average. */
  readonly average: number | null;
  readonly lines: LineTable;
  readonly moneyIs: Analysis["moneyIs"];
}

/** First products, those that matter most: what each earns itself against what its customers bring later. Drawn anew for another answer only. */
export const StartsDots = memo(function StartsDots({ starts, average, lines, moneyIs }: StartsDotsProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const name = (product: number): string => productName(lines, product, w, f);
  return (
    <div className="pr-drawing">
      <DotChart
        dots={starts.slice(0, mostDrawn).map((start) => ({
          label: name(start.product),
          x: start.ownProfit,
          y: start.later ?? 0,
          strong: start.leadsOn,
        }))}
        xName={w.starts.x(moneyIs, f.currency)}
        yName={w.starts.y(f.currency)}
        strongName={w.starts.leads}
        otherName={w.starts.other}
        level={average === null ? null : { at: average, label: `${w.starts.average} ${f.moneyShort(average)}` }}
        formatX={f.short}
        formatY={f.short}
        reading={(dot) => {
          const start = starts.find(({ product }) => name(product) === dot.label);
          return {
            title: dot.label,
            lines: [
              { label: w.starts.own(moneyIs), text: f.moneyShort(dot.x) },
              { label: w.starts.later, text: f.moneyShort(dot.y) },
              { label: w.starts.usual, text: f.moneyShort(start?.usualLater ?? null) },
              { label: w.starts.starters, text: f.integer(start?.aged ?? null) },
              { label: w.starts.repeat, text: shareText(start?.repeatRate ?? 0, f) },
            ],
          };
        }}
      />
    </div>
  );
});
