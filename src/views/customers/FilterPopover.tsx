import { Button } from "@mantine/core";
import type { Analysis, CustomerFilter, Dimension } from "../../engine";
import { useI18n } from "../../i18n";
import { PressPopover } from "../../ui";
import { FirstTouchFields } from "./FirstTouchFields";
import { fromPercent, isWrongWay, noFilter, toPercent } from "./filters";
import { NumberField } from "./NumberField";

interface FilterPopoverProps {
  readonly filter: CustomerFilter;
  readonly onFilter: (filter: CustomerFilter) => void;
  /** How many criteria are set. */
  readonly active: number;
  readonly analysis: Analysis;
  readonly forecastKnown: boolean;
  readonly dimensions: readonly Dimension[];
}

/** The criteria of the list, at work while they are typed. */
export function FilterPopover(props: FilterPopoverProps) {
  const { t, f } = useI18n();
  const words = t.customers.filter;
  const { filter, onFilter, active, analysis } = props;
  // A column that says the same of everybody sorts nobody out.
  const dimensions = props.dimensions.filter((dimension) => dimension.values.length > 1);
  return (
    <PressPopover
      label={words.title}
      width={340}
      button={(pressed) => (
        <Button variant="default" {...pressed}>
          {active === 0 ? words.open : words.openWith(f.integer(active))}
        </Button>
      )}
    >
      {(close) => (
        <div className="cust-filters">
          <Range
            label={words.orders}
            from={filter.minOrders}
            to={filter.maxOrders}
            onChange={(minOrders, maxOrders) => onFilter({ ...filter, minOrders, maxOrders })}
          />
          <Range
            label={words.value[analysis.moneyIs]}
            unit={f.currency}
            from={filter.minValue}
            to={filter.maxValue}
            onChange={(minValue, maxValue) => onFilter({ ...filter, minValue, maxValue })}
          />
          <Range
            label={words.daysSinceLast}
            from={filter.minDaysSinceLast}
            to={filter.maxDaysSinceLast}
            onChange={(minDaysSinceLast, maxDaysSinceLast) =>
              onFilter({ ...filter, minDaysSinceLast, maxDaysSinceLast })
            }
          />
          {props.forecastKnown && (
            <>
              <Range
                label={words.probabilityAlivePercent}
                from={toPercent(filter.minProbabilityAlive)}
                to={toPercent(filter.maxProbabilityAlive)}
                onChange={(from, to) =>
                  onFilter({ ...filter, minProbabilityAlive: fromPercent(from), maxProbabilityAlive: fromPercent(to) })
                }
              />
              <Range
                label={words.predicted[analysis.moneyIs]}
                unit={f.currency}
                from={filter.minPredicted}
                to={filter.maxPredicted}
                onChange={(minPredicted, maxPredicted) => onFilter({ ...filter, minPredicted, maxPredicted })}
              />
            </>
          )}
          {dimensions.length > 0 && (
            <FirstTouchFields
              dimensions={dimensions}
              table={analysis.table}
              value={filter.dimension}
              onChange={(dimension) => onFilter({ ...filter, dimension })}
            />
          )}
          <div className="cust-filters-foot">
            <Button variant="subtle" disabled={active === 0} onClick={() => onFilter(noFilter)}>
              {words.clear}
            </Button>
            <Button onClick={close}>{words.close}</Button>
          </div>
        </div>
      )}
    </PressPopover>
  );
}

interface RangeProps {
  readonly label: string;
  /** Written beside the label. */
  readonly unit?: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly onChange: (from: number | null, to: number | null) => void;
}

function Range({ label, unit, from, to, onChange }: RangeProps) {
  const { t } = useI18n();
  const words = t.customers.filter;
  return (
    <fieldset>
      <legend>{unit === undefined ? label : `${label}, ${unit}`}</legend>
      <div className="cust-range">
        <NumberField
          label={words.fromOf(label)}
          placeholder={words.from}
          value={from}
          onChange={(value) => onChange(value, to)}
        />
        <NumberField
          label={words.toOf(label)}
          placeholder={words.to}
          value={to}
          onChange={(value) => onChange(from, value)}
        />
      </div>
      {isWrongWay(from, to) && <p className="cust-wrong">{words.wrongWay}</p>}
    </fieldset>
  );
}
