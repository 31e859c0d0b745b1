import { Children, type ReactNode, startTransition, useEffect, useMemo, useState } from "react";

/**
 * Draws its children one after the other, each in a task of its own, and draws them anew in the same way: charts that were all drawn
 * at once would block the page. Not for what is typed into, which must not lag behind.
 */
export function InTurn({ children }: { readonly children: ReactNode }) {
  const cards = useMemo(() => Children.toArray(children), [children]);
  const [held, setHeld] = useState<readonly ReactNode[]>([]);
  const differs = cards.findIndex((card, place) => held[place] !== card);
  const next = differs < 0 && held.length > cards.length ? cards.length : differs;
  useEffect(() => {
    if (next < 0) return;
    startTransition(() =>
      setHeld((now) => [...now.slice(0, next), ...cards.slice(next, next + 1), ...now.slice(next + 1, cards.length)]),
    );
  }, [next, cards]);
  return held;
}
