import { memo } from "react";
import { ChartFrame, Histogram } from "../../charts";
import { emptyPlans, JUST_BELOW } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import type { ShownInsight } from "../shared/useInsight";
import { shareText } from "./figures";
import { OfferForm } from "./OfferForm";
import { leastOrders, offerTerms, thresholdOf, thresholdShown } from "./offerTerms";
import type { ProductCardProps } from "./types";
import { words } from "./words";

interface ValuesCardProps extends ProductCardProps {
  readonly shown: ShownInsight<"orderValues">;
}

/** What orders come to, and what a gift from a threshold on would have brought. */
export const ValuesCard = memo(function ValuesCard({ screen, source, shown }: ValuesCardProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const { answer, analysis } = shown;
  const plan = screen.dataset.plans?.offer ?? emptyPlans.offer;
  const terms = offerTerms(plan, answer);
  const fullest = thresholdShown(answer);
  const threshold = fullest === null ? null : thresholdOf(plan, answer, terms);
  const last = answer.bins.at(-1);
  const enough = answer.orders >= leastOrders;
  return (
    <div className="pr-values">
      <ChartFrame
        name="order-values"
        title={
          threshold === null
            ? w.values.plain
            : w.values.title(shareText(threshold.below / answer.orders, f), f.moneyWords(threshold.from))
        }
        subtitle={w.values.subtitle(f.percent(JUST_BELOW, 0))}
        definition={w.definitions.offer}
        source={source}
        n={w.values.n(f.integer(answer.orders))}
        note={
          enough && answer.above > 0 && last !== undefined
            ? w.values.above(f.integer(answer.above), f.moneyShort(last.to))
            : undefined
        }
        missing={enough ? null : w.values.missing(f.integer(leastOrders))}
        table={{
          columns: [
            { label: w.values.from, numeric: true },
            { label: w.values.to, numeric: true },
            { label: w.values.count, numeric: true },
          ],
          rows: answer.bins.map((bin) => [f.money(bin.from), f.money(bin.to), f.integer(bin.count)]),
        }}
      >
        <Histogram
          bins={answer.bins}
          marks={[
            ...(answer.median === null
              ? []
              : [{ at: answer.median, label: w.values.median(f.moneyShort(answer.median)) }]),
            ...(threshold === null
              ? []
              : [{ at: threshold.from, label: w.values.threshold(f.moneyShort(threshold.from)) }]),
          ]}
          emphasisFrom={threshold?.from ?? null}
          xName={w.values.x(f.currency)}
          yName={w.values.y}
          formatX={f.short}
          formatY={f.integer}
          reading={(bin) => ({
            title: w.values.range(f.moneyShort(bin.from), f.moneyShort(bin.to)),
            lines: [{ label: w.values.count, text: f.integer(bin.count) }],
          })}
        />
      </ChartFrame>
      {enough && (
        <OfferForm
          values={answer}
          threshold={threshold}
          terms={terms}
          plan={plan}
          analysis={analysis}
          onPlan={(offer) => screen.onPlans({ offer })}
        />
      )}
    </div>
  );
});
