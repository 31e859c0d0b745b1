import type { ReactNode } from "react";
import type { Analysis, SegmentFigures } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { Definition } from "../../ui";
import { rangeText } from "../shared/rangeText";
import { shareText } from "../shared/shareText";
import type { SegmentRow } from "./segmentRows";
import { words } from "./words";

interface SegmentTableProps {
  readonly caption: string;
  readonly rows: readonly SegmentRow[];
  readonly all: SegmentFigures;
  readonly moneyIs: Analysis["moneyIs"];
  readonly forecastKnown: boolean;
  readonly opened: string | null;
  readonly onOpen: (id: string | null) => void;
  /** What stands under the opened row. */
  readonly detail: (row: SegmentRow) => ReactNode;
}

/** Segments with their sizes and values; a name opens its segment beneath it. On a phone a row is a block. */
export function SegmentTable(props: SegmentTableProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const { rows, all, forecastKnown, opened, onOpen } = props;
  const columns = w.groups.columns;
  return (
    <table className="p-table seg-table">
      <caption className="p-hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.segment}</th>
          <th scope="col" className="p-num">
            {columns.customers}
          </th>
          <th scope="col">
            {columns.share} / {columns.valueShare[props.moneyIs].toLocaleLowerCase()}
          </th>
          <th scope="col" className="p-num">
            <span className="seg-head">
              {columns.value}
              <Definition name="historicClv" />
            </span>
          </th>
          {forecastKnown && (
            <>
              <th scope="col" className="p-num">
                <span className="seg-head">
                  {columns.alive}
                  <Definition name="probabilityAliveMean" />
                </span>
              </th>
              <th scope="col" className="p-num">
                <span className="seg-head">
                  {columns.predicted}
                  <Definition name="customerPredictedClv" />
                </span>
              </th>
              <th scope="col" className="p-num">
                <span className="seg-head">
                  {columns.atRisk}
                  <Definition name={w.definitions.equityAtRisk} />
                </span>
              </th>
            </>
          )}
        </tr>
      </thead>
      {rows.map((row) => {
        const { figures } = row;
        const isOpen = opened === row.id;
        const predictedRange =
          row.interval === null ? w.groups.rangeWorking : rangeText(row.interval.low80, row.interval.high80, f);
        return (
          <tbody key={row.id} data-segment={row.id} data-customers={figures.customers}>
            <tr>
              <th scope="row" className="seg-name">
                <button
                  type="button"
                  className="p-link"
                  aria-expanded={isOpen}
                  aria-label={isOpen ? w.groups.close(row.name) : w.groups.open(row.name)}
                  onClick={() => onOpen(isOpen ? null : row.id)}
                >
                  {row.name}
                </button>
                <span className="seg-rule">{row.rule}</span>
              </th>
              <td className="p-num" data-label={columns.customers}>
                {f.integer(figures.customers)}
              </td>
              <td className="seg-bars">
                <Bars customers={ratio(figures.customers, all.customers)} value={ratio(figures.value, all.value)} />
              </td>
              <td className="p-num" data-label={columns.value}>
                {f.moneyShort(figures.value)}
              </td>
              {forecastKnown && (
                <>
                  <td className="p-num" data-label={columns.alive}>
                    {f.percent(figures.probabilityAlive, 0)}
                  </td>
                  <td className="p-num seg-predicted" data-label={columns.predicted}>
                    {f.moneyShort(figures.predicted)}
                    {figures.customers > 0 && <span className="seg-range">{predictedRange}</span>}
                  </td>
                  <td className="p-num seg-risk" data-label={columns.atRisk}>
                    {f.moneyShort(figures.equityAtRisk)}
                  </td>
                </>
              )}
            </tr>
            {isOpen && (
              <tr>
                <td colSpan={forecastKnown ? 7 : 4} className="seg-detail">
                  {props.detail(row)}
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}

/** A share of what is not positive says nothing. */
function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** Two bars over each other: how many they are, and how much they brought. */
function Bars({ customers, value }: { readonly customers: number | null; readonly value: number | null }) {
  const { f } = useI18n();
  return (
    <>
      {[customers, value].map((share, i) => (
        <span key={i === 0 ? "customers" : "value"} className={i === 0 ? "seg-bar" : "seg-bar seg-bar-value"}>
          <span className="seg-track" aria-hidden="true">
            <span style={{ width: `${100 * Math.min(1, Math.max(0, share ?? 0))}%` }} />
          </span>
          <span>{shareText(share, f)}</span>
        </span>
      ))}
    </>
  );
}
