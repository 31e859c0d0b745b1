import { memo } from "react";
import { ChartFrame, evenly, HeatMap } from "../../charts";
import type { AliveGrid } from "../../engine";
import { type Format, type Messages, useI18n } from "../../i18n";
import type { FittedCardProps } from "./types";

const mostRows = 16;
const mostColumns = 13;
const tableColumns = 9;
/** Repeat orders the title speaks of, where the grid has them. */
const spokenOf = 4;

/** How likely customers still buy, by how often they came back and when they last did. */
export const AliveCard = memo(function AliveCard({ analysis, fitted, source }: FittedCardProps) {
  const { t, f } = useI18n();
  const words = t.forecast.alive;
  const grid = fitted.aliveGrid;
  const columns = evenly(grid.recencyWeeks.length, mostColumns);
  const rows = evenly(grid.frequency.length, mostRows).reverse();
  const listed = evenly(grid.recencyWeeks.length, tableColumns);
  const percent = (value: number | null) => (value === null ? words.impossible : f.percent(value, 0));
  // A young shop's columns lie less than a week apart.
  const decimals = grid.ageWeeks / Math.max(1, columns.length - 1) < 1 ? 1 : 0;
  const weeks = (column: number) => f.decimal(grid.recencyWeeks[column] ?? null, decimals);
  const orders = (row: number) => f.integer(grid.frequency[row] ?? null);
  return (
    <ChartFrame
      name="aliveGrid"
      title={aliveTitle(grid, t, f)}
      subtitle={words.subtitle(f.integer(grid.ageWeeks))}
      definition="aliveGrid"
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(analysis.customers, f.integer(analysis.customers)))}
      missing={rows.length === 0 || columns.length === 0 ? t.common.notEnoughData : null}
      table={{
        columns: [
          { label: words.tableOrders, numeric: true },
          ...listed.map((column) => ({ label: words.tableWeek(weeks(column)), numeric: true })),
        ],
        rows: rows.map((row) => [orders(row), ...listed.map((column) => percent(aliveAt(grid, row, column)))]),
      }}
    >
      <HeatMap
        columns={columns.map(weeks)}
        rows={rows.map(orders)}
        value={(row, column) => aliveAt(grid, rows[row] ?? 0, columns[column] ?? 0)}
        format={(share) => f.percent(share, 0)}
        xName={words.xAxis}
        yName={words.yAxis}
      />
    </ChartFrame>
  );
});

/** P(alive) of a cell; null where there can be no such customer. */
function aliveAt(grid: AliveGrid, row: number, column: number): number | null {
  const value = grid.probability[row * grid.recencyWeeks.length + column];
  return value !== undefined && Number.isFinite(value) ? value : null;
}

function aliveTitle(grid: AliveGrid, t: Messages, f: Format): string {
  const words = t.forecast.alive;
  const known = grid.probability.filter(Number.isFinite);
  if (known.length > 0 && known.every((value) => value === 1)) return words.nobody;
  const last = grid.recencyWeeks.length - 1;
  const row = grid.frequency.reduce((best, count, i) => (count > 0 && count <= spokenOf ? i : best), -1);
  const times = grid.frequency[row];
  const once = grid.frequency[0] === 0 && grid.recencyWeeks[0] === 0 ? aliveAt(grid, 0, 0) : null;
  const best = aliveAt(grid, row, last);
  // "Just now" holds within a week of the end only.
  const now = (grid.recencyWeeks[last] ?? Number.NaN) >= grid.ageWeeks - 1;
  if (times === undefined || once === null || best === null || !now) return words.plain;
  return words.title({
    age: words.weeks(f.integer(grid.ageWeeks)),
    orders: words.times(times, f.integer(times)),
    best: f.percent(best, 0),
    once: f.percent(once, 0),
  });
}
