import { type Format, useI18n } from "../../i18n";
import type { GrainSurvey, GroupMapping } from "../../ingest";
import { Choice } from "./Choice";
import { counted } from "./counts";
import type { GroupPatch } from "./types";

interface GrainQuestionProps {
  readonly mapping: GroupMapping;
  /** The evidence; null before it is counted. */
  readonly grain: GrainSurvey | null;
  readonly orders: number;
  readonly format: Format;
  /** False where amounts are in several currencies and would add up to nothing. */
  readonly hasSums: boolean;
  readonly onSet: (patch: GroupPatch) => void;
}

/** What one row is, why we think so, and which of two sums counts where they differ. */
export function GrainQuestion({ mapping, grain, orders, format, hasSums, onSet }: GrainQuestionProps) {
  const { t } = useI18n();
  const words = t.importing.mapping.grainQuestion;
  const count = counted(t, format);
  const several = grain?.ordersOfSeveralRows ?? 0;
  const repeated = grain?.repeatedTotals ?? 0;
  const evidence = [
    several > 0 && words.evidence(count.orders(several), count.orders(orders)),
    several > 0 && repeated > 0 && words.repeated(count.orders(repeated)),
  ].filter((part) => part !== false);
  const { sumOfTotals = null, sumOfLines = null } = grain ?? {};
  const differ = hasSums && sumOfTotals !== null && sumOfLines !== null && Math.abs(sumOfTotals - sumOfLines) >= 0.005;
  return (
    <div>
      <Choice
        title={words.title}
        {...(evidence.length > 0 && { hint: evidence.join(" ") })}
        value={mapping.grain}
        options={[
          { value: "order", label: words.order, hint: words.orderHint },
          { value: "line", label: grain?.row === "unit" ? words.unit : words.line, hint: words.lineHint },
        ]}
        onChange={(row) => onSet({ grain: row })}
      />
      {grain !== null && differ && (
        <Choice
          title={words.sumsTitle}
          hint={words.sumsHint}
          value={grain.inForce}
          options={[
            { value: "total", label: words.totals(format.money(sumOfTotals)) },
            { value: "lines", label: words.lines(format.money(sumOfLines)) },
          ]}
          onChange={(amount) => onSet({ amount })}
        />
      )}
    </div>
  );
}
