/** Halvings of the search for k > 1: to a billionth of the wait. */
const halvings = 30;

/**
 * Weeks until an alive customer who stays has made its next order with a chance of one half. k = 1: the wait is Lomax,
 * A(2^(1/R) − 1). k > 1: the k − j events still missing, weighed over the phases j.
 *
 * @param shape r + kx
 * @param A alpha + T, weeks
 * @param idle (T − tx)/A
 */
export function medianWait(shape: number, A: number, k: number, idle: number): number {
  if (k === 1) return A * Math.expm1(Math.LN2 / shape);
  let low = 0;
  let high = 1;
  while (stillWaiting(shape, k, idle, high) > 0.5 && high < 1e9) high *= 2;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (stillWaiting(shape, k, idle, middle) > 0.5) low = middle;
    else high = middle;
  }
  return A * high;
}

/** Chance that fewer events than needed have come after reach·A weeks. */
function stillWaiting(shape: number, k: number, idle: number, reach: number): number {
  let weight = 1;
  let weights = 0;
  let waiting = 0;
  for (let j = 0; j < k; j++) {
    let probability = Math.exp(-(shape + j) * Math.log1p(reach));
    let fewer = 0;
    for (let events = 0; events < k - j; events++) {
      fewer += probability;
      probability *= ((shape + j + events) * reach) / ((events + 1) * (1 + reach));
    }
    weights += weight;
    waiting += weight * fewer;
    weight *= ((shape + j) * idle) / (j + 1);
  }
  return waiting / weights;
}
