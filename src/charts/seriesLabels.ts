interface Pair {
  /** Height of the share line and of the value line, 0 … 1 of the plot; null where there is no value. */
  readonly share: number;
  readonly value: number | null;
}

export interface LabelPlace {
  readonly index: number;
  readonly above: boolean;
}

/**
 * Where two lines leave room for their names: each goes to the point of its stretch where the other line is
 * furthest away, on the side away from it. The share's stretch is early, the value's later.
 */
export function labelPlaces(pairs: readonly Pair[]): { share: LabelPlace | null; value: LabelPlace | null } {
  const best = (fromShare: number, toShare: number, needsValue: boolean): LabelPlace | null => {
    let place: LabelPlace | null = null;
    let widest = -1;
    const last = pairs.length - 1;
    for (let i = Math.floor(last * fromShare); i <= Math.ceil(last * toShare); i++) {
      const pair = pairs[i];
      if (pair === undefined || (needsValue && pair.value === null)) continue;
      const gap = pair.value === null ? 1 : Math.abs(pair.share - pair.value);
      if (gap <= widest) continue;
      widest = gap;
      const shareAbove = pair.value === null || pair.share > pair.value;
      place = { index: i, above: needsValue ? !shareAbove : shareAbove };
    }
    return place;
  };
  return { share: best(0.08, 0.3, false), value: best(0.5, 0.75, true) };
}
