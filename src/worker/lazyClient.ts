import type { EngineClient } from "./client";

/**
 * A client whose worker is fetched and started when the first thing is asked of it: its script is a good part of the
 * page's, and the first screen needs none of it. Requests keep their order. A start that fails is tried again next time.
 */
export function createLazyClient(start: () => Promise<EngineClient>): EngineClient {
  let started: Promise<EngineClient> | null = null;

  function client(): Promise<EngineClient> {
    if (started !== null) return started;
    const starting = start();
    started = starting;
    starting.catch(() => {
      started = null; // whoever asked hears of it
    });
    return starting;
  }

  return {
    async ask(type, body, transfer) {
      return (await client()).ask(type, body, transfer);
    },
  };
}
