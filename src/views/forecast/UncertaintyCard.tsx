import { memo } from "react";
import { ChartFrame } from "../../charts";
import { useI18n } from "../../i18n";
import { figureMoney } from "../overview/figureMoney";
import { horizonText } from "../shared/forecastText";
import { rangeText } from "../shared/rangeText";
import { ScrollFrame } from "./ScrollFrame";
import type { ForecastCardProps } from "./types";

/** The totals with their intervals, and how much of each one's doubt more data would take away. */
export const UncertaintyCard = memo(function UncertaintyCard({
  analysis,
  forecast,
  result,
  source,
}: ForecastCardProps) {
  const { t, f } = useI18n();
  const words = t.forecast.uncertainty;
  const { totals, uncertainty } = result;
  const money = (value: number) => figureMoney(value, f);
  const range = (low: number, high: number) => rangeText(low, high, f);
  const kinds = [
    {
      name: "orders",
      write: f.integer,
      range: (low: number, high: number) => t.forecast.range(f.integer(low), f.integer(high)),
    },
    { name: "revenue", write: money, range },
    ...(analysis.moneyIs === "profit" ? [{ name: "profit", write: money, range } as const] : []),
    { name: "customerEquity", write: money, range },
  ] as const;
  const rows = kinds.map(({ name, write, range: between }) => {
    const total = totals[name];
    return {
      name: words.rows[name],
      value: write(total.value),
      i80: between(total.low80, total.high80),
      i95: between(total.low95, total.high95),
      share: total.parameterShare,
    };
  });
  const equity = totals.customerEquity;
  const doubtful = equity.high95 > equity.low95;
  const draws = f.integer(uncertainty.draws);
  return (
    <ChartFrame
      name="uncertainty"
      kind="table"
      title={doubtful ? words.title(f.percent(1 - equity.parameterShare, 0)) : words.plain}
      subtitle={words.subtitle(horizonText(forecast.settings.horizonDays, t, f))}
      definition="uncertainty"
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(analysis.customers, f.integer(analysis.customers)))}
      note={
        uncertainty.method === "normal"
          ? words.normal(draws)
          : words.reweighted(draws, f.integer(uncertainty.effective))
      }
      table={{
        columns: [
          { label: words.total, numeric: false },
          { label: words.value, numeric: true },
          { label: words.parameters, numeric: true },
        ],
        rows: rows.map((row) => [row.name, row.value, f.percent(row.share, 0)]),
      }}
    >
      <ScrollFrame label={words.plain}>
        <table className="p-table fc-totals">
          <caption className="p-hidden">{words.plain}</caption>
          <thead>
            <tr>
              <th scope="col">{words.total}</th>
              {[words.value, words.i80, words.i95].map((label) => (
                <th key={label} scope="col" className="p-num">
                  {label}
                </th>
              ))}
              <th scope="col">{words.parameters}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <td>{row.name}</td>
                <td className="p-num">{row.value}</td>
                <td className="p-num">{row.i80}</td>
                <td className="p-num">{row.i95}</td>
                <td>
                  <div className="fc-doubt">
                    <div className="fc-doubt-bar" aria-hidden="true">
                      <span className="fc-doubt-fill" style={{ width: `${row.share * 100}%` }} />
                    </div>
                    <span>{f.percent(row.share, 0)}</span>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {totals.endlessEquity !== null && <p className="fc-after">{words.endless(money(totals.endlessEquity))}</p>}
    </ChartFrame>
  );
});
