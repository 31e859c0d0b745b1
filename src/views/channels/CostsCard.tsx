import { ChartFrame, type ChartSource } from "../../charts";
import type { AcquisitionFigures, ChannelCost, FixedAge, ValueBasis } from "../../engine";
import { useI18n } from "../../i18n";
import { Definition, SegmentedSwitch } from "../../ui";
import { rangeText } from "../shared/rangeText";
import { costsTitle } from "./costsTitle";
import { type GroupNaming, timesRange, timesText } from "./groupNames";
import { TargetField } from "./TargetField";

/** What a customer is held against its cost by. */
export type CostReading = "age" | Exclude<ValueBasis, FixedAge>;

interface CostsCardProps {
  readonly figures: AcquisitionFigures;
  readonly basis: ValueBasis;
  readonly age: FixedAge;
  readonly target: number;
  readonly source: ChartSource;
  readonly naming: GroupNaming;
  readonly forecastKnown: boolean;
  readonly onReading: (reading: CostReading) => void;
  readonly onTarget: (target: number) => void;
}

/** A table that scrolls must be reachable by key. */
const byKey = { tabIndex: 0 };

/** What a customer of each channel costs, against what it is worth. */
export function CostsCard(props: CostsCardProps) {
  const { t, f } = useI18n();
  const { figures, basis, age, naming } = props;
  const { w } = naming;
  const words = w.costs;
  const { overall } = figures;
  const ageText = words.basisAge(f.integer(age));
  const basisText = typeof basis === "number" ? ageText : words.bases[basis];
  const readings: readonly CostReading[] = props.forecastKnown ? ["age", "predicted", "total"] : ["age"];
  const rows = [...figures.costs, ...(figures.costs.length > 1 ? [overall] : [])];
  const heads = [
    { label: words.spend, definition: null },
    { label: words.won, definition: null },
    { label: words.cac, definition: w.definitions.cac },
    { label: words.worth, definition: w.definitions.clvAtAge },
    { label: words.ratio, definition: w.definitions.ratio },
    { label: words.payback, definition: w.definitions.payback },
    { label: words.most, definition: w.definitions.mostPayable },
  ];
  const nameOf = (cost: ChannelCost) => (cost === overall ? words.all : cost.value);
  const cells = (cost: ChannelCost) => cellsOf(cost, naming, basis, cost === overall);
  return (
    <ChartFrame
      name="channels-costs"
      kind="table"
      title={costsTitle(figures, basis, naming) ?? words.title}
      subtitle={words.subtitle(basisText)}
      source={props.source}
      n={t.charts.sampleSize(t.common.customersCount(overall.customers, f.integer(overall.customers)))}
      controls={
        <div className="ch-controls">
          <div className="ch-control">
            <span>{words.basis}</span>
            <SegmentedSwitch
              label={words.basis}
              value={typeof basis === "number" ? "age" : basis}
              options={readings.map((value) => ({ value, label: value === "age" ? ageText : words.bases[value] }))}
              onChange={props.onReading}
            />
          </div>
          <TargetField target={props.target} onTarget={props.onTarget} />
        </div>
      }
      table={{
        columns: [{ label: words.channel, numeric: false }, ...heads.map(({ label }) => ({ label, numeric: true }))],
        rows: rows.map((cost) => [nameOf(cost), ...cells(cost).map(({ text }) => text)]),
      }}
    >
      <section className="p-scroll-x" aria-label={words.title} {...byKey}>
        <table className="p-table ch-table">
          <thead>
            <tr>
              <th scope="col">{words.channel}</th>
              {heads.map(({ label, definition }) => (
                <th key={label} scope="col" className="p-num">
                  <span className="ch-head">
                    {label}
                    {definition !== null && <Definition name={definition} />}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cost) => (
              <tr key={nameOf(cost)} className={cost === overall ? "ch-fold" : undefined}>
                <th scope="row" className="ch-name">
                  {nameOf(cost)}
                </th>
                {cells(cost).map(({ text, note }, i) => (
                  <td key={heads[i]?.label} className="p-num">
                    {text}
                    {note !== null && <span className="ch-note">{note}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ChartFrame>
  );
}

interface Cell {
  readonly text: string;
  readonly note: string | null;
}

function cellsOf(cost: ChannelCost, { w, f }: GroupNaming, basis: ValueBasis, overall: boolean): Cell[] {
  const words = w.costs;
  const { cac, worth, ratio, payback, mostPayable } = cost;
  const plain = (text: string): Cell => ({ text, note: null });
  const unknown = cost.group === null && !overall ? words.unknownValue : null;
  const noWorth = typeof basis === "number" ? w.table.few : words.needsForecast;
  const range = (low: number, high: number) => w.table.interval(rangeText(low, high, f));
  return [
    plain(f.moneyShort(cost.spend)),
    { text: f.integer(cost.customers), note: unknown },
    plain(cac === null ? words.nobody : f.moneyShort(cac)),
    worth === null
      ? plain(overall ? "–" : noWorth)
      : { text: f.moneyShort(worth.value), note: range(worth.low80, worth.high80) },
    ratio === null
      ? plain("–")
      : {
          text: `${timesText(ratio.value, f)}×`,
          note: w.table.interval(timesRange(ratio.low80, ratio.high80, f)),
        },
    payback === null ? plain("–") : paybackCell(payback, w, f),
    mostPayable === null
      ? plain("–")
      : { text: f.moneyShort(mostPayable.value), note: range(mostPayable.low80, mostPayable.high80) },
  ];
}

function paybackCell(payback: NonNullable<ChannelCost["payback"]>, w: GroupNaming["w"], f: GroupNaming["f"]): Cell {
  const { month, early, late, observedMonths } = payback;
  const notYet = w.costs.notYet(f.integer(observedMonths));
  if (observedMonths === 0) return { text: w.table.few, note: null };
  if (month === null) return { text: notYet, note: null };
  const text = w.costs.month(month, f.integer(month));
  if (early === late) return { text, note: null };
  return {
    text,
    note: w.table.interval(
      w.costs.paybackRange(
        f.integer(early ?? month),
        late === null ? `${f.integer(observedMonths)}+` : f.integer(late),
      ),
    ),
  };
}
