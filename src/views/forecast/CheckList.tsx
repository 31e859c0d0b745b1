import type { DataCheck } from "../../engine";
import { type Format, type Messages, useI18n } from "../../i18n";
import { Card } from "../../ui";
import { shareText } from "../shared/shareText";

const order = { stop: 0, warn: 1, ok: 2 } as const;

interface CheckListProps {
  readonly checks: readonly DataCheck[];
  /** One more stands above, and is not fine: these are the others. */
  readonly others?: boolean;
}

/** What was looked at before forecasting: figure, verdict and what to do, what asks for care first. */
export function CheckList({ checks, others = false }: CheckListProps) {
  const { t, f } = useI18n();
  const words = t.forecast.checks;
  const care = checks.filter(({ severity }) => severity !== "ok").length;
  const sorted = [...checks].sort((a, b) => order[a.severity] - order[b.severity]);
  return (
    <Card
      testId="forecast-checks"
      title={
        care > 0
          ? words.careTitle(care, checks.length)
          : others
            ? words.othersFineTitle(checks.length)
            : words.fineTitle(checks.length)
      }
      subtitle={words.subtitle}
    >
      <ul className="fc-checks">
        {sorted.map((check) => (
          <li key={check.code} data-check={check.code} data-severity={check.severity}>
            <span className={check.severity === "ok" ? "fc-verdict" : "fc-verdict fc-verdict-care"}>
              {words.verdict[check.severity]}
            </span>
            <p className="fc-check-name">{words.names[check.code]}</p>
            <div>
              <p>{sentence(check, t, f)}</p>
              {check.severity !== "ok" && <p className="p-muted">{words.remedies[check.code]}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function sentence(check: DataCheck, t: Messages, f: Format): string {
  const words = t.forecast.checks[check.severity === "ok" ? "ok" : "warn"];
  return words[check.code]({ figure: written(check, check.figure, t, f), limit: written(check, check.limit, t, f) });
}

/** A figure of a check in its own unit. */
function written({ code }: DataCheck, value: number, t: Messages, f: Format): string {
  if (code === "span" || code === "repeatCustomers") return f.integer(value);
  if (code === "oneDay") return shareText(value, f);
  if (code === "positiveSpend") return f.percent(value, 0);
  if (code === "spendFrequency") return f.decimal(value, 2);
  if (code === "horizon") return t.forecast.checks.times(value > 1000 ? ">1000" : f.decimal(value, 1));
  return f.decimal(value, 1);
}
