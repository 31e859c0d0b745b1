import { type CSSProperties, useId } from "react";
import { type LeverName, leverEnd, leverReach } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { Definition } from "../../ui";
import { NumberInput } from "../shared/NumberInput";
import type { Leverage } from "./leverage";
import { inUnits } from "./leverText";
import { words } from "./words";

interface LeverSliderProps {
  readonly lever: LeverName;
  /** 1: as today. */
  readonly factor: number;
  readonly leverage: Leverage;
  readonly onChange: (factor: number) => void;
}

const defined: readonly string[] = ["retention", "frequency", "orderValue"];

/** One lever: a slider and the same figure to type, and what it becomes where it has a unit of its own. */
export function LeverSlider({ lever, factor, leverage, onChange }: LeverSliderProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const id = useId();
  const [least, most] = boundsOf(lever, leverage.analysis.formula.margin);
  const percent = Math.round((factor - 1) * 1000) / 10;
  const units = inUnits(lever, factor, leverage, f);
  const text =
    units === null
      ? w.hints[lever]
      : factor === 1
        ? w.whatIf.today(units.from)
        : w.whatIf.becomes(units.from, units.to);
  return (
    <div className="lv-slider">
      <div className="lv-slider-head">
        <label htmlFor={id}>{w.short[lever]}</label>
        {isDefined(lever) && <Definition name={w.definitions[lever]} />}
      </div>
      <input
        id={id}
        type="range"
        className="lv-range"
        style={filled(percent, least, most)}
        min={least}
        max={most}
        step={1}
        value={percent}
        aria-valuetext={`${f.decimal(percent, Number.isInteger(percent) ? 0 : 1)}%`}
        aria-describedby={`${id}-units`}
        onChange={(event) => onChange(1 + Number(event.currentTarget.value) / 100)}
      />
      <div className="lv-slider-typed">
        <NumberInput
          label={w.whatIf.change(w.short[lever])}
          bare
          value={percent}
          whenBlank={0}
          placeholder="0"
          invalid={`${f.integer(least)} … ${f.integer(most)}`}
          accepts={(value) => value >= least && value <= most}
          onChange={(value) => onChange(1 + (value ?? 0) / 100)}
        />
        <span aria-hidden="true">%</span>
      </div>
      <p id={`${id}-units`} className="p-muted p-small lv-slider-units">
        {text}
      </p>
    </div>
  );
}

/** The stretch between today and the thumb, in parts of the slider's way. */
function filled(percent: number, least: number, most: number): CSSProperties {
  const at = (value: number) => String((value - least) / (most - least));
  return { "--lv-from": at(Math.min(0, percent)), "--lv-to": at(Math.max(0, percent)) } as CSSProperties;
}

function isDefined(lever: LeverName): lever is "retention" | "frequency" | "orderValue" {
  return defined.includes(lever);
}

/** In per cent of change. A cost may fall to nothing or double. */
function boundsOf(lever: LeverName, margin: number): readonly [number, number] {
  if (lever === "acquisitionCost") return [-100, 100];
  const most = Math.floor(Math.round((leverEnd(lever, margin) - 1) * 1000) / 10);
  return [Math.round((leverReach.least - 1) * 100), most];
}
