import { createContext, type ReactNode, type RefObject, useContext, useLayoutEffect, useRef, useState } from "react";
import { askTurn, leaveTurn } from "./turns";

/** The room a chart stands in. */
export const ChartRoom = createContext<RefObject<HTMLElement | null> | null>(null);

/**
 * Draws its part of a chart in a turn after the rest of it: axes and marks in one go are long, above all for the first chart of a
 * visit, whose code the browser has not run before. Once there, the part is drawn anew together with the rest.
 */
export function NextTurn({ children }: { readonly children: ReactNode }) {
  const room = useContext(ChartRoom);
  const part = useRef(null);
  const [drawn, setDrawn] = useState(false);
  // Before the turn that draws the rest has ended, so that a picture or a print, which takes all turns at once, finds this one waiting.
  useLayoutEffect(() => {
    const place = room?.current;
    if (place == null) return;
    askTurn(part, place, () => setDrawn(true));
    return () => leaveTurn(part);
  }, [room]);
  return drawn ? children : <g aria-busy="true" />;
}
