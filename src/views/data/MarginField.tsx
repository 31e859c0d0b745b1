import "@mantine/core/styles/Input.css";
import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useI18n } from "../../i18n";
import { readMargin, writeMargin } from "./settingValues";

interface MarginFieldProps {
  readonly margin: number;
  /** Every order has a cost: the margin is worked out, and none is asked for. */
  readonly unused: boolean;
  readonly onChange: (margin: number) => void;
}

/** Profit per 100 of revenue. What is typed waits a moment, and counts only when it is a margin. */
export function MarginField({ margin, unused, onChange }: MarginFieldProps) {
  const { t, language } = useI18n();
  const words = t.data.settings;
  const [text, setText] = useState(() => writeMargin(margin, language === "vi" ? "," : "."));
  const invalid = readMargin(text) === null;
  const send = useDebouncedCallback((typed: string) => {
    const read = readMargin(typed);
    if (read !== null && read !== margin) onChange(read);
  }, 400);
  return (
    <TextInput
      label={words.margin}
      description={unused ? words.marginUnused : words.marginHint}
      disabled={unused}
      inputWrapperOrder={["label", "input", "error", "description"]}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      error={invalid ? words.marginInvalid : undefined}
      onChange={(event) => {
        setText(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
    />
  );
}
