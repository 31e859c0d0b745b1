import { useDebouncedCallback } from "@mantine/hooks";
import { useId, useState } from "react";
import { useI18n, useWords } from "../../i18n";
import { parseNumber } from "../shared/parseNumber";
import { words } from "./words";

interface AssumptionFieldProps {
  readonly label: string;
  readonly value: number;
  readonly allowed: (value: number) => boolean;
  /** null: the field was cleared, and what is proposed stands again. */
  readonly onValue: (value: number | null) => void;
}

/** A number that the user assumes, typed the way the language writes it. What cannot be is said, and changes nothing. */
export function AssumptionField({ label, value, allowed, onValue }: AssumptionFieldProps) {
  const { f, language } = useI18n();
  const w = useWords(words);
  const id = useId();
  const written = writtenAs(value);
  const [text, setText] = useState(written);
  const [told, setTold] = useState(value);
  const send = useDebouncedCallback((typed: number | null) => onValue(typed), 300);
  const typed = parseNumber(text, language);
  const wrong = typed !== null && !allowed(typed);
  // Changed from outside, as by going back to the proposal.
  if (told !== value) {
    setTold(value);
    if (typed !== value) setText(written);
  }
  return (
    <div className="pr-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setText(next);
          const read = parseNumber(next, language);
          if (read === null || allowed(read)) send(read);
        }}
        onBlur={() => {
          if (text.trim() === "") setText(written);
        }}
      />
      {wrong && (
        <p id={`${id}-wrong`} className="pr-wrong" role="alert">
          {w.offer.invalid}
        </p>
      )}
    </div>
  );

  function writtenAs(number: number): string {
    const rounded = Math.round(number * 100) / 100;
    return f.decimal(rounded, Number.isInteger(rounded) ? 0 : Number.isInteger(rounded * 10) ? 1 : 2);
  }
}
