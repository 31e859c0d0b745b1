/**
 * Quantile of Student's t distribution: how many standard errors a two-sided interval reaches.
 *
 * Cornish-Fisher expansion about the normal quantile, to the fourth term (Abramowitz & Stegun 1972, 26.7.5). For tails
 * of 2.5 % and 1 %: within 1 % from 3 degrees of freedom on, 0.05 % from 6, 0.001 % from 12.
 *
 * @param z the standard normal's quantile of the same tail, such as 1.96
 * @param df degrees of freedom, 3 or more for the accuracy above; infinite where none is
 */
export function studentT(z: number, df: number): number {
  const q = z * z;
  const terms = [
    (z * (q + 1)) / 4,
    (z * (5 * q * q + 16 * q + 3)) / 96,
    (z * (3 * q ** 3 + 19 * q * q + 17 * q - 15)) / 384,
    (z * (79 * q ** 4 + 776 * q ** 3 + 1482 * q * q - 1920 * q - 945)) / 92160,
  ];
  return terms.reduce((sum, term, i) => sum + term / df ** (i + 1), z);
}

/** Standard normal quantile of an upper tail of 2.5 %. */
export const z95 = 1.959963984540054;
