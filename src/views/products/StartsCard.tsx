import { useState } from "react";
import { ChartFrame, DotChart } from "../../charts";
import { LEAST_STARTERS, type ProductStart, type StartsAnswer } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { SegmentedSwitch } from "../../ui";
import { InsightWaiting } from "../shared/InsightWaiting";
import { useInsight } from "../shared/useInsight";
import { shareText } from "./figures";
import { productName } from "./productName";
import { StartsTable } from "./StartsTable";
import { bestStart, doorOpeners, shownStarts } from "./startsReading";
import type { ProductCardProps } from "./types";
import { words } from "./words";

const ages = ["90", "180", "365"] as const;
const mostOpeners = 3;

/** Which first products lead to customers who bring much later, beside what the products earn themselves. */
export function StartsCard({ screen, audience, source }: ProductCardProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const [age, setAge] = useState<(typeof ages)[number]>("180");
  const insight = useInsight(screen, "productStarts", { audience, ageDays: Number(age) });
  if (insight.shown === null || insight.failed)
    return <InsightWaiting label={w.working} title={w.starts.plain} insight={insight} />;
  const { answer, analysis } = insight.shown;
  const { moneyIs } = analysis;
  const name = (product: number): string => productName(screen.lines, product, w, f);
  const starts = shownStarts(answer);
  const best = bestStart(starts);
  const days = f.integer(answer.ageDays);
  const openers = doorOpeners(starts).slice(0, mostOpeners);
  return (
    <ChartFrame
      name="product-starts"
      title={best === null ? w.starts.plain : titleOf(best, answer)}
      subtitle={w.starts.subtitle(moneyIs, days)}
      definition={w.definitions.start}
      source={source}
      n={w.starts.n(f.integer(answer.aged))}
      note={w.starts.note({
        tested: f.integer(answer.tested),
        found: f.integer(answer.products.filter(({ leadsOn }) => leadsOn).length),
      })}
      missing={starts.length === 0 ? w.starts.missing(days, f.integer(LEAST_STARTERS)) : null}
      controls={
        <SegmentedSwitch
          label={w.starts.age}
          value={age}
          options={ages.map((value) => ({ value, label: w.starts.days(value) }))}
          onChange={setAge}
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
          f.money(start.value),
          f.money(start.later),
          f.money(start.usualLater),
          f.percent(start.repeatRate, 0),
        ]),
      }}
    >
      <div className={insight.pending ? "pr-stale" : undefined}>
        <div className="pr-drawing">
          <DotChart
            dots={starts.map((start) => ({
              label: name(start.product),
              x: start.ownProfit,
              y: start.later ?? 0,
              strong: start.leadsOn,
            }))}
            xName={w.starts.x(moneyIs, f.currency)}
            yName={w.starts.y(f.currency)}
            strongName={w.starts.leads}
            otherName={w.starts.other}
            level={
              answer.averageLater === null
                ? null
                : { at: answer.averageLater, label: `${w.starts.average} ${f.moneyShort(answer.averageLater)}` }
            }
            formatX={f.short}
            formatY={f.short}
            reading={(dot) => {
              const start = starts.find(({ product }) => name(product) === dot.label);
              return {
                title: dot.label,
                lines: [
                  { label: w.starts.own(moneyIs), text: f.moneyShort(dot.x) },
                  { label: w.starts.later, text: f.moneyShort(dot.y) },
                  { label: w.starts.usual, text: f.moneyShort(start?.usualLater ?? null) },
                  { label: w.starts.starters, text: f.integer(start?.aged ?? null) },
                  { label: w.starts.repeat, text: shareText(start?.repeatRate ?? 0, f) },
                ],
              };
            }}
          />
        </div>
        {openers.length > 0 && (
          <p className="pr-after">
            {w.starts.openers(moneyIs, openers.map(({ product }) => name(product)).join(", "))}
          </p>
        )}
        <StartsTable starts={starts} answer={answer} name={name} moneyIs={moneyIs} />
      </div>
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
}
