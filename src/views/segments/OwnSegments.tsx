import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { SavedSegment } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { EmptyState } from "../../ui";
import type { InsightScreenProps } from "../shared/insightScreen";
import { SegmentEditor } from "./SegmentEditor";
import { words } from "./words";

interface OwnSegmentsProps {
  readonly screen: InsightScreenProps;
  readonly saved: readonly SavedSegment[];
  /** Their table. */
  readonly children: ReactNode;
}

/** The user's own segments: made, changed, taken away, and brought back. */
export function OwnSegments({ screen, saved, children }: OwnSegmentsProps) {
  const { t } = useI18n();
  const w = useWords(words);
  /** The one being changed; "new" for one being made. */
  const [editing, setEditing] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ readonly segment: SavedSegment; readonly place: number } | null>(null);
  const edited = saved.find(({ id }) => id === editing);
  const keep = (segments: readonly SavedSegment[]) => {
    // The store tells its own failures.
    void screen.onPlans({ segments });
  };
  const save = (segment: SavedSegment) => {
    const place = saved.findIndex(({ id }) => id === segment.id);
    keep(place < 0 ? [...saved, segment] : saved.with(place, segment));
    setEditing(null);
  };
  const remove = (segment: SavedSegment) => {
    setRemoved({ segment, place: saved.indexOf(segment) });
    setEditing(null);
    keep(saved.filter(({ id }) => id !== segment.id));
  };
  if (editing !== null) {
    return (
      <SegmentEditor
        key={editing}
        screen={screen}
        segment={edited ?? null}
        taken={saved.filter(({ id }) => id !== editing).map(({ name }) => name)}
        onSave={save}
        onCancel={() => setEditing(null)}
      />
    );
  }
  const add = <Button onClick={() => setEditing("new")}>{w.own.add}</Button>;
  return (
    <div className="seg-own">
      {removed !== null && (
        <p role="status" className="seg-removed">
          {w.own.removed(removed.segment.name)}{" "}
          <button
            type="button"
            className="p-link"
            onClick={() => {
              keep(saved.toSpliced(removed.place, 0, removed.segment));
              setRemoved(null);
            }}
          >
            {w.own.undo}
          </button>
        </p>
      )}
      {saved.length === 0 ? (
        <EmptyState title={w.own.none.title} text={w.own.none.text} action={add} />
      ) : (
        <>
          {children}
          <ul className="seg-manage">
            {saved.map((segment) => (
              <li key={segment.id}>
                <span className="seg-own-name">{segment.name}</span>
                <button
                  type="button"
                  className="p-link"
                  aria-label={w.own.editOf(segment.name)}
                  onClick={() => setEditing(segment.id)}
                >
                  {w.own.edit}
                </button>
                <button
                  type="button"
                  className="p-link"
                  aria-label={w.own.removeOf(segment.name)}
                  onClick={() => remove(segment)}
                >
                  {t.common.delete}
                </button>
              </li>
            ))}
          </ul>
          {add}
        </>
      )}
    </div>
  );
}
