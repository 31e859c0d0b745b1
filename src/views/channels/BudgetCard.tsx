import { useMemo } from "react";
import { ChartFrame, type ChartSource } from "../../charts";
import { type AcquisitionFigures, type BudgetAnswer, budgetAsk, type ChannelsAnswer } from "../../engine";
import { useI18n } from "../../i18n";
import { InsightWaiting } from "../shared/InsightWaiting";
import type { InsightScreenProps } from "../shared/insightScreen";
import { rangeText } from "../shared/rangeText";
import { useInsight } from "../shared/useInsight";
import { budgetUnit } from "./budgetUnit";
import type { GroupNaming } from "./groupNames";

interface BudgetCardProps {
  readonly screen: InsightScreenProps;
  /** Of everybody. */
  readonly answer: ChannelsAnswer;
  readonly figures: AcquisitionFigures;
  readonly source: ChartSource;
  readonly naming: GroupNaming;
}

/** Where one more unit of budget brings most, and how sure that is. */
export function BudgetCard({ screen, answer, figures, source, naming }: BudgetCardProps) {
  const { t, f } = useI18n();
  const { w } = naming;
  const words = w.budget;
  const ask = useMemo(() => budgetAsk(answer, figures.costs), [answer, figures]);
  const insight = useInsight(screen, "channelBudget", ask);
  const { shown, pending } = insight;
  if (shown === null || insight.failed)
    return <InsightWaiting label={naming.w.working} title={words.title} insight={insight} />;
  const { budget, responses } = shown.answer;
  const { channels } = shown.ask;
  const first = budget?.choices[0];
  const unit = budgetUnit(figures.overall.spend);
  const unitText = f.moneyWords(unit);
  // Four thousand draws cannot tell a chance from certainty.
  const chance = (value: number) => f.percent(Math.min(0.999, value), 0);
  const each = (perUnit: number) => f.moneyShort(perUnit * unit);
  const title = (() => {
    if (budget === null || first === undefined) return words.title;
    const name = channels[first.channel]?.value ?? "";
    const worth = f.moneyWords(first.perUnit.value * unit);
    if (budget.kind === "average") {
      return budget.sure ? words.averageBest(name, unitText, worth) : words.averageUnsure;
    }
    // Of several without an effect one comes out first by chance.
    if (!(first.perUnit.low95 > 0)) return words.none;
    return (budget.sure ? words.best : words.unsure)(name, unitText, worth, chance(first.chanceBest));
  })();
  const responseText = (response: BudgetAnswer["responses"][number]) => {
    if (typeof response === "string") return words.gaps[response];
    const percent = (elasticity: number) => f.percent(1.1 ** elasticity - 1, 1);
    const effect = response.low95 > 0 ? words.moreCustomers(percent(response.elasticity)) : words.noEffect;
    return `${effect} (95%:\u00a0${percent(response.low95)}\u00a0– ${percent(response.high95)})`;
  };
  const rows = (budget?.choices ?? []).flatMap((choice) => {
    const [channel, response] = [channels[choice.channel], responses[choice.channel]];
    if (channel === undefined || response === undefined) return [];
    return [
      [
        channel.value,
        each(choice.perUnit.value),
        rangeText(choice.perUnit.low80 * unit, choice.perUnit.high80 * unit, f),
        chance(choice.chanceBest),
        responseText(response),
      ],
    ];
  });
  const columns = [
    { label: words.columns.channel, numeric: false },
    { label: words.columns.perUnit(unitText), numeric: true },
    { label: words.columns.interval, numeric: true },
    { label: words.columns.best, numeric: true },
    { label: words.columns.response, numeric: false },
  ];
  return (
    <ChartFrame
      name="channels-budget"
      kind="table"
      title={title}
      subtitle={budget?.kind === "marginal" ? words.marginal : words.average}
      definition={w.definitions.budget}
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(figures.overall.customers, f.integer(figures.overall.customers)))}
      missing={budget === null ? words.few : null}
      table={{ columns, rows }}
    >
      <div className={pending ? "p-scroll-x ch-stale" : "p-scroll-x"} aria-busy={pending}>
        <table className="p-table ch-table">
          <thead>
            <tr>
              {columns.map(({ label, numeric }) => (
                <th key={label} scope="col" className={numeric ? "p-num" : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]}>
                {row.map((text, i) => (
                  <td key={columns[i]?.label} className={columns[i]?.numeric === true ? "p-num" : "ch-words"}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="ch-caution">{words.caution}</p>
    </ChartFrame>
  );
}
