import type { Analysis, FormulaOverrides } from "../../engine";
import { useI18n } from "../../i18n";
import { Kpi, PressPopover } from "../../ui";
import { FormulaForm } from "./FormulaForm";
import { figureMoney } from "./figureMoney";

interface FormulaKpiProps {
  readonly analysis: Analysis;
  readonly onFormula: (overrides: FormulaOverrides) => void;
}

/** The formula CLV with its terms, each open to the user's own figure; or what the data lacks for it. */
export function FormulaKpi({ analysis, onFormula }: FormulaKpiProps) {
  const { t, f } = useI18n();
  const { formula, settings } = analysis;
  const words = t.overview.formula;
  const own = Object.values(settings.formula).some((value) => value !== null);
  const terms = words.terms({
    order: f.moneyShort(formula.used.averageOrderValue),
    margin: formula.margin === 1 ? null : f.percent(formula.margin, 0),
    frequency: f.decimal(formula.used.frequency, 2),
    lifespan: f.decimal(formula.used.lifespan, 2),
    days: formula.windowDays,
  });
  const gap = formula.gap;

  return (
    <Kpi
      name="formulaClv"
      value={formula.clv}
      text={figureMoney(formula.clv, f)}
      note={
        <>
          {terms}
          {own && <span className="overview-own"> · {words.own}</span>}
        </>
      }
      {...(gap === null ? {} : { missing: words.gaps[gap]({ span: formula.spanDays, days: formula.windowDays }) })}
      action={
        <PressPopover
          label={words.title}
          width={320}
          button={(pressed) => (
            <button type="button" className="p-link p-small overview-adjust" {...pressed}>
              {gap === null ? words.adjust : words.enter}
            </button>
          )}
        >
          {(close) => (
            <FormulaForm
              formula={formula}
              overrides={settings.formula}
              onApply={(overrides) => {
                close();
                onFormula(overrides);
              }}
            />
          )}
        </PressPopover>
      }
    />
  );
}
