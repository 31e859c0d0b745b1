import { memo } from "react";
import { ActualExpectedBars, ChartFrame } from "../../charts";
import { useI18n } from "../../i18n";
import { useTokens } from "../../ui";
import { figureMoney } from "../overview/figureMoney";
import { ordersText } from "./figureText";
import { daysText } from "./horizons";
import type { FittedCardProps } from "./types";

/** Tenths of fewer customers are four people and less: what they ordered is chance. */
const fewestInTenths = 50;

/** Whether those of whom much was expected ordered much, and those of whom little was expected, little. */
export const CalibrationCard = memo(function CalibrationCard({ fitted, source }: FittedCardProps) {
  const { t, f } = useI18n();
  const palette = useTokens();
  const words = t.forecast.calibration;
  const { backtest } = fitted;
  const deciles = backtest?.deciles ?? [];
  const top = deciles.find(({ decile }) => decile === 10);
  const customers = backtest?.customers ?? 0;
  const missing =
    deciles.length < 2
      ? words.missing
      : customers < fewestInTenths
        ? words.few(f.integer(fewestInTenths), f.integer(customers))
        : null;
  return (
    <ChartFrame
      name="calibration"
      title={
        top === undefined || missing !== null
          ? words.plain
          : words.title(ordersText(top.predictedOrders, f), ordersText(top.actualOrders, f))
      }
      subtitle={backtest === null ? words.plain : words.subtitle(daysText(backtest.holdoutDays, t, f))}
      definition="calibration"
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(customers, f.integer(customers)))}
      missing={missing}
      table={{
        columns: [
          words.tableTenth,
          words.tableCustomers,
          words.tableExpected,
          words.tableActual,
          words.tableExpectedRevenue,
          words.tableActualRevenue,
        ].map((label) => ({ label, numeric: true })),
        rows: deciles.map((row) => [
          f.integer(row.decile),
          f.integer(row.customers),
          ordersText(row.predictedOrders, f),
          ordersText(row.actualOrders, f),
          figureMoney(row.predictedRevenue, f),
          figureMoney(row.actualRevenue, f),
        ]),
      }}
    >
      <ActualExpectedBars
        points={deciles.map((row) => ({
          label: String(row.decile),
          actual: row.actualOrders,
          expected: row.predictedOrders,
        }))}
        actualName={words.actual}
        expectedName={words.expected}
        xName={words.xAxis}
        yName={words.yAxis}
        formatY={(value) => f.decimal(value, Number.isInteger(value) ? 0 : value < 0.1 ? 2 : 1)}
        reading={(point) => ({
          title: words.tenth(point.label),
          lines: [
            { label: words.tableActual, text: ordersText(point.actual, f), color: palette.accent },
            { label: words.tableExpected, text: ordersText(point.expected, f), color: palette.secondText },
          ],
        })}
      />
    </ChartFrame>
  );
});
