import { memo } from "react";
import { ChartFrame, IntervalChart } from "../../charts";
import { useI18n } from "../../i18n";
import { figureMoney } from "../overview/figureMoney";
import { rangeText } from "../shared/rangeText";
import { ordersText } from "./figureText";
import type { ForecastCardProps } from "./types";

/** What an average new customer brings in within one, two and three years. */
export const NewCustomerCard = memo(function NewCustomerCard({ analysis, result, source }: ForecastCardProps) {
  const { t, f } = useI18n();
  const words = t.forecast.newCustomer;
  const { newCustomer } = result;
  const year = newCustomer.find(({ months }) => months === 12);
  const range = (low: number, high: number) => rangeText(low, high, f);
  return (
    <ChartFrame
      name="newCustomerValue"
      title={
        year !== undefined && year.value > 0 ? words.title(f.moneyShort(year.value), analysis.moneyIs) : words.plain
      }
      subtitle={words.subtitle}
      definition="newCustomerValue"
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(analysis.customers, f.integer(analysis.customers)))}
      note={words.broad}
      table={{
        columns: [words.tableMonths, words.tableValue, words.table80, words.table95, words.tableOrders].map(
          (label) => ({
            label,
            numeric: true,
          }),
        ),
        rows: newCustomer.map((row) => [
          f.integer(row.months),
          figureMoney(row.value, f),
          range(row.low80, row.high80),
          range(row.low95, row.high95),
          ordersText(row.orders, f),
        ]),
      }}
    >
      <IntervalChart
        points={newCustomer.map((row) => ({
          ...row,
          label: words.months(row.months),
          text: f.moneyShort(row.value),
          rangeText: range(row.low80, row.high80),
        }))}
        xName={words.xAxis}
        yName={words.yAxis(analysis.moneyIs, f.currency)}
        formatY={f.short}
        reading={(point) => {
          const row = newCustomer.find(({ months }) => words.months(months) === point.label);
          return {
            title: point.label,
            lines: [
              { label: words.value, text: point.text },
              { label: words.table80, text: range(point.low80, point.high80) },
              { label: words.table95, text: range(point.low95, point.high95) },
              ...(row === undefined ? [] : [{ label: words.orders, text: ordersText(row.orders, f) }]),
            ],
          };
        }}
      />
    </ChartFrame>
  );
});
