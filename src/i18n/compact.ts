import type { Language } from "./types";

interface Unit {
  readonly size: number;
  readonly short: string;
  readonly word: string;
}

/** Small to large. Vietnamese counts on in tỷ where English begins trillions. */
const units: Readonly<Record<Language, readonly Unit[]>> = {
  vi: [
    { size: 1e3, short: "nghìn", word: "nghìn" },
    { size: 1e6, short: "tr", word: "triệu" },
    { size: 1e9, short: "tỷ", word: "tỷ" },
  ],
  en: [
    { size: 1e3, short: "k", word: "thousand" },
    { size: 1e6, short: "M", word: "million" },
    { size: 1e9, short: "B", word: "billion" },
    { size: 1e12, short: "T", word: "trillion" },
  ],
};

export interface Compact {
  /** To be written with at most three significant digits, or in whole units from a thousand of the largest on. */
  readonly value: number;
  readonly unit: Unit;
  readonly whole: boolean;
  /** Nothing was rounded away: "1,5 tr" is one million and a half, and 1,503,210 is "1,50 tr". */
  readonly exact: boolean;
}

/** Sums of ticks are off by the last bits. */
const lastBits = 1e-9;

/**
 * A magnitude in the largest unit that fits, null below a thousand. The unit is chosen after rounding to three
 * digits, so that 999,999 is "1 M" and never "1,000 k".
 */
export function compact(magnitude: number, language: Language): Compact | null {
  const rounded = Number(magnitude.toPrecision(3));
  const unit = units[language].findLast((candidate) => rounded >= candidate.size);
  if (unit === undefined) return null;
  const whole = rounded >= unit.size * 1000;
  const exact = Math.abs(magnitude - rounded) <= lastBits * magnitude;
  return { value: (whole ? magnitude : rounded) / unit.size, unit, whole, exact };
}
