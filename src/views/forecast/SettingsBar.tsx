import { useDebouncedCallback } from "@mantine/hooks";
import { useId } from "react";
import { type ForecastSettings, type ModelName, modelNames } from "../../engine";
import { useI18n } from "../../i18n";
import { Definition, SegmentedSwitch } from "../../ui";
import { daysOfMonths, horizonMonths, longestHorizonDays, monthsOfDays } from "./horizons";
import { PercentField } from "./PercentField";
import { SettingField } from "./SettingField";

interface SettingsBarProps {
  readonly settings: ForecastSettings;
  /** Null where none is asked for: every order's cost is known. */
  readonly margin: number | null;
  /** What the test chooses; null before it is known. */
  readonly autoModel: ModelName | null;
  readonly onSettings: (patch: Partial<ForecastSettings>) => void;
  readonly onMargin: (margin: number) => void;
}

/** What the figures of this screen depend on. Only another model is fitted anew; the rest is worked out at once. */
export function SettingsBar({ settings, margin, autoModel, onSettings, onMargin }: SettingsBarProps) {
  const { t } = useI18n();
  const words = t.forecast.settings;
  const months = monthsOfDays(settings.horizonDays);
  const sendDays = useDebouncedCallback((days: number) => {
    if (days !== settings.horizonDays) onSettings({ horizonDays: days });
  }, 400);
  return (
    <section className="fc-settings" aria-label={words.label}>
      <div className="fc-setting">
        <div className="fc-setting-label">
          <span>{words.horizon}</span>
          <Definition name="forecastHorizon" />
        </div>
        <SegmentedSwitch
          label={words.horizon}
          value={months === null ? "" : String(months)}
          options={horizonMonths.map((n) => ({ value: String(n), label: String(n) }))}
          onChange={(value) => onSettings({ horizonDays: daysOfMonths(Number(value)) })}
        />
      </div>
      <SettingField
        key={settings.horizonDays}
        label={words.days}
        written={String(settings.horizonDays)}
        read={readDays}
        invalid={words.daysInvalid}
        onRead={sendDays}
      />
      <PercentField
        label={words.rate}
        definition="discountRate"
        value={settings.annualDiscountRate}
        onChange={(annualDiscountRate) => onSettings({ annualDiscountRate })}
      />
      {margin !== null && <PercentField label={words.margin} definition="margin" value={margin} onChange={onMargin} />}
      <ModelSelect model={settings.model} autoModel={autoModel} onModel={(model) => onSettings({ model })} />
    </section>
  );
}

interface ModelSelectProps {
  readonly model: ForecastSettings["model"];
  readonly autoModel: ModelName | null;
  readonly onModel: (model: ForecastSettings["model"]) => void;
}

function ModelSelect({ model, autoModel, onModel }: ModelSelectProps) {
  const { t } = useI18n();
  const id = useId();
  const words = t.forecast.settings;
  return (
    <div className="fc-setting fc-setting-model">
      <div className="fc-setting-label">
        <label htmlFor={id}>{words.model}</label>
        <Definition name="forecastModel" />
      </div>
      <select
        id={id}
        className="fc-input"
        value={model}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onModel(modelNames.find((name) => name === chosen) ?? "auto");
        }}
      >
        <option value="auto">{words.auto(autoModel === null ? null : t.forecast.names[autoModel])}</option>
        {modelNames.map((name) => (
          <option key={name} value={name}>
            {t.forecast.names[name]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A whole number of days within bounds, else null. */
export function readDays(text: string): number | null {
  const bare = text.trim();
  if (!/^\d{1,4}$/.test(bare)) return null;
  const days = Number(bare);
  return days >= 1 && days <= longestHorizonDays ? days : null;
}
