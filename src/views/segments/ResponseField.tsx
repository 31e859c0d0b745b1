import { useI18n, useWords } from "../../i18n";
import { Definition } from "../../ui";
import { fromPercent, toPercent } from "../customers/filters";
import { NumberField } from "../customers/NumberField";
import { usualResponse } from "./playText";
import { words } from "./words";

interface ResponseFieldProps {
  readonly play: string;
  /** What the user has said; undefined: nothing. */
  readonly value: number | undefined;
  readonly stake: number;
  /** undefined: back to the usual share. */
  readonly onValue: (value: number | undefined) => void;
}

/** "If 20 % respond: about 35 tr": the assumption, and what it comes to. */
export function ResponseField({ play, value, stake, onValue }: ResponseFieldProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const share = value ?? usualResponse;
  return (
    <div className="seg-response">
      <span>{w.queue.respond}</span>
      <NumberField
        label={w.queue.respondLabel(play)}
        placeholder={f.integer(usualResponse * 100)}
        value={toPercent(share)}
        onChange={(percent) => {
          const typed = fromPercent(percent);
          // No share: the usual one stands until it is.
          onValue(typed === null || typed < 0 || typed > 1 ? undefined : typed);
        }}
      />
      <span>
        {w.queue.respondEnd} <strong className="seg-expected">{w.queue.bringing(f.moneyShort(stake * share))}</strong>
      </span>
      <Definition name={w.definitions.response} />
    </div>
  );
}
