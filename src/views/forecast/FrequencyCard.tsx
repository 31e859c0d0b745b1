import { memo } from "react";
import { ActualExpectedBars, ChartFrame } from "../../charts";
import { useI18n } from "../../i18n";
import { useTokens } from "../../ui";
import type { FittedCardProps } from "./types";

/** How many customers came back how often, and how many the model has them. */
export const FrequencyCard = memo(function FrequencyCard({ analysis, fitted, source }: FittedCardProps) {
  const { t, f } = useI18n();
  const palette = useTokens();
  const words = t.forecast.frequency;
  const { actual, expected } = fitted.histogram;
  const last = actual.length - 1;
  const points = Array.from(actual, (count, i) => ({
    label: i === last && i > 0 ? words.orMore(String(i)) : String(i),
    actual: count,
    expected: expected[i] ?? Number.NaN,
  })).filter((point) => Number.isFinite(point.expected));
  const all = actual.reduce((sum, count) => sum + count, 0);
  const none = points[0];
  const share = (count: number) => f.percent(count / all, 0);
  return (
    <ChartFrame
      name="frequency"
      title={
        none === undefined || all === 0
          ? t.definitions.orderFrequency.name
          : words.title(share(none.actual), share(none.expected))
      }
      subtitle={words.subtitle}
      definition="orderFrequency"
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(analysis.customers, f.integer(analysis.customers)))}
      missing={all === 0 ? t.common.notEnoughData : null}
      table={{
        columns: [words.tableOrders, words.tableActual, words.tableExpected].map((label) => ({ label, numeric: true })),
        rows: points.map((point) => [point.label, f.integer(point.actual), f.decimal(point.expected, 1)]),
      }}
    >
      <ActualExpectedBars
        points={points}
        actualName={words.actual}
        expectedName={words.expected}
        xName={words.xAxis}
        yName={words.yAxis}
        formatY={f.integer}
        reading={(point) => ({
          title: words.reading(point.label),
          lines: [
            { label: words.tableActual, text: f.integer(point.actual), color: palette.accent },
            { label: words.tableExpected, text: f.decimal(point.expected, 1), color: palette.secondText },
          ],
        })}
      />
    </ChartFrame>
  );
});
