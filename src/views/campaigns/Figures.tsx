import type { Analysis, CampaignResult, Interval } from "../../engine";
import { type DefinitionText, useI18n, useWords } from "../../i18n";
import { Definition } from "../../ui";
import { rangeOf } from "./headline";
import { words } from "./words";

interface FiguresProps {
  readonly result: CampaignResult;
  readonly moneyIs: Analysis["moneyIs"];
}

/** The effect in orders, in money and as a share, each with its intervals, and what could have been seen. */
export function Figures({ result, moneyIs }: FiguresProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const { treated, difference, findable } = result;
  const { figures, definitions } = w;
  const orders = difference?.orders ?? treated.orders.lift;
  const money = difference?.profit ?? treated.profit.lift;
  const { value } = treated.orders.expected;
  const ratio = difference === null ? part(treated.orders.lift, value) : difference.ratio;
  const by = difference === null ? figures.byModel : figures.byControl;
  const lift = difference === null ? definitions.lift : definitions.difference;
  const count = (amount: number) => f.integer(Math.round(amount));
  return (
    <section className="p-kpis" aria-label={figures.label}>
      <Figure label={figures.orders} definition={lift} interval={orders} write={count} note={by} />
      <Figure
        label={figures.money[moneyIs]}
        definition={definitions.money}
        interval={money}
        write={f.moneyShort}
        note={by}
      />
      {ratio !== null && (
        <Figure
          label={figures.ratio}
          definition={definitions.ratio}
          interval={ratio}
          write={(share) => f.percent(share, 0)}
          note={by}
        />
      )}
      <div className="p-kpi">
        <Label text={figures.findable} definition={definitions.findable} />
        <span className="p-kpi-value">{findable === null ? figures.none : f.percent(findable, 0)}</span>
        <p className="p-kpi-note">{figures.findableNote}</p>
      </div>
    </section>
  );
}

function part({ value, low80, high80, low95, high95 }: Interval, whole: number): Interval | null {
  if (!(whole > 0)) return null;
  return {
    value: value / whole,
    low80: low80 / whole,
    high80: high80 / whole,
    low95: low95 / whole,
    high95: high95 / whole,
  };
}

interface FigureProps {
  readonly label: string;
  readonly definition: DefinitionText;
  readonly interval: Interval;
  readonly write: (value: number) => string;
  readonly note: string;
}

function Figure({ label, definition, interval, write, note }: FigureProps) {
  const { f } = useI18n();
  const w = useWords(words).figures;
  const way = (value: number) => f.signed(value, write);
  return (
    <div className="p-kpi">
      <Label text={label} definition={definition} />
      <span className="p-kpi-value">{way(interval.value)}</span>
      <p className="p-kpi-note">
        {w.range95(rangeOf(interval.low95, interval.high95, way))}
        <br />
        {w.range80(rangeOf(interval.low80, interval.high80, way))}
        <br />
        {note}
      </p>
    </div>
  );
}

function Label({ text, definition }: { readonly text: string; readonly definition: DefinitionText }) {
  return (
    <div className="p-kpi-label">
      <span>{text}</span>
      <Definition name={definition} />
    </div>
  );
}
