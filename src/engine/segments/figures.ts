import type { InsightSource } from "../insights/types";
import { SumColumn, sumOf } from "../math/sum";

/** What a group of customers is and is worth. Money in the data set's currency. */
export interface SegmentFigures {
  /** Customers with an observed order. */
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
  /** Σ historic CLV. */
  readonly value: number;
  /** Known only with a forecast, as the two after it; null for nobody, too. Mean P(alive). */
  readonly probabilityAlive: number | null;
  /** Σ predicted CLV. */
  readonly predicted: number | null;
  /** Σ (1 − P(alive)) × value the customer would bring in the horizon if it has not left. */
  readonly equityAtRisk: number | null;
}

/**
 * What a customer would bring in the horizon if it has not left, times the chance that it has: predicted CLV is
 * P(alive) × value if alive, hence predicted × (1 − P) / P. 0 where P is 0 in the machine's numbers, NaN where unknown.
 */
export function atRiskOf(predicted: number, alive: number): number {
  return alive === 0 ? 0 : (predicted / alive) * (1 - alive);
}

/**
 * Figures of disjoint groups.
 *
 * @param codes group by customer index, 0 … groups − 1; any other number is no group
 */
export function figuresOf(source: InsightSource, codes: ArrayLike<number>, groups: number): SegmentFigures[] {
  const { table } = source.analysis;
  const expected = source.forecast?.result?.customers ?? null;
  const counts = new Uint32Array(groups);
  const orders = new Uint32Array(groups);
  const [revenue, value, alive, predicted, atRisk] = Array.from({ length: 5 }, () => new SumColumn(groups)) as [
    SumColumn,
    SumColumn,
    SumColumn,
    SumColumn,
    SumColumn,
  ];
  for (let c = 0; c < table.customerCount; c++) {
    const group = codes[c] ?? groups;
    if (group >= groups || table.orders[c] === 0) continue;
    counts[group] = (counts[group] ?? 0) + 1;
    orders[group] = (orders[group] ?? 0) + (table.orders[c] ?? 0);
    revenue.add(group, table.revenue[c] ?? 0);
    value.add(group, table.profit[c] ?? 0);
    if (expected === null) continue;
    const p = expected.probabilityAlive[c] ?? Number.NaN;
    const clv = expected.predictedClv[c] ?? Number.NaN;
    // A customer the forecast does not know yet (it is being made anew).
    if (Number.isNaN(p)) continue;
    alive.add(group, p);
    predicted.add(group, clv);
    atRisk.add(group, atRiskOf(clv, p));
  }
  return Array.from(counts, (customers, group) => ({
    customers,
    orders: orders[group] ?? 0,
    revenue: revenue.at(group),
    value: value.at(group),
    probabilityAlive: expected === null || customers === 0 ? null : alive.at(group) / customers,
    predicted: expected === null ? null : predicted.at(group),
    equityAtRisk: expected === null ? null : atRisk.at(group),
  }));
}

/** Figures of groups that are made of smaller ones: `into[i]` is the group of the i-th. */
export function merged(parts: readonly SegmentFigures[], into: readonly number[], groups: number): SegmentFigures[] {
  const sumOfGroup = (group: number, figure: (part: SegmentFigures) => number | null): number | null => {
    const known = parts.filter((_, i) => into[i] === group).map(figure);
    return known.includes(null) ? null : sumOf(known.filter((value) => value !== null));
  };
  return Array.from({ length: groups }, (_, group) => {
    const customers = sumOfGroup(group, (part) => part.customers) ?? 0;
    const alive = sumOfGroup(group, (part) =>
      part.customers === 0 ? 0 : times(part.probabilityAlive, part.customers),
    );
    return {
      customers,
      orders: sumOfGroup(group, (part) => part.orders) ?? 0,
      revenue: sumOfGroup(group, (part) => part.revenue) ?? 0,
      value: sumOfGroup(group, (part) => part.value) ?? 0,
      probabilityAlive: alive === null || customers === 0 ? null : alive / customers,
      predicted: sumOfGroup(group, (part) => part.predicted),
      equityAtRisk: sumOfGroup(group, (part) => part.equityAtRisk),
    };
  });
}

function times(mean: number | null, n: number): number | null {
  return mean === null ? null : mean * n;
}

/** Figures of one group. */
export function groupFigures(source: InsightSource, mask: Uint8Array | null): SegmentFigures {
  const codes = new Uint8Array(source.analysis.table.customerCount);
  if (mask !== null) for (let c = 0; c < codes.length; c++) codes[c] = mask[c] === 1 ? 0 : 1;
  return figuresOf(source, codes, 1)[0] as SegmentFigures;
}
