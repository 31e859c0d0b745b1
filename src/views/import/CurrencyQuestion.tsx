import "@mantine/core/styles/Input.css";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { createFormat, useI18n } from "../../i18n";
import type { CurrencyPlan, CurrencySurvey, ImportMapping } from "../../ingest";
import type { ImportPatch } from "../../state";
import { Card } from "../../ui";
import { Choice } from "./Choice";
import { counted } from "./counts";
import { readRate } from "./readRate";

interface CurrencyQuestionProps {
  readonly codes: readonly string[];
  /** Orders and money by currency; empty before they are counted. */
  readonly counts: readonly CurrencySurvey[];
  readonly mapping: ImportMapping;
  readonly onImport: (patch: ImportPatch) => void;
}

/** Several currencies in the files: one counts, or the others are converted at rates that the user types. */
export function CurrencyQuestion({ codes, counts, mapping, onImport }: CurrencyQuestionProps) {
  const { t, f, language } = useI18n();
  const words = t.importing.mapping.currencies;
  const count = counted(t, f);
  const plan = mapping.currencies ?? null;
  const rates = plan?.kind === "convert" ? plan.rates : {};
  const others = codes.filter((code) => code !== mapping.currency);
  const writeRate = (rate: number) => new Intl.NumberFormat(language, { maximumSignificantDigits: 9 }).format(rate);
  const setRate = (code: string, rate: number | null) => {
    const kept = Object.fromEntries(Object.entries(rates).filter(([one]) => one !== code));
    onImport({ currencies: { kind: "convert", rates: rate === null ? kept : { ...kept, [code]: rate } } });
  };
  const choose = (kind: CurrencyPlan["kind"]) =>
    onImport({ currencies: kind === "only" ? { kind } : { kind, rates: {} } });

  return (
    <Card title={words.title(codes.join(", "))} subtitle={words.todo} testId="currencies">
      <div className="i-questions">
        <Choice
          title={t.importing.mapping.currency}
          hint={counts
            .map(({ code, orders, amount }) =>
              words.line(code, count.orders(orders), createFormat(language, code).money(amount)),
            )
            .join(" · ")}
          value={plan?.kind ?? null}
          options={[
            { value: "only", label: words.only(mapping.currency), hint: words.onlyHint },
            { value: "convert", label: words.convert(mapping.currency), hint: words.convertHint },
          ]}
          onChange={choose}
        />
        {plan?.kind === "convert" && (
          <div className="i-rates">
            {others.map((code) => (
              <RateField
                key={code}
                label={words.rate(code, mapping.currency)}
                echo={(rate) => words.echo(code, writeRate(rate), mapping.currency)}
                onRate={(rate) => setRate(code, rate)}
              />
            ))}
          </div>
        )}
      </div>
    </Card>
  );
}

interface RateFieldProps {
  readonly label: string;
  /** What was understood, in words. */
  readonly echo: (rate: number) => string;
  readonly onRate: (rate: number | null) => void;
}

function RateField({ label, echo, onRate }: RateFieldProps) {
  const { t, language } = useI18n();
  const [text, setText] = useState("");
  const read = (typed: string) => readRate(typed, language === "vi" ? "." : ",");
  const rate = read(text);
  return (
    <TextInput
      label={label}
      inputWrapperOrder={["label", "input", "error", "description"]}
      description={rate === null ? undefined : echo(rate)}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      error={text.trim() !== "" && rate === null ? t.importing.mapping.currencies.rateInvalid : undefined}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onRate(read(event.currentTarget.value));
      }}
    />
  );
}
