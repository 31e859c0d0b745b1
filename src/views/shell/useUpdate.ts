import { registerSW } from "virtual:pwa-register";
import { useEffect, useState } from "react";

/** Registers the service worker (none in the single file). Returns how to load a newer version, once there is one. */
export function useUpdate(): (() => void) | null {
  const [load, setLoad] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (__OFFLINE__) return;
    const update = registerSW({ onNeedRefresh: () => setLoad(() => () => void update(true)) });
  }, []);
  return load;
}
