import { registerSW } from "virtual:pwa-register";
import { useEffect, useState } from "react";

/** Registers the service worker (none in the single file). Returns how to load a newer version, once there is one. */
export function useUpdate(): (() => void) | null {
  const [load, setLoad] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (__OFFLINE__) return;
    const update = registerSW({ onNeedRefresh: () => setLoad(() => () => loadNewer(update)) });
  }, []);
  return load;
}

function loadNewer(update: () => Promise<void>): void {
  // On a first visit no worker serves the page, so that the newer one takes over unasked, and nobody tells the page to reload.
  if (navigator.serviceWorker.controller === null) window.location.reload();
  else void update();
}
