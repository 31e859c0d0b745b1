import { useState } from "react";
import { type LeverName, type LeverTarget, solveTarget } from "../../engine";
import { type Format, useI18n, useWords } from "../../i18n";
import { Card, Definition, SegmentedSwitch } from "../../ui";
import { growthText } from "../shared/growthText";
import { NumberInput } from "../shared/NumberInput";
import { isKnown, type Lens, type Leverage, worthBy } from "./leverage";
import { inUnits, moveText } from "./leverText";
import { type LeverWords, words } from "./words";

const firstGain = 20;
const mostGain = 500;

/** What each lever alone would have to do for a gain, and which cannot. */
export function TargetCard({ leverage }: { readonly leverage: Leverage }) {
  const { f } = useI18n();
  const w = useWords(words);
  const [gain, setGain] = useState(firstGain);
  const [wanted, setLens] = useState<Lens>("model");
  const lenses = (["model", "formula"] as const).filter((lens) => isKnown(leverage, lens));
  const lens = lenses.includes(wanted) ? wanted : (lenses[0] ?? "formula");
  // By the formula every term counts, whether or not anybody is seen to leave.
  const levers = lens === "formula" ? withRetention(leverage.levers) : leverage.levers;
  const targets = solveTarget(worthBy(leverage, lens), levers, gain / 100, leverage.analysis.formula.margin);
  const reached = targets.filter(({ factor }) => factor !== null);
  const short = targets.filter(({ factor }) => factor === null);
  return (
    <Card
      title={
        <>
          {w.target.title(growthText(gain / 100, f))} <Definition name={w.definitions.target} />
        </>
      }
      subtitle={w.target.subtitle}
      testId="target"
    >
      <div className="lv-target-ask">
        <NumberInput
          label={w.target.gain}
          value={gain}
          whenBlank={firstGain}
          placeholder={String(firstGain)}
          invalid={w.target.invalid}
          accepts={(value) => value > 0 && value <= mostGain}
          onChange={(value) => setGain(value ?? firstGain)}
        />
        {lenses.length > 1 && (
          <div className="num-field">
            <span className="num-label">{w.target.of}</span>
            <SegmentedSwitch
              label={w.target.of}
              value={lens}
              options={lenses.map((value) => ({ value, label: w.target.lens[value] }))}
              onChange={setLens}
            />
          </div>
        )}
      </div>
      {targets.length === 0 ? (
        <p className="p-muted">{w.target.nothing}</p>
      ) : (
        <ul className="lv-targets">
          {reached.map((target, i) => (
            <li key={target.lever}>
              <span className="p-muted">{i === 0 ? w.target.either : w.target.or}</span>{" "}
              <Reach target={target} leverage={leverage} w={w} f={f} />
            </li>
          ))}
          {short.map(({ lever, most }) => (
            <li key={lever} className="p-muted">
              {w.target.unreachable[lever](w.target.more(growthText(Math.max(0, most), f)))}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

interface ReachProps {
  readonly target: LeverTarget;
  readonly leverage: Leverage;
  readonly w: LeverWords;
  readonly f: Format;
}

function Reach({ target: { lever, factor }, leverage, w, f }: ReachProps) {
  if (factor === null) return null;
  const units = inUnits(lever, factor, leverage, f);
  return (
    <>
      <span className="lv-reach">{w.target.reach[lever](moveText(factor, f))}</span>
      {units !== null && <span className="p-muted"> ({w.whatIf.becomes(units.from, units.to)})</span>}
    </>
  );
}

function withRetention(levers: readonly LeverName[]): readonly LeverName[] {
  return levers.includes("retention") ? levers : ["retention", ...levers];
}
