import { Button } from "@mantine/core";
import { useState } from "react";
import type { Campaign } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { words } from "./words";

interface CampaignBarProps {
  readonly campaigns: readonly Campaign[];
  readonly current: Campaign;
  readonly summary: string;
  readonly editing: boolean;
  readonly onChoose: (id: string) => void;
  readonly onAdd: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** Which campaign is looked at, and what it was in a line. */
export function CampaignBar(props: CampaignBarProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const [asking, setAsking] = useState(false);
  const { campaigns, current, summary, editing } = props;
  return (
    <div className="camp-bar">
      <div className="camp-bar-what">
        <select
          aria-label={w.list.label}
          value={current.id}
          onChange={(event) => {
            setAsking(false);
            props.onChoose(event.currentTarget.value);
          }}
        >
          {campaigns.map(({ id, name, start }) => (
            <option key={id} value={id}>
              {name.trim() === "" ? w.list.nameOf(f.date(start)) : name}
            </option>
          ))}
        </select>
        <p>{summary}</p>
      </div>
      <div className="camp-buttons">
        {asking ? (
          <>
            <span className="camp-ask">{w.list.confirm}</span>
            <Button
              size="sm"
              onClick={() => {
                setAsking(false);
                props.onRemove();
              }}
            >
              {t.common.delete}
            </Button>
            <Button size="sm" variant="default" onClick={() => setAsking(false)}>
              {w.list.keep}
            </Button>
          </>
        ) : (
          <>
            {!editing && (
              <Button size="sm" variant="default" onClick={props.onEdit}>
                {w.form.change}
              </Button>
            )}
            <Button size="sm" variant="default" onClick={props.onAdd}>
              {w.list.add}
            </Button>
            <Button size="sm" variant="subtle" onClick={() => setAsking(true)}>
              {w.list.remove}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
