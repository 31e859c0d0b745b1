import type { EquityAnswer } from "../../engine";
import type { Format } from "../../i18n";
import type { EquityWords } from "./words";

export type PartsKind = "value" | "alive" | "orders";

export interface PartRow {
  readonly label: string;
  readonly customers: number;
  readonly equity: number;
  /** null where the total is not positive. */
  readonly share: number | null;
}

/** Fewer customers than this are no tenths. */
const fewest = 10;
/** Places of `byAlive` below an even chance. */
const doubtful = 2;

export function partsRows(parts: EquityAnswer, kind: PartsKind, total: number, w: EquityWords, f: Format): PartRow[] {
  const share = (equity: number) => (total > 0 ? equity / total : null);
  if (kind === "value") {
    // Of 17 customers, one in a hundred is nobody.
    const customers = countOf(parts);
    const whole = parts.top.filter(({ percent }) => percent * customers >= 100);
    return whole.map((entry) => ({ ...entry, label: w.parts.top(f.integer(entry.percent)) }));
  }
  const [list, labels] = kind === "alive" ? [parts.byAlive, w.parts.alive] : [parts.byOrders, w.parts.orders];
  return list.map((part, i) => ({ ...part, label: labels[i] ?? "", share: share(part.equity) }));
}

/** The reading's sentence; its plain name where no sentence is true. */
export function partsTitle(parts: EquityAnswer, kind: PartsKind, total: number, w: EquityWords, f: Format): string {
  const { titles } = w.parts;
  if (!(total > 0)) return titles.plain;
  if (kind === "value") {
    const decile = topTenth(parts);
    return decile === null ? titles.plain : titles.value(f.percent(decile, 0));
  }
  const sum = (list: readonly { readonly equity: number }[]) => list.reduce((all, { equity }) => all + equity, 0);
  if (kind === "alive") return titles.alive(f.percent(sum(parts.byAlive.slice(0, doubtful)) / total, 0));
  return titles.orders(f.percent(sum(parts.byOrders.slice(0, 1)) / total, 0));
}

/** Share of equity of the best tenth; null where there are too few customers, or nothing to share. */
export function topTenth(parts: EquityAnswer): number | null {
  return countOf(parts) < fewest ? null : (parts.top.find(({ percent }) => percent === 10)?.share ?? null);
}

function countOf({ byAlive }: EquityAnswer): number {
  return byAlive.reduce((all, part) => all + part.customers, 0);
}
