import { startTransition, useEffect, useState } from "react";

/**
 * A value for each of some places, where a new one arrives at one place after the other, each in a task of its own: what is dear to
 * draw would block the page if it were all drawn at once. null where the first has not arrived yet.
 */
export function useInTurn<T>(value: T, places: number): readonly (T | null)[] {
  const [held, setHeld] = useState<readonly (T | null)[]>(() => Array.from({ length: places }, () => null));
  const next = held.findIndex((own) => own !== value);
  useEffect(() => {
    if (next < 0) return;
    startTransition(() => setHeld((now) => now.map((own, place) => (place === next ? value : own))));
  }, [next, value]);
  return held;
}
