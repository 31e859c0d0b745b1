/** True in perennial.html, which has no server, no service worker and no files beside it. Set by vite.config.ts. */
declare const __OFFLINE__: boolean;

/** `src/worker/worker.ts` as a constructor, inlined: see vite.config.ts for why. */
declare module "virtual:engine-worker" {
  const EngineWorker: new (options?: { name?: string }) => Worker;
  export default EngineWorker;
}
