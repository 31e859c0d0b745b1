import { useId } from "react";
import { phoneCountries } from "../../../engine";
import { useI18n, useWords } from "../../../i18n";
import { words } from "./words";

interface CountrySelectProps {
  /** ISO 3166-1 alpha-2. */
  readonly value: string;
  readonly onChange: (iso: string) => void;
}

/** The country whose numbers are written without its code. */
export function CountrySelect({ value, onChange }: CountrySelectProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const id = useId();
  const names = new Intl.DisplayNames(f.language, { type: "region" });
  return (
    <div className="lists-country">
      <label htmlFor={id}>{w.country}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {phoneCountries.map(({ iso, code }) => (
          <option key={iso} value={iso}>
            {`${names.of(iso) ?? iso} (+${code})`}
          </option>
        ))}
      </select>
    </div>
  );
}
