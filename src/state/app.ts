import { useStore } from "zustand";
import { createStore } from "../store";
import { createClient } from "../worker/client";
import { lazyPort } from "../worker/lazyPort";
import { createApp } from "./createApp";
import { type Preferences, preferences } from "./preferences";
import type { AppState } from "./types";

/** The one app of this page, on the browser's own worker and storage. */
const app = createApp({
  store: createStore(),
  client: createClient(
    lazyPort(async () => {
      const { default: EngineWorker } = await import("virtual:engine-worker");
      return new EngineWorker({ name: "engine" });
    }),
  ),
  homeCurrency: () => (preferences.getState().language === "vi" ? "VND" : "USD"),
  sampleFile: async () => {
    const { generateSampleCsv, sampleFileName } = await import("../sample");
    return new File([generateSampleCsv()], sampleFileName);
  },
});

export const actions = app.actions;

export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(app.state, select);
}

export function usePreferences<T>(select: (state: Preferences) => T): T {
  return useStore(preferences, select);
}
