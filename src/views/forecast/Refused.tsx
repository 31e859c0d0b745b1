import type { DataCheck, Refusal } from "../../engine";
import { type Format, type Messages, useI18n } from "../../i18n";
import { PageHeader } from "../../ui";
import { CheckList } from "./CheckList";
import { daysText } from "./horizons";

interface RefusedProps {
  readonly code: Refusal["code"];
  readonly refusal: Refusal | null;
  readonly checks: readonly DataCheck[];
}

/** Why there is no forecast, with the figure it fails by, and what to do. No number of a forecast stands here. */
export function Refused({ code, refusal, checks }: RefusedProps) {
  const { t, f } = useI18n();
  const words = t.forecast.refused;
  const needs = refusal === null ? null : needsText(refusal, t, f);
  // The one that stops it is told above.
  const others = checks.filter(({ severity }) => severity !== "stop");
  return (
    <section className="fc-refused" data-testid="forecast-refused">
      <PageHeader title={words.title} />
      <div className="p-card fc-refused-why">
        {needs !== null && <p className="fc-refused-needs">{needs}</p>}
        <p>{words.reasons[code]}</p>
        <p className="p-muted">{words.remedies[code]}</p>
      </div>
      {others.length > 0 && <CheckList checks={others} others />}
    </section>
  );
}

/** "Needs 28 days, the file has 12." */
function needsText({ code, figure, needs }: Refusal, t: Messages, f: Format): string | null {
  const words = t.forecast.refused;
  if (figure === null || needs === null) return null;
  if (code === "spanTooShort") return words.needs(daysText(needs, t, f), daysText(figure, t, f));
  if (code === "tooFewRepeatCustomers") return words.needs(words.returning(needs, f.integer(needs)), f.integer(figure));
  if (code === "noCustomers") return words.needs(words.customers(needs, f.integer(needs)), f.integer(figure));
  return null;
}
