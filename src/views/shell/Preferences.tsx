import { useMantineColorScheme } from "@mantine/core";
import { languages, useI18n } from "../../i18n";
import { setPreferences } from "../../state";
import { SegmentedSwitch } from "../../ui";

const languageNames = { vi: "Tiếng Việt", en: "English" };

/** Language and theme. */
export function PreferenceSwitches() {
  const { t, language } = useI18n();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className="s-preferences">
      <SegmentedSwitch
        label={t.shell.language}
        value={language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={(value) => setPreferences({ language: value })}
      />
      <SegmentedSwitch
        label={t.shell.theme}
        value={colorScheme}
        options={[
          { value: "auto", label: t.shell.themeAuto },
          { value: "light", label: t.shell.themeLight },
          { value: "dark", label: t.shell.themeDark },
        ]}
        onChange={setColorScheme}
      />
    </div>
  );
}
