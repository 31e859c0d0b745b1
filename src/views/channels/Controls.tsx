import { type Audience, type FixedAge, fixedAges, type GroupBy, type OrderTable } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import type { DatasetMeta } from "../../state";
import { SegmentedSwitch } from "../../ui";
import { AudiencePicker } from "../shared/audience";
import { byName } from "./groupNames";
import { words } from "./words";

interface ControlsProps {
  readonly bys: readonly GroupBy[];
  readonly by: GroupBy;
  readonly onBy: (by: GroupBy) => void;
  readonly age: FixedAge;
  readonly onAge: (age: FixedAge) => void;
  readonly audience: Audience;
  readonly onAudience: (audience: Audience) => void;
  readonly dataset: DatasetMeta;
  readonly orders: OrderTable;
  readonly forecastKnown: boolean;
}

/** What the screen is asked: by what, at which age, of whom. */
export function Controls(props: ControlsProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { bys, by } = props;
  const place = bys.findIndex((one) => JSON.stringify(one) === JSON.stringify(by));
  return (
    <div className="ch-controls">
      <label className="ch-control">
        <span>{w.by}</span>
        <select
          className="ch-select"
          data-testid="channels-by"
          value={String(place)}
          onChange={(event) => {
            const picked = bys[Number(event.currentTarget.value)];
            if (picked !== undefined) props.onBy(picked);
          }}
        >
          {bys.map((one, i) => (
            <option key={JSON.stringify(one)} value={String(i)}>
              {byName(one, w, t)}
            </option>
          ))}
        </select>
      </label>
      <div className="ch-control">
        <span>{w.age}</span>
        <SegmentedSwitch
          label={w.age}
          value={String(props.age)}
          options={fixedAges.map((days) => ({ value: String(days), label: w.ageDays(f.integer(days)) }))}
          onChange={(value) => {
            const picked = fixedAges.find((days) => String(days) === value);
            if (picked !== undefined) props.onAge(picked);
          }}
        />
      </div>
      <div className="ch-control">
        <span>{w.audience}</span>
        <AudiencePicker
          audience={props.audience}
          onAudience={props.onAudience}
          dataset={props.dataset}
          orders={props.orders}
          forecastKnown={props.forecastKnown}
        />
      </div>
    </div>
  );
}
