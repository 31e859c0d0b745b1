export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

/**
 * Numbers, money and dates as people of the language write them. Money is in the data set's currency; times are
 * ms since epoch of the shop's wall clock read as UTC. A null, NaN or infinite value is written "–",
 * a negative one with a minus, "−5%".
 */
export interface Format {
  readonly language: Language;
  readonly currency: string;
  /** "1.521.300 ₫", "₫1,521,300": all digits the currency has. */
  money(value: number | null): string;
  /** Short, in words people use: "812 nghìn ₫", "1,52 tr ₫", "3,28 tỷ ₫"; "₫812 k", "₫1.52 M", "₫3.28 B". Small values in full. */
  moneyShort(value: number | null): string;
  /** As moneyShort with the million spelt out, for sentences: "1,52 triệu ₫"; "₫1.52 million". */
  moneyWords(value: number | null): string;
  /** As moneyShort without the currency, for ranges: "1,50 tr", "9.35"; `beside` is the other end: "0,80 tr" beside "1,50 tr". */
  moneyBare(value: number | null, beside?: number): string;
  /** Any number in short, for axis ticks: "1,5 tr". */
  short(value: number | null): string;
  integer(value: number | null): string;
  decimal(value: number | null, digits: number): string;
  /** With its sign, as `write` writes it without: "+52", "−8%"; none where it reads as nothing or nearly so ("<1%"). */
  signed(value: number, write: (size: number) => string): string;
  /** 0.462 → "46,2%"; `digits` defaults to 1, and to 0 in sentences. */
  percent(ratio: number | null, digits?: number): string;
  date(time: number | null): string;
  dateTime(time: number | null): string;
  /** "05/2026", "May 2026" */
  month(time: number | null): string;
  dateRange(from: number | null, to: number | null): string;
  bytes(count: number): string;
}
