import type { DensityPoint } from "../../charts";
import type { Density } from "../../engine";
import type { Format, Messages } from "../../i18n";
import { rateText } from "./figureText";

/** What a density's x axis is called and how its figures are written. */
export function densityUnit(unit: Density["unit"], t: Messages, f: Format) {
  const words = t.forecast.density;
  if (unit === "chancePerOrder") {
    return { axis: words.chanceAxis, tick: (x: number) => f.percent(x, 0), write: (x: number) => f.percent(x) };
  }
  const axis = unit === "ordersPerMonth" ? words.rateAxis : words.leaveAxis;
  return { axis, tick: (x: number) => f.short(x), write: (x: number) => rateText(x, f) };
}

/** The points that can be drawn: a pole at an end has no height. */
export function densityPoints({ x, density }: Density): DensityPoint[] {
  return Array.from(x, (at, i) => ({ x: at, density: density[i] ?? Number.NaN })).filter(
    (point) => Number.isFinite(point.x) && Number.isFinite(point.density),
  );
}
