import type { TornadoBar } from "../../charts";
import { type LeverChange, type LeverName, leverWorth, noChange, pulled } from "../../engine";
import { type Leverage, worthBy } from "./leverage";

export interface LeverBar extends TornadoBar {
  readonly lever: LeverName;
}

/** What each lever moves, the strongest first: of present customers and of a year's new ones; by the formula alone without a forecast. */
export function tornadoBars(
  leverage: Leverage,
  step: number,
  names: Readonly<Record<LeverName, string>>,
  write: (value: number) => string,
): LeverBar[] {
  const parts = partsOf(leverage);
  const today = parts(noChange);
  const difference = (change: LeverChange): readonly [number, number] => {
    const [present, coming] = parts(change);
    return [present - today[0], coming - today[1]];
  };
  return leverage.levers
    .map((lever) => {
      const gain = difference(pulled(lever, step));
      return {
        lever,
        label: names[lever],
        gain,
        loss: difference(pulled(lever, -step)),
        text: write(gain[0] + gain[1]),
      };
    })
    .sort((one, other) => other.gain[0] + other.gain[1] - one.gain[0] - one.gain[1]);
}

function partsOf(leverage: Leverage): (change: LeverChange) => readonly [number, number] {
  const { answer, assumptions } = leverage;
  if (answer === null) {
    const worth = worthBy(leverage, "formula");
    return (change) => [worth(change), 0];
  }
  return (change) => {
    const { present, arrivals } = leverWorth(answer, assumptions, change);
    return [present, arrivals];
  };
}
