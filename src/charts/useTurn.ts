import { type RefObject, useEffect, useRef, useState } from "react";
import { askTurn, leaveTurn, whenPrinted } from "./turns";

interface Drawn<T> {
  readonly content: T;
  /** Of the room, in whole pixels. */
  readonly width: number;
  readonly height: number;
}

interface Turn<T> {
  readonly room: RefObject<HTMLDivElement | null>;
  /** What is to be drawn in the room by now; null before the first turn. */
  readonly drawn: Drawn<T> | null;
  /** Whether something newer waits. */
  readonly busy: boolean;
}

/** Content that is dear to draw, given when its turn has come, and again when it or the size of its room is another. */
export function useTurn<T>(content: T): Turn<T> {
  const room = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Drawn<T> | null>(null);
  useEffect(() => {
    const place = room.current;
    if (place === null) return;
    const draw = () => setDrawn((old) => unlessSame(old, { content, ...sizeOf(place) }));
    const ask = () => askTurn(room, place, draw);
    ask();
    const observer = new ResizeObserver(ask);
    observer.observe(place);
    const unprinted = whenPrinted(ask);
    return () => {
      unprinted();
      observer.disconnect();
      leaveTurn(room);
    };
  }, [content]);
  return { room, drawn, busy: drawn?.content !== content };
}

function sizeOf(place: Element): { readonly width: number; readonly height: number } {
  const { width, height } = place.getBoundingClientRect();
  return { width: Math.round(width), height: Math.round(height) };
}

function unlessSame<T>(old: Drawn<T> | null, drawn: Drawn<T>): Drawn<T> {
  return old?.content === drawn.content && old.width === drawn.width && old.height === drawn.height ? old : drawn;
}
