import { useId } from "react";
import {
  type Analysis,
  bestThreshold,
  type OfferPlan,
  type OfferTerms,
  type OrderThreshold,
  type OrderValuesAnswer,
  offerOutcome,
} from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { Card } from "../../ui";
import { AssumptionField } from "./AssumptionField";
import { OfferResult } from "./OfferResult";
import { marginUnknown } from "./offerTerms";
import { words } from "./words";

interface OfferFormProps {
  readonly values: OrderValuesAnswer;
  readonly threshold: OrderThreshold | null;
  readonly terms: OfferTerms;
  readonly plan: OfferPlan;
  readonly analysis: Analysis;
  readonly onPlan: (plan: OfferPlan) => void;
}

const proposal: OfferPlan = { topUp: null, cost: null, margin: null, threshold: null };

/** The assumptions of an offer, and what it would have brought. */
export function OfferForm({ values, threshold, terms, plan, analysis, onPlan }: OfferFormProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const id = useId();
  const most = bestThreshold(values.thresholds, terms);
  // The smallest of losses is no gain.
  const best = most !== null && offerOutcome(most, terms).gain > 0 ? most : null;
  const typed = Object.values(plan).some((value) => value !== null);
  const share = (typedShare: number | null): number | null => (typedShare === null ? null : typedShare / 100);
  const isShare = (value: number): boolean => value >= 0 && value <= 100;
  return (
    <Card title={w.offer.title} testId="offer">
      {threshold === null ? (
        <p className="p-muted">{w.offer.noThreshold}</p>
      ) : (
        <>
          <div className="pr-offer">
            <div className="pr-field">
              <label htmlFor={id}>{w.offer.threshold}</label>
              <select
                id={id}
                value={String(threshold.from)}
                onChange={(event) => onPlan({ ...plan, threshold: Number(event.currentTarget.value) })}
              >
                {values.thresholds.map(({ from }) => (
                  <option key={from} value={String(from)}>
                    {from === best?.from ? w.offer.best(f.money(from)) : f.money(from)}
                  </option>
                ))}
              </select>
            </div>
            <AssumptionField
              label={w.offer.topUp}
              value={100 * terms.topUp}
              allowed={isShare}
              onValue={(value) => onPlan({ ...plan, topUp: share(value) })}
            />
            <AssumptionField
              label={`${w.offer.cost}, ${f.currency}`}
              value={terms.cost}
              allowed={(value) => value >= 0}
              onValue={(cost) => onPlan({ ...plan, cost })}
            />
            <AssumptionField
              label={w.offer.margin}
              value={100 * terms.margin}
              allowed={isShare}
              onValue={(value) => onPlan({ ...plan, margin: share(value) })}
            />
          </div>
          {typed && (
            <button type="button" className="p-link" onClick={() => onPlan(proposal)}>
              {w.offer.reset}
            </button>
          )}
          <OfferResult
            threshold={threshold}
            terms={terms}
            days={values.days}
            marginUnknown={marginUnknown(plan, analysis)}
          />
        </>
      )}
    </Card>
  );
}
