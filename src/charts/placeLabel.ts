/** A point in pixels, y downwards. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface LabelRequest {
  /** The line the label names, by x. */
  readonly own: readonly Spot[];
  /** The points of it that the name may stand at. */
  readonly anchors: readonly Spot[];
  /** Lines it must not lie on, each by x. */
  readonly others: readonly (readonly Spot[])[];
  readonly width: number;
  readonly height: number;
  /** Where labels may stand. */
  readonly area: Box;
  /** Labels already placed. */
  readonly taken: readonly Box[];
  /** Where along the line the label would rather stand, 0 … 1. */
  readonly prefer: number;
}

/** Distance of a label from its line. */
const gap = 6;
/** More room than this around a label gains nothing. */
const enough = 28;

/**
 * The best place for a line's name: beside one of its points, inside the plot, off every line and label, near to
 * its own line and far from the others. Null when it has no point to stand at.
 */
export function placeLabel(request: LabelRequest): Box | null {
  let best: Box | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const spot of request.anchors) {
    for (const box of boxesAt(spot, request)) {
      const points = score(box, request);
      if (points <= bestScore) continue;
      bestScore = points;
      best = box;
    }
  }
  return best;
}

/** Above and below a point, running to the right of it, to the left, and centred; moved sideways into the area. */
function boxesAt(spot: Spot, { width, height, area }: LabelRequest): Box[] {
  const right = area.x + area.width - width;
  return [spot.y - height - gap, spot.y + gap].flatMap((y) =>
    [spot.x + gap, spot.x - gap - width, spot.x - width / 2].map((x) => ({
      x: Math.max(area.x, Math.min(x, right)),
      y,
      width,
      height,
    })),
  );
}

function score(box: Box, { own, others, area, taken, prefer }: LabelRequest): number {
  const outside = Math.max(0, area.y - box.y) + Math.max(0, box.y + box.height - area.y - area.height);
  const fromOwn = clearance(box, own);
  const fromOthers = Math.min(
    enough,
    ...others.map((line) => clearance(box, line)),
    ...taken.map((b) => apart(box, b)),
  );
  const along = (box.x + box.width / 2 - area.x) / area.width;
  // Standing on a line is worse than anything but leaving the plot; then room, then the preferred stretch.
  return (
    -10 * outside +
    (fromOwn < 2 ? -400 : -Math.abs(fromOwn - gap)) +
    (fromOthers < 2 ? -300 : 2 * fromOthers) -
    20 * Math.abs(along - prefer)
  );
}

/** Least vertical distance between a box and a line over the box's width; 0 when the line crosses it. */
export function clearance(box: Box, line: readonly Spot[]): number {
  const samples = 12;
  let least = enough;
  let side = 0;
  for (let i = 0; i <= samples; i++) {
    const y = heightAt(line, box.x + (box.width * i) / samples);
    if (y === null) continue;
    const above = box.y - y;
    const below = y - box.y - box.height;
    const distance = Math.max(above, below);
    const now = above > below ? 1 : -1;
    // Passing from one side to the other between two samples is crossing.
    if (distance <= 0 || (side !== 0 && now !== side)) return 0;
    side = now;
    least = Math.min(least, distance);
  }
  return least;
}

/** Height of a line at x, null beyond its ends. Asked thousands of times a label: halves its way to the stretch. */
function heightAt(line: readonly Spot[], x: number): number | null {
  const [first, last] = [line[0], line.at(-1)];
  if (line.length < 2 || first === undefined || last === undefined || x < first.x || x > last.x) return null;
  let from = 1;
  let to = line.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((line[middle]?.x ?? x) >= x) to = middle;
    else from = middle + 1;
  }
  const [a, b] = [line[from - 1] ?? first, line[from] ?? last];
  return b.x === a.x ? a.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

function apart(a: Box, b: Box): number {
  const dx = Math.max(a.x - b.x - b.width, b.x - a.x - a.width);
  const dy = Math.max(a.y - b.y - b.height, b.y - a.y - a.height);
  return Math.max(0, dx, dy);
}
