import type { KeepOrWin, KeepOrWinGap } from "../../engine";
import { Card, Definition, Sentence } from "../../ui";
import { rangeText } from "../shared/rangeText";
import { type GroupNaming, timesText } from "./groupNames";

interface KeepCardProps {
  readonly finding: KeepOrWin | KeepOrWinGap;
  readonly naming: GroupNaming;
}

/** Keeping an old customer against winning a new one, in this shop's own numbers. */
export function KeepCard({ finding, naming }: KeepCardProps) {
  const { w, f } = naming;
  const words = w.keep;
  // Without any cost the card below asks for it.
  if (finding === "noCost") return null;
  return (
    <Card
      testId="keep-or-win"
      title={
        <span className="ch-head">
          {words.title}
          <Definition name={w.definitions.keep} />
        </span>
      }
    >
      {typeof finding === "string" ? (
        <p className="p-muted">{words.gaps[finding]}</p>
      ) : (
        <div className="ch-keep">
          <p>
            <Sentence
              phrase={words.text({
                cac: f.moneyWords(finding.cac),
                value: f.moneyWords(finding.newCustomer.value),
                months: f.integer(finding.months),
                perUnit: timesText(finding.perUnitWon, f),
              })}
            />
          </p>
          <p>
            <Sentence
              phrase={words.offer({
                n: f.integer(finding.atRisk),
                gain: f.moneyWords(finding.gain.value),
                most: f.moneyWords(finding.mostForKeeping.value),
                range: rangeText(finding.mostForKeeping.low80, finding.mostForKeeping.high80, f),
              })}
            />
          </p>
          <p className="p-muted">{words.caution}</p>
        </div>
      )}
    </Card>
  );
}
