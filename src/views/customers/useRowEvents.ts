import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";

export interface RowEvents {
  onOpen(row: number): void;
  onKey(event: KeyboardEvent<HTMLButtonElement>): void;
  onFocus(row: number): void;
}

/** The same handlers for as long as the table lives, each calling the latest one: rows need not be drawn again for them. */
export function useRowEvents(events: RowEvents): RowEvents {
  const latest = useRef(events);
  useLayoutEffect(() => {
    latest.current = events;
  });
  const [stable] = useState<RowEvents>(() => ({
    onOpen: (row) => latest.current.onOpen(row),
    onKey: (event) => latest.current.onKey(event),
    onFocus: (row) => latest.current.onFocus(row),
  }));
  return stable;
}
