import Dexie from "dexie";
import { afterEach, beforeEach } from "vitest";
import { type App, createApp } from "../../../src/state/createApp";
import { createStore, type Store } from "../../../src/store";
import { openDatabase } from "../../../src/store/database";
import type { Request } from "../../../src/worker/protocol";
import { inProcessClient } from "../../support/inProcessClient";

/** The app without its page: store, worker's code and state, made anew for each test. */
export interface AppStage {
  readonly app: App;
  readonly store: Store;
  /** A request type that the worker fails at, once. */
  failsAt: Request["type"] | null;
  /** Another start of the app on the same database; `parts` of the store may be made to fail, and the page speak another language. */
  restart(parts?: Partial<Store>, homeCurrency?: string): App;
}

/** For the tests of one file, which share a database of this name and no data. They import `fake-indexeddb/auto` before all else. */
export function appStage(database: string, sampleFile: () => File): AppStage {
  let store: Store | null = null;
  let app: App | null = null;
  const there = <T>(made: T | null): T => {
    if (made === null) throw new Error("The stage stands only while a test runs.");
    return made;
  };
  const stage: AppStage = {
    get app() {
      return there(app);
    },
    get store() {
      return there(store);
    },
    failsAt: null,
    restart(parts = {}, homeCurrency) {
      const client = inProcessClient(({ type, id }) => {
        if (type !== stage.failsAt) return null;
        stage.failsAt = null;
        return { type: "failed", id, failure: { kind: "unexpected", message: "engine fault" } };
      });
      app = createApp({
        store: { ...there(store), ...parts },
        client,
        sampleFile: async () => sampleFile(),
        ...(homeCurrency !== undefined && { homeCurrency: () => homeCurrency }),
      });
      return app;
    },
  };
  beforeEach(() => {
    stage.failsAt = null;
    store = createStore(openDatabase(database));
    stage.restart();
  });
  afterEach(async () => {
    store?.close();
    await Dexie.delete(database);
  });
  return stage;
}
