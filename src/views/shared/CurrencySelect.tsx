import "@mantine/core/styles/ScrollArea.css";
import "@mantine/core/styles/CloseButton.css";
import "@mantine/core/styles/Combobox.css";
import "@mantine/core/styles/Input.css";
import { Select } from "@mantine/core";
import { useMemo } from "react";
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
  const data = useMemo(() => {
    const { common, others } = currencyOptions(language, value);
    return [
      { group: words.commonCurrencies, items: common },
      { group: words.allCurrencies, items: others },
    ];
  }, [language, value, words]);
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
      allowDeselect={false}
      maxDropdownHeight={280}
      // Some 150 currencies are drawn when they are asked for, not with the screen.
      comboboxProps={{ keepMounted: false }}
      nothingFoundMessage={words.currencyNone}
    />
  );
}
