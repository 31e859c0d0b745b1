import { type OfferTerms, type OrderThreshold, offerOutcome } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { Sentence } from "../../ui";
import { words } from "./words";

interface OfferResultProps {
  readonly threshold: OrderThreshold;
  readonly terms: OfferTerms;
  /** Length of the observation. */
  readonly days: number;
  /** All revenue counts as gain, for want of a margin. */
  readonly marginUnknown: boolean;
}

const daysPerMonth = 30.4375;

/** What the offer would have brought over the observed orders, and from which share on it pays. */
export function OfferResult({ threshold, terms, days, marginUnknown }: OfferResultProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const outcome = offerOutcome(threshold, terms);
  const months = Math.round(days / daysPerMonth);
  const parts = {
    revenue: f.moneyWords(outcome.extraRevenue),
    cost: f.moneyWords(outcome.cost),
    gifts: f.integer(outcome.gifts),
    months: months < 2 ? t.common.daysCount(days, f.integer(days)) : t.common.monthsCount(months, f.integer(months)),
  };
  return (
    <div className="pr-outcome" data-testid="offer-outcome" role="status">
      <p>
        {w.offer.outcome({
          topUp: f.percent(terms.topUp, 0),
          n: f.integer(outcome.toppedUp),
          below: f.integer(threshold.below),
          threshold: f.moneyWords(threshold.from),
        })}
      </p>
      <p className="pr-gain">
        <Sentence
          phrase={
            outcome.gain >= 0
              ? w.offer.gain(marginUnknown ? "revenue" : "profit", { ...parts, gain: f.moneyWords(outcome.gain) })
              : w.offer.loss({ ...parts, loss: f.moneyWords(-outcome.gain) })
          }
        />
      </p>
      <p>
        {outcome.breakEven === null ? w.offer.never : w.offer.breakEven(f.percent(outcome.breakEven, 0))}{" "}
        {outcome.mostCost !== null && w.offer.mostCost(f.money(outcome.mostCost))}
      </p>
      <p className="p-muted">
        {w.offer.everybody} {w.offer.assumption}
      </p>
      {marginUnknown && <p className="pr-care">{w.offer.marginUnknown}</p>}
    </div>
  );
}
