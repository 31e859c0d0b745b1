import { Button } from "@mantine/core";
import { monthStart, readMonth } from "../../engine";
import type { SpendFailure, SpendFile } from "../../ingest/spend";
import { Notice } from "../../ui";
import type { GroupNaming } from "./groupNames";
import { spelledAsKnown } from "./spelledAsKnown";
import type { SpendChange } from "./spendEdits";

interface SpendFileFoundProps {
  readonly name: string;
  readonly result: SpendFile | SpendFailure;
  readonly known: readonly string[];
  readonly naming: GroupNaming;
  readonly onApply: (changes: readonly SpendChange[]) => void;
  readonly onLeave: () => void;
}

const linesTold = 5;

/** What a file of costs says, and what of it could not be read. */
export function SpendFileFound({ name, result, known, naming, onApply, onLeave }: SpendFileFoundProps) {
  const { w, f } = naming;
  const words = w.spend;
  const leave = (
    <Button size="sm" variant="subtle" onClick={onLeave}>
      {words.cancel}
    </Button>
  );
  if (typeof result === "string") {
    return (
      <Notice kind="error" title={name} action={leave}>
        <p>{words.failures[result]}</p>
      </Notice>
    );
  }
  const { refused } = result;
  const lines = spelledAsKnown(result.lines, known);
  const unknown = [...new Set(lines.flatMap(({ value }) => (known.includes(value) ? [] : [value])))];
  const month = (text: string | undefined) => f.month(monthStart(readMonth(text ?? "") ?? 0));
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  return (
    <Notice
      kind={refused.length > 0 || unknown.length > 0 ? "warn" : "info"}
      title={name}
      action={
        <>
          {lines.length > 0 && (
            <Button size="sm" data-testid="spend-apply" onClick={() => onApply(lines)}>
              {words.apply}
            </Button>
          )}
          {leave}
        </>
      }
    >
      {lines.length > 0 && (
        <p>
          {words.read(
            f.integer(result.read),
            f.moneyShort(amount),
            words.monthsRead(month(lines[0]?.month), month(lines.at(-1)?.month)),
          )}
        </p>
      )}
      {unknown.length > 0 && <p>{words.unknown(unknown.join(", "))}</p>}
      {refused.length > 0 && (
        <>
          <p>{words.refused(refused.length, f.integer(refused.length))}</p>
          <ul className="ch-refused">
            {refused.slice(0, linesTold).map(({ line, cause, text }) => (
              <li key={line}>{words.refusedLine(f.integer(line), words.causes[cause], text)}</li>
            ))}
            {refused.length > linesTold && <li>…</li>}
          </ul>
        </>
      )}
    </Notice>
  );
}
