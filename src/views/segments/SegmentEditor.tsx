import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useId, useState } from "react";
import type { Audience, SavedSegment } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { CriteriaEditor } from "../shared/audience";
import { knownForecast } from "../shared/forecastStatus";
import { horizonText } from "../shared/forecastText";
import type { InsightScreenProps } from "../shared/insightScreen";
import { newId } from "../shared/newId";
import { useInsight } from "../shared/useInsight";
import { words } from "./words";

interface SegmentEditorProps {
  readonly screen: InsightScreenProps;
  /** null: a new one. */
  readonly segment: SavedSegment | null;
  /** Names of the others. */
  readonly taken: readonly string[];
  readonly onSave: (segment: SavedSegment) => void;
  readonly onCancel: () => void;
}

/** A name, criteria, and at once how many customers they mean and what these are worth. */
export function SegmentEditor({ screen, segment, taken, onSave, onCancel }: SegmentEditorProps) {
  const { t } = useI18n();
  const w = useWords(words);
  const id = useId();
  const [name, setName] = useState(segment?.name ?? "");
  const [audience, setAudience] = useState<Audience>(segment?.audience ?? []);
  const [tried, setTried] = useState(false);
  const plain = name.trim();
  const wrong = plain === "" ? w.own.nameMissing : taken.includes(plain) ? w.own.nameTaken : null;
  const save = () => {
    setTried(true);
    if (wrong === null) onSave({ id: segment?.id ?? newId(), name: plain, audience });
  };
  return (
    <form
      className="seg-editor"
      aria-label={segment === null ? w.own.newTitle : w.own.editTitle(segment.name)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label htmlFor={id} className="seg-label">
        {w.own.name}
      </label>
      <input
        id={id}
        className="cust-input"
        autoComplete="off"
        placeholder={w.own.namePlaceholder}
        value={name}
        maxLength={80}
        aria-invalid={tried && wrong !== null}
        aria-describedby={`${id}-wrong`}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <p id={`${id}-wrong`} className="cust-wrong">
        {tried && wrong}
      </p>
      <CriteriaEditor
        audience={audience}
        onAudience={setAudience}
        orders={screen.orders}
        lines={screen.lines}
        forecastKnown={knownForecast(screen.forecast) !== null}
      />
      <LiveCount screen={screen} audience={audience} />
      <div className="p-actions">
        <Button type="submit">{w.own.save}</Button>
        <Button variant="default" onClick={onCancel}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  );
}

/** How long typing rests before the customers are counted. */
const rest = 200;

function LiveCount({ screen, audience }: { readonly screen: InsightScreenProps; readonly audience: Audience }) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const [settled] = useDebouncedValue(audience, rest);
  const { shown, pending } = useInsight(screen, "segmentFigures", settled);
  if (shown === null) return <p className="seg-count">{w.own.counting}</p>;
  const { customers, value, predicted } = shown.answer;
  const { analysis } = screen;
  const forecast = knownForecast(screen.forecast);
  const parts = [
    w.own.count(customers, f.integer(customers), f.integer(analysis.customers)),
    w.own.worth(f.moneyShort(value), analysis.moneyIs),
    ...(predicted === null || forecast === null
      ? []
      : [w.own.expecting(f.moneyShort(predicted), horizonText(forecast.settings.horizonDays, t, f))]),
  ];
  const old = pending || settled !== audience;
  return (
    <p className="seg-count" role="status" aria-busy={old} data-customers={customers}>
      <strong>{parts[0]}</strong> · {parts.slice(1).join(" · ")}
    </p>
  );
}
