import { Button } from "@mantine/core";
import { useState } from "react";
import { type ChannelSpend, type ChannelsAnswer, monthStart, writeMonth } from "../../engine";
import { Card } from "../../ui";
import { type GroupNaming, nounOf } from "./groupNames";
import { SpendFileButton } from "./SpendFileButton";
import { SpendGrid } from "./SpendGrid";
import { type SpendChange, withChanges } from "./spendEdits";

interface SpendCardProps {
  readonly answer: ChannelsAnswer;
  readonly dimension: string;
  /** Of all dimensions. */
  readonly spend: readonly ChannelSpend[];
  readonly leftOut: number;
  readonly naming: GroupNaming;
  readonly onSpend: (spend: readonly ChannelSpend[]) => Promise<void>;
}

/** Months and channels that are asked for at first. */
const fewMonths = 12;
const fewChannels = 12;

/** Where the cost of winning customers is told: by hand, pasted, or from a file. */
export function SpendCard({ answer, dimension, spend, leftOut, naming, onSpend }: SpendCardProps) {
  const { w, f } = naming;
  const words = w.spend;
  const [allMonths, setAllMonths] = useState(false);
  const [allChannels, setAllChannels] = useState(false);
  const [clearing, setClearing] = useState(false);
  const own = spend.filter((entry) => entry.dimension === dimension);
  const known = answer.groups.flatMap(({ kind, value }) => (kind === "value" ? [value] : []));
  const told = [...new Set(own.map(({ value }) => value))];
  const shown = allChannels ? known : known.filter((value, i) => i < fewChannels || told.includes(value));
  const values = [...shown, ...told.filter((value) => !known.includes(value))];
  const every = Array.from({ length: answer.months.count }, (_, i) => answer.months.first + i);
  const months = allMonths ? every : every.slice(-fewMonths);
  const change = (changes: readonly SpendChange[]) => onSpend(withChanges(spend, dimension, changes));
  return (
    <Card
      testId="channel-spend"
      title={words.title(nounOf(naming))}
      subtitle={own.length === 0 ? w.costs.noSpend : words.hint}
      actions={
        <>
          {every.length > fewMonths && (
            <Button size="sm" variant="subtle" onClick={() => setAllMonths(!allMonths)}>
              {allMonths ? words.lastMonths : words.allMonths}
            </Button>
          )}
          {known.length > shown.length && (
            <Button size="sm" variant="subtle" onClick={() => setAllChannels(true)}>
              {words.allChannels(f.integer(known.length), nounOf(naming))}
            </Button>
          )}
          {own.length > 0 && (
            <Button
              size="sm"
              variant="subtle"
              {...(clearing ? { color: "red" } : {})}
              onBlur={() => setClearing(false)}
              onClick={() => {
                if (clearing) void onSpend(spend.filter((entry) => entry.dimension !== dimension));
                setClearing(!clearing);
              }}
            >
              {clearing ? words.clearSure : words.clear}
            </Button>
          )}
        </>
      }
    >
      <SpendGrid
        values={values}
        months={months.map((month) => ({ key: writeMonth(month), label: f.month(monthStart(month)) }))}
        spend={own}
        dimension={dimension}
        naming={naming}
        onChange={change}
      />
      {leftOut > 0 && <p className="ch-caution">{w.costs.leftOut(f.moneyShort(leftOut))}</p>}
      <SpendFileButton known={known} naming={naming} onChange={change} />
    </Card>
  );
}
