import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import {
  type Geometry,
  isBlocked,
  isTall,
  type Place,
  placeShowing,
  type RowRange,
  rowsInView,
  scrolled,
  settled,
  spacerHeight,
} from "./virtualScroll";

interface VirtualRowsOptions {
  /** The element that scrolls; its first `headerHeight` pixels are covered by a header that stays. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: Uint32Array;
  readonly rowHeight: number;
  readonly headerHeight: number;
}

export interface VirtualRows {
  readonly spacerHeight: number;
  readonly range: RowRange;
  /** Where row i stands in the spacer. */
  rowTop(row: number): number;
  /** Rows that fit in view. */
  readonly page: number;
  onScroll(): void;
  scrollToRow(row: number): void;
}

const extraRows = 8;
/** Until the element has been measured, and where nothing can be (tests without a layout). */
const assumedViewport = 600;
const settleAfterMs = 150;
const start = { top: 0, offset: 0, ours: true };

/** `ours`: the scroll bar has yet to be put there; otherwise the browser did. */
type Standing = Place & { readonly ours: boolean };

/** Draws only the rows in view, of any number of rows. A new list starts at its top. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { scroller, rows, rowHeight, headerHeight } = options;
  const [viewport, setViewport] = useState(assumedViewport);
  const [standing, setStanding] = useState<Standing>(start);
  const [drawn, setDrawn] = useState({ rows, rowHeight });
  if (drawn.rows !== rows || drawn.rowHeight !== rowHeight) {
    setDrawn({ rows, rowHeight });
    setStanding(start);
  }
  const geometry: Geometry = { rows: rows.length, rowHeight, viewport };

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setViewport(Math.max(rowHeight, element.clientHeight - headerHeight)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, rowHeight, headerHeight]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (standing.ours && element !== null && element.scrollTop !== standing.top) element.scrollTop = standing.top;
  }, [scroller, standing]);

  const tall = isTall(geometry);
  const settledPlace = settled(standing, geometry);
  const behind = tall && !standing.ours && Math.abs(settledPlace.top - standing.top) >= 1;
  useEffect(() => {
    if (!behind) return;
    const timer = setTimeout(() => setStanding({ ...settledPlace, ours: true }), settleAfterMs);
    return () => clearTimeout(timer);
  }, [behind, settledPlace]);

  return {
    spacerHeight: spacerHeight(geometry),
    range: rowsInView(standing, geometry, extraRows),
    rowTop: (row) => row * rowHeight - (standing.offset - standing.top),
    page: Math.max(1, Math.floor(viewport / rowHeight)),
    onScroll: () => {
      const top = scroller.current?.scrollTop ?? 0;
      setStanding((before) => {
        if (top === before.top) return before;
        const next = scrolled(before, top, geometry);
        return isBlocked(next, geometry) ? { ...settled(next, geometry), ours: true } : { ...next, ours: false };
      });
    },
    scrollToRow: (row) => {
      setStanding((before) => {
        const next = placeShowing(before, row, geometry);
        return next === before ? before : { ...next, ours: true };
      });
    },
  };
}
