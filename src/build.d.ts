/** True in perennial.html, which has no server, no service worker and no files beside it. Set by vite.config.ts. */
declare const __OFFLINE__: boolean;

/** `src/worker/worker.ts` as a constructor: a file of its own in the hosted bundle, inlined in perennial.html. */
declare module "virtual:engine-worker" {
  const EngineWorker: new (options?: { name?: string }) => Worker;
  export default EngineWorker;
}
