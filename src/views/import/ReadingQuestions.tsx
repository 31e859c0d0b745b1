import { useI18n } from "../../i18n";
import type { DecimalMark, FileGroupDraft, GroupMapping } from "../../ingest";
import { Choice } from "./Choice";
import { openDateCell, openNumberCell } from "./openQuestions";
import { readDate, readNumber } from "./readBothWays";
import type { GroupPatch } from "./types";

interface ReadingQuestionsProps {
  readonly draft: FileGroupDraft;
  readonly mapping: GroupMapping;
  readonly onSet: (patch: GroupPatch) => void;
}

/** Day or month first, point or comma: asked only where the whole column left it open, with a real cell both ways. */
export function ReadingQuestions({ draft, mapping, onSet }: ReadingQuestionsProps) {
  const { t, f, language } = useI18n();
  const words = t.importing.mapping;
  const rowOf = (of: FileGroupDraft, said: GroupMapping, say: (cells: string) => string): string => {
    const used = (of.dateRow ?? []).filter((cell, i) => cell.trim() !== "" && (said.roles[i] ?? "ignore") !== "ignore");
    return used.length < 2 ? "" : say(used.map((cell) => cell.trim()).join(" · "));
  };
  const dateCell = openDateCell(draft, mapping);
  const numberCell = openNumberCell(draft);

  // The month as a word: as digits the two readings would look alike again.
  const longDate = (cell: string, order: "dmy" | "mdy") => {
    const day = readDate(cell, order);
    if (day === null) return words.dateQuestion.noDay;
    return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(day);
  };

  const number = (cell: string, mark: DecimalMark) => {
    const read = readNumber(cell, mark);
    if (read === null) return cell;
    const rounded = read.digits > 0 ? ` (≈ ${f.integer(read.value)})` : "";
    return `${f.decimal(read.value, read.digits)}${rounded}`;
  };

  return (
    <>
      {dateCell !== null && (
        <Choice
          title={words.dateQuestion.title}
          hint={[rowOf(draft, mapping, words.dateQuestion.row), words.dateQuestion.hint(dateCell)].join(" ").trim()}
          value={mapping.dateOrder === "ymd" ? null : mapping.dateOrder}
          options={[
            { value: "dmy", label: words.dateQuestion.dmy(longDate(dateCell, "dmy")) },
            { value: "mdy", label: words.dateQuestion.mdy(longDate(dateCell, "mdy")) },
          ]}
          onChange={(dateOrder) => onSet({ dateOrder })}
        />
      )}
      {draft.undated !== undefined && (
        <Choice
          title={words.blankDates.title}
          hint={words.blankDates.hint(words.rows(draft.undated, f.integer(draft.undated)))}
          value={mapping.blankDates ?? null}
          options={[
            { value: "above", label: words.blankDates.above },
            { value: "refused", label: words.blankDates.refused },
          ]}
          onChange={(blankDates) => onSet({ blankDates })}
        />
      )}
      {draft.repeatedTotals !== undefined && !mapping.roles.includes("orderId") && (
        <Choice
          title={words.repeatedTotals.title}
          hint={words.repeatedTotals.hint(words.rows(draft.repeatedTotals, f.integer(draft.repeatedTotals)))}
          value={mapping.repeatedTotals ?? null}
          options={[
            { value: "line", label: words.repeatedTotals.line },
            { value: "order", label: words.repeatedTotals.order },
          ]}
          onChange={(repeatedTotals) => onSet({ repeatedTotals })}
        />
      )}
      {numberCell !== null && (
        <Choice
          title={words.numberQuestion.title}
          hint={words.numberQuestion.hint(numberCell)}
          value={mapping.decimalMark}
          options={[
            { value: ".", label: words.numberQuestion.point(number(numberCell, ".")) },
            { value: ",", label: words.numberQuestion.comma(number(numberCell, ",")) },
          ]}
          onChange={(decimalMark) => onSet({ decimalMark })}
        />
      )}
    </>
  );
}
