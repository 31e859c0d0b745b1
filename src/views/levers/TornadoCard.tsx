import { memo, useState } from "react";
import { ChartFrame, type ChartSource, TornadoChart } from "../../charts";
import { useI18n, useWords } from "../../i18n";
import { SegmentedSwitch } from "../../ui";
import { figureMoney } from "../overview/figureMoney";
import { rangeText } from "../shared/rangeText";
import type { Leverage } from "./leverage";
import { gainText } from "./leverText";
import { tornadoBars } from "./tornadoBars";
import { words } from "./words";

const steps = ["0.01", "0.05", "0.1"] as const;

interface TornadoCardProps {
  readonly leverage: Leverage;
  readonly source: ChartSource;
}

/** What each lever brings when it is a little better, and costs when it is a little worse, the strongest first. */
export const TornadoCard = memo(function TornadoCard({ leverage, source }: TornadoCardProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const [step, setStep] = useState<(typeof steps)[number]>("0.01");
  const size = Number(step);
  const share = f.percent(size, 0);
  const { analysis, answer } = leverage;
  const money = analysis.moneyIs;
  const bars = tornadoBars(leverage, size, w.names, (value) => gainText(value, f));
  const [best, worst] = [bars[0], bars.at(-1)];
  const title =
    best === undefined || worst === undefined || !(sum(worst.gain) > 0)
      ? w.tornado.plain
      : answer === null
        ? w.tornado.equal({ share, worth: f.moneyShort(sum(best.gain)) })
        : w.tornado.title({
            share,
            low: f.moneyShort(sum(worst.gain)),
            lowLever: w.names[worst.lever],
            high: f.moneyShort(sum(best.gain)),
            highLever: w.names[best.lever],
          });
  const notes = [
    answer?.leaving === "none" ? w.tornado.noRetention : null,
    money === "revenue" ? w.tornado.noMargin : null,
    leverage.assumptions.acquisitionCost === null ? w.tornado.noCost : null,
  ].filter((note) => note !== null);
  const split = bars.some(({ gain }) => gain[1] !== 0);
  return (
    <ChartFrame
      name="levers"
      title={title}
      subtitle={w.tornado.subtitle(share, money)}
      definition={w.definitions.lever}
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(analysis.customers, f.integer(analysis.customers)))}
      note={answer === null ? undefined : w.tornado.doubt(rangeText(answer.present.low80, answer.present.high80, f))}
      missing={best === undefined || sum(best.gain) === 0 ? w.tornado.missing : null}
      controls={
        <SegmentedSwitch
          label={w.tornado.step}
          value={step}
          options={steps.map((value) => ({ value, label: f.percent(Number(value), 0) }))}
          onChange={setStep}
        />
      }
      table={{
        columns: [
          { label: w.tornado.lever, numeric: false },
          ...(split
            ? [
                { label: `${w.tornado.gain(share)}: ${w.tornado.present}`, numeric: true },
                { label: `${w.tornado.gain(share)}: ${w.tornado.coming}`, numeric: true },
              ]
            : []),
          { label: w.tornado.gain(share), numeric: true },
          { label: w.tornado.loss(share), numeric: true },
        ],
        rows: bars.map((bar) => [
          bar.label,
          ...(split ? bar.gain.map((part) => figureMoney(part, f)) : []),
          figureMoney(sum(bar.gain), f),
          figureMoney(sum(bar.loss), f),
        ]),
      }}
    >
      <TornadoChart
        bars={bars}
        parts={[w.tornado.present, w.tornado.coming]}
        xName={w.tornado.xAxis(f.currency, money)}
        formatX={f.short}
        reading={(bar) => ({
          title: bar.label,
          lines: [
            ...(split
              ? [
                  { label: w.tornado.present, text: gainText(bar.gain[0], f) },
                  { label: w.tornado.coming, text: gainText(bar.gain[1], f) },
                ]
              : []),
            { label: w.tornado.gain(share), text: gainText(sum(bar.gain), f) },
            { label: w.tornado.loss(share), text: gainText(sum(bar.loss), f) },
          ],
        })}
      />
      {notes.map((note) => (
        <p key={note} className="p-muted p-small lv-note">
          {note}
        </p>
      ))}
    </ChartFrame>
  );
});

function sum([one, other]: readonly [number, number]): number {
  return one + other;
}
