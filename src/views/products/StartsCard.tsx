import { memo, useMemo, useState } from "react";
import { ChartFrame } from "../../charts";
import { LEAST_STARTERS, type ProductStart, type StartsAnswer } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { SegmentedSwitch } from "../../ui";
import { type ShownInsight, useInsight } from "../shared/useInsight";
import { Answered } from "./Answered";
import { productName } from "./productName";
import { StartsDots } from "./StartsDots";
import { StartsTable } from "./StartsTable";
import { bestStart, doorOpeners, mostDrawn, shownStarts } from "./startsReading";
import type { FollowingCardProps, ProductCardProps } from "./types";
import { words } from "./words";

const ages = ["90", "180", "365"] as const;
type Age = (typeof ages)[number];
const mostOpeners = 3;

/** Which first products lead to customers who bring much later, beside what the products earn themselves. */
export const StartsCard = memo(function StartsCard({ screen, audience, behind, source }: FollowingCardProps) {
  const w = useWords(words);
  const [age, setAge] = useState<Age>("180");
  const insight = useInsight(screen, "productStarts", { audience, ageDays: Number(age) });
  return (
    <Answered insight={insight} title={w.starts.plain} behind={behind}>
      {(shown) => <Found screen={screen} source={source} shown={shown} age={age} onAge={setAge} />}
    </Answered>
  );
});

interface FoundProps extends ProductCardProps {
  readonly shown: ShownInsight<"productStarts">;
  readonly age: Age;
  readonly onAge: (age: Age) => void;
}

const Found = memo(function StartsFound({ screen, source, shown, age, onAge }: FoundProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const { answer, analysis } = shown;
  const { moneyIs } = analysis;
  const { lines } = screen;
  const name = (product: number): string => productName(lines, product, w, f);
  const starts = useMemo(() => shownStarts(answer), [answer]);
  const best = bestStart(starts);
  const days = f.integer(answer.ageDays);
  const counts = w.starts.note({
    tested: f.integer(answer.tested),
    found: f.integer(answer.products.filter(({ leadsOn }) => leadsOn).length),
  });
  const note = starts.length > mostDrawn ? `${counts} · ${w.starts.drawn(f.integer(mostDrawn))}` : counts;
  const missing =
    starts.length === 0
      ? w.starts.missing(days, f.integer(LEAST_STARTERS))
      : starts.every(({ repeatRate }) => repeatRate === 0)
        ? w.starts.nobodyBack(days)
        : null;
  const openers = doorOpeners(starts).slice(0, mostOpeners);
  return (
    <ChartFrame
      name="product-starts"
      title={best === null ? w.starts.plain : titleOf(best, answer)}
      subtitle={w.starts.subtitle(moneyIs, days)}
      definition={w.definitions.start}
      source={source}
      n={w.starts.n(f.integer(answer.aged))}
      note={missing === null ? note : undefined}
      missing={missing}
      controls={
        <SegmentedSwitch
          label={w.starts.age}
          value={age}
          options={ages.map((value) => ({ value, label: w.starts.days(value) }))}
          onChange={onAge}
        />
      }
      table={{
        columns: [
          { label: w.starts.product, numeric: false },
          { label: w.starts.starters, numeric: true },
          { label: w.starts.own(moneyIs), numeric: true },
          { label: w.starts.value(days), numeric: true },
          { label: w.starts.later, numeric: true },
          { label: w.starts.usual, numeric: true },
          { label: w.starts.repeat, numeric: true },
        ],
        rows: starts.map((start) => [
          name(start.product),
          f.integer(start.aged),
          f.money(start.ownProfit),
          f.money(start.shrunk),
          f.money(start.later),
          f.money(start.usualLater),
          f.percent(start.repeatRate, 0),
        ]),
      }}
    >
      <StartsDots starts={starts} average={answer.averageLater} lines={lines} moneyIs={moneyIs} />
      {openers.length > 0 && (
        <p className="pr-after">{w.starts.openers(moneyIs, openers.map(({ product }) => name(product)).join(", "))}</p>
      )}
      <StartsTable starts={starts} answer={answer} name={name} moneyIs={moneyIs} />
    </ChartFrame>
  );

  function titleOf(start: ProductStart, { ageDays }: StartsAnswer): string {
    return w.starts.title(moneyIs, {
      name: name(start.product),
      later: f.moneyWords(start.later),
      usual: f.moneyWords(start.usualLater),
      days: f.integer(ageDays),
    });
  }
});
