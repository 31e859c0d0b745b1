import { ChartFrame, type ShareBar, ShareBars } from "../../charts";
import { type Competitor, marketShare } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { horizonText } from "../shared/forecastText";
import type { EquityCardProps } from "./types";
import { words } from "./words";

interface MarketCardProps extends EquityCardProps {
  readonly competitors: readonly Competitor[];
  /** Own net revenue of the latest 365 days; null where fewer are observed. */
  readonly revenue: number | null;
}

/** The shop's share of customer equity beside its share of revenue, among the competitors told of. */
export function MarketCard({ known, source, competitors, revenue }: MarketCardProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const own = known.result.totals.customerEquity;
  const share = marketShare(own, revenue, competitors);
  const names = [
    w.market.own,
    ...share.compared.map(({ competitor }, i) => competitor.name.trim() || w.market.unnamed(f.integer(i + 1))),
  ];
  const bars: ShareBar[] = [];
  if (share.equity !== null) {
    const all = [Math.max(0, own.value), ...share.compared.map(({ equity }) => equity)];
    bars.push({ label: w.market.equity, shares: partsOf(all), kind: "expected" });
  }
  if (share.revenue !== null && share.equity !== null) {
    const all = [revenue ?? 0, ...share.compared.map(({ competitor }) => competitor.revenue ?? 0)];
    bars.push({ label: w.market.revenue, shares: partsOf(all), kind: "is" });
  }
  const percent = (value: number | null) => f.percent(value, 0);
  const left = share.left > 0 ? [w.market.left(share.left, f.integer(share.left))] : [];
  const noRevenue =
    share.equity === null || share.revenue !== null ? [] : [revenue === null ? w.market.noYear : w.market.noRevenue];
  return (
    <ChartFrame
      name="equityShare"
      title={titleOf()}
      subtitle={w.market.subtitle(horizonText(known.settings.horizonDays, t, f))}
      definition={w.definitions.share}
      source={source}
      n={
        share.equity === null
          ? w.market.guess
          : `${w.market.range(`${percent(share.equity.low80)}\u00a0– ${percent(share.equity.high80)}`)} · ${w.market.guess}`
      }
      missing={share.equity === null ? w.market.missing : null}
      table={{
        columns: [
          { label: w.market.who, numeric: false },
          ...bars.map(({ label }) => ({ label: `${w.market.part}: ${label}`, numeric: true })),
        ],
        rows: names.map((name, i) => [name, ...bars.map(({ shares }) => f.percent(shares[i] ?? null))]),
      }}
    >
      <ShareBars
        bars={bars}
        names={shortNames(names)}
        format={percent}
        reading={(bar) => ({
          title: bar.label,
          lines: names.map((name, i) => ({ label: name, text: f.percent(bar.shares[i] ?? null) })),
        })}
      />
      {[...left, ...noRevenue].map((note) => (
        <p key={note} className="p-muted p-small eq-note">
          {note}
        </p>
      ))}
    </ChartFrame>
  );

  /** Ahead or behind only where the own interval leaves no doubt of it. */
  function titleOf(): string {
    if (share.equity === null) return w.market.plain;
    const { value, low80, high80 } = share.equity;
    if (share.revenue !== null && low80 > share.revenue) return w.market.ahead(percent(value), percent(share.revenue));
    if (share.revenue !== null && high80 < share.revenue)
      return w.market.behind(percent(value), percent(share.revenue));
    return w.market.title(percent(value));
  }
}

/** As many letters of a name as a part of a bar on a phone has room for. */
const mostLetters = 12;

/** Names as they stand in the bars: cut where they are long, and told apart where two would then be the same. */
function shortNames(names: readonly string[]): string[] {
  const taken: string[] = [];
  for (const name of names) {
    const cut = name.length > mostLetters ? `${name.slice(0, mostLetters - 1).trimEnd()}…` : name;
    let own = cut;
    for (let n = 2; taken.includes(own); n++) own = `${cut} ${n}`;
    taken.push(own);
  }
  return taken;
}

function partsOf(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (total > 0 ? value / total : 0));
}
