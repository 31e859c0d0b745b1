import { useState } from "react";
import { ChartFrame } from "../../charts";
import type { EquityAnswer } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { SegmentedSwitch } from "../../ui";
import { horizonText } from "../shared/forecastText";
import { type PartsKind, partsRows, partsTitle } from "./partsReading";
import type { EquityCardProps } from "./types";
import { words } from "./words";

const kinds: readonly PartsKind[] = ["value", "alive", "orders"];

/** Whom equity rests on: the best few, those who may have gone, those who came once. */
export function PartsCard({ analysis, known, source, parts }: EquityCardProps & { readonly parts: EquityAnswer }) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const [kind, setKind] = useState<PartsKind>("value");
  const total = known.result.totals.customerEquity.value;
  const rows = partsRows(parts, kind, total, w, f);
  return (
    <ChartFrame
      name="equityParts"
      kind="table"
      title={partsTitle(parts, kind, total, w, f)}
      subtitle={w.parts.subtitle(horizonText(known.settings.horizonDays, t, f))}
      definition={w.definitions.parts}
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(analysis.customers, f.integer(analysis.customers)))}
      controls={
        <SegmentedSwitch
          label={w.parts.by}
          value={kind}
          options={kinds.map((value) => ({ value, label: w.parts.kinds[value] }))}
          onChange={setKind}
        />
      }
      table={{
        columns: [
          { label: w.parts.group, numeric: false },
          { label: w.parts.count, numeric: true },
          { label: w.parts.equity, numeric: true },
          { label: w.parts.share, numeric: true },
        ],
        rows: rows.map((row) => [row.label, f.integer(row.customers), f.moneyShort(row.equity), f.percent(row.share)]),
      }}
    >
      <table className="p-table eq-parts">
        <caption className="p-hidden">{w.parts.titles.plain}</caption>
        <thead>
          <tr>
            <th scope="col">{w.parts.group}</th>
            <th scope="col" className="p-num">
              {w.parts.count}
            </th>
            <th scope="col" className="p-num eq-money">
              {w.parts.equity}
            </th>
            <th scope="col" className="eq-share">
              {w.parts.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label} data-part={row.label} data-value={row.share ?? ""}>
              <td>{row.label}</td>
              <td className="p-num">{f.integer(row.customers)}</td>
              <td className="p-num eq-money">{f.moneyShort(row.equity)}</td>
              <td className="eq-share">
                <div className="eq-bar-line">
                  <div className="eq-bar" aria-hidden="true">
                    <span style={{ width: `${Math.min(1, Math.max(0, row.share ?? 0)) * 100}%` }} />
                  </div>
                  <span>{f.percent(row.share, 0)}</span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ChartFrame>
  );
}
