import "@mantine/core/styles/CloseButton.css";
import "@mantine/core/styles/Combobox.css";
import "@mantine/core/styles/Input.css";
import { Select } from "@mantine/core";
import { useMemo, useState } from "react";
import { useI18n } from "../../i18n";
import { currencyOptions } from "./currencies";

interface CurrencySelectProps {
  /** Blank while nobody knows it. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** What choosing one means; that it is a label, where nothing else is said. */
  readonly hint?: string;
}

/** A currency by code or name, the shops' own first. */
export function CurrencySelect({ value, onChange, hint }: CurrencySelectProps) {
  const { t, language } = useI18n();
  const words = t.importing.mapping;
  const [isAsked, setAsked] = useState(false);
  // Some 150 currencies are named when they are asked for, not with the screen. The list itself is always there: the field
  // tells screen readers of it, and would not know a list that comes later.
  const data = useMemo(() => {
    const { common, others } = currencyOptions(language, value);
    if (!isAsked) return [...common, ...others].filter((option) => option.value === value);
    return [
      { group: words.commonCurrencies, items: common },
      { group: words.allCurrencies, items: others },
    ];
  }, [language, value, words, isAsked]);
  return (
    <Select
      label={words.currency}
      description={hint ?? words.currencyHint}
      inputWrapperOrder={["label", "input", "error", "description"]}
      data={data}
      value={value === "" ? null : value}
      placeholder={words.currencyChoose}
      onChange={(code) => code !== null && onChange(code)}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      // What is typed is looked for; it does not follow the name that stands there.
      onFocus={(event) => event.currentTarget.select()}
      // The list itself scrolls, and stands beside its field: a scroller within it, or a list at the end of the page, would be
      // out of reach for some.
      withScrollArea={false}
      styles={{ options: { maxHeight: 280, overflowY: "auto" } }}
      comboboxProps={{ withinPortal: false }}
      onDropdownOpen={() => setAsked(true)}
      nothingFoundMessage={words.currencyNone}
    />
  );
}
