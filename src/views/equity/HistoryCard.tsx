import { BarsLineChart, ChartFrame } from "../../charts";
import type { EquityHistory } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { horizonText } from "../shared/forecastText";
import { rangeText } from "../shared/rangeText";
import { historyNotes, historyTitle, quarterName } from "./historyReading";
import type { EquityCardProps } from "./types";
import { words } from "./words";

interface HistoryCardProps extends EquityCardProps {
  readonly history: EquityHistory;
}

/** Sales by quarter beside what customers were worth at its end: whether the one hides what becomes of the other. */
export function HistoryCard({ analysis, known, source, history }: HistoryCardProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { quarters, yearOnYear } = history;
  const points = quarters.map((quarter, i) => ({
    label: quarterName(quarter, w),
    bar: quarter.revenue,
    line:
      quarter.equity === null
        ? null
        : { value: quarter.equity.value, low: quarter.equity.low80, high: quarter.equity.high80 },
    marked: yearOnYear !== null && (i === yearOnYear.quarter || i === yearOnYear.before),
  }));
  const range = (low: number, high: number) => rangeText(low, high, f);
  return (
    <ChartFrame
      name="equityHistory"
      title={historyTitle(history, w, f)}
      subtitle={w.history.subtitle(horizonText(known.settings.horizonDays, t, f))}
      definition={w.definitions.history}
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(analysis.customers, f.integer(analysis.customers)))}
      missing={quarters.length === 0 ? w.history.noQuarter : null}
      table={{
        columns: [
          { label: w.history.tableQuarter, numeric: false },
          ...[w.history.revenue, w.history.equity, w.history.interval, w.history.customers, w.history.newCustomers].map(
            (label) => ({ label, numeric: true }),
          ),
        ],
        rows: quarters.map((quarter) => [
          quarterName(quarter, w),
          f.moneyShort(quarter.revenue),
          quarter.equity === null ? w.history.missing[quarter.missing ?? "noFit"] : f.moneyShort(quarter.equity.value),
          quarter.equity === null ? "–" : range(quarter.equity.low80, quarter.equity.high80),
          f.integer(quarter.customers),
          f.integer(quarter.newCustomers),
        ]),
      }}
    >
      <BarsLineChart
        points={points}
        barName={w.history.revenueShort}
        lineName={w.history.equityShort}
        xName={w.history.xAxis}
        leftName={w.history.revenueAxis(f.currency)}
        rightName={w.history.equityAxis(f.currency)}
        formatY={f.short}
        reading={({ label, bar, line }) => ({
          title: label,
          lines: [
            { label: w.history.revenue, text: f.moneyShort(bar) },
            ...(line === null
              ? []
              : [
                  { label: w.history.equity, text: f.moneyShort(line.value) },
                  { label: w.history.interval, text: range(line.low, line.high) },
                ]),
          ],
        })}
      />
      {historyNotes(history, w, f).map((note) => (
        <p key={note} className="p-muted p-small eq-note">
          {note}
        </p>
      ))}
    </ChartFrame>
  );
}
