import { ChartFrame, type ChartSource } from "../../charts";
import type { Analysis, CampaignResult, GroupOutcome } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { ScrollFrame } from "../forecast/ScrollFrame";
import { rangeOf } from "./headline";
import { words } from "./words";

interface GroupsCardProps {
  readonly result: CampaignResult;
  readonly moneyIs: Analysis["moneyIs"];
  readonly source: ChartSource;
}

/** The groups side by side: who they were before, what they did and what was expected of them. */
export function GroupsCard({ result, moneyIs, source }: GroupsCardProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { treated, control, others, from, to } = result;
  const named: readonly (readonly [string, GroupOutcome | null])[] = [
    [w.groups.names.treated, treated],
    [w.groups.names.control, control],
    [w.groups.names.others, others],
  ];
  const count = (value: number) => f.integer(Math.round(value));
  const rows = named.flatMap(([name, group]) => {
    if (group === null) return [];
    const { orders, profit } = group;
    const { value, low95, high95 } = orders.expected;
    return [
      [
        name,
        count(group.customers),
        f.decimal(group.ordersBefore, 1),
        count(group.daysSinceLast),
        count(orders.actual),
        count(value),
        rangeOf(low95, high95, count),
        value > 0 ? f.signed(orders.lift.value / value, (share) => f.percent(share, 0)) : "–",
        f.moneyShort(profit.actual),
        f.moneyShort(profit.expected.value),
      ],
    ];
  });
  const columns = [
    { label: w.groups.group, numeric: false },
    ...[
      w.groups.customers,
      w.groups.before,
      w.groups.idle,
      w.groups.actual,
      w.groups.expected,
      w.groups.range,
      w.groups.ratio,
      w.groups.money[moneyIs],
      w.groups.moneyExpected[moneyIs],
    ].map((label) => ({ label, numeric: true })),
  ];
  const n = named.reduce((sum, [, group]) => sum + (group?.customers ?? 0), 0);
  return (
    <ChartFrame
      name="campaign-groups"
      kind="table"
      title={w.groups.title}
      subtitle={w.groups.subtitle}
      definition={w.definitions.expected}
      source={{ ...source, from, to }}
      n={t.charts.sampleSize(t.common.customersCount(n, f.integer(n)))}
      table={{ columns, rows }}
    >
      <ScrollFrame label={t.charts.figures(w.groups.title)}>
        <table className="camp-table">
          <thead>
            <tr>
              {columns.map(({ label, numeric }) => (
                <th key={label} scope="col" className={numeric ? "camp-number" : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, i) => (
                  <td key={columns[i + 1]?.label} className="camp-number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </ChartFrame>
  );
}
