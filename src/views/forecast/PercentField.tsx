import { useDebouncedCallback } from "@mantine/hooks";
import { useI18n } from "../../i18n";
import type { DefinitionName } from "../../ui";
import { readMargin, writeMargin } from "../data/settingValues";
import { SettingField } from "./SettingField";

interface PercentFieldProps {
  readonly label: string;
  readonly definition: DefinitionName;
  /** 0 … 1 */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A share typed as percent. What is typed waits a moment, and counts only when it is one. */
export function PercentField({ label, definition, value, onChange }: PercentFieldProps) {
  const { t, language } = useI18n();
  const send = useDebouncedCallback((read: number) => {
    if (read !== value) onChange(read);
  }, 400);
  return (
    <SettingField
      // A value that came from elsewhere is written anew.
      key={value}
      label={label}
      definition={definition}
      written={writeMargin(value, language === "vi" ? "," : ".")}
      read={readMargin}
      invalid={t.forecast.settings.percentInvalid}
      onRead={send}
    />
  );
}
