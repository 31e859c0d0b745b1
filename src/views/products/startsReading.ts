import type { ProductStart, StartsAnswer } from "../../engine";

/** Products with fewer starters than this are in no drawing and no list. */
export const leastShown = 20;
const mostShown = 200;
/** More dots hide each other. */
export const mostDrawn = 100;

/** The products that are drawn: those that lead on first, then those that most customers started with. */
export function shownStarts({ products }: StartsAnswer): ProductStart[] {
  return products
    .filter(({ aged, later }) => aged >= leastShown && later !== null)
    .slice(0, mostShown)
    .sort((x, y) => Number(y.leadsOn) - Number(x.leadsOn) || y.aged - x.aged);
}

/** Of the products that lead on, the one with the most money beyond the usual. */
export function bestStart(starts: readonly ProductStart[]): ProductStart | null {
  const beyond = ({ later, usualLater, aged }: ProductStart): number => ((later ?? 0) - (usualLater ?? 0)) * aged;
  const [best = null] = starts.filter(({ leadsOn }) => leadsOn).sort((x, y) => beyond(y) - beyond(x));
  return best;
}

/** Products that lead on though they earn less themselves than the middle one of those shown. */
export function doorOpeners(starts: readonly ProductStart[]): ProductStart[] {
  const own = starts.map(({ ownProfit }) => ownProfit).sort((a, b) => a - b);
  const middle = own[Math.floor(own.length / 2)];
  if (middle === undefined || starts.length < 4) return [];
  return starts.filter(({ leadsOn, ownProfit }) => leadsOn && ownProfit < middle);
}
