import type { TransactionSummary } from "./contract";

/** @throws RangeError when a customer's figures are impossible (x < 0, tx < 0, tx > T, not finite). */
export function checkCustomer(x: number, tx: number, T: number): void {
  if (!(x >= 0 && tx >= 0 && T >= tx && x < Number.POSITIVE_INFINITY && T < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`impossible customer: x = ${x}, tx = ${tx}, T = ${T} (needs x ≥ 0 and 0 ≤ tx ≤ T, in weeks)`);
  }
}

/** @throws RangeError when a parameter is not a positive finite number (zero is allowed where `mayBeZero` names it). */
export function checkParams(params: Readonly<Record<string, number>>, mayBeZero = ""): void {
  for (const name of Object.keys(params)) {
    const value = params[name] as number;
    if (!((value > 0 || (name === mayBeZero && value === 0)) && value < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`parameter ${name} must be positive and finite, is ${value}`);
    }
  }
}

/** @throws RangeError when a horizon (weeks) or rate (per week) is negative or not a number. */
export function checkHorizon(t: number, delta = 0): void {
  if (!(t >= 0 && t < Number.POSITIVE_INFINITY && delta >= 0 && delta < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`horizon must be ≥ 0 weeks and the rate ≥ 0 per week: t = ${t}, delta = ${delta}`);
  }
}

/** @throws RangeError when the columns differ in length or a customer is impossible. */
export function checkSummary(summary: TransactionSummary): void {
  const { x, tx, T } = summary;
  if (x.length !== tx.length || x.length !== T.length) {
    throw new RangeError(`columns differ in length: x ${x.length}, tx ${tx.length}, T ${T.length}`);
  }
  for (let i = 0; i < x.length; i++) checkCustomer(x[i] as number, tx[i] as number, T[i] as number);
}
