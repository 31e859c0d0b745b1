const asymptoticFrom = 12;

/** ψ(z) − ln z for z ≥ 12. Source: Abramowitz & Stegun 6.3.18. */
function digammaTail(z: number): number {
  const w = 1 / (z * z);
  return (
    -0.5 / z -
    w *
      (1 / 12 -
        w *
          (1 / 120 - w * (1 / 252 - w * (1 / 240 - w * (1 / 132 - w * (691 / 32760 - w * (1 / 12 - w * 0.4432598)))))))
  );
}

/** ψ(z), the derivative of ln Γ, for z > 0; absolute error about 1e-15 · max(1, 1/z). NaN elsewhere. */
export function digamma(z: number): number {
  if (!(z > 0)) return Number.NaN;
  let shifted = z;
  let sum = 0;
  while (shifted < asymptoticFrom) {
    sum -= 1 / shifted;
    shifted += 1;
  }
  return sum + Math.log(shifted) + digammaTail(shifted);
}

/** ψ′(z) for z > 0; relative error about 1e-15. NaN elsewhere. Source: Abramowitz & Stegun 6.4.12. */
export function trigamma(z: number): number {
  if (!(z > 0)) return Number.NaN;
  let shifted = z;
  let sum = 0;
  while (shifted < asymptoticFrom) {
    sum += 1 / (shifted * shifted);
    shifted += 1;
  }
  const w = 1 / (shifted * shifted);
  const series =
    1 / 6 -
    w * (1 / 30 - w * (1 / 42 - w * (1 / 30 - w * (5 / 66 - w * (691 / 2730 - w * (7 / 6 - w * 7.0921568627))))));
  return sum + 1 / shifted + 0.5 * w + (w / shifted) * series;
}

/** ψ(z + n) − ψ(z) for z > 0 and real n ≥ 0, without cancellation where z ≫ n. */
export function digammaDifference(z: number, n: number): number {
  if (n === 0) return 0;
  let sum = 0;
  if (n <= 16 && Number.isInteger(n)) {
    for (let j = 0; j < n; j++) sum += 1 / (z + j);
    return sum;
  }
  let low = z;
  while (low < asymptoticFrom) {
    sum += n / (low * (low + n));
    low += 1;
  }
  return sum + Math.log1p(n / low) + (digammaTail(low + n) - digammaTail(low));
}
