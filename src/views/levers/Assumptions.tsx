import type { ScenarioPlans } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { figureMoney } from "../overview/figureMoney";
import { NumberInput } from "../shared/NumberInput";
import type { Leverage } from "./leverage";
import { words } from "./words";

interface AssumptionsProps {
  readonly leverage: Leverage;
  readonly onPlans: (plans: ScenarioPlans) => void;
}

/** What no order tells: the cost of winning a customer, and how many will come. */
export function Assumptions({ leverage, onPlans }: AssumptionsProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const { plans, measured, answer } = leverage;
  const arrivals = answer?.arrivals ?? null;
  return (
    <section className="lv-assumptions" aria-label={w.assumptions.title}>
      <NumberInput
        label={w.assumptions.cost(f.currency)}
        definition={w.definitions.net}
        value={plans.acquisitionCost}
        placeholder={measured === null ? "" : f.integer(measured.perCustomer)}
        hint={
          // What a blank field means.
          plans.acquisitionCost !== null
            ? ""
            : measured === null
              ? w.assumptions.costNone
              : w.assumptions.costMeasured(figureMoney(measured.perCustomer, f), f.integer(measured.months))
        }
        invalid={w.assumptions.invalid}
        accepts={(value) => value >= 0}
        onChange={(acquisitionCost) => onPlans({ ...plans, acquisitionCost })}
      />
      {answer !== null && (
        <NumberInput
          label={w.assumptions.coming}
          value={plans.newCustomersPerYear}
          placeholder={arrivals === null ? "" : f.integer(arrivals.perYear)}
          hint={
            arrivals === null
              ? w.assumptions.comingUnknown
              : w.assumptions.comingSeen(f.integer(arrivals.perYear), f.integer(arrivals.days))
          }
          invalid={w.assumptions.invalid}
          accepts={(value) => value >= 0}
          onChange={(newCustomersPerYear) => onPlans({ ...plans, newCustomersPerYear })}
        />
      )}
    </section>
  );
}
