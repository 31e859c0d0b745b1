import type { CauseCount, Reconciliation } from "../../ingest";

/** One line of the statement. Figures are what the line adds: what is taken off is negative. Null: does not apply. */
export interface StatementLine {
  readonly rows: number | null;
  readonly orders: number | null;
  readonly amount: number;
}

export interface StatementGroup {
  readonly kind: CauseCount["kind"];
  readonly total: StatementLine;
  readonly causes: readonly { readonly count: CauseCount; readonly line: StatementLine }[];
}

export interface Statement {
  readonly read: StatementLine;
  /** Refused, left out, refunds: only those that are there. */
  readonly groups: readonly StatementGroup[];
  readonly used: StatementLine;
  /** The lines above come to what is used, in rows and in money. */
  readonly adds: boolean;
}

const kinds = ["refused", "excluded", "refund"] as const;

/** The way from what stands in the files to what is counted, as an accountant would draw it. */
export function statementOf(r: Reconciliation): Statement {
  const groups = kinds.map((kind) => groupOf(kind, r)).filter((group) => group.causes.length > 0);
  const used: StatementLine = { rows: r.rowsUsed, orders: r.ordersUsed, amount: r.revenueUsed };
  const lines = [...groups.map((group) => group.total), used];
  // An order is read once it is grouped: what is counted, and what fell away whole.
  const orders = groups.reduce((sum, group) => sum - (group.total.orders ?? 0), r.ordersUsed);
  const rowsAdd = groups.reduce((sum, group) => sum + (group.total.rows ?? 0), r.rowsRead) === r.rowsUsed;
  return {
    read: { rows: r.rowsRead, orders, amount: r.revenueRead },
    groups,
    used,
    adds:
      rowsAdd &&
      sameMoney(
        groups.reduce((sum, group) => sum + group.total.amount, r.revenueRead),
        r.revenueUsed,
        lines,
      ),
  };
}

function groupOf(kind: CauseCount["kind"], r: Reconciliation): StatementGroup {
  const counts = r.byCause.filter((count) => count.kind === kind);
  const causes = counts.map((count) => ({ count, line: lineOf(count) }));
  const sum = (of: (line: StatementLine) => number | null) =>
    causes.reduce((total, { line }) => total + (of(line) ?? 0), 0);
  return {
    kind,
    causes,
    total: {
      rows: kind === "refund" ? null : sum((line) => line.rows),
      orders: kind === "excluded" ? sum((line) => line.orders) : null,
      amount: sum((line) => line.amount),
    },
  };
}

/** Rows with a refund still count, and refused rows were never grouped to orders. `0 −` keeps a zero from being −0. */
function lineOf(count: CauseCount): StatementLine {
  return {
    rows: count.kind === "refund" ? null : 0 - count.rows,
    orders: count.kind === "excluded" ? 0 - count.orders : null,
    amount: 0 - count.revenue,
  };
}

/** Equal to less than the smallest minor unit in use, or to what doubles of this size can hold. */
function sameMoney(a: number, b: number, lines: readonly StatementLine[]): boolean {
  const size = lines.reduce((largest, line) => Math.max(largest, Math.abs(line.amount)), 0);
  return Math.abs(a - b) <= Math.max(0.0005, size * 1e-12);
}
