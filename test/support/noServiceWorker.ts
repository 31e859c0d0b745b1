/** Stands in for vite-plugin-pwa's module where there is no build. */
export function registerSW(): (reload?: boolean) => Promise<void> {
  return () => Promise.resolve();
}
