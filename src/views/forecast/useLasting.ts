import { useEffect, useState } from "react";

/** True once `now` has held for so many ms: what comes and goes in between is not worth a flicker. */
export function useLasting(now: boolean, ms = 300): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!now) {
      setLasting(false);
      return;
    }
    const timer = setTimeout(() => setLasting(true), ms);
    return () => clearTimeout(timer);
  }, [now, ms]);
  return now && lasting;
}
