import { memo } from "react";
import { ChartFrame, type ChartSource, type GroupDot, GroupDots } from "../../charts";
import { type Analysis, type ChannelsAnswer, type FixedAge, LEAST_SHOWN } from "../../engine";
import { useI18n } from "../../i18n";
import { rangeText } from "../shared/rangeText";
import { Claims } from "./Claims";
import { isPulled } from "./columns";
import { type GroupNaming, groupName, nounOf, whoseCustomer } from "./groupNames";
import { topClaim } from "./headline";

interface ValueCardProps {
  readonly answer: ChannelsAnswer;
  readonly age: FixedAge;
  readonly analysis: Analysis;
  readonly source: ChartSource;
  readonly naming: GroupNaming;
}

/** Groups that are drawn; the rest stand in the table. */
const mostDrawn = 15;

/** What customers of each group had brought by a fixed age, with intervals. */
export const ValueCard = memo(function ValueCard({ answer, age, analysis, source, naming }: ValueCardProps) {
  const { t, f } = useI18n();
  const { w } = naming;
  const words = w.value;
  const days = f.integer(age);
  const money = analysis.moneyIs;
  const known = answer.groups.flatMap((group) => {
    const at = group.atAge.find((one) => one.days === age);
    if (group.kind === "others" || at === undefined || at.pooled === null) return [];
    return [{ group, at, pooled: at.pooled, name: groupName(group, naming) }];
  });
  const drawn = known.slice(0, mostDrawn).sort((a, b) => b.pooled.value - a.pooled.value);
  const whole = answer.whole.atAge.find((one) => one.days === age);
  const claim = topClaim(answer, age);
  const best = claim === null ? undefined : answer.groups[claim.better];
  const compared = answer.claims.find((one) => one.days === age)?.compared ?? 0;
  const bestValue = best?.atAge.find((one) => one.days === age)?.pooled?.value ?? null;
  const beatenOf = (found: NonNullable<typeof claim>) => {
    const claims = answer.claims.find((one) => one.days === age)?.claims ?? [];
    const values = answer.groups.filter(({ kind }) => kind === "value").length;
    const everyOther =
      claims.filter(({ better }) => better === found.better).length === values - 1 &&
      answer.groups.every(({ kind }) => kind === "value");
    return everyOther
      ? words.anyOther(nounOf(naming))
      : words.thoseOf(whoseCustomer(answer.groups[found.worse]?.value ?? "", naming));
  };
  const beaten = claim === null ? "" : beatenOf(claim);
  const title =
    best !== undefined
      ? words.best(whoseCustomer(best.value, naming), f.moneyWords(bestValue), days, beaten)
      : compared >= 2
        ? words.alike(days, nounOf(naming))
        : words.plain(days);
  const dots = drawn.map(
    ({ name, pooled, at }): GroupDot => ({
      label: name,
      text: f.moneyShort(pooled.value),
      ...pooled,
      thin: isPulled(at.pull),
    }),
  );
  return (
    <ChartFrame
      name="channels-value"
      title={title}
      subtitle={words.subtitle(money, days)}
      definition={w.definitions.clvAtAge}
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(whole?.observed ?? 0, f.integer(whole?.observed ?? 0)))}
      note={known.length > drawn.length ? words.leftOut(f.integer(known.length - drawn.length)) : undefined}
      missing={drawn.length === 0 ? words.few(days, f.integer(LEAST_SHOWN)) : null}
      table={{
        columns: [
          { label: w.table.group, numeric: false },
          { label: words.columns.customers, numeric: true },
          { label: words.columns.mean, numeric: true },
          { label: words.columns.value, numeric: true },
          { label: words.columns.low, numeric: true },
          { label: words.columns.high, numeric: true },
        ],
        rows: drawn.map(({ name, at, pooled }) => [
          name,
          f.integer(at.observed),
          f.money(at.mean),
          f.money(pooled.value),
          f.money(pooled.low95),
          f.money(pooled.high95),
        ]),
      }}
    >
      <GroupDots
        dots={dots}
        mark={
          whole === undefined || whole.mean === null
            ? null
            : { value: whole.mean, label: words.mean(f.moneyShort(whole.mean)) }
        }
        xName={words.axis(money, f.currency)}
        formatX={(value) => f.short(value)}
        reading={(dot) => {
          const one = drawn.find(({ name }) => name === dot.label);
          return {
            title: dot.label,
            lines: [
              { label: words.reading.value, text: f.money(dot.value) },
              { label: words.reading.interval, text: rangeText(dot.low80, dot.high80, f) },
              { label: words.reading.mean, text: f.money(one?.at.mean ?? null) },
              { label: words.reading.customers, text: f.integer(one?.at.observed ?? null) },
            ],
          };
        }}
      />
      <Claims answer={answer} age={age} naming={naming} />
    </ChartFrame>
  );
});
